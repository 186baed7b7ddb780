"""What Python users see of a whole client, compared symbol by symbol.

Most of what differs there has a cause that was told already. What is left is what the
Python surface alone suffers: a clash that moved a name.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import Location
from .change import Change, Level
from .side import Side
from .walk import Walk


def compare_surfaces(walk: Walk, told: Iterable[Change]) -> list[Change]:
    """Return the changes of names that have no other cause."""
    if walk.old.names is None or walk.new.names is None:
        return []
    known = {each.code for each in told}
    found: list[Change] = []
    if "client-changed" in known:
        return found
    olds, news = _classes(walk.old), _classes(walk.new)
    for pointer, before in olds.items():
        after = news.get(pointer)
        if after is None or after[0] == before[0]:
            continue
        what = f"{walk.new.title(after[1])}: is called `{after[0]}` in Python now"
        found.append(
            Change(
                *("class-renamed", Level.MAJOR, what, after[1], before[1]),
                *(after[0], before[0], after[0]),
                f"code that imports {before[0]}: ImportError. Import {after[0]}",
            )
        )
    return found


def _classes(side: Side) -> dict[tuple[str, str], tuple[str, Location]]:
    """Return the names of classes and aliases by where their schemas stand."""
    names, context = side.names, side.context
    if names is None or context is None:
        return {}
    found: dict[tuple[str, str], tuple[str, Location]] = {}
    for each in context.reach.models:
        found["model", each.id.pointer] = (names.model(each.id), each.id)
    for each in context.reach.params:
        found["params", each.id.pointer] = (names.params(each.id), each.id)
    return found
