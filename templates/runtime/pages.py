"""What an operation gives that answers page by page.

    for pet in client.pets.list(limit=50):     # every pet; pages are fetched on the way
    for page in client.pets.list().pages():    # page by page
    page = client.pets.list().first_page()     # one request; then page.next_page()

Nothing is sent before it is needed, and no page is kept. The options of the call hold
for each request, so a timeout or a deadline is that of one page.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .errors import APIResponseError

if TYPE_CHECKING:
    from .pages_next import Spot
    from .pages_run import Listing

T = TypeVar("T")
R = TypeVar("R")


class _Page(Generic[T, R]):
    """One page.

    Attributes:
        items: the items of this page, and no others.
        reply: the whole reply, with what else it tells.
    """

    __slots__ = ("_listing", "_next", "items", "reply")

    # Any: only the runtime makes one, and what of is nobody's business.
    def __init__(self, listing: Any, found: Any) -> None:
        self._listing: Listing[T, R] = listing
        self._next: Spot | APIResponseError | None = found.next
        self.items: list[T] = found.items
        self.reply: R = found.reply

    @property
    def has_next(self) -> bool:
        """Whether there is another page; it may turn out to be empty."""
        return self._next is not None

    def _spot(self) -> Spot | None:
        if isinstance(self._next, APIResponseError):
            raise self._next
        return self._next

    def __repr__(self) -> str:
        more = "more to come" if self.has_next else "the last"
        return f"<{type(self).__name__} of {len(self.items)} items, {more}>"


class Page(_Page[T, R]):
    __doc__ = _Page.__doc__
    __slots__ = ()

    def next_page(self) -> Page[T, R] | None:
        """Fetch the page after this one; None where this is the last.

        Raises:
            APIError: the request failed, and can be made again; an APIResponseError:
                this page leads back to one before, or away from the API.
        """
        spot = self._spot()
        return None if spot is None else Page(self._listing, self._listing.fetch(spot))


class AsyncPage(_Page[T, R]):
    __doc__ = _Page.__doc__
    __slots__ = ()

    async def next_page(self) -> AsyncPage[T, R] | None:
        """Fetch the page after this one; None where this is the last.

        Raises:
            APIError: the request failed, and can be made again; an APIResponseError:
                this page leads back to one before, or away from the API.
        """
        spot = self._spot()
        if spot is None:
            return None
        return AsyncPage(self._listing, await self._listing.afetch(spot))


class Pager(Generic[T, R]):
    """Items of many pages: iterate over it. Each iteration starts at the first page."""

    __slots__ = ("_listing",)

    def __init__(self, listing: Any) -> None:  # Any: as a page's
        self._listing: Listing[T, R] = listing

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items

    def pages(self) -> Iterator[Page[T, R]]:
        """The pages, one after the other; each is fetched when it is asked for."""
        page: Page[T, R] | None = self.first_page()
        while page is not None:
            yield page
            page = page.next_page()

    def first_page(self) -> Page[T, R]:
        """Fetch the first page: one request."""
        return Page(self._listing, self._listing.fetch(self._listing.start))

    def __repr__(self) -> str:
        return f"<Pager of {self._listing.name}>"


class AsyncPager(Generic[T, R]):
    """Items of many pages: `async for` goes over them, `await` gives the first page.
    Each iteration starts at the first page."""

    __slots__ = ("_listing",)

    def __init__(self, listing: Any) -> None:  # Any: as a page's
        self._listing: Listing[T, R] = listing

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item

    def __await__(self) -> Generator[Any, Any, AsyncPage[T, R]]:
        return self.first_page().__await__()

    async def pages(self) -> AsyncIterator[AsyncPage[T, R]]:
        """The pages, one after the other; each is fetched when it is asked for."""
        page: AsyncPage[T, R] | None = await self.first_page()
        while page is not None:
            yield page
            page = await page.next_page()

    async def first_page(self) -> AsyncPage[T, R]:
        """Fetch the first page: one request."""
        return AsyncPage(self._listing, await self._listing.afetch(self._listing.start))

    def __repr__(self) -> str:
        return f"<AsyncPager of {self._listing.name}>"
