"""Compares the parameters of two operations."""

from __future__ import annotations

import re
from dataclasses import replace

from ..diagnostics import Location
from ..ir.operation import In, Operation, Parameter
from ..ir.schema import Anything
from .change import Level
from .extras import compare_extras
from .misplaced import compare_misplaced
from .side import Side
from .styles import compare_styles
from .walk import Knot, Site, Walk

_VARIABLE = re.compile(r"\{([^}]*)\}")


def compare_parameters(
    walk: Walk, pair: tuple[Operation, Operation], knot: Knot
) -> None:
    """Compare the parameters of two operations."""
    _of_no_variable(walk, pair, knot)
    for one, other in _pairs(pair, _by_name(pair[0]), _by_name(pair[1])):
        either = other or one
        if either is None:
            continue
        shown = walk.symbols.argument(pair, one, other)
        site = replace(knot.site, where="parameter", path=either.name, shown=shown)
        if one is not None and other is not None:
            _both(walk, one, other, site, knot)
        elif other is not None:
            _added(walk, pair, other, site, knot)
        elif one is not None:
            what, level = f"({one.location}) is gone", Level.MAJOR
            advice = "callers that give it: TypeError. Leave it out"
            code = "parameter-removed"
            walk.find(knot, site, code, level, what, None, one.at, advice=advice)


def _of_no_variable(walk: Walk, pair: tuple[Operation, Operation], knot: Knot) -> None:
    """Compare path parameters that the path has no variable for: they go nowhere, but
    whoever wrote them meant something.
    """
    olds, news = _undeclared(walk.old, pair[0]), _undeclared(walk.new, pair[1])
    for name in olds.keys() & news.keys():
        site = replace(knot.site, where="parameter", path=name)
        old, new = Anything(olds[name]), Anything(news[name])
        compare_extras(walk, old, new, site, knot)
        compare_misplaced(walk, old, new, site, knot)


def _undeclared(side: Side, operation: Operation) -> dict[str, Location]:
    node = side.document.node(operation.at)
    listed = None if node is None else node.get("parameters")
    found: dict[str, Location] = {}
    for each in () if listed is None else listed.items():
        name, schema = each.text("name"), each.get("schema")
        is_path = each.text("in") == "path" and f"{{{name}}}" not in operation.path
        if is_path and name is not None and schema is not None:
            found[name] = schema.at
    return found


def _by_name(operation: Operation) -> dict[tuple[In, str], Parameter]:
    # Names of headers are the same in capitals.
    return {
        (
            each.location,
            each.name.lower() if each.location == "header" else each.name,
        ): each
        for each in operation.parameters
    }


def _pairs(
    pair: tuple[Operation, Operation],
    olds: dict[tuple[In, str], Parameter],
    news: dict[tuple[In, str], Parameter],
) -> list[tuple[Parameter | None, Parameter | None]]:
    """Return the parameters that belong together: those of a path by their order in
    it, the others by their names, wherever they are sent.
    """
    found: list[tuple[Parameter | None, Parameter | None]] = []
    left, right = dict(olds), dict(news)
    variables = [_VARIABLE.findall(each.path) for each in pair]
    if len(variables[0]) == len(variables[1]):
        for name, other in zip(*variables, strict=True):
            if ("path", name) in left and ("path", other) in right:
                found.append((left.pop(("path", name)), right.pop(("path", other))))
    for key in list(left):
        if key in right:
            found.append((left.pop(key), right.pop(key)))
    for key in list(left):
        mates = [other for other in right if other[1].lower() == key[1].lower()]
        if len(mates) == 1:
            found.append((left.pop(key), right.pop(mates[0])))
    found.extend((each, None) for each in left.values())
    found.extend((None, each) for each in right.values())
    return found


def _added(
    walk: Walk,
    pair: tuple[Operation, Operation],
    new: Parameter,
    site: Site,
    knot: Knot,
) -> None:
    what, level, code = f"({new.location}) is new", Level.MINOR, "parameter-added"
    advice = None
    if new.required:
        what, level = f"{what}, and required", Level.MAJOR
        code = "required-parameter-added"
        advice = _leaving_out(site)
    at, was = new.at, walk.old.place(pair[0].at, "parameters")
    walk.find(knot, site, code, level, what, at, was, advice=advice)


def _leaving_out(site: Site) -> str:
    shown = site.shown()
    name = (shown.after or shown.before or site.path).partition(":")[0]
    return f"callers that leave it out: TypeError. Add {name}="


def _both(walk: Walk, old: Parameter, new: Parameter, site: Site, knot: Knot) -> None:
    if old.required != new.required:
        level, advice = Level.MINOR, None
        what, code = "became optional", "became-optional"
        if new.required:
            level, advice = Level.MAJOR, _leaving_out(site)
            what, code = "became required", "became-required"
        at, was = walk.new.place(new.at, "required"), old.at
        walk.find(knot, site, code, level, what, at, was, advice=advice)
    compare_styles(walk, old, new, site, knot)
    _empty(walk, old, new, site, knot)
    _renamed(walk, old, new, site, knot)
    if old.docs.deprecated != new.docs.deprecated:
        is_now = new.docs.deprecated
        code = "deprecated" if is_now else "undeprecated"
        what = f"is {'now' if is_now else 'no longer'} deprecated"
        level = Level.MINOR if is_now else Level.PATCH
        at = walk.new.place(new.at, "deprecated")
        walk.find(knot, site, code, level, what, at, old.at)
    if old.docs.description != new.docs.description:
        at = walk.new.place(new.at, "description")
        was = walk.old.place(old.at, "description")
        code, what = "description-changed", "is described in other words"
        walk.find(knot, site, code, Level.NONE, what, at, was)
    walk.schema(old.schema, new.schema, site, knot)


def _empty(walk: Walk, old: Parameter, new: Parameter, site: Site, knot: Knot) -> None:
    """Compare whether an empty value may be sent."""
    word = "allowEmptyValue"
    was, now = (
        side.facts(each.at, (word,)).get(word) is True
        for side, each in ((walk.old, old), (walk.new, new))
    )
    if was == now:
        return
    at, before = walk.new.place(new.at, word), walk.old.place(old.at, word)
    if now:
        what, level, code = "may be empty", Level.MINOR, "empty-value-allowed"
    else:
        what, level, code = "may not be empty", Level.MAJOR, "empty-value-forbidden"
    walk.find(knot, site, code, level, what, at, before)


def _renamed(
    walk: Walk, old: Parameter, new: Parameter, site: Site, knot: Knot
) -> None:
    """Tell an argument whose name in Python is another one now."""
    shown = site.shown()
    if shown.before is None or shown.after is None:
        return
    before, after = (text.partition(":")[0] for text in (shown.before, shown.after))
    if before == after:
        return
    what = f"is called `{after}` in Python, no longer `{before}`"
    advice = f"callers that give {before}=: TypeError. Write {after}="
    at, was = new.at, old.at
    code = "name-changed"
    walk.find(knot, site, code, Level.MAJOR, what, at, was, advice=advice)
