"""Reads JSON, and says in our own words what is wrong with it.

Python's parser is fast and keeps no places; `json_marks` finds them when a fault needs
one.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from . import limits
from .frame import Sink, Stop
from .json_marks import scan
from .json_slips import slip_of
from .merging import CONFLICT, merging
from .scalars import BadScalar, floating

if TYPE_CHECKING:
    from .node import Json

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_SURROGATE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}|\\u[dD][c-fC-F]")
_NUMBER_FAULT = re.compile(r"\d{4001}|NaN|-?Infinity|\d[\d.]*[eE]\+?\d{3}")
_SENTENCES = {
    "Expecting property name enclosed in double quotes": "a key in double quotes is "
    "expected here",
    "Illegal trailing comma before end of object": "a comma cannot stand before '}'",
    "Illegal trailing comma before end of array": "a comma cannot stand before ']'",
    "Expecting value": "a value is expected here",
    "Expecting ',' delimiter": "',' or the closing bracket is expected here",
    "Expecting ':' delimiter": "':' is expected here",
    "Extra data": "the document has ended above; nothing can follow",
    "Unterminated string starting at": "this quote is never closed",
    "Invalid control character at": "a control character cannot stand in a string",
    "Invalid \\escape": "this escape is not known to JSON",
    "Invalid \\uXXXX escape": "this escape needs four hexadecimal digits",
}


def read_json(text: str, sink: Sink) -> Json:
    """Return the data of a JSON text. Raises Stop where it cannot be read."""
    _limit(text)
    twice = False

    def members(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        nonlocal twice
        found = dict(pairs)
        if len(found) != len(pairs):
            twice = True
        return found

    def refuse(word: str) -> float:
        raise BadScalar(f"{word} is not JSON")

    try:
        data: Json = json.loads(
            text, object_pairs_hook=members, parse_constant=refuse, parse_float=floating
        )
    except json.JSONDecodeError as error:
        raise _syntax(error, text) from None
    except ValueError as error:
        raise _number(error, text) from None
    except RecursionError:
        scan(text, None, sink)
        raise
    if twice or _is_deep(data):
        scan(text, data, sink)
    if _SURROGATE.search(text):
        _surrogates(text)
    return data


def _limit(text: str) -> None:
    """Stop where a text holds too many values."""
    bound = text.count(",") + text.count("[") + text.count("{")
    if bound > limits.MAX_NODES:
        bare = _STRING.sub("", text)
        if sum(map(bare.count, ",[{")) > limits.MAX_NODES:
            message = f"the file holds more than {limits.MAX_NODES:,} values"
            raise Stop("too-large", message, (0, 0))


def _is_deep(data: Json) -> bool:
    """Return whether data is nested deeper than the limit."""
    level = [data] if isinstance(data, (dict, list)) else []
    for _ in range(limits.MAX_DEPTH):
        if not level:
            return False
        level = [
            child
            for holder in level
            for child in (holder.values() if isinstance(holder, dict) else holder)
            if isinstance(child, (dict, list))
        ]
    return bool(level)


def _syntax(error: json.JSONDecodeError, text: str) -> Stop:
    """Return what a syntax error means."""
    merge = merging(text)
    if merge is not None:
        return Stop("json-syntax", CONFLICT[0], (merge, merge + 1), CONFLICT[1])
    words = next((w for w in _SENTENCES if error.msg.startswith(w)), None)
    message = _SENTENCES[words] if words else "this is not JSON"
    offset = error.pos
    before = text[:offset].rstrip()
    if before.endswith(",") and text[offset : offset + 1] in ("}", "]"):
        offset = len(before) - 1
        message = f"a comma cannot stand before '{text[error.pos]}'"
        return Stop("json-syntax", message, (offset, offset + 1), "take it out")
    message, hint = slip_of(text, offset, before[-1:], message)
    return Stop("json-syntax", message, (offset, offset + 1), hint)


def _number(error: ValueError, text: str) -> Stop:
    """Return the place of a number that cannot be read."""
    bare = _STRING.sub(lambda found: " " * len(found[0]), text)
    reason = str(error)
    if not isinstance(error, BadScalar):
        reason = "this number has more than 4000 digits"
    for found in _NUMBER_FAULT.finditer(bare):
        if found[0] in reason or "number" in reason:
            return Stop("invalid-number", reason, found.span())
    return Stop("invalid-number", reason, (0, 0))


def _surrogates(text: str) -> None:
    """Stop at an escape that is half a character: it cannot be written as UTF-8."""
    for string in _STRING.finditer(text):
        if "\\u" not in string[0]:
            continue
        try:
            json.loads(string[0]).encode()
        except UnicodeEncodeError:
            message = "this text holds half of a surrogate pair, which is no character"
            raise Stop("invalid-encoding", message, string.span()) from None
