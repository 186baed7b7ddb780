"""Compares which member tells the variant of a value."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import TYPE_CHECKING

from ..ir.schema import Discriminator, Object, SchemaId, Union
from .change import Effect

if TYPE_CHECKING:
    from .walk import Knot, Site, Walk


def compare_discriminators(
    walk: Walk,
    old: Object | Union,
    new: Object | Union,
    site: Site,
    knot: Knot,
    told: Set[str] = frozenset(),
) -> None:
    """Compare the discriminators of two schemas.

    What came or went with a variant that is `told` says no more.
    """
    one, other = old.discriminator, new.discriminator
    if one == other or (one is None and other is None):
        return
    at = walk.new.place(new.at, "discriminator")
    was = walk.old.place(old.at, "discriminator")
    if one is None or other is None:
        action = "added" if one is None else "removed"
        name = (one or other or _NONE).property_name
        verb = "got" if one is None else "lost"
        what = f"{verb} the discriminator `{name}`"
        # It tells variants apart; which values are allowed stays as it is.
        effect = Effect.NARROWS if one is None else Effect.WIDENS
        walk.find(knot, site, f"discriminator-{action}", effect, what, at, was)
        return
    if one.property_name != other.property_name:
        names = one.property_name, other.property_name
        what = f"changed its discriminator from `{names[0]}` to `{names[1]}`"
        code = "discriminator-changed"
        walk.find(knot, site, code, Effect.MIXED, what, at, was)
    for value, before, after in _values(one, other):
        if {before, after} & {_last_of(pointer) for pointer in told}:
            continue
        code, effect = "discriminator-value-changed", Effect.MIXED
        what = f"means `{after}` by `{value}`, not `{before}`"
        if after is None:
            what = f"no longer knows `{value}` of `{one.property_name}`"
            code, effect = "discriminator-value-removed", Effect.NARROWS
        elif before is None:
            what = f"knows `{value}` of `{one.property_name}` too"
            code, effect = "discriminator-value-added", Effect.WIDENS
        walk.find(knot, site, code, effect, what, at, was)


def _values(
    old: Discriminator, new: Discriminator
) -> Iterator[tuple[str, str | None, str | None]]:
    """Yield each value that means something else now, with what it meant and means."""
    before, after = _mapping(old), _mapping(new)
    for value in dict.fromkeys((*before, *after)):
        if before.get(value) != after.get(value):
            yield value, before.get(value), after.get(value)


_NONE = Discriminator("", ())


def _mapping(found: Discriminator) -> dict[str, str]:
    return {value: _last(target) for value, target in found.mapping}


def _last(target: SchemaId) -> str:
    return _last_of(target.pointer)


def _last_of(pointer: str) -> str:
    return pointer.rpartition("/")[2]
