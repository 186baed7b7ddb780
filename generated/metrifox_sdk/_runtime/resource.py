"""The base of the classes that group the operations of an API."""

from __future__ import annotations

from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    Generator,
    Iterable,
    Mapping,
)
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from .client import core_of
from .drivers import acall, call
from .missing import MISSING
from .resource_replies import AsyncReplies, SyncReplies

if TYPE_CHECKING:
    from .batch import BatchOptions, BatchOutcome, BatchResult
    from .batch_declaration import Batch
    from .client import AsyncClient, SyncClient
    from .operation import Operation
    from .options import RequestOptions
    from .page_rules import PageRules
    from .pages import AsyncPager, Pager

T = TypeVar("T")
R = TypeVar("R")
_NOTHING: Mapping[str, object] = {}


class SupportsToDict(Protocol):
    """An object that can give itself as a dict."""

    def to_dict(self) -> Mapping[str, Any]:
        """The object as a dict."""
        ...


class SyncResource(SyncReplies):
    """Operations of a client for threads."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient, /) -> None:
        self._client = client
        self._core = core_of(client)

    def _call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object] = _NOTHING,
        body: object = MISSING,
        fields: Mapping[str, object] = _NOTHING,
        options: RequestOptions | None = None,
    ) -> T:
        """Call an operation: `arguments` by Python name, `fields` of the body."""
        return call(self._core, operation, arguments, body, fields, options)

    def _pages(
        self,
        operation: Operation[R],
        pages: PageRules[T],
        arguments: Mapping[str, object] = _NOTHING,
        body: object = MISSING,
        fields: Mapping[str, object] = _NOTHING,
        options: RequestOptions | None = None,
    ) -> Pager[T, R]:
        """Call an operation that answers page by page, when its items are asked for."""
        from .pages import Pager  # only who lists needs all that
        from .pages_run import Listing

        listing = Listing(
            self._core, operation, pages, arguments, body, fields, options
        )
        return Pager(listing)

    def _batch_iter(
        self,
        operation: Operation[Any],
        batch: Batch[T],
        items: Iterable[object],
        settings: BatchOptions,
        arguments: Mapping[str, object] = _NOTHING,
    ) -> Generator[BatchOutcome[T], None, None]:
        """Send any number of items; yield what becomes of each, in order."""
        from .batch_calls import batch_iter  # only who sends many needs all that

        return batch_iter(self._core, operation, batch, items, settings, arguments)

    def _batch_all(
        self,
        operation: Operation[Any],
        batch: Batch[T],
        items: Iterable[object],
        settings: BatchOptions,
        arguments: Mapping[str, object] = _NOTHING,
    ) -> BatchResult[T]:
        """Send any number of items; collect what becomes of each."""
        from .batch_calls import batch_all

        return batch_all(self._batch_iter(operation, batch, items, settings, arguments))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"


class AsyncResource(AsyncReplies):
    """Operations of a client for asyncio."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient, /) -> None:
        self._client = client
        self._core = core_of(client)

    async def _call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object] = _NOTHING,
        body: object = MISSING,
        fields: Mapping[str, object] = _NOTHING,
        options: RequestOptions | None = None,
    ) -> T:
        """Call an operation: `arguments` by Python name, `fields` of the body."""
        return await acall(self._core, operation, arguments, body, fields, options)

    def _pages(
        self,
        operation: Operation[R],
        pages: PageRules[T],
        arguments: Mapping[str, object] = _NOTHING,
        body: object = MISSING,
        fields: Mapping[str, object] = _NOTHING,
        options: RequestOptions | None = None,
    ) -> AsyncPager[T, R]:
        """Call an operation that answers page by page, when its items are asked for."""
        from .pages import AsyncPager  # only who lists needs all that
        from .pages_run import Listing

        listing = Listing(
            self._core, operation, pages, arguments, body, fields, options
        )
        return AsyncPager(listing)

    def _batch_iter(
        self,
        operation: Operation[Any],
        batch: Batch[T],
        items: Iterable[object] | AsyncIterable[object],
        settings: BatchOptions,
        arguments: Mapping[str, object] = _NOTHING,
    ) -> AsyncGenerator[BatchOutcome[T], None]:
        """Send any number of items; yield what becomes of each, in order."""
        from .batch_calls import batch_aiter  # only who sends many needs all that

        return batch_aiter(self._core, operation, batch, items, settings, arguments)

    async def _batch_all(
        self,
        operation: Operation[Any],
        batch: Batch[T],
        items: Iterable[object] | AsyncIterable[object],
        settings: BatchOptions,
        arguments: Mapping[str, object] = _NOTHING,
    ) -> BatchResult[T]:
        """Send any number of items; collect what becomes of each."""
        from .batch_calls import batch_aall

        return await batch_aall(
            self._batch_iter(operation, batch, items, settings, arguments)
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"
