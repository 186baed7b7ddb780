"""Regular expressions of the API's description, where they can be judged safely.

A `pattern` is written for ECMA-262 and may be slow on purpose. It is translated only
where Python means the same by it, and run only where the steps it can take are few.
What cannot be judged is not checked: the server is there to refuse.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

_MOST_STEPS = 200_000
_LONGEST = 2_000
_QUANTIFIER = re.compile(r"[*+?]|\{\d{1,4}(?:,\d{0,4})?\}", re.ASCII)
_ANY = r"[^\n\r\u2028\u2029]"
# With re.ASCII these mean what they mean in ECMA-262; \s does not.
_ESCAPE = re.compile(
    r"\\(?:[dDwWbBtnrfv0^$\\.*+?()\[\]{}|/-]|u[0-9a-fA-F]{4}|x[\dA-Fa-f]{2})", re.ASCII
)


class _Unsure(Exception):
    """Python may mean something else by the pattern, or it may be slow."""


@lru_cache(maxsize=1000)
def compile_pattern(pattern: str) -> Callable[[str], bool] | None:
    """Whether text has a match, as ECMA-262 has it; None where that is not certain.

    The function says True of text that would take too long to judge.
    """
    if len(pattern) > _LONGEST:
        return None
    try:
        reader = _Reader(pattern)
        source = reader.alternatives()
        compiled = re.compile(source, re.ASCII)
    except (_Unsure, re.error, OverflowError, RecursionError):
        return None
    free, fixed = reader.free, reader.fixed
    if not pattern.startswith("^") or "|" in pattern:
        free += 1  # the match may start anywhere

    def matches(text: str) -> bool:
        length = len(text) + 1
        steps = fixed * length**free
        # Beyond the first plane ECMA-262 may count a character as two.
        if steps > _MOST_STEPS or not (text.isascii() or max(text) <= "\uffff"):
            return True
        return compiled.search(text) is not None

    return matches


class _Reader:
    """Reads a pattern once, from left to right, and writes it for Python.

    `free` counts the quantifiers without an upper bound, `fixed` multiplies what the
    others and the alternatives can do: an upper bound of the ways to match.
    """

    def __init__(self, pattern: str) -> None:
        self._text = pattern
        self._at = 0
        self.free = 0
        self.fixed = 1

    def alternatives(self, depth: int = 0) -> str:
        parts = [self._sequence(depth)]
        while self._next("|"):
            parts.append(self._sequence(depth))
        self.fixed *= len(parts)
        if depth == 0 and self._at < len(self._text):
            raise _Unsure
        return "|".join(parts)

    def _sequence(self, depth: int) -> str:
        parts: list[str] = []
        while self._at < len(self._text) and self._text[self._at] not in "|)":
            before = (self.free, self.fixed)
            atom, can_repeat = self._atom(depth)
            grew = (self.free, self.fixed) != before
            parts.append(atom + self._quantifier(can_repeat, grew))
        return "".join(parts)

    def _atom(self, depth: int) -> tuple[str, bool]:
        if self._next("("):
            if depth > 20 or (self._peek() == "?" and not self._next("?:")):
                raise _Unsure
            inner = self.alternatives(depth + 1)
            if not self._next(")"):
                raise _Unsure
            return f"(?:{inner})", True
        if self._next("["):
            return self._set(), True
        character = self._peek()
        if character == "\\":
            escape = self._escape()
            return escape, escape not in (r"\b", r"\B")
        self._at += 1
        if character in "*+?{}]":
            raise _Unsure
        if character in "^$":
            return ("^" if character == "^" else r"\Z"), False
        return (_ANY if character == "." else re.escape(character)), True

    def _set(self) -> str:
        parts = ["[^" if self._next("^") else "["]
        while self._peek() != "]":
            if self._peek() == "\\":
                escape = self._escape()
                if escape in (r"\b", r"\B", r"\D", r"\W"):
                    raise _Unsure
                parts.append(escape)
                continue
            character = self._peek()
            self._at += 1
            # Doubled signs may get a meaning of their own in Python.
            if character in "[&~|" and self._peek() == character:
                raise _Unsure
            parts.append(f"\\{character}" if character in "[^&~|" else character)
        self._at += 1
        if len(parts) == 1 or "--" in "".join(parts):
            raise _Unsure
        return f"{''.join(parts)}]"

    def _escape(self) -> str:
        found = _ESCAPE.match(self._text, self._at)
        if found is None or found[0] == r"\0":
            raise _Unsure
        self._at = found.end()
        return found[0]

    def _quantifier(self, can_repeat: bool, grew: bool) -> str:
        found = _QUANTIFIER.match(self._text, self._at)
        if found is None:
            return ""
        self._at = found.end()
        lazy = "?" if self._next("?") else ""
        if not can_repeat or _QUANTIFIER.match(self._text, self._at):
            raise _Unsure
        least, most = _bounds(found[0])
        # A choice inside a repetition is where the number of ways explodes.
        if grew and (most is None or most > 1):
            raise _Unsure
        if most is None:
            self.free += 1
        else:
            self.fixed *= most - least + 1
        return found[0] + lazy

    def _peek(self) -> str:
        if self._at >= len(self._text):
            raise _Unsure
        return self._text[self._at]

    def _next(self, text: str) -> bool:
        if not self._text.startswith(text, self._at):
            return False
        self._at += len(text)
        return True


def _bounds(quantifier: str) -> tuple[int, int | None]:
    if quantifier[0] != "{":
        return {"*": (0, None), "+": (1, None), "?": (0, 1)}[quantifier]
    least, comma, most = quantifier[1:-1].partition(",")
    if not comma:
        return int(least), int(least)
    return int(least), int(most) if most else None
