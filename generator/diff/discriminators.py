"""Compares which member tells the variant of a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.schema import Discriminator, Object, SchemaId, Union
from .change import Effect

if TYPE_CHECKING:
    from .walk import Knot, Site, Walk


def compare_discriminators(
    walk: Walk, old: Object | Union, new: Object | Union, site: Site, knot: Knot
) -> None:
    """Compare the discriminators of two schemas."""
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
        before, after = one.property_name, other.property_name
        what = f"changed its discriminator from `{before}` to `{after}`"
        code = "discriminator-changed"
        walk.find(knot, site, code, Effect.MIXED, what, at, was)
    before_, after_ = _mapping(one), _mapping(other)
    for value in before_.keys() - after_.keys():
        what = f"no longer knows `{value}` of `{one.property_name}`"
        code = "discriminator-value-removed"
        walk.find(knot, site, code, Effect.NARROWS, what, at, was)
    for value in after_.keys() - before_.keys():
        what = f"knows `{value}` of `{one.property_name}` too"
        code = "discriminator-value-added"
        walk.find(knot, site, code, Effect.WIDENS, what, at, was)
    for value in sorted(before_.keys() & after_.keys()):
        if before_[value] != after_[value]:
            what = f"means `{after_[value]}` by `{value}`, not `{before_[value]}`"
            code = "discriminator-value-changed"
            walk.find(knot, site, code, Effect.MIXED, what, at, was)


_NONE = Discriminator("", ())


def _mapping(found: Discriminator) -> dict[str, str]:
    return {value: _last(target) for value, target in found.mapping}


def _last(target: SchemaId) -> str:
    return target.pointer.rpartition("/")[2]
