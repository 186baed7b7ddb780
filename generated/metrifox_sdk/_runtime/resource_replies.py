"""The calls whose answers are not read whole: streams, and what goes to files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from .call import Call
from .core import Core
from .missing import MISSING

if TYPE_CHECKING:
    from .download import FileTarget
    from .operation import Operation
    from .options import RequestOptions
    from .reply import HttpResponse
    from .stream import Stream
    from .stream_async import AsyncStream

T = TypeVar("T")
_NOTHING: Mapping[str, object] = {}


class SyncReplies:
    """What a resource for threads does with such calls."""

    __slots__ = ("_core",)

    _core: Core

    def _stream(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object] = _NOTHING,
        body: object = MISSING,
        fields: Mapping[str, object] = _NOTHING,
        options: RequestOptions | None = None,
    ) -> Stream[T]:
        """Call an operation whose answer is a stream of items."""
        from .stream import open_stream  # only who reads streams needs all that

        todo = Call(self._core, operation, arguments, body, fields, options)
        return open_stream(todo)

    def _to_file(
        self,
        operation: Operation[Any],
        target: FileTarget,
        arguments: Mapping[str, object] = _NOTHING,
        body: object = MISSING,
        fields: Mapping[str, object] = _NOTHING,
        options: RequestOptions | None = None,
    ) -> HttpResponse:
        """Call an operation and write its answer to a file."""
        from .download import download

        todo = Call(self._core, operation, arguments, body, fields, options)
        return download(todo, target)


class AsyncReplies:
    """The same for asyncio."""

    __slots__ = ("_core",)

    _core: Core

    async def _stream(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object] = _NOTHING,
        body: object = MISSING,
        fields: Mapping[str, object] = _NOTHING,
        options: RequestOptions | None = None,
    ) -> AsyncStream[T]:
        """Call an operation whose answer is a stream of items."""
        from .stream_async import aopen_stream  # only who reads streams needs all that

        todo = Call(self._core, operation, arguments, body, fields, options)
        return await aopen_stream(todo)

    async def _to_file(
        self,
        operation: Operation[Any],
        target: FileTarget,
        arguments: Mapping[str, object] = _NOTHING,
        body: object = MISSING,
        fields: Mapping[str, object] = _NOTHING,
        options: RequestOptions | None = None,
    ) -> HttpResponse:
        """Call an operation and write its answer to a file."""
        from .download import adownload

        todo = Call(self._core, operation, arguments, body, fields, options)
        return await adownload(todo, target)
