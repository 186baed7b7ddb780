"""From two documents to the changes between them, each told once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..diagnostics import Location, Position
from ..ir.operation import Operation, Webhook
from ..ir.schema import Anything
from .change import Change, Level, Shown
from .constructors import compare_constructors
from .hooks import shown_hook
from .merge import merge
from .named import compare_left, compare_library
from .operations import compare_operations, new_knot, pair_operations
from .security import compare_schemes
from .settings import compare_settings
from .side import Side
from .surface import compare_surfaces
from .symbols import call_of
from .versions import next_version
from .walk import Finding, Knot, Site, Walk


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes, the worst first, and what they ask of the next version."""

    old: Side
    new: Side
    changes: tuple[Change, ...]

    @property
    def level(self) -> Level:
        """The level of the worst change."""
        return max((each.level for each in self.changes), default=Level.NONE)

    @property
    def version(self) -> str:
        """The version of the old client."""
        return self.old.api.settings.version

    @property
    def next_version(self) -> str:
        """The version that the new client must have at least."""
        return next_version(self.version, self.level)

    def place(self, change: Change) -> tuple[Location, Position | None, bool]:
        """Return where a change stands; True where only the old document has it."""
        if change.at is not None:
            return change.at, _position(self.new, change.at), False
        at = change.old_at or Location(self.old.document.name, "")
        return at, _position(self.old, at), True

    def former(self, change: Change) -> tuple[str | None, int | None]:
        """Return the file and the line of the old document that a change is of."""
        if change.old_at is None:
            return None, None
        position = _position(self.old, change.old_at)
        return change.old_at.source, position.line if position else None

    def near(self, change: Change) -> tuple[Location, Position] | None:
        """Return where in the new document a change stands, or what is left around it:
        what came of the place of a thing that is gone.
        """
        at = change.at or change.old_at
        if at is None:
            return None
        source, pointer = at.source, at.pointer
        if source == self.old.document.name:
            source = self.new.document.name
        while pointer:
            here = Location(source, pointer)
            if self.new.document.node(here) is not None:
                position = _position(self.new, here)
                return None if position is None else (here, position)
            pointer = pointer.rpartition("/")[0]
        return None


def _position(side: Side, at: Location) -> Position | None:
    """Return the place of a key, which names the thing, else of its value."""
    found = side.document
    return found.position(at, "key") or found.position(at, "value")


def compare(old: Side, new: Side) -> Comparison:
    """Return what changed from one document to another."""
    walk = Walk(old, new)
    roots = [("", _whole(walk)), *_operations(walk), *_hooks(walk)]
    if not old.api.operations:
        roots.append(("", compare_library(walk)))
    walk.finish()
    roots += [("", compare_left(walk, "response")), ("", compare_left(walk, "request"))]
    walk.finish()
    changes = compare_surfaces(walk, merge(walk, roots))
    changes += compare_constructors(walk)
    order = {id(each): index for index, each in enumerate(changes)}
    found = Comparison(old, new, tuple(changes))

    def rank(each: Change) -> tuple[object, ...]:
        at, position, gone = found.place(each)
        line = (position.line, position.column) if position else (0, 0)
        return -each.level, gone, at.source, line, order[id(each)]

    return Comparison(old, new, tuple(sorted(changes, key=rank)))


def _whole(walk: Walk) -> Knot:
    """Compare what is said for the whole API."""
    root = walk.old.document.root.at, walk.new.document.root.at
    client = f"{walk.new.api.settings.client}Client"
    site = Site("request", "operation", "the API", lambda: Shown(client))
    knot = Knot(Anything(root[0]), Anything(root[1]), site)
    compare_schemes(walk, knot)
    compare_settings(walk, knot)
    return knot


def _operations(walk: Walk) -> Iterator[tuple[str, Knot]]:
    old, new = walk.old, walk.new
    for one, other in pair_operations(old.api.operations, new.api.operations):
        if one is not None and other is not None:
            knot = new_knot(walk, one, other, new.label(other))
            compare_operations(walk, one, other, knot)
            yield new.label(other), knot
        elif other is not None:
            yield new.label(other), _alone(walk, other, is_new=True)
        elif one is not None:
            yield old.label(one), _alone(walk, one, is_new=False)


def _alone(walk: Walk, operation: Operation, *, is_new: bool) -> Knot:
    side = walk.new if is_new else walk.old
    knot = new_knot(walk, operation, operation, side.label(operation))
    call, name = call_of(side, operation), side.label(operation)
    sent = f"{operation.method} {operation.path}"
    at, shown, advice = operation.at, Shown(call, None, f"{call}(...)"), None
    code, level, what = "operation-added", Level.MINOR, f"{name}: is new ({sent})"
    if not is_new:
        code, level = "operation-removed", Level.MAJOR
        what, shown = f"{name}: is gone ({sent})", Shown(call, f"{call}(...)")
        advice = "callers: AttributeError. Stop using it"
    new_at, old_at = (at, None) if is_new else (None, at)
    found = Finding(code, level, what, new_at, old_at, shown, advice)
    knot.findings.append(found)
    return knot


def _hooks(walk: Walk) -> Iterator[tuple[str, Knot]]:
    """Compare webhooks and callbacks: what the API sends, callers receive."""
    olds, news = _all_hooks(walk.old), _all_hooks(walk.new)
    for key in dict.fromkeys((*olds, *news)):
        one, other = olds.get(key), news.get(key)
        either = other or one
        if either is None:
            continue
        method = either.operation.method
        name = f"webhook {either.name}{'' if method == 'POST' else f' {method}'}"
        hooks = one or either, other or either
        knot = new_knot(walk, hooks[0].operation, hooks[1].operation, name)
        if one is not None and other is not None:
            pair = one.operation, other.operation
            compare_operations(walk, *pair, knot, received=True)
        elif other is not None:
            code, level, what = "webhook-added", Level.MINOR, f"{name}: is new"
            at, shown = other.operation.at, shown_hook(walk.new, other, is_new=True)
            knot.findings.append(Finding(code, level, what, at, None, shown))
        else:
            code, level, what = "webhook-removed", Level.MAJOR, f"{name}: is gone"
            at, advice = either.operation.at, "receivers: it no longer comes"
            shown = shown_hook(walk.old, either, is_new=False)
            found = Finding(code, level, what, None, at, shown, advice)
            knot.findings.append(found)
        yield name, knot


def _all_hooks(side: Side) -> dict[tuple[str, ...], Webhook]:
    found: dict[tuple[str, ...], Webhook] = {
        ("", each.name, each.operation.method): each for each in side.api.webhooks
    }
    for operation in side.api.operations:
        for each in operation.callbacks:
            key = (side.label(operation), each.name, each.operation.method)
            found[(*key, each.expression or "")] = each
    return found
