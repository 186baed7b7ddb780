"""The request body in its media type: JSON, forms, text, bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import IO, TYPE_CHECKING, NamedTuple, TypeAlias, TypeGuard, cast

from .errors import RequestValidationError
from .shapes import is_array, is_object

if TYPE_CHECKING:
    from .operation import Body, Encoding

FileContent: TypeAlias = bytes | IO[bytes]
FileInput: TypeAlias = (
    FileContent | tuple[str, FileContent] | tuple[str, FileContent, str]
)
"""A file in a form: its content, or (name, content), or (name, content, media type)."""

# What holds itself has been told before; here it would only be slower to look for it.
_to_json = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False
).encode


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON: `application/json`, `application/problem+json`."""
    name = media_type.partition(";")[0].strip().lower()
    return name.endswith(("/json", "+json"))


def is_form(media_type: str) -> bool:
    """Whether a media type is one of the two forms."""
    return media_type.partition(";")[0].strip().lower() in _FORMS


_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


def json_bytes(value: object) -> bytes:
    """A JSON value as it is sent."""
    try:
        return _to_json(value).encode("utf-8")
    except (ValueError, TypeError, RecursionError) as error:
        raise _unfit(f"cannot be written as JSON: {error}") from None


class JsonText(NamedTuple):
    """A body that is JSON text already."""

    content: bytes


def _unfit(reason: str) -> RequestValidationError:
    return RequestValidationError("the body does not fit", [("body", reason)])


def raw_bytes(value: object) -> bytes:
    """A body that is not JSON and no form: bytes, text in UTF-8, or an open file."""
    if is_bytes(value):
        return bytes(value)
    if isinstance(value, str):
        return _utf8(value)
    read = getattr(value, "read", None)
    if callable(read):
        return raw_bytes(read())
    kind = type(value).__name__
    raise _unfit(f"is a {kind}; it must be bytes, text or an open file")


def _utf8(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise _unfit(f"is text that cannot be written: {error.reason}") from None


class Form(NamedTuple):
    """A form as it is sent."""

    media_type: str
    content: bytes


def is_file(value: object) -> bool:
    """Whether a member of a form is a file, or a list of files."""
    if is_array(value):
        return bool(value) and all(is_file(item) for item in value)
    if isinstance(value, tuple):
        parts = cast("tuple[object, ...]", value)
        return len(parts) in (2, 3) and is_file(parts[1]) and isinstance(parts[0], str)
    return is_bytes(value) or hasattr(value, "read")


def is_bytes(value: object) -> TypeGuard[bytes | bytearray]:
    """Whether a value is bytes, or something that becomes them without a copy."""
    return isinstance(value, (bytes, bytearray, memoryview))


def form(body: Body, members: Mapping[str, object]) -> Form:
    """A form; `members` are JSON values and, for `multipart/form-data`, files."""
    if body.media_type.lower().startswith("multipart/"):
        from .multipart import multipart

        return multipart(body, members)
    found: list[str] = []
    for name, value in members.items():
        if value is not None:
            found += _form_pieces(name, value, body.encoding.get(name))
    return Form(body.media_type, "&".join(found).encode("ascii"))


def _form_pieces(name: str, value: object, encoding: Encoding | None) -> list[str]:
    """One member of a URL-encoded form."""
    from .styles import pieces, strict, text_of  # most bodies are JSON

    key = strict(name)
    if encoding is not None and encoding.content_type is not None:
        as_json = is_json(encoding.content_type)
        text = json.dumps(value) if as_json else text_of(value)
        return [f"{key}={strict(text)}"]
    style = (encoding and encoding.style) or "form"
    explode = encoding.explode if encoding is not None else None
    if explode is None:
        explode = style == "form"
    if encoding is None and is_object(value):
        return [f"{key}={strict(text_of(value))}"]
    return pieces(key, value, style, explode, strict)
