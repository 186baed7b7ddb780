"""What a document says of a thing in words and by example."""

from __future__ import annotations

from dataclasses import dataclass

from ..load.node import Json


@dataclass(frozen=True, slots=True)
class Docs:
    """What a document says of a thing in words and by example.

    `default` and `examples` are JSON values.
    """

    title: str | None = None
    description: str | None = None
    deprecated: bool = False
    has_default: bool = False
    default: Json = None
    examples: tuple[Json, ...] = ()
    notes: tuple[str, ...] = ()


NO_DOCS = Docs()
