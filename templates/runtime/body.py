"""The request body in its media type: JSON, forms, text, bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from .shapes import is_object
from .uploads import Content

if TYPE_CHECKING:
    from .operation import Body, Encoding
    from .part_headers import PartHeaders

_to_json = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False
).encode


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON: `application/json`, `application/problem+json`."""
    name = media_type.partition(";")[0].strip().lower()
    return name.endswith(("/json", "+json"))


def is_form(media_type: str) -> bool:
    """Whether a media type is a form: URL-encoded, or one of many parts."""
    name = media_type.partition(";")[0].strip().lower()
    return name.startswith("multipart/") or name == "application/x-www-form-urlencoded"


def json_bytes(value: object) -> bytes:
    """A JSON value as it is sent."""
    try:
        return _to_json(value).encode("utf-8")
    except (ValueError, TypeError, RecursionError) as error:
        from .uploads import unsendable

        raise unsendable(f"cannot be written as JSON: {error}") from None


class JsonText(NamedTuple):
    """A body that is JSON text already."""

    content: bytes


Members: TypeAlias = "Mapping[str, object] | Sequence[object]"
"""The parts of a form: by their names, or a list where they have none."""


class Form(NamedTuple):
    """A form as it is sent."""

    media_type: str
    content: Content


def form(body: Body, members: Members, headers: PartHeaders) -> Form:
    """A form; `members` are JSON values and, where it is one of parts, files."""
    if body.media_type.lower().startswith("multipart/"):
        from .multipart import multipart

        return multipart(body, members, headers)
    if not isinstance(members, Mapping):
        from .uploads import unsendable

        raise unsendable("must be an object, as a URL-encoded form has names")
    return Form(body.media_type, url_encoded(body.encoding, members).encode("ascii"))


def url_encoded(encoding: Mapping[str, Encoding], members: Mapping[str, object]) -> str:
    """A URL-encoded form."""
    found: list[str] = []
    for name, value in members.items():
        if value is not None:
            found += _form_pieces(name, value, encoding.get(name))
    return "&".join(found)


def _form_pieces(name: str, value: object, encoding: Encoding | None) -> list[str]:
    """One member of a URL-encoded form; where a style is told, no media type counts."""
    from .styles import is_array, pieces, reserved, strict, text_of  # most are JSON

    key = strict(name)
    if isinstance(value, bytes):
        from urllib.parse import quote_from_bytes

        return [f"{key}={quote_from_bytes(value, safe='')}"]
    if encoding is not None and encoding.style is not None:
        encode = reserved if encoding.allow_reserved else strict
        return pieces(key, value, encoding.style, encoding.explode, encode)
    if encoding is not None and encoding.content_type is not None:
        if is_json(encoding.content_type):
            return [f"{key}={strict(_to_json(value))}"]
        items = value if is_array(value) else [value]  # each by itself, as in parts
        return [f"{key}={strict(text_of(item))}" for item in items if item is not None]
    if is_object(value):
        return [f"{key}={strict(text_of(value))}"]
    return pieces(key, value, "form", True, strict)
