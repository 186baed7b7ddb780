"""Rules on Schema Objects: what 3.0 asks of arrays, and members that exclude each
other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..diagnostics import Fault, Related, nearest
from .kinds import Kind, title
from .phrases import meant_by
from .rule import error
from .walk import Index
from .words import article, quoted

_EXCLUSIVE = (
    (Kind.PARAMETER, "example", "examples"),
    (Kind.HEADER, "example", "examples"),
    (Kind.MEDIA_TYPE, "example", "examples"),
    (Kind.EXAMPLE, "value", "externalValue"),
    (Kind.PARAMETER, "schema", "content"),
    (Kind.HEADER, "schema", "content"),
    (Kind.LINK, "operationId", "operationRef"),
)
_MEDIA_TYPE = re.compile(r"[^\s/;,]+/[^\s/;,]+\s*(;.*)?$")
_TOP = frozenset(
    {
        *("*", "application", "audio", "font", "haptics", "image", "message", "model"),
        *("multipart", "text", "video", "example", "chemical"),
    }
)
"""The types that media types begin with, as IANA has them."""
_FORM = "application/x-www-form-urlencoded"
_BINARY = "application/octet-stream"
_MEDIA_TYPES = ("application/json", "text/plain", "multipart/form-data", _FORM, _BINARY)


@error(
    "an array of OpenAPI 3.0 does not say what its items are",
    lowerable=True,
    permissive=True,
)
def missing_items(index: Index) -> Iterator[Fault]:
    """Yield arrays without `items`, which 3.0 asks for."""
    if index.document.version != "3.0":
        return
    for found in index.of(Kind.SCHEMA):
        if found.get("type") == "array" and found.get("items") is None:
            message = "an array of OpenAPI 3.0 needs 'items'"
            at = found.at.child("type")
            hint = "add 'items' with the schema of an item; '{}' takes any"
            yield Fault("missing-items", message, at, hint=hint)


@error("two members stand together that exclude each other", permissive=True)
def exclusive_members(index: Index) -> Iterator[Fault]:
    """Yield objects with two members of which only one may stand."""
    for kind, one, other in _EXCLUSIVE:
        for found in index.of(kind):
            value = found.value
            if isinstance(value, dict) and one in value and other in value:
                first, second = sorted((one, other), key=list(value).index)
                message = (
                    f"{second!r} cannot stand beside {first!r}"
                    f" in {article(title(kind))}: take one of them out"
                )
                related = (Related(found.at.child(first), f"the {first!r}", "key"),)
                at = found.at.child(second)
                yield Fault("exclusive-members", message, at, "key", related=related)


@error("a key of `content` is no media type", permissive=True)
def invalid_media_type(index: Index) -> Iterator[Fault]:
    """Yield keys under `content` that name no media type."""
    for found in index.of(Kind.MEDIA_TYPE):
        tokens = found.at.tokens()
        if tokens[-2:-1] != ["content"] or _is_media_type(found.key):
            continue
        message = f"{quoted(found.key)} is no media type"
        known = {f"{name}": f"application/{name}" for name in ("json", "xml")}
        known |= {"text": "text/plain", "html": "text/html", "form": _FORM}
        known |= {"multipart": "multipart/form-data", "binary": _BINARY}
        near = known.get(found.key.casefold()) or _nearly(found.key)
        yield Fault("invalid-media-type", message, found.at, "key", hint=meant_by(near))


def _nearly(key: str) -> str | None:
    """Return the media type that a key was meant to be."""
    top, _, rest = key.partition("/")
    near = nearest(top, _TOP, 0.8) if rest else None
    return f"{near}/{rest}" if near else nearest(key, _MEDIA_TYPES)


def _is_media_type(key: str) -> bool:
    """Return whether a key names a media type, one that is not just misspelt."""
    if not _MEDIA_TYPE.match(key):
        return False
    top = key.partition("/")[0].strip().casefold()
    return top in _TOP or top.startswith("x-") or nearest(top, _TOP, 0.8) is None


@error("a property is both read-only and write-only", lowerable=True, permissive=True)
def contradictory_access(index: Index) -> Iterator[Fault]:
    """Yield schemas whose value can be neither sent nor received."""
    for found in index.of(Kind.SCHEMA):
        if found.get("readOnly") is True and found.get("writeOnly") is True:
            message = (
                "'readOnly' and 'writeOnly' are both true, so nobody has the value"
            )
            at = found.at.child("writeOnly")
            related = (Related(found.at.child("readOnly"), "the 'readOnly'"),)
            yield Fault("contradictory-access", message, at, related=related)
