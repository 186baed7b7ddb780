"""Compares what two operations take as their bodies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..diagnostics import Location
from ..ir.operation import MediaType, Operation, RequestBody
from ..render.media import is_form, is_json
from .change import Direction, Effect, Level
from .walk import Knot, Site, Walk


def compare_bodies(
    walk: Walk,
    pair: tuple[Operation, Operation],
    knot: Knot,
    direction: Direction,
) -> None:
    """Compare the request bodies of two operations."""
    old, new = pair[0].request_body, pair[1].request_body
    site = replace(
        knot.site, direction=direction, where="body", shown=walk.symbols.body(pair)
    )
    if old is None and new is None:
        return
    if old is None and new is not None:
        level, what, code = Level.MINOR, "takes a body", "body-added"
        advice = None
        if new.required:
            level, what = Level.MAJOR, "takes a body, which is required"
            code = "required-body-added"
            advice = "callers that give none: TypeError. Give one"
        walk.find(knot, site, code, level, what, new.at, pair[0].at, advice=advice)
    elif old is not None and new is None:
        what, level = "no longer takes a body", Level.MAJOR
        advice = "callers that give one: TypeError. Leave it out"
        code = "body-removed"
        walk.find(knot, site, code, level, what, None, old.at, advice=advice)
    elif old is not None and new is not None:
        if old.required != new.required:
            _required(walk, old, new, site, knot)
        _remember_keywords(walk, pair, direction)
        ats = (old.at, new.at)
        compare_contents(walk, old.contents, new.contents, ats, site, knot)


def _required(
    walk: Walk, old: RequestBody, new: RequestBody, site: Site, knot: Knot
) -> None:
    at = walk.new.place(new.at, "required")
    was = walk.old.place(old.at, "required")
    word = "required" if new.required else "optional"
    code, level, advice = f"became-{word}", Level.MINOR, None
    if site.direction == "response":
        level = Level.PATCH if new.required else Level.MAJOR
    elif new.required:
        level, advice = Level.MAJOR, "callers that give none: TypeError. Give one"
    what = f"body became {word}"
    walk.find(knot, site, code, level, what, at, was, advice=advice)


def _remember_keywords(
    walk: Walk, pair: tuple[Operation, Operation], direction: Direction
) -> None:
    """Note the objects whose members callers give as keywords."""
    body = pair[1].request_body
    if body is None or direction != "request" or walk.new.names is None:
        return
    for each in body.contents:
        if each.schema is not None:
            handle = walk.new.handle(each.schema)
            walk.calls.setdefault(handle, walk.symbols.call(pair[1]))


def compare_contents(
    walk: Walk,
    olds: Sequence[MediaType],
    news: Sequence[MediaType],
    ats: tuple[Location, Location],
    site: Site,
    knot: Knot,
) -> None:
    """Compare what is said in each media type."""
    ours, theirs = _by_name(olds), _by_name(news)
    for name in [each for each in ours if each not in theirs]:
        mates = [
            other
            for other in theirs
            if other not in ours and other.partition(";")[0] == name.partition(";")[0]
        ]
        if mates:
            before, after = ours.pop(name), theirs.pop(mates[0])
            what = f"calls the media type {after.name}, no longer {before.name}"
            code, level = "media-type-renamed", Level.PATCH
            walk.find(knot, site, code, level, what, after.at, before.at)
            _media(walk, before, after, site, knot)
    whole = site.direction == "response" and bool(ours) != bool(theirs)
    for name in dict.fromkeys((*ours, *theirs)):
        one, other = ours.get(name), theirs.get(name)
        if one is not None and other is not None:
            _media(walk, one, other, site, knot)
        elif other is not None:
            what = f"knows the media type {other.name} too"
            level = Level.MAJOR if whole else Level.MINOR
            at, was = other.at, walk.old.place(ats[0], "content")
            walk.find(knot, site, "media-type-added", level, what, at, was)
        elif one is not None:
            what = f"no longer knows the media type {one.name}"
            code, level = "media-type-removed", Level.MAJOR
            advice = "callers: use another one"
            walk.find(knot, site, code, level, what, None, one.at, advice=advice)


def _by_name(contents: Sequence[MediaType]) -> dict[str, MediaType]:
    """Return media types by name, without case and spaces of their parameters."""
    return {each.name.lower().replace(" ", ""): each for each in contents}


def _media(walk: Walk, old: MediaType, new: MediaType, site: Site, knot: Knot) -> None:
    if not any(is_json(each) or is_form(each) for each in (old, new)):
        site = replace(site, as_text=True)
    for one, other in (
        (old.schema, new.schema),
        (old.item_schema, new.item_schema),
    ):
        if one is not None and other is not None:
            walk.schema(one, other, site, knot)
        elif one is not other:
            action = "added" if one is None else "removed"
            effect = Effect.NARROWS if one is None else Effect.WIDENS
            verb = "got" if one is None else "lost"
            what = f"{verb} a schema for {new.name}"
            walk.find(knot, site, f"schema-{action}", effect, what, new.at, old.at)
    _encodings(walk, old, new, site, knot)


def _encodings(
    walk: Walk, old: MediaType, new: MediaType, site: Site, knot: Knot
) -> None:
    """Compare how the parts of a form are written."""
    if old.encoding != new.encoding:
        at = walk.new.place(new.at, "encoding")
        was = walk.old.place(old.at, "encoding")
        what, code = "is written in another encoding", "encoding-changed"
        walk.find(knot, site, code, Level.PATCH, what, at, was)
