"""Plans what a declaration says of forms: how their properties and parts are sent."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from ...ir.api import Api
from ...ir.operation import Encoding, Header, MediaType
from ...ir.schema import (
    Anything,
    Array,
    Boolean,
    Choice,
    Nothing,
    Null,
    Number,
    Object,
    Reference,
    Schema,
    SchemaId,
    String,
    Union,
)
from ..annotations import Speller
from ..layout import tuple_of
from ..text import literal
from .context import Context

_DEEPEST = 10
"""Arrays in each other, in a header."""


def encodings(context: Context, media: MediaType) -> list[str]:
    """Return the arguments of a `Body` that say how its parts are sent."""
    found = named_encodings(context, media.encoding)
    if media.prefix_encoding:
        listed = [_encoding(context, each) for each in media.prefix_encoding]
        found.append(f"prefix={tuple_of(listed)}")
    if media.item_encoding is not None:
        found.append(f"items={_encoding(context, media.item_encoding)}")
    return found


def named_encodings(context: Context, listed: Iterable[Encoding]) -> list[str]:
    """Return the argument that says how the properties of a form are sent."""
    rows = [
        f"{literal(each.property_name)}: {_encoding(context, each)}" for each in listed
    ]
    return [f"encoding={{{', '.join(rows)}}}"] if rows else []


def encoding_names(media: MediaType) -> set[str]:
    """Return the names that these arguments use."""
    listed = [*media.encoding, *media.prefix_encoding]
    listed += [media.item_encoding] if media.item_encoding is not None else []
    found = {"Encoding"} if listed else set[str]()
    return found | ({"Parameter"} if any(each.headers for each in listed) else set())


def _encoding(context: Context, encoding: Encoding) -> str:
    content_type = encoding.content_type
    parts = [] if content_type is None else [literal(content_type)]
    if encoding.style is not None:
        parts.append(f"style={literal(encoding.style)}")
        if encoding.explode:
            parts.append("explode=True")
        if encoding.allow_reserved:
            parts.append("allow_reserved=True")
    if encoding.headers:
        listed = [_header(context, each) for each in encoding.headers]
        parts.append(f"headers={tuple_of(listed)}")
    return f"Encoding({', '.join(parts)})"


def _header(context: Context, header: Header) -> str:
    """Return a header of a part: a parameter that is given by its own name."""
    kind = "Any"
    if header.schema is not None and _is_plain(context.api, header.schema, {}):
        speller = Speller(context.api, context.names, "params")
        kind = speller.spell(header.schema).whole()
    parts = [literal(header.name), literal(header.name), '"header"', literal(kind)]
    if header.required:
        parts.append("required=True")
    if header.media_type is not None:
        parts.append(f"media_type={literal(header.media_type)}")
    elif header.explode:
        parts.append("explode=True")
    return f"Parameter({', '.join(parts)})"


def _is_plain(
    api: Api, schema: Schema, known: dict[SchemaId, bool], depth: int = 0
) -> bool:
    """Whether a schema is spelled without a class; one that holds itself is not.
    `known` is what was found of the schemas looked at before.
    """
    match schema:
        case Reference(target=target):
            found = api.schemas.get(target)
            if found is None or depth == _DEEPEST:
                return False
            if target not in known:
                known[target] = False
                known[target] = _is_plain(api, found.schema, known, depth + 1)
            return known[target]
        case Array():
            listed = (*schema.prefix, schema.items)
        case Union():
            listed = schema.variants
        case Anything() | Object():
            return False
        case Nothing() | Null() | Boolean() | Number() | String() | Choice():
            return True
        case _:
            assert_never(schema)
    return depth < _DEEPEST and all(
        _is_plain(api, each, known, depth + 1) for each in listed
    )
