"""Every code that a fault can have, with how bad it is and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from ..validate import RULES
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


_READING = {
    "custom-tag": "a value has a YAML tag of its own",
    "duplicate-key": "a key stands twice in one object",
    "invalid-encoding": "the file is no UTF-8 text",
    "invalid-number": "a number has no form in JSON",
    "json-syntax": "the file is no JSON",
    "multiple-documents": "a file holds more than one YAML document",
    "not-openapi": "the file is no OpenAPI document",
    "recursive-alias": "a YAML alias stands inside of what it names",
    "too-large": "the document is larger than anything real",
    "unreadable-file": "the file cannot be read",
    "unsupported-version": "the document follows another version than OpenAPI 3",
    "yaml-key": "a key is no plain text",
    "yaml-syntax": "the file is no YAML",
}
_GENERATING = {
    "discriminator-mapping": "a discriminator maps a value to no schema of its union",
    "enum-type": "an enum has a value that its type does not allow",
    "ignored-header": "a header parameter is one that OpenAPI sets elsewhere",
    "impossible-schema": "no value can fit a schema",
    "merged-too-deep": "`allOf` is nested too deeply to be merged",
    "name-clash": "several things would have one name in Python",
    "tag-clash": "several tags would be one group of methods",
    "too-many-variants": "`allOf` over unions gives too many variants",
    "unsupported-encoding": "a part of `encoding` is not supported",
}


@lru_cache(maxsize=1)
def entries() -> tuple[Entry, ...]:
    """Return every code there is, in the order of the alphabet."""
    found = [Entry(code, "error", text, "reading") for code, text in _READING.items()]
    found += [
        Entry(code, "warning", text, "generating") for code, text in _GENERATING.items()
    ]
    found += [
        Entry(rule.code, rule.severity.value, rule.summary, "checking")
        for rule in RULES
    ]
    return tuple(sorted(found, key=lambda entry: entry.code))
