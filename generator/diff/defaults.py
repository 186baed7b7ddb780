"""Compares which media type is sent and asked for where callers name none.

A further one may come to be preferred, and then the same call takes or gives another
type.
"""

from __future__ import annotations

from dataclasses import replace

from ..ir.operation import MediaType, Operation, RequestBody
from ..render.media import base_name, preferred
from ..render.replies import whole
from .change import Level
from .walk import Knot, Site, Walk


def compare_defaults(walk: Walk, old: Operation, new: Operation, knot: Knot) -> None:
    """Tell a body or a reply that has another media type unless callers name one."""
    bodies = _sent(old), _sent(new)
    body = replace(knot.site, where="body", shown=walk.symbols.body((old, new)))
    _tell(walk, bodies, _names(new.request_body), "content_type", body, knot)
    replies = _asked(old), _asked(new)
    known = {base_name(each) for one in new.responses for each in one.contents}
    shown = walk.symbols.reply((old, new))
    reply = replace(knot.site, direction="response", where="body", shown=shown)
    _tell(walk, replies, known, "accept", reply, knot)


def _tell(
    walk: Walk,
    pair: tuple[MediaType | None, MediaType | None],
    known: set[str],
    argument: str,
    site: Site,
    knot: Knot,
) -> None:
    old, new = pair
    if old is None or new is None or base_name(old) == base_name(new):
        return
    if base_name(old) not in known:
        # It is gone, which is told.
        return
    verb = "sends" if argument == "content_type" else "asks for"
    what = f"{verb} {base_name(new)} by default, no longer {base_name(old)}"
    code = "default-media-type-changed"
    advice = f'callers: give {argument}="{base_name(old)}"'
    at, was = new.at, old.at
    walk.find(knot, site, code, Level.MAJOR, what, at, was, advice=advice)


def _sent(operation: Operation) -> MediaType | None:
    body = operation.request_body
    return None if body is None else preferred(body.contents)


def _asked(operation: Operation) -> MediaType | None:
    return next((media for _, media in whole(operation) if media is not None), None)


def _names(body: RequestBody | None) -> set[str]:
    return set() if body is None else {base_name(each) for each in body.contents}
