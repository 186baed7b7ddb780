"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Mapping
    from typing import Any, Literal, Unpack

    from .._runtime.download import FileTarget
    from .._runtime.files import FileContent
    from .._runtime.options import RequestOptions
    from .._runtime.reply import HttpResponse
    from .._runtime.resource import SupportsToDict
    from ..models.pet import Pet
    from ..params.pet import PetParams

_LIST: Operation[list[Pet] | str | bytes | None] = Operation(
    "pets.list",
    "GET",
    "/pets",
    parameters=(Parameter("accept", "accept", "query", "str"),),
    returns=(Returns("200", "list[Pet]"), Returns("204")),
    also=(
        Returns("200", "str", media_type="text/csv"),
        Returns("200", "bytes", media_type="image/*"),
        Returns("200", "bytes", media_type="application/pdf"),
    ),
)
_LIST_TO_FILE: Operation[bytes] = _LIST.giving(
    "pets.list_to_file",
    returns=(Returns("200", "bytes", media_type="application/pdf"),),
)
_CREATE: Operation[None] = Operation(
    "pets.create",
    "POST",
    "/pets",
    body=Body("PetParams"),
    bodies=(
        Body("PetParams", media_type="application/x-www-form-urlencoded"),
        Body("str", media_type="application/xml"),
        Body("str", media_type="text/csv"),
        Body("bytes", media_type="application/octet-stream"),
        Body("str", media_type="application/*+xml"),
        Body("bytes", media_type="image/png"),
    ),
    returns=(Returns("201"),),
)
_PATCH: Operation[dict[str, Any]] = Operation(
    "pets.patch",
    "PATCH",
    "/pets",
    body=Body(
        "Mapping[str, Any]", media_type="application/merge-patch+json", required=False
    ),
    bodies=(
        Body(
            "Mapping[str, Any]",
            media_type="application/json-patch+json",
            required=False,
        ),
    ),
    returns=(Returns("2XX", "dict[str, Any]", media_type="application/*"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    @overload
    def list(
        self,
        *,
        accept: str | None = None,
        accept_: Literal["application/json"] = "application/json",
        options: RequestOptions | None = None,
    ) -> builtins.list[Pet] | None: ...

    @overload
    def list(
        self,
        *,
        accept: str | None = None,
        accept_: Literal["application/pdf", "image/*"],
        options: RequestOptions | None = None,
    ) -> bytes | None: ...

    @overload
    def list(
        self,
        *,
        accept: str | None = None,
        accept_: Literal["text/csv"],
        options: RequestOptions | None = None,
    ) -> str | None: ...

    def list(
        self,
        *,
        accept: str | None = None,
        accept_: str = "application/json",
        options: RequestOptions | None = None,
    ) -> builtins.list[Pet] | None | bytes | str:
        """Send `GET /pets`.

        Args:
            accept: The query parameter `accept`.
            accept_: The media type in which the reply is asked for.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The pets.
            204: There are none.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return self._call(_LIST.accepting(accept_), {"accept": accept}, options=options)

    def list_to_file(
        self,
        file: FileTarget,
        *,
        accept: str | None = None,
        options: RequestOptions | None = None,
    ) -> HttpResponse:
        """Send `GET /pets`.

        What comes is written to a file and never held whole in memory;
        `max_response_bytes` does not count.

        Args:
            accept: The query parameter `accept`.
            file: A path, or a file that is open for writing bytes. At a path stands
                the whole content or what stood there before, never a part.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            The status and the headers of the answer.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return self._to_file(_LIST_TO_FILE, file, {"accept": accept}, options=options)

    @overload
    def create(
        self,
        body: PetParams | SupportsToDict,
        /,
        *,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded"
        ] = "application/json",
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def create(
        self,
        /,
        *,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded"
        ] = "application/json",
        options: RequestOptions | None = None,
        **fields: Unpack[PetParams],
    ) -> None: ...

    @overload
    def create(
        self,
        body: str,
        /,
        *,
        content_type: Literal["application/xml", "text/csv", "application/*+xml"],
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def create(
        self,
        body: FileContent,
        /,
        *,
        content_type: Literal["application/octet-stream", "image/png"],
        options: RequestOptions | None = None,
    ) -> None: ...

    def create(
        self,
        body: object = MISSING,
        /,
        *,
        content_type: str = "application/json",
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /pets`.

        Args:
            body: A dict like `PetParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            content_type: The media type in which the body is sent.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            201: It was created.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return self._call(_CREATE.sending(content_type), {}, body, fields, options)

    def patch(
        self,
        body: Mapping[str, Any] = MISSING,
        /,
        *,
        content_type: Literal[
            "application/merge-patch+json", "application/json-patch+json"
        ] = "application/merge-patch+json",
        options: RequestOptions | None = None,
    ) -> dict[str, Any]:
        """Send `PATCH /pets`.

        Args:
            body: Sent as `application/merge-patch+json`.
            content_type: The media type in which the body is sent.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            2XX: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PATCH /pets`, `#/paths/~1pets/patch`
        """
        return self._call(_PATCH.sending(content_type), {}, body, options=options)


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    @overload
    async def list(
        self,
        *,
        accept: str | None = None,
        accept_: Literal["application/json"] = "application/json",
        options: RequestOptions | None = None,
    ) -> builtins.list[Pet] | None: ...

    @overload
    async def list(
        self,
        *,
        accept: str | None = None,
        accept_: Literal["application/pdf", "image/*"],
        options: RequestOptions | None = None,
    ) -> bytes | None: ...

    @overload
    async def list(
        self,
        *,
        accept: str | None = None,
        accept_: Literal["text/csv"],
        options: RequestOptions | None = None,
    ) -> str | None: ...

    async def list(
        self,
        *,
        accept: str | None = None,
        accept_: str = "application/json",
        options: RequestOptions | None = None,
    ) -> builtins.list[Pet] | None | bytes | str:
        """Send `GET /pets`.

        Args:
            accept: The query parameter `accept`.
            accept_: The media type in which the reply is asked for.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The pets.
            204: There are none.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return await self._call(
            _LIST.accepting(accept_), {"accept": accept}, options=options
        )

    async def list_to_file(
        self,
        file: FileTarget,
        *,
        accept: str | None = None,
        options: RequestOptions | None = None,
    ) -> HttpResponse:
        """Send `GET /pets`.

        What comes is written to a file and never held whole in memory;
        `max_response_bytes` does not count.

        Args:
            accept: The query parameter `accept`.
            file: A path, or a file that is open for writing bytes. At a path stands
                the whole content or what stood there before, never a part.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            The status and the headers of the answer.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return await self._to_file(
            _LIST_TO_FILE, file, {"accept": accept}, options=options
        )

    @overload
    async def create(
        self,
        body: PetParams | SupportsToDict,
        /,
        *,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded"
        ] = "application/json",
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def create(
        self,
        /,
        *,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded"
        ] = "application/json",
        options: RequestOptions | None = None,
        **fields: Unpack[PetParams],
    ) -> None: ...

    @overload
    async def create(
        self,
        body: str,
        /,
        *,
        content_type: Literal["application/xml", "text/csv", "application/*+xml"],
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def create(
        self,
        body: FileContent,
        /,
        *,
        content_type: Literal["application/octet-stream", "image/png"],
        options: RequestOptions | None = None,
    ) -> None: ...

    async def create(
        self,
        body: object = MISSING,
        /,
        *,
        content_type: str = "application/json",
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /pets`.

        Args:
            body: A dict like `PetParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            content_type: The media type in which the body is sent.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            201: It was created.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return await self._call(
            _CREATE.sending(content_type), {}, body, fields, options
        )

    async def patch(
        self,
        body: Mapping[str, Any] = MISSING,
        /,
        *,
        content_type: Literal[
            "application/merge-patch+json", "application/json-patch+json"
        ] = "application/merge-patch+json",
        options: RequestOptions | None = None,
    ) -> dict[str, Any]:
        """Send `PATCH /pets`.

        Args:
            body: Sent as `application/merge-patch+json`.
            content_type: The media type in which the body is sent.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            2XX: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PATCH /pets`, `#/paths/~1pets/patch`
        """
        return await self._call(_PATCH.sending(content_type), {}, body, options=options)
