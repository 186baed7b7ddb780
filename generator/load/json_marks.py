"""Finds the place of every key and value of a JSON text, when a fault needs one."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from . import limits
from .frame import Sink, Span, too_deep
from .marks import Marks

if TYPE_CHECKING:
    from .node import Json

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],]|[^\s{}\[\]:,"]+')


class _Open:
    """An open object or array of the text, and the data that was made of it.

    `spans` has an entry per key (or index); a key that stands twice keeps its first
    place in the order and its last offsets, as the data does.
    """

    __slots__ = ("data", "is_object", "key", "spans", "start", "waits")

    def __init__(self, data: Json, is_object: bool, start: int) -> None:
        self.data = data
        self.is_object = is_object
        self.start = start
        self.spans: dict[str | int, tuple[int, int, int, int]] = {}
        self.key: tuple[str | int, Span] = ("" if is_object else 0, (0, 0))
        self.waits = is_object

    def child(self) -> Json:
        """Return the data of the entry that is being read."""
        key = self.key[0]
        if isinstance(self.data, dict) and isinstance(key, str):
            return self.data.get(key)
        if isinstance(self.data, list) and isinstance(key, int):
            return self.data[key] if key < len(self.data) else None
        return None


def scan(text: str, data: Json, sink: Sink | None = None) -> Marks:
    """Return the marks of a JSON text that was read into `data`.

    With a sink, keys that stand twice are told; too deep nesting raises Stop.
    """
    marks = Marks()
    stack: list[_Open] = []
    for found in _TOKEN.finditer(text):
        token = found[0]
        start, end = found.span()
        match token[0]:
            case "{" | "[":
                if len(stack) >= limits.MAX_DEPTH:
                    raise too_deep((start, end))
                inner = stack[-1].child() if stack else data
                stack.append(_Open(inner, token == "{", start))
            case "}" | "]":
                done = stack.pop()
                marks.add(done.data, (o for span in done.spans.values() for o in span))
                _put(stack, marks, (done.start, done.start + 1))
            case ",":
                _next(stack[-1])
            case '"' if stack and stack[-1].waits:
                _key(stack, token, (start, end), sink)
            case _:
                _put(stack, marks, (start, end))
    return marks


def _next(holder: _Open) -> None:
    """Go on to the next entry."""
    key = holder.key[0]
    if isinstance(key, int):
        holder.key = (key + 1, (0, 0))
    else:
        holder.waits = True


def _key(stack: list[_Open], token: str, span: Span, sink: Sink | None) -> None:
    """Take the key of an object."""
    holder = stack[-1]
    key: str = json.loads(token) if "\\" in token else token[1:-1]
    holder.key = (key, span)
    holder.waits = False
    if sink is not None and key in holder.spans:
        message = f"the key {key!r} stands twice in this object"
        path = [str(outer.key[0]) for outer in stack]
        sink.fault("duplicate-key", message, span, holder.spans[key][:2], path=path)


def _put(stack: list[_Open], marks: Marks, span: Span) -> None:
    """Keep the place of a value."""
    if stack:
        key, where = stack[-1].key
        stack[-1].spans[key] = (*where, *span)
    else:
        marks.root = span
