"""Samples of the headers that the parts of a form must have."""

from __future__ import annotations

from ...ir.operation import Encoding, MediaType
from ...ir.schema import Choice
from ..text import literal
from .samples import Samples
from .writer import Writer


def part_headers(media: MediaType, params: Samples, writer: Writer) -> list[str]:
    """Return the argument of a test's `Body` that gives them, if there are any."""
    rows = [
        f"{literal(each.property_name)}: {{{inner}}}"
        for each in media.encoding
        if (inner := _headers(each, params, writer))
    ]
    return [f"part_headers={{{', '.join(rows)}}}"] if rows else []


def _headers(encoding: Encoding, params: Samples, writer: Writer) -> str:
    """Return those of one part; one that has one value only is sent by itself."""
    found: list[str] = []
    for header in encoding.headers:
        schema = header.schema
        is_fixed = isinstance(schema, Choice) and len(schema.values) == 1
        if header.required and not is_fixed:
            node = None if schema is None else params.node(schema, header.name)
            made = literal(header.name) if node is None else writer.expression(node)
            found.append(f"{literal(header.name)}: {made}")
    return ", ".join(found)
