"""What Python users see of a whole client, compared symbol by symbol.

Most of what differs there has a cause that was told already. What is left is what the
Python surface alone suffers: a clash that moved a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..diagnostics import Location
from .change import Change, Level, Shown
from .side import Side
from .swaps import is_swapped
from .walk import Walk


def compare_surfaces(walk: Walk, changes: Sequence[Change]) -> list[Change]:
    """Return all changes: those that are known, and those of names that have no other
    cause. A class that is called after a method goes with the change of the method.
    """
    if walk.old.names is None or walk.new.names is None:
        return list(changes)
    known = _classes(walk.old), _classes(walk.new)
    pairs = [
        (_KINDS[direction], old.pointer, new.pointer)
        for old, new, direction in walk.knots
    ]
    pairs += [(*key, key[1]) for key in known[0]]
    names = {name for name, _ in known[1].values()}
    same = {
        (kind, before[0])
        for kind, pointer, other in pairs
        if (before := known[0].get((kind, pointer)))
        and (after := known[1].get((kind, other)))
        and before[0] == after[0]
    }
    moved: dict[tuple[Location, Location], dict[str, str]] = {}
    renamed: set[str] = set()
    for kind, pointer, other in pairs:
        before, after = known[0].get((kind, pointer)), known[1].get((kind, other))
        if before is None or after is None or before[0] == after[0]:
            continue
        if before[0] in renamed or (kind, before[0]) in same:
            continue
        if is_swapped(walk, before[1], after[1]):
            continue
        moved.setdefault((after[1], before[1]), {})[before[0]] = after[0]
        renamed.add(before[0])
    told = list(changes)
    for places, classes in moved.items():
        index = _cause(places[0], told)
        if index is None:
            told.append(_renamed(walk, *places, classes))
        else:
            told[index] = _with(told[index], classes)
    gone = [
        (name, at)
        for name, at in known[0].values()
        if name not in names and name not in renamed
    ]
    return [*told, *_gone(gone)]


_CAUSES = {"operation-id-changed", "python-name-changed", "tag-changed", "name-changed"}


def _cause(at: Location, changes: Sequence[Change]) -> int | None:
    """Return which change gave the operation that a schema stands in another name."""
    for index, each in enumerate(changes):
        if each.code in _CAUSES and each.at is not None:
            pointer = each.at.pointer
            if pointer.endswith(("/operationId", "/x-python-name", "/tags")):
                pointer = pointer.rpartition("/")[0]
            if at.source == each.at.source and at.pointer.startswith(f"{pointer}/"):
                return index
    return None


def _renamed(walk: Walk, at: Location, was: Location, names: dict[str, str]) -> Change:
    before, after = ", ".join(names), ", ".join(names.values())
    what = f"{walk.new.title(at)}: is called `{after}` in Python now, not `{before}`"
    symbols = (*names.values(), *names)
    change = Change("class-renamed", Level.MAJOR, what, at, was, after, before, after)
    return replace(change, advice=_importing(names), symbols=symbols)


def _with(change: Change, names: dict[str, str]) -> Change:
    """Return a change that gives classes other names too."""
    shown = tuple(Shown(after, before, after) for before, after in names.items())
    advice = ". ".join(filter(None, (change.advice, _importing(names))))
    symbols = (*change.symbols, *names.values(), *names)
    also = (*change.also, *shown)
    return replace(change, advice=advice, symbols=symbols, also=also)


def _importing(names: dict[str, str]) -> str:
    listed, others = ", ".join(names), ", ".join(names.values())
    return f"code that imports {listed}: ImportError. Import {others}"


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
