"""The rule on patterns: each is a regular expression of ECMA 262."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..diagnostics import Fault
from .rule import error
from .walk import Index
from .words import quoted

_FOREIGN = (
    (re.compile(r"\(\?P<"), "a name is written '(?<name>...)'", "'(?P<'"),
    (re.compile(r"\(\?P[=>]"), "a name is recalled with '\\k<name>'", "'(?P'"),
    (re.compile(r"\(\?>"), "write '(?:...)'", "'(?>'"),
    (re.compile(r"\(\?[aiLmsux]+\)"), "spell it out: [aA] for either case", "'(?i)'"),
    (re.compile(r"\(\?#"), "leave the comment out", "'(?#'"),
)
"""What other engines have and ECMA 262 has not: how to write it, and what it is."""
_DELIMITED = re.compile(r"/\^.*/[a-z]*|/.*(?<!\\)\$/[a-z]*", re.DOTALL)
_COUNT = re.compile(r"\{([0-9]{1,20})(,?)([0-9]{0,20})\}")
_OPEN_COUNT = re.compile(r"\{,[0-9]+\}")
_END = re.compile(r"(?<!\\)(?:\\\\)*(\\[zZ])")
_ESCAPED = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]", re.DOTALL)


@cache
def pattern_fault(pattern: str) -> tuple[str, str | None] | None:
    """Return what is wrong with a regular expression, with a hint, or None.

    The verdict is the engine's, which reads the patterns of ECMA 262.
    """
    if _DELIMITED.fullmatch(pattern):
        reason = "the slashes count, and nothing matches"
        return reason, "leave the '/' at both ends out"
    bare = _ESCAPED.sub("", pattern)
    for form, hint, word in _FOREIGN:
        if form.search(bare):
            return f"ECMA 262 has no {word}", hint
    if _is_read(pattern) or _is_read(_COUNT.sub(_smaller, pattern)):
        return None
    return _reason(pattern)


def _is_read(pattern: str) -> bool:
    import jsonschema_rs as engine

    try:
        engine.Draft202012Validator({"pattern": pattern})
    except ValueError:
        return False
    return True


def _smaller(count: re.Match[str]) -> str:
    """Return a count that the engine, which unrolls them, has room for."""
    least, comma, most = count.groups()
    if most and int(most) < int(least):
        return count[0]
    return f"{{1{comma}{'2' if most else ''}}}"


def _reason(pattern: str) -> tuple[str, str | None]:
    """Return why the engine does not take a pattern, as far as another one tells."""
    if (end := _END.search(pattern)) is not None:
        return f"ECMA 262 has no '{end[1]}'", "write '$' for the end"
    if (count := _OPEN_COUNT.search(_ESCAPED.sub("", pattern))) is not None:
        return f"{count[0]!r} has no lower limit", f"write '{{0{count[0][1:]}'"
    try:
        re.compile(pattern)
    except re.error as found:
        where = f" at character {found.pos + 1}" if found.pos is not None else ""
        return f"{found.msg}{where}", None
    except (RecursionError, OverflowError):
        pass
    return "it cannot be read", None


@error("a pattern is no regular expression", lowerable=True, permissive=True)
def invalid_pattern(index: Index) -> Iterator[Fault]:
    """Yield patterns that are no regular expressions of ECMA 262."""
    for found in index.schemas("pattern", "patternProperties"):
        pattern = found.get("pattern")
        wrong = pattern_fault(pattern) if isinstance(pattern, str) else None
        if isinstance(pattern, str) and wrong is not None:
            reason, hint = wrong
            message = f"{quoted(pattern)} is no regular expression: {reason}"
            at = found.at.child("pattern")
            yield Fault("invalid-pattern", message, at, hint=hint or _slashes(pattern))
        for key in found.members("patternProperties"):
            wrong = pattern_fault(key)
            if wrong is not None:
                message = f"{quoted(key)} is no regular expression: {wrong[0]}"
                at = found.at.child("patternProperties").child(key)
                yield Fault("invalid-pattern", message, at, "key", hint=wrong[1])


def _slashes(pattern: str) -> str | None:
    """Return the hint for a pattern between slashes."""
    is_literal = len(pattern) > 2 and pattern[0] == pattern[-1] == "/"
    return "leave the '/' at both ends out" if is_literal else None
