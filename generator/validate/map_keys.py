"""Keys that the standard gives a form, paths and statuses: what a wrong one means."""

from __future__ import annotations

import re

from ..diagnostics import nearest
from .retyping import meant_by
from .words import quoted

_STATUS = re.compile(r"[1-5](\d\d|xx)", re.IGNORECASE)


def not_a_path(name: str) -> tuple[str, str]:
    """Return what to say of a path that does not start with a slash."""
    url = re.fullmatch(r"https?://[^/]+(/.*)?", name)
    if url is not None:
        hint = f"write '{url[1] or '/'}', and the rest as the URL of a server"
        return "a path has no host", hint
    return f"the path {quoted(name)} must start with '/'", f"write '/{name}'"


def status_hint(name: str) -> str | None:
    """Return the hint for a status that is nearly one."""
    bare = name.strip("\u2018\u2019\u201c\u201d'\"")
    if bare != name and _STATUS.fullmatch(bare):
        return "write plain quotes: '" + bare.upper() + "'"
    if _STATUS.fullmatch(name):
        return f"write '{name.upper()}'"
    digits = name.upper().replace("O", "0").replace("I", "1").replace("L", "1")
    if _STATUS.fullmatch(digits):
        return meant_by(digits)
    return meant_by("default") if nearest(name, ("default",), 0.6) else None
