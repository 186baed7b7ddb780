"""Puts together what has one cause: each change is told once, with all it touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from ..diagnostics import Location
from .change import Change, Deployed, Direction, Shown, Where, fate_of
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
    """Two findings that say the same of one place have one cause; what was at that
    place before counts where nothing is there now.
    """
    code, at, old_at, tells = finding.code, finding.at, finding.old_at, finding.what
    if code in _PROPERTY:
        # Whether it is required matters in one direction, and is no other cause.
        code, tells = _PROPERTY[code], ""
    return code, at, old_at if at is None else None, tells


_PROPERTY = {
    "property-added": "property-added",
    "required-property-added": "property-added",
    "property-removed": "property-removed",
    "required-property-removed": "property-removed",
}


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
    for finding, knot in found:
        if finding.direction is not None:
            directions[finding.direction] = None
        wheres[finding.where] = None
        if finding.is_top:
            wheres.update(dict.fromkeys(sorted(knot.wheres)))
    findings = [finding for finding, _ in found]
    advice = [each.advice for each in findings if each.level == main.level]
    symbols = [symbol, *(each.shown.symbol for each in findings), *_names(findings)]
    return Change(
        main.code,
        main.level,
        message,
        main.at,
        main.old_at,
        symbol,
        main.shown.before,
        main.shown.after,
        ". ".join(filter(None, dict.fromkeys(advice))) or None,
        tuple(directions),
        tuple(wheres),
        operations,
        tuple(dict.fromkeys(symbols)),
        _fate(findings),
        _also(findings, {symbol, main.shown.symbol}),
    )


def _names(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the fields that have another name now, as they were called."""
    for each in findings:
        owner, dot, _ = each.shown.symbol.rpartition(".")
        if each.code == "name-changed" and dot and each.shown.before:
            yield f"{owner}.{each.shown.before.partition(':')[0]}"


def _fate(findings: Sequence[Finding]) -> Deployed:
    """Return the worst that becomes of deployed clients."""
    fates = {fate_of(each.code, each.level, each.may_break) for each in findings}
    worst_first: tuple[Deployed, ...] = ("break", "work", "same")
    return next(each for each in worst_first if each in fates)


def _also(findings: Sequence[Finding], told: set[str]) -> tuple[Shown, ...]:
    """Return what else is another one in Python, once each."""
    found = {each.shown.symbol: each.shown for each in reversed(findings)}
    return tuple(
        each
        for each in reversed(found.values())
        if each.symbol not in told and each.before != each.after
    )
