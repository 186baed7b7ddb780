"""Keys that the standard gives a form, such as paths: what a wrong one means."""

from __future__ import annotations

import re

from ..diagnostics import nearest
from .kinds import METHODS
from .retyping import meant_by
from .words import quoted

_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
"""A name of a method (RFC 9110 §9.1)."""
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


def not_a_method(names: list[str]) -> tuple[str, str, str | None] | None:
    """Return the first key that is no further method, and what to say of it."""
    for name in names:
        if name.lower() in METHODS:
            message = f"{quoted(name)} has a member of its own in a Path Item Object"
            return name, message, f"write '{name.lower()}' there"
        if not _TOKEN.fullmatch(name):
            message = f"{quoted(name)} is no method that HTTP can have"
            return name, message, "write one word, such as COPY"
    return None
