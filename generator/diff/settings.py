"""Compares what a document says of its whole client: names, servers, tags."""

from __future__ import annotations

from dataclasses import replace

from ..ir.api import Settings
from ..ir.settings_reader import EXTENSION
from .change import Level, Shown
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
    for field, word, used in _NAMES:
        before, after = _value(one, field), _value(other, field)
        if before != after:
            root = walk.new.document.root.at, walk.old.document.root.at
            at = walk.new.place(root[0].child(EXTENSION), word)
            if walk.new.document.node(at) is None:
                at = walk.new.place(root[0].child("info"), "title")
            old_at = walk.old.place(root[1].child("info"), "title")
            code, level = f"{word}-changed", Level.MAJOR
            what = f"`{word}` is `{after}` now, no longer `{before}`"
            advice = f"callers: write {used} anew"
            shown = Shown(after, before, after)
            site = replace(knot.site, shown=_telling(shown))
            walk.find(knot, site, code, level, what, at, old_at, advice=advice)
    _servers(walk, knot)


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
    olds = [each.url for each in walk.old.api.servers]
    news = [each.url for each in walk.new.api.servers]
    if olds == news:
        return
    at = walk.new.place(walk.new.document.root.at, "servers")
    was = walk.old.place(walk.old.document.root.at, "servers")
    what = "`servers` changed"
    if olds and news and olds[0] != news[0]:
        what = f"calls go to {news[0]} by default, no longer to {olds[0]}"
    walk.find(knot, knot.site, "servers-changed", Level.PATCH, what, at, was)
