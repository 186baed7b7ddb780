"""Puts together what has one cause: each change is told once, with all it touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeAlias

from ..diagnostics import Location
from .change import Change, Direction, Where
from .walk import Finding, Knot, Pair, Walk

_Key: TypeAlias = tuple[str, Location | None, Location | None, str]


def merge(walk: Walk, roots: Sequence[tuple[str, Knot]]) -> list[Change]:
    """Return the changes that findings stand for; `roots` are named operations."""
    users = _users(walk, roots)
    groups: dict[_Key, list[tuple[Finding, Knot]]] = {}
    touched: defaultdict[_Key, dict[str, None]] = defaultdict(dict[str, None])
    knots = [(knot, [name] if name else []) for name, knot in roots]
    knots += [(knot, users.get(pair, [])) for pair, knot in walk.knots.items()]
    for knot, names in knots:
        for finding in knot.findings:
            key = _key(finding)
            groups.setdefault(key, []).append((finding, knot))
            touched[key].update(dict.fromkeys(names))
    return [_change(walk, found, tuple(touched[key])) for key, found in groups.items()]


def _key(finding: Finding) -> _Key:
    """Two findings of one code at one place have one cause, but where several things
    can be told of a place.
    """
    several = finding.code.startswith(_SEVERAL)
    tells = finding.what if several else ""
    return finding.code, finding.at, finding.old_at, tells


_SEVERAL = (
    *("security", "discriminator", "enum", "type-", "variant-", "pattern-property"),
    *("media-type", "header", "x-extensible"),
)


def _users(walk: Walk, roots: Sequence[tuple[str, Knot]]) -> dict[Pair, list[str]]:
    """Return which operations lead to each pair in which something was found."""
    found: defaultdict[Pair, list[str]] = defaultdict(list)
    told = {pair for pair, knot in walk.knots.items() if knot.findings}
    for name, knot in roots if told else ():
        pending, seen = list(knot.leads), set(knot.leads)
        while pending:
            pair = pending.pop()
            if pair in told and name:
                found[pair].append(name)
            fresh = walk.knots[pair].leads - seen
            seen |= fresh
            pending.extend(fresh)
    return found


def _change(
    walk: Walk, found: list[tuple[Finding, Knot]], operations: tuple[str, ...]
) -> Change:
    """Return one change for all findings of a cause: as bad as the worst of them."""
    main, home = max(found, key=lambda pair: pair[0].level)
    message, symbol = main.message, main.shown.symbol
    call = walk.calls.get(home.site.ids[1]) if home.site.ids is not None else None
    if call is not None and len(operations) == 1 and main.direction == "request":
        # Who calls the one method that takes this knows its keywords, not its class.
        message = operations[0] + message.removeprefix(home.site.subject)
        symbol = call
    directions: dict[Direction, None] = {}
    wheres: dict[Where, None] = {}
    advice: dict[str, None] = {}
    symbols: dict[str, None] = {symbol: None}
    for finding, knot in found:
        if finding.direction is not None:
            directions[finding.direction] = None
        wheres[finding.where] = None
        symbols[finding.shown.symbol] = None
        if finding.is_top:
            wheres.update(dict.fromkeys(sorted(knot.wheres)))
        if finding.advice and finding.level == main.level:
            advice[finding.advice] = None
    return Change(
        main.code,
        main.level,
        message,
        main.at,
        main.old_at,
        symbol,
        main.shown.before,
        main.shown.after,
        ". ".join(advice) or None,
        tuple(directions),
        tuple(wheres),
        operations,
        tuple(symbols),
    )
