"""Compares what a document says of its whole client: names, servers, tags."""

from __future__ import annotations

from dataclasses import replace

from ..ir.api import Settings
from ..ir.settings_reader import EXTENSION
from ..load.node import Json
from .change import Level, Shown
from .operations import urls
from .side import Side
from .symbols import Telling
from .walk import Knot, Walk

_NAMES = (
    ("package", "package", "imports"),
    ("distribution", "distribution", "requirements"),
    ("client", "client", "the names of the client and its errors"),
    ("env_prefix", "env-prefix", "environment variables"),
)


def compare_settings(walk: Walk, knot: Knot) -> None:
    """Compare names that users of the client write, and where calls go by default."""
    one, other = walk.old.api.settings, walk.new.api.settings
    root, was = walk.new.document.root.at, walk.old.document.root.at
    title = walk.new.place(root.child("info"), "title")
    old_at = walk.old.place(was.child("info"), "title")
    derived: list[tuple[str, str, str]] = []
    for field, word, used in _NAMES:
        before, after = _value(one, field), _value(other, field)
        if before == after:
            continue
        at = root.child(EXTENSION).child(word)
        if walk.new.document.node(at) is None:
            derived.append((before, after, used))
            continue
        what = f"`{word}` is `{after}` now, no longer `{before}`"
        site = replace(knot.site, shown=_telling(Shown(after, before, after)))
        advice = f"callers: write {used} anew"
        code, level = f"{word}-changed", Level.MAJOR
        walk.find(knot, site, code, level, what, at, old_at, advice=advice)
    if derived and _title(walk.old) == _title(walk.new):
        # They follow from another name, which is told.
        befores, afters = (", ".join(each[i] for each in derived) for i in (0, 1))
        used = ", ".join(each[2] for each in derived)
        shown = Shown(afters, befores, afters)
        site = replace(knot.site, shown=_telling(shown))
        what, advice = "names follow that of the package", f"callers: write {used} anew"
        code, level, at = "names-changed", Level.MAJOR, root.child(EXTENSION)
        walk.find(knot, site, code, level, what, at, old_at, advice=advice)
    elif derived:
        names = (", ".join(each[index] for each in derived) for index in (0, 1))
        before, after = names
        what = "the title changed, and names that are made of it"
        site = replace(knot.site, shown=_telling(Shown(after, before, after)))
        used = ", ".join(each[2] for each in derived)
        advice = f"callers: write {used} anew, or keep the old ones by {EXTENSION}"
        code, level = "title-changed", Level.MAJOR
        walk.find(knot, site, code, level, what, title, old_at, advice=advice)
    _servers(walk, knot)


def _title(side: Side) -> Json:
    info = side.document.root.get("info")
    return None if info is None else info.mapping().get("title")


def _telling(shown: Shown) -> Telling:
    return lambda: shown


def _value(settings: Settings, field: str) -> str:
    return {
        "package": settings.package,
        "distribution": settings.distribution,
        "client": settings.client,
        "env_prefix": settings.env_prefix,
    }[field]


def _servers(walk: Walk, knot: Knot) -> None:
    olds, news = urls(walk.old.api.servers), urls(walk.new.api.servers)
    if olds == news and _variables(walk.old) == _variables(walk.new):
        return
    root = walk.new.document.root.at
    place = walk.new.place(root, "servers")
    at = None if place == root else place
    was = walk.old.place(walk.old.document.root.at, "servers")
    what = "`servers` changed"
    if olds and news and olds[0] != news[0]:
        what = f"calls go to {news[0]} by default, no longer to {olds[0]}"
    walk.find(knot, knot.site, "servers-changed", Level.PATCH, what, at, was)


def _variables(side: Side) -> list[list[tuple[str, str]]]:
    return [
        [(variable.name, variable.default) for variable in each.variables]
        for each in side.api.servers
    ]
