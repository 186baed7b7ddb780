"""What may be given as the content of a file, and its bytes."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from io import TextIOBase
from typing import IO, Any, TypeAlias, TypeGuard, cast

from .uploads import Source, from_file, from_path, from_pieces, unsendable

FileContent: TypeAlias = (
    bytes | IO[bytes] | os.PathLike[str] | Iterable[bytes] | AsyncIterable[bytes]
)
"""Bytes, a file that is open for reading them, a `pathlib.Path`, or their pieces, which
the async client also takes from an async iterable. Files are read while they are sent.
"""
_Content: TypeAlias = bytes | IO[bytes] | os.PathLike[str]
_Named: TypeAlias = _Content | Iterator[bytes] | AsyncIterator[bytes]
FileInput: TypeAlias = (
    str
    | _Content
    | tuple[str, _Named]
    | tuple[str, _Named, str]
    | tuple[str, _Named, str, Mapping[str, object]]
)
"""A file in a form: its content, or (name, content), or (name, content, media type), or
with headers of its part behind them; a `str` is content too."""


def raw_content(value: object, charset: str | None = None) -> bytes | Source:
    """A body that is not JSON and no form: text is written in its charset, else UTF-8;
    a file or an iterable is read while it is sent, unless it is small.
    """
    if is_bytes(value):
        return bytes(value)
    if isinstance(value, str):
        return _encoded(value, charset or "utf-8")
    if isinstance(value, os.PathLike):
        return from_path(cast("os.PathLike[str]", value))
    if isinstance(value, TextIOBase):
        return _encoded(value.read(), charset or "utf-8")
    if callable(getattr(value, "read", None)):
        return from_file(cast("IO[bytes]", value))
    if isinstance(value, (list, tuple)):
        pieces = [*cast("Iterable[object]", value)]
        if all(is_bytes(piece) for piece in pieces):
            return b"".join(cast("list[bytes]", pieces))
    elif isinstance(value, (Iterable, AsyncIterable)) and not isinstance(value, dict):
        return from_pieces(cast("Iterable[object]", value))
    from .simple import kind_of

    kind = kind_of(cast("Any", value))
    raise unsendable(f"is {kind}; it must be bytes, text, an open file or a path")


def _encoded(text: str, charset: str) -> bytes:
    try:
        return text.encode(charset)
    except LookupError:
        return _encoded(text, "utf-8")
    except UnicodeEncodeError as error:
        raise unsendable(f"is text that cannot be written: {error.reason}") from None


def is_file(value: object) -> bool:
    """Whether a member of a form is a file, or a list of files."""
    if isinstance(value, list):
        items = cast("list[object]", value)
        return bool(items) and all(is_file(item) for item in items)
    if isinstance(value, tuple):
        parts = cast("tuple[object, ...]", value)
        if len(parts) not in (2, 3, 4) or not isinstance(parts[0], str):
            return False
        return is_file(parts[1]) or isinstance(parts[1], Iterator | AsyncIterator)
    return is_bytes(value) or isinstance(value, os.PathLike) or hasattr(value, "read")


def is_bytes(value: object) -> TypeGuard[bytes | bytearray]:
    """Whether a value is bytes, or something that becomes them without a copy."""
    return isinstance(value, (bytes, bytearray, memoryview))
