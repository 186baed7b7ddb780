"""Compares what only Python has of an operation: further methods, keywords, pages."""

from __future__ import annotations

from dataclasses import replace

from ..ir.operation import Operation
from ..render.annotations import Speller
from ..render.planners.bodies import plan_body
from ..render.replies import extras
from .change import Level, Shown
from .defaults import compare_defaults
from .side import Side
from .symbols import Telling
from .walk import Knot, Walk


def compare_methods(walk: Walk, old: Operation, new: Operation, knot: Knot) -> None:
    """Compare the methods of two operations beside their own."""
    olds, news = _methods(walk.old, old), _methods(walk.new, new)
    at, was = walk.new.place(new.at, "x-batch"), walk.old.place(old.at, "x-batch")
    # Where the method itself has another name, these have so too, for the same reason.
    if walk.old.label(old) == walk.new.label(new):
        for name in sorted(olds - news):
            shown = Shown(name, f"{name}(...)")
            site = replace(knot.site, shown=_telling(shown))
            code, what = "method-removed", f"no longer has `{name}`"
            advice = "callers: AttributeError. Use another method"
            walk.find(knot, site, code, Level.MAJOR, what, at, was, advice=advice)
        for name in sorted(news - olds):
            shown = Shown(name, None, f"{name}(...)")
            site = replace(knot.site, shown=_telling(shown))
            code, what = "method-added", f"has `{name}` too"
            walk.find(knot, site, code, Level.MINOR, what, at, was)
    _keywords(walk, old, new, knot)
    _positions(walk, old, new, knot)
    compare_defaults(walk, old, new, knot)
    _pages(walk, old, new, knot)
    _extensions(walk, old, new, knot)


def _telling(shown: Shown) -> Telling:
    return lambda: shown


def _methods(side: Side, operation: Operation) -> set[str]:
    names = side.names
    if names is None:
        return set()
    group = names.group(operation).attribute
    found = {names.extra(operation, kind) for kind in extras(operation)}
    batch = names.batch(operation)
    if batch is not None:
        found |= {batch.collect, batch.iterate}
    return {f"client.{group}.{name}" for name in found}


def _keywords(walk: Walk, old: Operation, new: Operation, knot: Knot) -> None:
    """Tell a body whose members can no longer be given as keywords, because one of
    them has the name of an argument now.
    """
    before, after = _takes_keywords(walk.old, old), _takes_keywords(walk.new, new)
    if before == after or before is None or after is None:
        return
    code, level = "keywords-added", Level.MINOR
    what, advice = "takes the members of its body as keywords", None
    if before:
        code, level = "keywords-removed", Level.MAJOR
        what = "no longer takes the members of its body as keywords"
        advice = "callers that give keywords: TypeError. Give the body as a dict"
    walk.find(knot, knot.site, code, level, what, new.at, old.at, advice=advice)


def _positions(walk: Walk, old: Operation, new: Operation, knot: Knot) -> None:
    """Tell arguments of the path that have no names beside a body, which is new: the
    names of its members are free for keywords then.
    """
    context = walk.new.context
    if old.request_body is not None or new.request_body is None or context is None:
        return
    names = [
        context.names.argument(new, each)
        for each in new.parameters
        if each.location == "path"
    ]
    if not names:
        return
    listed = ", ".join(f"`{name}`" for name in names)
    what, code = f"takes {listed} by position alone, beside a body", "positional-only"
    keywords = ", ".join(f"{name}=" for name in names)
    advice = f"callers that give {keywords}: TypeError. Leave the name out"
    at, was, level = new.request_body.at, old.at, Level.MAJOR
    walk.find(knot, knot.site, code, level, what, at, was, advice=advice)


def _takes_keywords(side: Side, operation: Operation) -> bool | None:
    """Whether members are keywords; None where there is no body that has any."""
    context = side.context
    if context is None:
        return None
    speller = Speller(side.api, context.names, "params", checks=False)
    body = plan_body(context, operation, speller)
    if body is None or body.params is None:
        return None
    arguments = {
        context.names.argument(operation, each)
        for each in operation.parameters
        if each.location != "path"
    }
    return arguments.isdisjoint(body.keys)


def _pages(walk: Walk, old: Operation, new: Operation, knot: Knot) -> None:
    """Tell a method that gives pages one after the other now, or no longer does."""
    if (old.paging is None) == (new.paging is None):
        return
    code, what = "pages-added", "gives a pager now, no longer one page"
    if new.paging is None:
        code, what = "pages-removed", "gives one page now, no longer a pager"
    at = walk.new.place(new.at, "x-pagination")
    was = walk.old.place(old.at, "x-pagination")
    advice = "callers: look at what is returned now"
    walk.find(knot, knot.site, code, Level.MAJOR, what, at, was, advice=advice)


_TYPES = {"x-batch": "data", "x-pagination": "items", "x-idempotent": ""}
"""What tells the client how to call, and the member that tells what comes of it."""


def _extensions(walk: Walk, old: Operation, new: Operation, knot: Knot) -> None:
    """Tell what the client is told of an operation and does in another way now."""
    for word, given in _TYPES.items():
        one, other = old.extensions.get(word), new.extensions.get(word)
        is_whole = not isinstance(one, dict) or not isinstance(other, dict)
        if one == other or (is_whole and word != "x-idempotent"):
            continue
        before = one if isinstance(one, dict) else {}
        after = other if isinstance(other, dict) else {}
        named = [
            key
            for key in dict.fromkeys((*before, *after))
            if before.get(key) != after.get(key)
        ]
        at = walk.new.place(walk.new.place(new.at, word), *named)
        was = walk.old.place(walk.old.place(old.at, word), *named)
        what, level, advice = f"changed `{word}`", Level.PATCH, None
        if given in named:
            level, advice = Level.MAJOR, "callers: look at what is returned now"
        code = f"{word}-changed"
        walk.find(knot, knot.site, code, level, what, at, was, advice=advice)
