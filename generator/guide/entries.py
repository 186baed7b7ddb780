"""Every code that a fault can have, with how bad it is and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from ..validate import RULES
from ..validate.codes import PLANNING, READING
from .cases import case_of

Phase: TypeAlias = Literal["reading", "checking", "generating"]
"""When a fault is told: `validate` tells those of the first two."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A code: how bad its faults are, what they say in one line, and when."""

    code: str
    level: Literal["error", "warning"]
    summary: str
    phase: Phase

    def why(self) -> str:
        """Return why it matters and what to do; "" where nobody has said."""
        return case_of(self.code).why


_TOLD_BEFORE = {"unsupported-parameter"}
"""Codes that no user sees: the check of the form stops at such a document."""


@lru_cache(maxsize=1)
def entries() -> tuple[Entry, ...]:
    """Return every code there is, in the order of the alphabet."""
    found = [Entry(code, "error", text, "reading") for code, text in READING.items()]
    found += [
        Entry(code, "warning", text, "generating")
        for code, text in PLANNING.items()
        if code not in _TOLD_BEFORE
    ]
    found += [
        Entry(rule.code, rule.severity.value, rule.summary, "checking")
        for rule in RULES
    ]
    return tuple(sorted(found, key=lambda entry: entry.code))
