"""Pairs the operations of two documents, and compares them as callers see them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..ir.docs import Docs
from ..ir.operation import Operation, Server
from ..ir.schema import Anything
from ..render.names import OperationKey, operation_key
from .bodies import compare_bodies
from .change import Level, Shown
from .methods import compare_methods
from .parameters import compare_parameters
from .replies import compare_replies
from .security import compare_security
from .styles import UPGRADE
from .symbols import call_of
from .walk import Knot, Site, Walk

_VARIABLE = re.compile(r"\{[^}]*\}")


def pair_operations(
    olds: Sequence[Operation], news: Sequence[Operation]
) -> Iterator[tuple[Operation | None, Operation | None]]:
    """Yield the operations that belong together: by method and path, but for those
    whose operationId stands elsewhere in the other document; None for what has no mate.
    """
    ours, theirs = _by_id(olds), _by_id(news)
    places = {_place(each): each for each in news}
    taken: set[OperationKey] = set()
    mates: dict[OperationKey, Operation] = {}
    for each in olds:
        mate = theirs.get(each.id or "") if ours.get(each.id or "") is each else None
        if mate is not None:
            mates[operation_key(each)] = mate
            taken.add(operation_key(mate))
    for each in olds:
        mate = places.get(_place(each))
        if operation_key(each) in mates or mate is None:
            continue
        if operation_key(mate) not in taken:
            mates[operation_key(each)] = mate
            taken.add(operation_key(mate))
    for each in olds:
        yield each, mates.get(operation_key(each))
    for each in news:
        if operation_key(each) not in taken:
            yield None, each


def _place(operation: Operation) -> tuple[str, str]:
    return operation.method, _VARIABLE.sub("{}", operation.path)


def _by_id(operations: Sequence[Operation]) -> dict[str, Operation]:
    found: dict[str, Operation] = {}
    twice: set[str] = set()
    for each in operations:
        if each.id is not None:
            twice |= {each.id} & found.keys()
            found[each.id] = each
    return {key: each for key, each in found.items() if key not in twice}


def new_knot(walk: Walk, old: Operation, new: Operation, subject: str) -> Knot:
    """Return the knot that the findings of an operation go to."""

    def shown() -> Shown:
        return Shown(call_of(walk.new, new))

    site = Site("request", "operation", subject, shown)
    return Knot(Anything(old.at), Anything(new.at), site)


def compare_operations(
    walk: Walk, old: Operation, new: Operation, knot: Knot, *, received: bool = False
) -> None:
    """Compare two operations; one that is `received` is a webhook or a callback."""
    pair = (old, new)
    if not received:
        _symbol(walk, old, new, knot)
    _moved(walk, old, new, knot)
    _words(walk, old, new, knot)
    compare_parameters(walk, pair, knot)
    compare_bodies(walk, pair, knot, "response" if received else "request")
    compare_replies(walk, pair, knot, "request" if received else "response")
    if not received:
        compare_methods(walk, old, new, knot)
        compare_security(walk, old, new, knot)
        _servers(walk, old, new, knot)


def _symbol(walk: Walk, old: Operation, new: Operation, knot: Knot) -> None:
    """Tell a method that has another name or stands in another group."""
    was, now = walk.symbols.call(old, old=True), walk.symbols.call(new)
    if walk.old.names is None or walk.new.names is None:
        was, now = f"{old.group}.{old.id}", f"{new.group}.{new.id}"
        if old.id is None or old.group is None or new.group is None:
            was, now = old.id or "", new.id or ""
    why, code, word = _cause(old, new)
    for each in walk.new.api.operations if code == "name-changed" else ():
        if walk.symbols.call(each) == was:
            why = f"is called otherwise: {was} is {each.method} {each.path} now"
    if was == now:
        if old.id != new.id and old.id is not None:
            what = f"has the operationId `{new.id}` now, no longer `{old.id}`"
            place = walk.new.place(new.at, "operationId")
            code = "operation-id-changed"
            walk.find(knot, knot.site, code, Level.PATCH, what, place, old.at)
        return
    at, before = walk.new.place(new.at, word), walk.old.place(old.at, word)
    shown = Shown(now, was, now)
    advice = f"callers: AttributeError. Write {now} for {was}"
    site = replace(knot.site, shown=lambda: shown)
    walk.find(knot, site, code, Level.MAJOR, why, at, before, advice=advice)


def _cause(old: Operation, new: Operation) -> tuple[str, str, str]:
    """Return why a method is called otherwise: the sentence, the code, the keyword."""
    if old.python_name != new.python_name:
        what = f"is called `{new.python_name}` by x-python-name"
        if new.python_name is None:
            what = "lost its x-python-name"
        return what, "python-name-changed", "x-python-name"
    if old.id != new.id:
        what = f"has the operationId `{new.id}` now, no longer `{old.id}`"
        if old.id is None or new.id is None:
            what = f"{'lost' if old.id else 'got'} the operationId `{old.id or new.id}`"
        return what, "operation-id-changed", "operationId"
    if old.group != new.group:
        what = f"has the first tag `{new.group}` now, no longer `{old.group}`"
        if old.group is None or new.group is None:
            what = (
                f"{'lost' if old.group else 'got'} the tag `{old.group or new.group}`"
            )
        return what, "tag-changed", "tags"
    return "has another name in Python now", "name-changed", "operationId"


def _moved(walk: Walk, old: Operation, new: Operation, knot: Knot) -> None:
    if _place(old) == _place(new):
        return
    was, now = f"{old.method} {old.path}", f"{new.method} {new.path}"
    what, code = f"moved from {was} to {now}", "operation-moved"
    # What deployed clients call may still be there, under another name.
    stays = any(_place(each) == _place(old) for each in walk.new.api.operations)
    level = Level.PATCH if stays else Level.MAJOR
    advice = None if stays else UPGRADE
    walk.find(knot, knot.site, code, level, what, new.at, old.at, advice=advice)


def _words(walk: Walk, old: Operation, new: Operation, knot: Knot) -> None:
    one, other = old.docs, new.docs
    if one.deprecated != other.deprecated:
        code = "operation-deprecated" if other.deprecated else "operation-undeprecated"
        what = f"is {'now' if other.deprecated else 'no longer'} deprecated"
        level = Level.MINOR if other.deprecated else Level.PATCH
        at = walk.new.place(new.at, "deprecated")
        was = walk.old.place(old.at, "deprecated")
        walk.find(knot, knot.site, code, level, what, at, was)
    if _said(old.summary, one) != _said(new.summary, other):
        at = walk.new.place(new.at, "description", "summary")
        was = walk.old.place(old.at, "description", "summary")
        what, code = "is described in other words", "description-changed"
        walk.find(knot, knot.site, code, Level.NONE, what, at, was)


def _said(summary: str | None, docs: Docs) -> tuple[str | None, str | None]:
    return summary, docs.description


def _servers(walk: Walk, old: Operation, new: Operation, knot: Knot) -> None:
    """Compare the addresses of an operation that has its own."""
    shared = walk.old.api.servers, walk.new.api.servers
    if old.servers == shared[0] and new.servers == shared[1]:
        return
    if urls(old.servers) != urls(new.servers):
        at, was = walk.new.place(new.at, "servers"), walk.old.place(old.at, "servers")
        what, code = "is sent to another server", "servers-changed"
        walk.find(knot, knot.site, code, Level.PATCH, what, at, was)


def urls(servers: Sequence[Server]) -> list[str]:
    """Return the addresses of servers, with what their variables are by default."""
    found: list[str] = []
    for each in servers:
        url = each.url
        for variable in each.variables:
            url = url.replace(f"{{{variable.name}}}", variable.default)
        found.append(url)
    return found
