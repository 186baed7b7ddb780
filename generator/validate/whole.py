"""Whether all that uses something is known, in a document with faults."""

from __future__ import annotations

import re

from ..diagnostics import Fault, Location
from ..load import Json
from .explained import is_reference
from .kinds import Kind
from .walk import Index

_LOST = frozenset(
    {"unknown-ref", "circular-ref", "forbidden-ref", "undefined-security-scheme"}
)
"""Codes of faults in what refers to something."""
_HOLDER = re.compile(r" must be (an object|an array|a schema)\b")
"""What stands in the place of something that may use anything."""
_FORMS = frozenset({"structure", "unknown-keyword"})
_USERS = (Kind.OPENAPI, Kind.PATHS, Kind.PATH_ITEM, Kind.OPERATION)
"""Objects whose members use tags and components."""


def is_all_known(index: Index) -> bool:
    """Return whether no fault hides what could use a component or a tag."""
    return not any(_hides(index, at, fault) for at, fault in index.wrong.items())


def _hides(index: Index, at: Location, fault: Fault) -> bool:
    """Return whether what stands at a fault was meant to use something."""
    if fault.code in _LOST:
        return True
    if fault.code not in _FORMS:
        return False
    if index.kind_at(at) is not None and fault.part == "key":
        return False
    tokens = at.tokens()
    if tokens and (is_reference(tokens[-1]) or tokens[-1] == "$ref"):
        return True
    if fault.part == "value" and _HOLDER.search(fault.message):
        return True
    if "security" in tokens[-3:] or "tags" in tokens[-2:]:
        return True
    node = index.document.node(at)
    value = node.value if node is not None else None
    above = Location(at.source, at.pointer.rpartition("/")[0])
    if fault.part == "key" and index.kind_at(above) in _USERS:
        return isinstance(value, (dict, list))
    return _has_reference(value)


def _has_reference(value: Json) -> bool:
    """Return whether there is a reference somewhere in a value."""
    pending = [value]
    while pending:
        each = pending.pop()
        if isinstance(each, dict):
            if "$ref" in each:
                return True
            pending.extend(each.values())
        elif isinstance(each, list):
            pending.extend(each)
    return False
