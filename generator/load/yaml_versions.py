"""Plain scalars that readers of YAML 1.1 and of YAML 1.2 take for different things.

Many tools still read YAML 1.1 (PyYAML, Psych, SnakeYAML, go-yaml 2), so that a document
that is right here may be wrong there. Quotes make it the same for all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from ..diagnostics import Part
from .scalars import BadScalar, plain

MOST = 1000
"""Scalars of a file that are noted."""

_BOOLS = {
    text: value
    for value, words in (("true", ("y", "yes", "on")), ("false", ("n", "no", "off")))
    for word in words
    for text in (word, word.capitalize(), word.upper())
}
_LONGEST_WORD = 3
_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z")
_TIME = re.compile(
    r"\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?"
    r"[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?)?\Z"
)
_OCTAL = re.compile(r"[-+]?0[0-7_]+\Z")
_BINARY = re.compile(r"[-+]?0b[01_]+\Z")
_HEX = re.compile(r"[-+]?0x[0-9a-fA-F_]+\Z")
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9_]*)\Z")
_FLOAT = re.compile(r"[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+]\d+)?\Z")
_SIXTIES = re.compile(
    r"[-+]?(?:[1-9][0-9_]*(?::[0-5]?[0-9])+|[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*)\Z"
)
_NUMBER_STARTS = frozenset("-+.0123456789")
_LONGEST = 100


class Doubtful(NamedTuple):
    """A plain scalar with two meanings: its text, where it stands, and both of them.

    `value` is what it is here, `other` says what it is in YAML 1.1.
    """

    text: str
    path: tuple[str, ...]
    part: Part
    value: object
    other: str


class Doubts:
    """The doubtful scalars of a file; `path` tells where the reader is."""

    def __init__(self, path: Callable[[], list[str]]) -> None:
        self.found: list[Doubtful] = []
        self._path = path

    def look(self, text: str, value: object, part: Part = "value") -> None:
        """Note a plain scalar that is not the same to all."""
        if len(text) > _LONGEST_WORD and text[0] not in _NUMBER_STARTS:
            return
        other = in_yaml_1_1(text, value) if len(text) <= _LONGEST else None
        if other is not None and len(self.found) < MOST:
            found = Doubtful(text, tuple(self._path()), part, value, other)
            self.found.append(found)

    def look_at_key(self, text: str) -> None:
        """Note a plain key that is not the same to all."""
        # Most keys are words, and not read as anything else.
        if text in _BOOLS or text[:1] in _NUMBER_STARTS:
            with suppress(BadScalar):
                self.look(text, plain(text), "key")


def in_yaml_1_1(text: str, value: object) -> str | None:
    """Return what a plain scalar is for readers of YAML 1.1; None where all agree.

    `value` is what it is in YAML 1.2.
    """
    if len(text) <= _LONGEST_WORD and text in _BOOLS:
        return _BOOLS[text]
    if text == "=":
        return "a special value"
    return _from_number(text, value) if text[:1] in _NUMBER_STARTS else None


def _from_number(text: str, value: object) -> str | None:
    """Return what a scalar that starts like a number is in YAML 1.1, or None."""
    if not isinstance(value, str):
        return _other_number(text, value)
    if len(text) == 10 and _DATE.match(text):
        return "a date"
    if _TIME.match(text):
        return "a time"
    if _SIXTIES.match(text):
        return f"the number {_sixties(text)}"
    if _BINARY.match(text):
        return f"the number {int(text.replace('_', ''), 2)}"
    if "_" not in text or not any(char.isdecimal() for char in text):
        return None
    for form in (_INTEGER, _FLOAT, _HEX, _OCTAL):
        if form.match(text):
            return f"the number {text.replace('_', '')}"
    return None


def _other_number(text: str, value: object) -> str | None:
    """Return what a number of YAML 1.2 is in YAML 1.1 where that differs."""
    if isinstance(value, int):
        if _INTEGER.match(text) or _HEX.match(text):
            return None
        if _OCTAL.match(text):
            eight = int(text, 8)
            return None if eight == value else f"the number {eight}"
        return "text"
    return None if _FLOAT.match(text) else "text"


def _sixties(text: str) -> str:
    """Return a number to the base 60 in decimal digits."""
    whole, point, rest = text.replace("_", "").partition(".")
    total = 0
    for digits in whole.lstrip("+-").split(":"):
        total = total * 60 + int(digits)
    return f"{'-' if text[0] == '-' else ''}{total}{point}{rest}"
