"""Calls of operations that answer page by page: what the first page's reply holds."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from .client import AsyncPager, Pager


def first_reply(call: Callable[..., Pager[Any, Any]]) -> Callable[..., object]:
    """The same call, giving the whole reply of the first page."""

    def made(*positional: object, **keywords: object) -> object:
        return call(*positional, **keywords).first_page().reply

    return made


def first_reply_async(
    call: Callable[..., AsyncPager[Any, Any]],
) -> Callable[..., Awaitable[object]]:
    """The same for `await`."""

    async def made(*positional: object, **keywords: object) -> object:
        return (await call(*positional, **keywords)).reply

    return made
