"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Literal, Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.create import CreateResponse
    from ..params.change import ChangeRequest1Params, ChangeRequest2Params
    from ..params.create import CreateRequestParams
    from ..params.wish import WishRequestParams

_CREATE: Operation[CreateResponse] = Operation(
    "pets.create",
    "POST",
    "/pets",
    parameters=(Parameter("x_trace", "x-trace", "header", "int"),),
    body=Body("CreateRequestParams"),
    returns=(Returns("200", "CreateResponse"),),
)
_LIST: Operation[None] = Operation(
    "pets.list",
    "GET",
    "/pets?deep",
    returns=(Returns("204"),),
)
_CHANGE: Operation[None] = Operation(
    "pets.change",
    "PUT",
    "/cats",
    body=Body("ChangeRequest1Params | ChangeRequest2Params", required=False),
    returns=(Returns("204"),),
)
_WISH: Operation[None] = Operation(
    "pets.wish",
    "POST",
    "/cats",
    body=Body("WishRequestParams", required=False),
    returns=(Returns("204"),),
)
_VIEW: Operation[None] = Operation(
    "pets.view",
    "GET",
    "/pets?kind=cat",
    parameters=(
        Parameter("view", "view", "query", "str", required=True),
        Parameter("note", "note", "query", "Any"),
        Parameter("kind", "kind", "query", "str"),
    ),
    returns=(Returns("204"),),
)
_FIND: Operation[None] = Operation(
    "pets.find",
    "GET",
    "/pets?name={name}&deep",
    parameters=(
        Parameter("name", "name", "path", "str"),
        Parameter("age", "age", "query", "int"),
        Parameter("kind", "kind", "query", 'Sequence[Literal["cat", "dog"]]'),
    ),
    returns=(Returns("204"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    @overload
    def create(
        self,
        body: CreateRequestParams | SupportsToDict,
        /,
        *,
        x_trace: int | None = None,
        options: RequestOptions | None = None,
    ) -> CreateResponse: ...

    @overload
    def create(
        self,
        /,
        *,
        x_trace: int | None = None,
        options: RequestOptions | None = None,
        **fields: Unpack[CreateRequestParams],
    ) -> CreateResponse: ...

    def create(
        self,
        body: object = MISSING,
        /,
        *,
        x_trace: int | None = None,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> CreateResponse:
        """Send `POST /pets`.

        Args:
            x_trace: The header parameter `x-trace`.
            body: A dict like `CreateRequestParams`, or an object with `to_dict()`;
                its keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The pet.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return self._call(_CREATE, {"x_trace": x_trace}, body, fields, options)

    def list(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /pets?deep`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets?deep`, `#/paths/~1pets?deep/get`
        """
        return self._call(_LIST, options=options)

    def change(
        self,
        body: ChangeRequest1Params | ChangeRequest2Params | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `PUT /cats`.

        Args:
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /cats`, `#/paths/~1cats/put`
        """
        return self._call(_CHANGE, {}, body, options=options)

    @overload
    def wish(
        self,
        body: WishRequestParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def wish(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[WishRequestParams],
    ) -> None: ...

    def wish(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /cats`.

        Args:
            body: A dict like `WishRequestParams`, or an object with `to_dict()`; its
                keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /cats`, `#/paths/~1cats/post`
        """
        return self._call(_WISH, {}, body, fields, options)

    def view(
        self,
        *,
        view: str,
        note: Any = None,
        kind: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `GET /pets?view=all&kind=cat`.

        Args:
            view: The query parameter `view`.
            note: The query parameter `note`.
            kind: The query parameter `kind`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets?view=all&kind=cat`, `#/paths/~1pets?view=all&kind=cat/get`
        """
        return self._call(
            _VIEW, {"view": view, "note": note, "kind": kind}, options=options
        )

    def find(
        self,
        name: str,
        *,
        age: int | None = None,
        kind: Sequence[Literal["cat", "dog"]] | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `GET /pets?name={name}&age={age}&deep`.

        Args:
            name: The path parameter `name`.
            age: The query parameter `age`.
            kind: The query parameter `kind`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets?name={name}&age={age}&deep`, `#/paths/~1pets?name={name}&age={age}&deep/get`
        """
        return self._call(
            _FIND, {"name": name, "age": age, "kind": kind}, options=options
        )


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    @overload
    async def create(
        self,
        body: CreateRequestParams | SupportsToDict,
        /,
        *,
        x_trace: int | None = None,
        options: RequestOptions | None = None,
    ) -> CreateResponse: ...

    @overload
    async def create(
        self,
        /,
        *,
        x_trace: int | None = None,
        options: RequestOptions | None = None,
        **fields: Unpack[CreateRequestParams],
    ) -> CreateResponse: ...

    async def create(
        self,
        body: object = MISSING,
        /,
        *,
        x_trace: int | None = None,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> CreateResponse:
        """Send `POST /pets`.

        Args:
            x_trace: The header parameter `x-trace`.
            body: A dict like `CreateRequestParams`, or an object with `to_dict()`;
                its keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The pet.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return await self._call(_CREATE, {"x_trace": x_trace}, body, fields, options)

    async def list(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /pets?deep`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets?deep`, `#/paths/~1pets?deep/get`
        """
        return await self._call(_LIST, options=options)

    async def change(
        self,
        body: ChangeRequest1Params | ChangeRequest2Params | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `PUT /cats`.

        Args:
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /cats`, `#/paths/~1cats/put`
        """
        return await self._call(_CHANGE, {}, body, options=options)

    @overload
    async def wish(
        self,
        body: WishRequestParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def wish(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[WishRequestParams],
    ) -> None: ...

    async def wish(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /cats`.

        Args:
            body: A dict like `WishRequestParams`, or an object with `to_dict()`; its
                keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /cats`, `#/paths/~1cats/post`
        """
        return await self._call(_WISH, {}, body, fields, options)

    async def view(
        self,
        *,
        view: str,
        note: Any = None,
        kind: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `GET /pets?view=all&kind=cat`.

        Args:
            view: The query parameter `view`.
            note: The query parameter `note`.
            kind: The query parameter `kind`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets?view=all&kind=cat`, `#/paths/~1pets?view=all&kind=cat/get`
        """
        return await self._call(
            _VIEW, {"view": view, "note": note, "kind": kind}, options=options
        )

    async def find(
        self,
        name: str,
        *,
        age: int | None = None,
        kind: Sequence[Literal["cat", "dog"]] | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `GET /pets?name={name}&age={age}&deep`.

        Args:
            name: The path parameter `name`.
            age: The query parameter `age`.
            kind: The query parameter `kind`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets?name={name}&age={age}&deep`, `#/paths/~1pets?name={name}&age={age}&deep/get`
        """
        return await self._call(
            _FIND, {"name": name, "age": age, "kind": kind}, options=options
        )
