"""The rule on media types: each is one, and none is misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..diagnostics import Fault, nearest
from .kinds import Kind
from .phrases import meant_by
from .rule import error
from .walk import Index
from .words import quoted

_MEDIA_TYPE = re.compile(r"([^\s/;,]+/[^\s/;,]+)\s*(;.*)?$")
_TOP = frozenset(
    {
        *("*", "application", "audio", "font", "haptics", "image", "message", "model"),
        *("multipart", "text", "video", "example", "chemical"),
    }
)
"""The types that media types begin with, as IANA has them."""
_FORM = "application/x-www-form-urlencoded"
_USUAL = (
    *("application/json", "application/octet-stream", "application/pdf", _FORM),
    *("application/xml", "application/problem+json", "multipart/form-data"),
    *("text/plain", "text/html", "text/csv", "text/event-stream", "image/jpeg"),
)
"""Media types that others are taken for slips of."""
_ALIKE = frozenset(
    {
        *("application/jsonl", "application/json5", "application/jsonp", "image/jpg"),
        *("application/json-seq", "application/xml-dtd", "application/problem+xml"),
        *("application/x-json", "text/plain2", "text/xhtml", "text/tsv", "text/rtf"),
    }
)
"""Media types that are nearly such a one, and meant."""
_SHORT = {
    **{name: f"application/{name}" for name in ("json", "xml", "pdf")},
    "text": "text/plain",
    "html": "text/html",
    "form": _FORM,
    "multipart": "multipart/form-data",
    "binary": "application/octet-stream",
}
_MEMBERS = ("schema", "example", "examples", "encoding", "itemSchema")


@error("a media type is misspelt, or none at all", permissive=True)
def invalid_media_type(index: Index) -> Iterator[Fault]:
    """Yield keys under `content` that name no media type."""
    references = (f for f in index.pointers if f.kind is Kind.MEDIA_TYPE)
    for found in (*index.of(Kind.MEDIA_TYPE), *references):
        tokens = found.at.tokens()
        if tokens[-2:-1] != ["content"] or is_media_type(found.key):
            continue
        if found.key in _MEMBERS:
            message = f"{quoted(found.key)} stands where a media type belongs"
            hint = f"write 'application/json: {{{found.key}: ...}}'"
            yield Fault("invalid-media-type", message, found.at, "key", hint=hint)
            continue
        message = f"{quoted(found.key)} is no media type"
        near = _nearly(found.key)
        yield Fault("invalid-media-type", message, found.at, "key", hint=meant_by(near))
    for found in index.of(Kind.ENCODING):
        text = found.get("contentType")
        for name in text.split(",") if isinstance(text, str) else ():
            if not is_media_type(name.strip()):
                message = f"{quoted(name.strip())} is no media type"
                at = found.at.child("contentType")
                near = _nearly(name.strip())
                yield Fault("invalid-media-type", message, at, hint=meant_by(near))


def _nearly(key: str) -> str | None:
    """Return the media type that a key was meant to be."""
    short = _SHORT.get(key.casefold())
    if short is not None:
        return short
    top, _, rest = key.partition("/")
    near = nearest(top, _TOP, 0.8) if rest and top not in _TOP else None
    return f"{near}/{rest}" if near else nearest(key, _USUAL)


@lru_cache(maxsize=256)
def is_media_type(key: str) -> bool:
    """Return whether a key names a media type, one that is not just misspelt."""
    found = _MEDIA_TYPE.match(key)
    if found is None:
        return False
    name = found[1].casefold()
    top, _, rest = name.partition("/")
    if top not in _TOP:
        return top.startswith("x-") or nearest(top, _TOP, 0.8) is None
    if name in _USUAL or name in _ALIKE or "." in rest or "*" in rest:
        return True
    return nearest(name, _USUAL, 0.93) is None
