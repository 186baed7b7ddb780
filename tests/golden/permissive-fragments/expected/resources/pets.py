"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from .._runtime.stream import Stream
    from .._runtime.stream_async import AsyncStream
    from ..models.event import Event
    from ..params.name import NameParams
    from ..params.watch import WatchParams

_WATCH: Operation[Event] = Operation(
    "pets.watch",
    "POST",
    "/pets/{name}#stream",
    parameters=(Parameter("name", "name", "path", "str"),),
    body=Body("WatchParams"),
    returns=(Returns("200", "Event", media_type="text/event-stream"),),
)
_RENAME: Operation[None] = Operation(
    "pets.rename",
    "POST",
    "/pets/{name}",
    parameters=(Parameter("name", "name", "path", "str"),),
    body=Body("NameParams", required=False),
    returns=(Returns("204"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    @overload
    def watch(
        self,
        name: str,
        body: WatchParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Stream[Event]: ...

    @overload
    def watch(
        self,
        name: str,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[WatchParams],
    ) -> Stream[Event]: ...

    def watch(
        self,
        name: str,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Stream[Event]:
        """Send `POST /pets/{name}#stream`.

        The items come as the API sends them. Iterate over what this returns; where
        you stop early, close it, or use it in a `with`.

        Args:
            name: The path parameter `name`.
            body: A dict like `WatchParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: What the pet does.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets/{name}#stream`, `#/paths/~1pets~1{name}#stream/post`
        """
        return self._stream(_WATCH, {"name": name}, body, fields, options)

    @overload
    def rename(
        self,
        name: str,
        body: NameParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def rename(
        self,
        name: str,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[NameParams],
    ) -> None: ...

    def rename(
        self,
        name: str,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /pets/{name}`.

        Args:
            name: The path parameter `name`.
            body: A dict like `NameParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets/{name}`, `#/paths/~1pets~1{name}/post`
        """
        return self._call(_RENAME, {"name": name}, body, fields, options)


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    @overload
    async def watch(
        self,
        name: str,
        body: WatchParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncStream[Event]: ...

    @overload
    async def watch(
        self,
        name: str,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[WatchParams],
    ) -> AsyncStream[Event]: ...

    async def watch(
        self,
        name: str,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> AsyncStream[Event]:
        """Send `POST /pets/{name}#stream`.

        The items come as the API sends them. Iterate over what this returns; where
        you stop early, close it, or use it in a `with`.

        Args:
            name: The path parameter `name`.
            body: A dict like `WatchParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: What the pet does.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets/{name}#stream`, `#/paths/~1pets~1{name}#stream/post`
        """
        return await self._stream(_WATCH, {"name": name}, body, fields, options)

    @overload
    async def rename(
        self,
        name: str,
        body: NameParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def rename(
        self,
        name: str,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[NameParams],
    ) -> None: ...

    async def rename(
        self,
        name: str,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /pets/{name}`.

        Args:
            name: The path parameter `name`.
            body: A dict like `NameParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets/{name}`, `#/paths/~1pets~1{name}/post`
        """
        return await self._call(_RENAME, {"name": name}, body, fields, options)
