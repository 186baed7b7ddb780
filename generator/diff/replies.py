"""Compares what two operations answer: statuses, contents and headers."""

from __future__ import annotations

from dataclasses import replace

from ..ir.operation import Header, Operation, Response
from .bodies import compare_contents
from .change import Direction, Level, Shown
from .symbols import Telling, spelled
from .walk import Knot, Site, Walk


def compare_replies(
    walk: Walk,
    pair: tuple[Operation, Operation],
    knot: Knot,
    direction: Direction,
) -> None:
    """Compare the responses of two operations."""
    site = replace(
        knot.site, direction=direction, where="body", shown=walk.symbols.reply(pair)
    )
    olds = {each.status: each for each in pair[0].responses}
    news = {each.status: each for each in pair[1].responses}
    _pair_ranges(olds, news)
    for status in dict.fromkeys((*olds, *news)):
        one, other = olds.get(status), news.get(status)
        if one is not None and other is not None:
            inner = site if _works(status) else _of_failure(walk, site, one, other)
            ats = (one.at, other.at)
            compare_contents(walk, one.contents, other.contents, ats, inner, knot)
            _headers(walk, one, other, site, knot)
            if one.status != other.status:
                what = f"answers with {other.status} now, no longer with {one.status}"
                at, was, code = other.at, one.at, "status-changed"
                walk.find(knot, site, code, Level.PATCH, what, at, was)
            _words(walk, one, other, site, knot)
        elif other is not None:
            what = f"may answer with status {status}"
            at, was = other.at, walk.old.place(pair[0].at, "responses")
            shown, level, advice = site.shown(), Level.PATCH, None
            if _works(status) and shown.before != shown.after:
                level, advice = Level.MAJOR, "callers: handle the new type too"
            code = "response-added"
            walk.find(knot, site, code, level, what, at, was, advice=advice)
        elif one is not None:
            _removed(walk, one, site, knot)


def _pair_ranges(olds: dict[str, Response], news: dict[str, Response]) -> None:
    """Call a status as its range, where that is what became of it, and it alone."""
    for kind in "12345":
        wide = f"{kind}XX"
        for ours, theirs in (olds, news), (news, olds):
            own = [each for each in ours if each.startswith(kind)]
            other = [each for each in theirs if each.startswith(kind)]
            if own == [wide] and len(other) == 1 and other != [wide]:
                theirs[wide] = theirs.pop(other[0])


def _works(status: str) -> bool:
    return status.startswith("2") or status == "default"


def _of_failure(walk: Walk, site: Site, old: Response, new: Response) -> Site:
    """Return the place of the content of an error."""

    def shown() -> Shown:
        before, after = (
            (
                spelled(side, each.contents[0].schema, "response")
                if each.contents and each.contents[0].schema is not None
                else None
            )
            for side, each in ((walk.old, old), (walk.new, new))
        )
        return Shown(f"{site.shown().symbol} ({new.status})", before, after)

    return replace(site, shown=shown)


def _removed(walk: Walk, old: Response, site: Site, knot: Knot) -> None:
    what = f"no longer answers with status {old.status}"
    level, advice = Level.PATCH, None
    code = "error-response-removed"
    if _works(old.status):
        level, code = Level.MAJOR, "response-removed"
        advice = "callers: look at what is returned now"
    walk.find(knot, site, code, level, what, None, old.at, advice=advice)


def _headers(walk: Walk, old: Response, new: Response, site: Site, knot: Knot) -> None:
    olds = {each.name.lower(): each for each in old.headers}
    news = {each.name.lower(): each for each in new.headers}
    for name in dict.fromkeys((*olds, *news)):
        one, other = olds.get(name), news.get(name)
        either = other or one
        if either is None:
            continue
        inner = replace(
            site,
            where="header",
            path=either.name,
            shown=_telling(walk, site, either.name, one, other),
        )
        at = walk.new.place(new.at.child("headers"), either.name)
        was = walk.old.place(old.at.child("headers"), either.name)
        if one is None:
            what = f"header of {new.status} is new"
            walk.find(knot, inner, "header-added", Level.MINOR, what, at, old.at)
        elif other is None:
            what, code = f"header of {new.status} is gone", "header-removed"
            advice = "readers: it is no longer there"
            walk.find(
                *(knot, inner, code, Level.MAJOR, what, None, was),
                advice=advice,
                may_break=one.required,
            )
        else:
            if one.required != other.required:
                is_now = other.required
                code = "became-required" if is_now else "became-optional"
                what = f"header became {'required' if is_now else 'optional'}"
                level = Level.PATCH if is_now else Level.MAJOR
                told = None if is_now else "readers: it may be missing"
                walk.find(knot, inner, code, level, what, at, was, advice=told)
            if one.schema is not None and other.schema is not None:
                walk.schema(one.schema, other.schema, inner, knot)


def _telling(
    walk: Walk, site: Site, name: str, old: Header | None, new: Header | None
) -> Telling:
    def shown() -> Shown:
        before, after = (
            (
                spelled(side, each.schema, "response")
                if each is not None and each.schema is not None
                else None
            )
            for side, each in ((walk.old, old), (walk.new, new))
        )
        return Shown(f"{site.shown().symbol} headers[{name!r}]", before, after)

    return shown


def _words(walk: Walk, old: Response, new: Response, site: Site, knot: Knot) -> None:
    if old.description != new.description:
        at = walk.new.place(new.at, "description")
        was = walk.old.place(old.at, "description")
        what = f"describes status {new.status} in other words"
        code = "description-changed"
        walk.find(knot, site, code, Level.NONE, what, at, was)
