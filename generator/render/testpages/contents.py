"""Samples of bodies that are no JSON, or whose schema gave none."""

from __future__ import annotations

from ...ir.operation import MediaType
from ...ir.schema import Array, Schema, String
from ..media import is_text
from .nodes import Entries, Items, Node, Plain, Raw


def hull(schema: Schema | None) -> Node:
    """Return the least that may come in place of a sample."""
    return Items(()) if isinstance(schema, Array) else Entries(())


def raw(media: MediaType, text: str) -> Node | None:
    """Return a body that is no JSON: a text, or bytes."""
    schema = media.schema
    if (is_text(media) or "*" in media.name) and not (
        isinstance(schema, String) and schema.format == "binary"
    ):
        return Plain(text)
    return Raw(text.encode("ascii", "replace").decode())
