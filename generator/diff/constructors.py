"""Compares what the client itself takes: its credentials, in their order."""

from __future__ import annotations

from ..render.client_pages import ClientPage
from ..render.planners.client import client_file
from .change import Change, Level
from .side import Side
from .walk import Walk


def compare_constructors(walk: Walk) -> list[Change]:
    """Return the change of the arguments of the client, if there is one."""
    before, after = _arguments(walk.old), _arguments(walk.new)
    if before is None or after is None or before == after:
        return []
    gone = [each for each in before if each not in after]
    kept = after[: len(before)] == before
    level = Level.MINOR if kept else Level.MAJOR
    client = f"{walk.new.api.settings.client}Client"
    what, advice = "takes further credentials", None
    if gone:
        what, advice = f"no longer takes {', '.join(gone)}", "callers: TypeError"
    elif not kept:
        what = "takes its credentials in another order"
        advice = "callers that give them by position: give them by name"
    at = walk.new.document.root.at.child("components").child("securitySchemes")
    was = walk.old.document.root.at.child("components").child("securitySchemes")
    return [
        Change(
            *("credentials-changed", level, f"the client: {what}"),
            at if walk.new.document.node(at) is not None else None,
            was if walk.old.document.node(was) is not None else None,
            f"{client}.__init__",
            f"{client}({', '.join(before)})",
            f"{client}({', '.join(after)})",
            advice,
            symbols=(f"{client}.__init__", f"Async{client}.__init__"),
        )
    ]


def _arguments(side: Side) -> tuple[str, ...] | None:
    """Return the arguments of the client."""
    if side.context is None:
        return None
    page = client_file(side.context).page
    assert isinstance(page, ClientPage)
    return tuple(each.name for each in page.arguments)
