"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.page_rules import PageRules
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    import builtins
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.pages import AsyncPager, Pager
    from .._runtime.resource import SupportsToDict
    from ..models.maps import Maps
    from ..models.page import Page
    from ..models.pet import Pet
    from ..params.search import SearchParams

_LIST: Operation[Page] = Operation(
    "pets.list",
    "GET",
    "/pets",
    parameters=(
        Parameter("limit", "limit", "query", "Annotated[int, Check(maximum=100)]"),
        Parameter("after", "after", "query", "str"),
    ),
    returns=(Returns("200", "Page"),),
)
_LIST_PAGES: PageRules[Pet] = PageRules(
    "cursor",
    "/data",
    "Pet",
    argument="after",
    next="/next",
    has_more="/more",
    limit="limit",
    size=20,
    full=True,
)
_SEARCH: Operation[Page] = Operation(
    "pets.search",
    "POST",
    "/pets",
    parameters=(
        Parameter("limit", "limit", "query", "Annotated[int, Check(maximum=100)]"),
    ),
    body=Body("SearchParams", required=False),
    returns=(Returns("200", "Page"),),
)
_SEARCH_PAGES: PageRules[Pet] = PageRules(
    "offset",
    "/data",
    "Pet",
    argument="skip",
    in_body=True,
    total="/total",
)
_NUMBERED: Operation[Page] = Operation(
    "pets.numbered",
    "GET",
    "/pets/numbered",
    parameters=(
        Parameter("page", "page", "query", "Annotated[int, Check(maximum=4)]"),
    ),
    returns=(Returns("200", "Page"),),
)
_NUMBERED_PAGES: PageRules[Pet] = PageRules(
    "page",
    "/data",
    "Pet",
    argument="page",
    first=0,
)
_LINKED: Operation[list[Pet]] = Operation(
    "pets.linked",
    "GET",
    "/pets/linked",
    parameters=(Parameter("color", "color", "query", "str"),),
    returns=(Returns("200", "list[Pet]"),),
)
_LINKED_PAGES: PageRules[Pet] = PageRules(
    "link",
    "",
    "Pet",
)
_MAPPED: Operation[Maps] = Operation(
    "pets.mapped",
    "GET",
    "/pets/mapped",
    returns=(Returns("200", "Maps"),),
)
_MAPPED_PAGES: PageRules[Pet] = PageRules(
    "link",
    "/kinds/cat",
    "Pet",
    next="/links/next/href",
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def list(
        self,
        *,
        limit: int | None = None,
        after: str | None = None,
        options: RequestOptions | None = None,
    ) -> Pager[Pet, Page]:
        """Send `GET /pets`.

        Args:
            limit: At most 100.
            after: The query parameter `after`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            Every item, over all pages: iterate over it. Nothing is sent before; each
                page is one request, for which the options hold. `pages()` and
                `first_page()` give whole pages.
            200: A page.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return self._pages(
            _LIST, _LIST_PAGES, {"limit": limit, "after": after}, options=options
        )

    @overload
    def search(
        self,
        body: SearchParams | SupportsToDict = MISSING,
        /,
        *,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> Pager[Pet, Page]: ...

    @overload
    def search(
        self,
        /,
        *,
        limit: int | None = None,
        options: RequestOptions | None = None,
        **fields: Unpack[SearchParams],
    ) -> Pager[Pet, Page]: ...

    def search(
        self,
        body: object = MISSING,
        /,
        *,
        limit: int | None = None,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Pager[Pet, Page]:
        """Send `POST /pets`.

        Args:
            limit: At most 100.
            body: A dict like `SearchParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            Every item, over all pages: iterate over it. Nothing is sent before; each
                page is one request, for which the options hold. `pages()` and
                `first_page()` give whole pages.
            200: A page.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return self._pages(
            _SEARCH, _SEARCH_PAGES, {"limit": limit}, body, fields, options
        )

    def numbered(
        self, *, page: int | None = None, options: RequestOptions | None = None
    ) -> Pager[Pet, Page]:
        """Send `GET /pets/numbered`.

        Args:
            page: At most 4.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            Every item, over all pages: iterate over it. Nothing is sent before; each
                page is one request, for which the options hold. `pages()` and
                `first_page()` give whole pages.
            200: A page.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/numbered`, `#/paths/~1pets~1numbered/get`
        """
        return self._pages(_NUMBERED, _NUMBERED_PAGES, {"page": page}, options=options)

    def linked(
        self, *, color: str | None = None, options: RequestOptions | None = None
    ) -> Pager[Pet, builtins.list[Pet]]:
        """Send `GET /pets/linked`.

        Args:
            color: The query parameter `color`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            Every item, over all pages: iterate over it. Nothing is sent before; each
                page is one request, for which the options hold. `pages()` and
                `first_page()` give whole pages.
            200: A page.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/linked`, `#/paths/~1pets~1linked/get`
        """
        return self._pages(_LINKED, _LINKED_PAGES, {"color": color}, options=options)

    def mapped(self, *, options: RequestOptions | None = None) -> Pager[Pet, Maps]:
        """Send `GET /pets/mapped`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            Every item, over all pages: iterate over it. Nothing is sent before; each
                page is one request, for which the options hold. `pages()` and
                `first_page()` give whole pages.
            200: A page.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/mapped`, `#/paths/~1pets~1mapped/get`
        """
        return self._pages(_MAPPED, _MAPPED_PAGES, options=options)


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def list(
        self,
        *,
        limit: int | None = None,
        after: str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPager[Pet, Page]:
        """Send `GET /pets`.

        Args:
            limit: At most 100.
            after: The query parameter `after`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            Every item, over all pages: iterate over it. Nothing is sent before; each
                page is one request, for which the options hold. `pages()` and
                `first_page()` give whole pages.
            200: A page.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return self._pages(
            _LIST, _LIST_PAGES, {"limit": limit, "after": after}, options=options
        )

    @overload
    def search(
        self,
        body: SearchParams | SupportsToDict = MISSING,
        /,
        *,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPager[Pet, Page]: ...

    @overload
    def search(
        self,
        /,
        *,
        limit: int | None = None,
        options: RequestOptions | None = None,
        **fields: Unpack[SearchParams],
    ) -> AsyncPager[Pet, Page]: ...

    def search(
        self,
        body: object = MISSING,
        /,
        *,
        limit: int | None = None,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> AsyncPager[Pet, Page]:
        """Send `POST /pets`.

        Args:
            limit: At most 100.
            body: A dict like `SearchParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            Every item, over all pages: iterate over it. Nothing is sent before; each
                page is one request, for which the options hold. `pages()` and
                `first_page()` give whole pages.
            200: A page.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return self._pages(
            _SEARCH, _SEARCH_PAGES, {"limit": limit}, body, fields, options
        )

    def numbered(
        self, *, page: int | None = None, options: RequestOptions | None = None
    ) -> AsyncPager[Pet, Page]:
        """Send `GET /pets/numbered`.

        Args:
            page: At most 4.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            Every item, over all pages: iterate over it. Nothing is sent before; each
                page is one request, for which the options hold. `pages()` and
                `first_page()` give whole pages.
            200: A page.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/numbered`, `#/paths/~1pets~1numbered/get`
        """
        return self._pages(_NUMBERED, _NUMBERED_PAGES, {"page": page}, options=options)

    def linked(
        self, *, color: str | None = None, options: RequestOptions | None = None
    ) -> AsyncPager[Pet, builtins.list[Pet]]:
        """Send `GET /pets/linked`.

        Args:
            color: The query parameter `color`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            Every item, over all pages: iterate over it. Nothing is sent before; each
                page is one request, for which the options hold. `pages()` and
                `first_page()` give whole pages.
            200: A page.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/linked`, `#/paths/~1pets~1linked/get`
        """
        return self._pages(_LINKED, _LINKED_PAGES, {"color": color}, options=options)

    def mapped(self, *, options: RequestOptions | None = None) -> AsyncPager[Pet, Maps]:
        """Send `GET /pets/mapped`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            Every item, over all pages: iterate over it. Nothing is sent before; each
                page is one request, for which the options hold. `pages()` and
                `first_page()` give whole pages.
            200: A page.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/mapped`, `#/paths/~1pets~1mapped/get`
        """
        return self._pages(_MAPPED, _MAPPED_PAGES, options=options)
