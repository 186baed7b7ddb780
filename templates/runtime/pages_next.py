"""Which page comes after a page: what its reply says, and what cannot be."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any, NamedTuple, TypeAlias, cast
from urllib.parse import urlsplit

from .base_url import origin, redirect_target
from .call import Call
from .errors import APIResponseError
from .failures import unreadable
from .link_header import next_link
from .model import Model, json_of
from .page_rules import PageRules
from .reply import Reply

MOST_EMPTY = 1_000
"""So many empty pages in a row are no list any more."""

Answer: TypeAlias = tuple[Call, Reply, object, list[object]]
"""A call, its answer, the value of that, and the items in it."""


class Spot(NamedTuple):
    """Where a page stands: how many came before, what asks for it (None for the first:
    what the caller gave), its offset or number; and of the page before the items, and
    how many in a row were empty.
    """

    number: int
    value: object
    at: int
    before: list[object] | None = None
    empty: int = 0


class Trail:
    """Which page told of which next one: no two may tell of the same."""

    __slots__ = ("_told",)

    def __init__(self) -> None:
        self._told: dict[bytes, int] = {}

    def is_new(self, value: object, number: int) -> bool:
        """Note what a page told; a page may be fetched again and tell the same."""
        digest = blake2b(repr(value).encode("utf-8", "replace"), digest_size=16)
        return self._told.setdefault(digest.digest(), number) == number


def at_pointer(value: object, pointer: str) -> object:
    """What stands at a JSON Pointer; None where nothing does."""
    for token in pointer.split("/")[1:]:
        name = token.replace("~1", "/").replace("~0", "~")
        value = json_of(value) if isinstance(value, Model) else value
        if isinstance(value, dict):
            value = cast("dict[str, object]", value).get(name)
        elif isinstance(value, list) and name.isdecimal():
            listed = cast("list[object]", value)
            value = listed[int(name)] if int(name) < len(listed) else None
        else:
            return None
    return value


def next_of(
    pages: PageRules[Any], trail: Trail, spot: Spot, answer: Answer, size: int | None
) -> Spot | None:
    """The page after this one; None where this is the last.

    Raises:
        APIResponseError: the reply leads in a circle, elsewhere, or nowhere.
    """
    items = answer[3]
    more = _told(answer, pages.has_more)
    if more is False:
        return None
    value: object
    if pages.style == "link":
        value = _link(pages, answer)
    elif pages.next is not None or pages.key is not None:
        value = _cursor(pages, answer, size, more is True)
    else:
        return _counted(pages, spot, answer, size, more is True)
    if value is None:
        if more is True:
            raise _wrong(answer, "it says that there is more, but not where")
        return None
    if not trail.is_new(value, spot.number):
        raise _wrong(answer, "it leads back to a page before, so there is no end")
    empty = 0 if items else spot.empty + 1
    if empty > MOST_EMPTY:
        raise _wrong(answer, f"{empty} pages in a row were empty")
    return Spot(spot.number + 1, value, spot.at, None, empty)


def _wrong(answer: Answer, reason: str) -> APIResponseError:
    return unreadable(answer[0], answer[1], reason)


def _told(answer: Answer, pointer: str | None) -> object:
    return None if pointer is None else at_pointer(answer[2], pointer)


def _cursor(
    pages: PageRules[Any], answer: Answer, size: int | None, more: bool
) -> object:
    """What asks for the next page, as the reply or its last item has it."""
    items = answer[3]
    if pages.next is not None:
        value = _told(answer, pages.next)
    elif not items or (_is_short(pages, items, size) and not more):
        return None
    else:
        value = at_pointer(items[-1], f"/{pages.key}")
    if value is None or value == "" or value is False:
        return None
    if isinstance(value, str | int):
        return value
    raise _wrong(answer, "what should ask for the next page is no text and no number")


def _is_short(pages: PageRules[Any], items: list[object], size: int | None) -> bool:
    return pages.full and size is not None and len(items) < size


def _counted(
    pages: PageRules[Any], spot: Spot, answer: Answer, size: int | None, more: bool
) -> Spot | None:
    """The next page by counting, where nothing says that this is the last one."""
    items = answer[3]
    step = len(items) if pages.style == "offset" else 1
    after = spot.at + step
    if not more and (not items or _is_short(pages, items, size)):
        return None
    total, count = _told(answer, pages.total), _told(answer, pages.pages)
    if not more and isinstance(count, int) and after - pages.first >= count:
        return None
    if not more and isinstance(total, int):
        passed = after if pages.style == "offset" else None
        if pages.style == "page" and size is not None:
            passed = (after - pages.first) * size
        if passed is not None and passed >= total:
            return None
    if step == 0:
        raise _wrong(answer, "it says that there is more, and holds nothing")
    if items and items == spot.before and all(map(_is_object, items)):
        raise _wrong(answer, "it holds the same items as the page before")
    empty = 0 if items else spot.empty + 1
    if empty > MOST_EMPTY:
        raise _wrong(answer, f"{empty} pages in a row were empty")
    return Spot(spot.number + 1, after, after, items, empty)


def _is_object(item: object) -> bool:
    return isinstance(item, (dict, Model))


def _link(pages: PageRules[Any], answer: Answer) -> str | None:
    """The URL of the next page, which is where the API is."""
    call, reply = answer[0], answer[1]
    if pages.next is None:
        given: object = next_link(reply.headers.multi_items())
    else:
        given = _told(answer, pages.next)
    if given is None or given == "":
        return None
    base = call.core.base_of(call.operation)
    target = redirect_target(call.url, given) if isinstance(given, str) else None
    if target is None:
        raise _wrong(answer, "its link to the next page is no URL")
    if origin(target) != origin(base):
        place = urlsplit(target).netloc
        reason = f"its link to the next page leads to {place}, away from the API"
        raise _wrong(answer, reason)
    return target
