"""Calls of methods that write a reply to a file: what stands in the file."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from tempfile import TemporaryDirectory


def written(call: Callable[..., object], before: int) -> Callable[..., object]:
    """The same call with a file of ours after so many arguments, giving its content."""

    def made(*positional: object, **keywords: object) -> object:
        with TemporaryDirectory() as folder:
            path = Path(folder, "reply")
            call(*positional[:before], path, *positional[before:], **keywords)
            return path.read_bytes()

    return made


def written_async(
    call: Callable[..., Awaitable[object]], before: int
) -> Callable[..., Awaitable[object]]:
    """The same for `await`."""

    async def made(*positional: object, **keywords: object) -> object:
        with TemporaryDirectory() as folder:
            path = Path(folder, "reply")
            await call(*positional[:before], path, *positional[before:], **keywords)
            return path.read_bytes()

    return made
