"""Tells a reference that leads to another component, which both documents may have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Location
from ..ir.schema import Object, Reference, Schema
from .change import Level

if TYPE_CHECKING:
    from .walk import Knot, Site, Walk


def is_swapped(walk: Walk, old: Location, new: Location) -> bool:
    """Whether two schemas are two things rather than one under another name: one that
    the other document has too took the place of the other.
    """
    if old.pointer == new.pointer:
        return False
    ours = {each.pointer for each in walk.new.api.schemas}
    theirs = {each.pointer for each in walk.old.api.schemas}
    is_component = new.pointer.startswith("/components/")
    return old.pointer in ours or (is_component and new.pointer in theirs)


def tell_swap(walk: Walk, old: Schema, new: Schema, site: Site, knot: Knot) -> bool:
    """Tell a reference that leads elsewhere; whether it is one."""
    if not isinstance(old, Reference) or not isinstance(new, Reference):
        return False
    before, after = walk.old.handle(old), walk.new.handle(new)
    if not is_swapped(walk, before, after):
        return False
    if all(
        isinstance(side.resolve(each), Object)
        for side, each in ((walk.old, old), (walk.new, new))
    ):
        names = walk.old.title(before), walk.new.title(after)
        what = f"refers to `{names[1]}` now, no longer to `{names[0]}`"
        if not after.pointer.startswith("/components/"):
            what = f"is described here now, no longer by `{names[0]}`"
        level, advice = Level.PATCH, None
        if site.direction == "response":
            # Requests are dicts, and fit what they fit by their members.
            level, advice = Level.MAJOR, "readers: it is of another class"
        at, was, code = new.at, old.at, "class-changed"
        walk.find(knot, site, code, level, what, at, was, advice=advice)
    return True
