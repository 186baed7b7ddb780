"""What Python users see of a whole client, compared symbol by symbol.

Most of what differs there has a cause that was told already. What is left is what the
Python surface alone suffers: a clash that moved a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Location
from .change import Change, Level
from .side import Side
from .walk import Walk


def compare_surfaces(walk: Walk) -> list[Change]:
    """Return the changes of names that have no other cause."""
    if walk.old.names is None or walk.new.names is None:
        return []
    known = _classes(walk.old), _classes(walk.new)
    found: dict[tuple[str, str], Change] = {}
    pairs = [
        (_KINDS[direction], old.pointer, new.pointer)
        for old, new, direction in walk.knots
    ]
    pairs += [(*key, key[1]) for key in known[0]]
    names = {name for name, _ in known[1].values()}
    for kind, pointer, other in pairs:
        before, after = known[0].get((kind, pointer)), known[1].get((kind, other))
        if before is None or after is None or before[0] == after[0]:
            continue
        if before[0] in names:
            continue
        what = f"{walk.new.title(after[1])}: is called `{after[0]}` in Python now"
        found.setdefault(
            (before[0], after[0]),
            Change(
                *("class-renamed", Level.MAJOR, what, after[1], before[1]),
                *(after[0], before[0], after[0]),
                f"code that imports {before[0]}: ImportError. Import {after[0]}",
            ),
        )
    renamed = {before for before, _ in found}
    gone = [
        (name, at)
        for name, at in known[0].values()
        if name not in names and name not in renamed
    ]
    return [*found.values(), *_gone(gone)]


def _gone(classes: list[tuple[str, Location]]) -> Iterator[Change]:
    """Yield one change for all classes that nothing needs any more."""
    if not classes:
        return
    listed = ", ".join(name for name, _ in classes)
    noun = "class is" if len(classes) == 1 else "classes are"
    yield Change(
        *("class-removed", Level.MAJOR, f"models: {len(classes)} {noun} gone", None),
        *(classes[0][1], listed, listed, None),
        f"code that imports {'it' if len(classes) == 1 else 'them'}: ImportError",
        symbols=tuple(name for name, _ in classes),
    )


_KINDS = {"request": "params", "response": "model"}


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
