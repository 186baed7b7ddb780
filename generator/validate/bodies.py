"""Rules on bodies where HTTP has none, and on encodings where nothing is encoded."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Fault, nearest
from ..load import Node
from .kinds import Kind
from .phrases import meant_by
from .rule import error, warning
from .schema_view import members, parts
from .walk import Found, Index
from .words import quoted

_WITHOUT = ("get", "head", "delete", "trace")
_EMPTY = frozenset({"204", "205", "304"})
_ENCODED = ("multipart/", "application/x-www-form-urlencoded")


@warning("a body is described where HTTP has none")
def unexpected_body(index: Index) -> Iterator[Fault]:
    """Yield bodies of requests and responses that servers and clients pass over."""
    for found in index.of(Kind.OPERATION):
        if found.key in _WITHOUT and found.get("requestBody") is not None:
            method = found.key.upper()
            message = f"a {method} has no body that servers must read"
            if index.document.version == "3.0":
                message = f"OpenAPI 3.0 ignores the body of a {method}"
            hint = "write parameters with 'in: query', or make it a POST"
            at = found.at.child("requestBody")
            yield Fault("unexpected-body", message, at, "key", hint=hint)
    for found in index.of(Kind.RESPONSE):
        is_listed = found.parent is not None and found.parent.kind is Kind.RESPONSES
        is_empty = found.key in _EMPTY or found.key[:1] == "1"
        if is_listed and is_empty and found.members("content"):
            message = f"a response with the status {found.key} has no body"
            hint = "take 'content' out, or give it the status that it has"
            at = found.at.child("content")
            yield Fault("unexpected-body", message, at, "key", hint=hint)


@error(
    "an encoding is of a property that its schema does not have",
    lowerable=True,
    permissive=True,
)
def undefined_encoding(index: Index) -> Iterator[Fault]:
    """Yield keys under `encoding` that name no property of the schema beside them."""
    for found in index.of(Kind.MEDIA_TYPE):
        names, schema = found.members("encoding"), found.get("schema")
        if not names or not _is_encoded(found) or not isinstance(schema, dict):
            continue
        node = Node(index.document, schema, found.at.child("schema"))
        known = members(node)
        if not known or any(_is_open(part) for part in parts(node)):
            continue
        for name in names:
            if name not in known:
                message = f"the schema of this body has no property {quoted(name)}"
                hint = meant_by(nearest(name, known.keys() - names.keys()))
                at = found.at.child("encoding").child(name)
                hint = hint or "name a property, or take it out"
                yield Fault("undefined-encoding", message, at, "key", hint=hint)


@warning("an encoding stands beside a media type that is not encoded by parts")
def ignored_encoding(index: Index) -> Iterator[Fault]:
    """Yield encodings of media types other than forms, which tools pass over."""
    for found in index.of(Kind.MEDIA_TYPE):
        if found.members("encoding") and not _is_encoded(found):
            message = f"'encoding' says nothing of {quoted(found.key)}, only of forms"
            hint = "take it out, or make it multipart/form-data"
            at = found.at.child("encoding")
            yield Fault("ignored-encoding", message, at, "key", hint=hint)


def _is_encoded(media_type: Found) -> bool:
    """Return whether the parts of a body are encoded one by one."""
    return media_type.key.strip().lower().startswith(_ENCODED)


def _is_open(part: Node) -> bool:
    """Return whether a schema describes members beside its properties."""
    schema = part.mapping()
    rest = schema.get("additionalProperties")
    return "patternProperties" in schema or rest is True or isinstance(rest, dict)
