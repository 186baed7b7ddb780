"""A text for a regular expression. It knows the common ones, and says so otherwise."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CLASSES = {"d": "5", "w": "a", "s": " ", "D": "x", "W": "-", "S": "x"}
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v"}
_REPEATS = re.compile(r"\{(\d+)(?:,(\d*))?\}")
_SET_SIGNS = re.compile(r"(?<!\\)([\[&|~])")
"""In a class, `re` keeps these for itself; elsewhere they are characters."""
_LONGEST = 1_000


class _Unknown(Exception):
    """The pattern has something in it that is not known here."""


@dataclass(slots=True)
class _Reader:
    pattern: str
    at: int = 0
    extra: int = 0
    """How many more characters are wanted of the first repeat that can give them."""

    def alternatives(self) -> str:
        """Read up to the end of a group; the first alternative counts."""
        found = self.sequence()
        while self.peek() == "|":
            self.at += 1
            self.sequence()
        return found

    def sequence(self) -> str:
        parts: list[str] = []
        while self.peek() not in ("", "|", ")"):
            part = self.atom()
            parts.append(self.repeated(part))
            if sum(map(len, parts)) > _LONGEST:
                raise _Unknown
        return "".join(parts)

    def peek(self) -> str:
        return self.pattern[self.at : self.at + 1]

    def take(self) -> str:
        found = self.peek()
        self.at += 1
        return found

    def atom(self) -> str:
        character = self.take()
        if character in "^$":
            return ""
        if character == ".":
            return "x"
        if character == "(":
            return self.group()
        if character == "[":
            return self.character_class()
        if character == "\\":
            return self.escape()
        return character

    def group(self) -> str:
        if self.peek() == "?":
            head = re.compile(r"\?(?::|P?<\w+>)").match(self.pattern, self.at)
            if head is None:
                raise _Unknown
            self.at = head.end()
        found = self.alternatives()
        if self.take() != ")":
            raise _Unknown
        return found

    def escape(self) -> str:
        character = self.take()
        if character in "bBAZzpPuxk0123456789" or not character:
            if character in ("b", "A", "Z", "z"):
                return ""
            raise _Unknown
        return _CLASSES.get(character) or _ESCAPES.get(character, character)

    def character_class(self) -> str:
        negated = self.peek() == "^"
        self.at += negated
        end, first = self.at, True
        while first or self.pattern[end : end + 1] != "]":
            if not self.pattern[end : end + 1]:
                raise _Unknown
            end += 2 if self.pattern[end] == "\\" else 1
            first = False
        text = self.pattern[self.at : end]
        self.at = end + 1
        text = _SET_SIGNS.sub(r"\\\1", text)
        probe = re.compile(f"[{'^' if negated else ''}{text}]")
        for candidate in "a5A_x-z. /:+":
            if probe.fullmatch(candidate):
                return candidate
        found = (chr(code) for code in range(33, 1000) if probe.fullmatch(chr(code)))
        return next(found)

    def repeated(self, part: str) -> str:
        least, most = 1, 1
        character = self.peek()
        if character and character in "*+?":
            self.at += 1
            least = 1 if character == "+" else 0
            most = 1 if character == "?" else _LONGEST
        elif match := _REPEATS.match(self.pattern, self.at):
            self.at = match.end()
            least = int(match[1])
            most = int(match[2] or _LONGEST) if match[2] is not None else least
        if self.peek() == "?" and (least, most) != (1, 1):
            self.at += 1
        count = max(least, min(1, most))
        if self.extra and part and most > count:
            more = min(most - count, -(-self.extra // len(part)))
            self.extra -= more * len(part)
            self.extra = max(self.extra, 0)
            count += more
        return part * count


def text_for(pattern: str, least: int = 0) -> str | None:
    """Return a text of at least this length in which a pattern is found, or None."""
    try:
        plain = _Reader(pattern).alternatives()
        if len(plain) >= least:
            return plain
        return _Reader(pattern, extra=least - len(plain)).alternatives()
    except (_Unknown, re.error, RecursionError, OverflowError, StopIteration):
        return None
