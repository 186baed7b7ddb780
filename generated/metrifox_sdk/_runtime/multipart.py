"""`multipart/form-data` (RFC 7578); its files are read while it is sent."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias, cast

from .body import Form, Members, is_json, json_bytes
from .files import is_file, raw_content
from .styles import is_array, is_object, pairs, plain, text_of
from .uploads import Source, joined

if TYPE_CHECKING:
    from .operation import Body, Encoding
    from .part_headers import PartHeaders

_ESCAPES = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A", "\0": "%00"})
_Part: TypeAlias = "tuple[str | None, object, Encoding | None]"
_Content: TypeAlias = bytes | Source


def multipart(body: Body, members: Members, headers: PartHeaders) -> Form:
    """A multipart form; a list is one part for each item, an object is JSON.

    A body that is a list has parts without names.
    """
    boundary = os.urandom(16).hex()
    content: list[_Content] = []
    for name, value, encoding in _parts_of(body, members):
        for head, payload in _parts(name, value, encoding, headers):
            content += [b"--", boundary.encode(), b"\r\n", head, payload, b"\r\n"]
    headers.check_all_sent()
    content += [b"--", boundary.encode(), b"--\r\n"]
    media_type = body.media_type.partition(";")[0].strip()
    return Form(f"{media_type}; boundary={boundary}", joined(content))


def _parts_of(body: Body, members: Members) -> Iterator[_Part]:
    """The members of a form, each with its encoding."""
    if not is_object(members):
        for at, item in enumerate(members):
            yield None, item, body.prefix[at] if at < len(body.prefix) else body.items
        return
    for name, value in members.items():
        encoding = body.encoding.get(name)
        if encoding is None or encoding.style is None or is_file(value):
            yield name, value, encoding
            continue
        for key, text in pairs(name, value, encoding.style, encoding.explode, plain):
            yield key, text, None


def _parts(
    name: str | None, value: object, encoding: Encoding | None, headers: PartHeaders
) -> Iterator[tuple[bytes, _Content]]:
    media_type = None if encoding is None else encoding.content_type
    if media_type and not is_file(value):
        media_type = _one_of(media_type, is_object(value) or is_array(value))
    if media_type and media_type.startswith("multipart/") and not is_file(value):
        media_type = None  # a file may be parts in a part; a value is none
    as_json = is_json(media_type or "")
    if is_array(value) and not as_json:
        for item in value:
            yield from _parts(name, item, encoding, headers)
        return
    if value is None and not as_json:
        return
    filename: str | None = None
    own: object = None
    if is_file(value):
        filename, payload, media_type, own = _file(name, value, media_type)
    elif as_json or is_object(value) or is_array(value):
        payload, media_type = json_bytes(value), media_type or "application/json"
    else:
        payload = text_of(value).encode()
    yield _head(name, filename, media_type, headers.lines(name, encoding, own)), payload


def _file(
    name: str | None, value: object, media_type: str | None
) -> tuple[str, _Content, str, object]:
    """The name of a file, its content, its media type, its headers."""
    filename: object = None
    headers: object = None
    if isinstance(value, tuple):
        parts = cast("tuple[object, ...]", value)
        filename, value = parts[0], parts[1]
        media_type = str(parts[2]) if len(parts) > 2 else media_type
        headers = parts[3] if len(parts) > 3 else None
    if filename is None:
        named: object = getattr(value, "name", name or "file")
        is_path = hasattr(value, "__fspath__")
        filename = os.path.basename(str(value if is_path else named))
    kind = _media_type(media_type, str(filename))
    return str(filename), raw_content(value), kind, headers


def _one_of(declared: str, as_json: bool) -> str | None:
    """The media type of a value out of those that are listed: JSON where it is an
    object or an array, else another; none where there are only ranges.
    """
    plain_ones = [each.strip() for each in declared.split(",") if "*" not in each]
    fitting = [each for each in plain_ones if is_json(each) == as_json]
    return next(iter([*fitting, *plain_ones]), None)


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


def _head(
    name: str | None,
    filename: str | None,
    media_type: str | None,
    headers: Iterable[tuple[str, str]],
) -> bytes:
    """The head of a part; its headers go before those that it has by itself."""
    disposition = "attachment"
    if name is not None:
        disposition = f'form-data; name="{name.translate(_ESCAPES)}"'
    if filename is not None:
        disposition += f'; filename="{filename.translate(_ESCAPES)}"'
    found = {"content-disposition": ("Content-Disposition", disposition)}
    if media_type is not None:
        found["content-type"] = ("Content-Type", media_type.translate(_ESCAPES))
    found.update((key.lower(), (key, text)) for key, text in headers)
    lines = (f"{key}: {text}\r\n" for key, text in found.values())
    return f"{''.join(lines)}\r\n".encode("utf-8", "replace")
