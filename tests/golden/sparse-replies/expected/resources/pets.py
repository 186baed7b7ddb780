"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Literal, Unpack

    from .._runtime.files import FileContent
    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.pet import Pet
    from ..params.pet import PetParams

_GET: Operation[Pet] = Operation(
    "pets.get",
    "GET",
    "/pets",
    returns=(Returns("default", "Pet"),),
    errors=(Returns("default", "Pet"),),
)
_SAY: Operation[str] = Operation(
    "pets.say",
    "PUT",
    "/pets",
    body=Body("bytes", media_type="image/png", required=False),
    bodies=(
        Body("bytes", media_type="application/pdf", required=False),
        Body("str", media_type="text/plain", required=False),
    ),
    returns=(Returns("200", "str", media_type="text/plain"),),
)
_SEND: Operation[None] = Operation(
    "pets.send",
    "POST",
    "/pets",
    body=Body("PetParams"),
    bodies=(Body("str", media_type="text/csv"),),
    returns=(Returns("204"),),
)
_LOOK: Operation[None] = Operation(
    "pets.look",
    "HEAD",
    "/pets",
    returns=(Returns("200"),),
)
_DRAW: Operation[None] = Operation(
    "pets.draw",
    "PATCH",
    "/pets",
    body=Body("bytes", media_type="image/png"),
    returns=(Returns("204"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def get(self, *, options: RequestOptions | None = None) -> Pet:
        """Send `GET /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            default: Whatever comes.

        Raises:
            APIStatusError: Status default. Whatever comes.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return self._call(_GET, options=options)

    @overload
    def say(
        self,
        body: FileContent = MISSING,
        /,
        *,
        content_type: Literal["image/png", "application/pdf"] = "image/png",
        options: RequestOptions | None = None,
    ) -> str: ...

    @overload
    def say(
        self,
        body: str = MISSING,
        /,
        *,
        content_type: Literal["text/plain"],
        options: RequestOptions | None = None,
    ) -> str: ...

    def say(
        self,
        body: object = MISSING,
        /,
        *,
        content_type: str = "image/png",
        options: RequestOptions | None = None,
    ) -> str:
        """Send `PUT /pets`.

        Args:
            body: Sent as `image/png`.
            content_type: The media type in which the body is sent.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: What it says.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets`, `#/paths/~1pets/put`
        """
        return self._call(_SAY.sending(content_type), {}, body, options=options)

    @overload
    def send(
        self,
        body: PetParams | SupportsToDict,
        /,
        *,
        content_type: Literal["application/json"] = "application/json",
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def send(
        self,
        /,
        *,
        content_type: Literal["application/json"] = "application/json",
        options: RequestOptions | None = None,
        **fields: Unpack[PetParams],
    ) -> None: ...

    @overload
    def send(
        self,
        body: str,
        /,
        *,
        content_type: Literal["text/csv"],
        options: RequestOptions | None = None,
    ) -> None: ...

    def send(
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
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return self._call(_SEND.sending(content_type), {}, body, fields, options)

    def look(self, *, options: RequestOptions | None = None) -> None:
        """Send `HEAD /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: As for GET.

        Raises:
            NotFoundError: Status 404. None.
            APIError: Base of every other failure; see the package's README.

        Source: `HEAD /pets`, `#/paths/~1pets/head`
        """
        return self._call(_LOOK, options=options)

    def draw(
        self, body: FileContent, /, *, options: RequestOptions | None = None
    ) -> None:
        """Send `PATCH /pets`.

        Args:
            body: Sent as `image/png`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PATCH /pets`, `#/paths/~1pets/patch`
        """
        return self._call(_DRAW, {}, body, options=options)


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    async def get(self, *, options: RequestOptions | None = None) -> Pet:
        """Send `GET /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            default: Whatever comes.

        Raises:
            APIStatusError: Status default. Whatever comes.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return await self._call(_GET, options=options)

    @overload
    async def say(
        self,
        body: FileContent = MISSING,
        /,
        *,
        content_type: Literal["image/png", "application/pdf"] = "image/png",
        options: RequestOptions | None = None,
    ) -> str: ...

    @overload
    async def say(
        self,
        body: str = MISSING,
        /,
        *,
        content_type: Literal["text/plain"],
        options: RequestOptions | None = None,
    ) -> str: ...

    async def say(
        self,
        body: object = MISSING,
        /,
        *,
        content_type: str = "image/png",
        options: RequestOptions | None = None,
    ) -> str:
        """Send `PUT /pets`.

        Args:
            body: Sent as `image/png`.
            content_type: The media type in which the body is sent.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: What it says.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets`, `#/paths/~1pets/put`
        """
        return await self._call(_SAY.sending(content_type), {}, body, options=options)

    @overload
    async def send(
        self,
        body: PetParams | SupportsToDict,
        /,
        *,
        content_type: Literal["application/json"] = "application/json",
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def send(
        self,
        /,
        *,
        content_type: Literal["application/json"] = "application/json",
        options: RequestOptions | None = None,
        **fields: Unpack[PetParams],
    ) -> None: ...

    @overload
    async def send(
        self,
        body: str,
        /,
        *,
        content_type: Literal["text/csv"],
        options: RequestOptions | None = None,
    ) -> None: ...

    async def send(
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
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return await self._call(_SEND.sending(content_type), {}, body, fields, options)

    async def look(self, *, options: RequestOptions | None = None) -> None:
        """Send `HEAD /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: As for GET.

        Raises:
            NotFoundError: Status 404. None.
            APIError: Base of every other failure; see the package's README.

        Source: `HEAD /pets`, `#/paths/~1pets/head`
        """
        return await self._call(_LOOK, options=options)

    async def draw(
        self, body: FileContent, /, *, options: RequestOptions | None = None
    ) -> None:
        """Send `PATCH /pets`.

        Args:
            body: Sent as `image/png`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PATCH /pets`, `#/paths/~1pets/patch`
        """
        return await self._call(_DRAW, {}, body, options=options)
