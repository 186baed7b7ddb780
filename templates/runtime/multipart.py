"""`multipart/form-data` (RFC 7578); its files are read while it is sent."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from .body import Form, Members, json_bytes
from .files import is_file, raw_content
from .styles import is_array, is_object, text_of
from .uploads import Source, joined

if TYPE_CHECKING:
    from .operation import Body

_ESCAPES = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A", "\0": "%00"})


def multipart(body: Body, members: Members) -> Form:
    """A multipart form; a list is one part for each item, an object is JSON.

    A body that is a list has parts without names.
    """
    boundary = os.urandom(16).hex()
    content: list[bytes | Source] = []
    named = members.items() if is_object(members) else ((None, one) for one in members)
    for name, value in named:
        encoding = body.encoding.get(name or "")
        media_type = None if encoding is None else encoding.content_type
        for head, payload in _parts(name, value, media_type):
            content += [b"--", boundary.encode(), b"\r\n", head, payload, b"\r\n"]
    content += [b"--", boundary.encode(), b"--\r\n"]
    media_type = body.media_type.partition(";")[0].strip()
    return Form(f"{media_type}; boundary={boundary}", joined(content))


def _parts(
    name: str | None, value: object, media_type: str | None
) -> Iterator[tuple[bytes, bytes | Source]]:
    if media_type and media_type.startswith("multipart/") and not is_file(value):
        media_type = None  # a file may be parts in a part; a value is none
    if is_array(value) and not (media_type or "").endswith("json"):
        for item in value:
            yield from _parts(name, item, media_type)
    elif value is None:
        return
    elif is_file(value):
        yield _file(name, value, media_type)
    elif is_object(value) or is_array(value):
        kind = media_type or "application/json"
        yield _head(name, None, kind), json_bytes(value)
    else:
        yield _head(name, None, media_type), text_of(value).encode()


def _file(
    name: str | None, value: object, media_type: str | None
) -> tuple[bytes, bytes | Source]:
    filename: object = None
    if isinstance(value, tuple):
        parts = cast("tuple[object, ...]", value)
        filename, value = parts[0], parts[1]
        media_type = str(parts[2]) if len(parts) == 3 else media_type
    if filename is None:
        named: object = getattr(value, "name", name or "file")
        is_path = hasattr(value, "__fspath__")
        filename = os.path.basename(str(value if is_path else named))
    kind = _media_type(media_type, str(filename))
    return _head(name, str(filename), kind), raw_content(value)


def _media_type(declared: str | None, filename: str) -> str:
    """The media type of a file; of several, or of a range, what its name tells."""
    if declared and "*" not in declared and "," not in declared:
        return declared
    listed = [one.strip() for one in (declared or "*/*").split(",")]
    plain = [one for one in listed if "*" not in one]
    if declared:
        from mimetypes import guess_type  # slow to load, and seldom needed

        guess = guess_type(filename)[0] or ""
        if any(guess.startswith(one.partition("*")[0]) for one in listed if guess):
            return guess
    return plain[0] if plain else "application/octet-stream"


def _head(name: str | None, filename: str | None, media_type: str | None) -> bytes:
    head = "Content-Disposition: attachment"
    if name is not None:
        head = f'Content-Disposition: form-data; name="{name.translate(_ESCAPES)}"'
    if filename is not None:
        head += f'; filename="{filename.translate(_ESCAPES)}"'
    if media_type is not None:
        head += f"\r\nContent-Type: {media_type.translate(_ESCAPES)}"
    return f"{head}\r\n\r\n".encode("utf-8", "replace")
