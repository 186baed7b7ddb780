"""An object that the walk found, and what stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..diagnostics import Location, escape
from ..load import Json
from .kinds import CHILDREN, HELD, Child, Kind


class Found(NamedTuple):
    """An object of the standard: what it is, where it stands, and what holds it.

    `key` is its name or index under the member of `parent` that holds it.
    """

    kind: Kind
    value: Json
    at: Location
    key: str = ""
    parent: Found | None = None

    def get(self, key: str) -> Json:
        """Return a member; None where there is none."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def members(self, key: str) -> dict[str, Json]:
        """Return an object-valued member; an empty one where there is none."""
        value = self.get(key)
        return value if isinstance(value, dict) else {}


def mapped(found: Found) -> Iterator[tuple[Location, str]]:
    """Yield where the mapping of a discriminator names a schema, and the reference."""
    discriminator = found.members("discriminator")
    at = found.at.child("discriminator")
    named = [
        (at.child("mapping").child(key), value)
        for key, value in _items(discriminator.get("mapping"))
    ]
    rest = (at.child("defaultMapping"), discriminator.get("defaultMapping"))
    for place, value in [*named, rest]:
        if isinstance(value, str):
            is_name = not any(mark in value for mark in "#/.")
            yield place, f"#/components/schemas/{escape(value)}" if is_name else value


def _items(value: Json) -> list[tuple[str, Json]]:
    return list(value.items()) if isinstance(value, dict) else []


def inside(found: Found) -> Iterator[Found]:
    """Yield the objects that stand in an object, in the order of its kind's rows."""
    assert isinstance(found.value, dict)
    if len(CHILDREN[found.kind]) == 1 and CHILDREN[found.kind][0].shape == "pairs":
        kind = CHILDREN[found.kind][0].kind
        for key, value in found.value.items():
            if not key.startswith("x-"):
                yield Found(kind, value, found.at.child(key), key, found)
        return
    if HELD[found.kind].isdisjoint(found.value):
        return  # as in most schemas
    for child in CHILDREN[found.kind]:
        if child.key in found.value:
            yield from _under(found, child, found.value[child.key])


def _under(found: Found, child: Child, value: Json) -> Iterator[Found]:
    """Yield the objects under one member."""
    at = found.at.child(child.key)
    if child.shape == "one":
        yield Found(child.kind, value, at, child.key, found)
    elif child.shape == "list" and isinstance(value, list):
        for index, item in enumerate(value):
            yield Found(child.kind, item, at.child(index), str(index), found)
    elif child.shape == "map" and isinstance(value, dict):
        for key, member in value.items():
            yield Found(child.kind, member, at.child(key), key, found)
