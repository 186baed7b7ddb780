"""Builds plain data from the events of PyYAML's parser.

PyYAML's own loaders make a node tree first and give YAML 1.1 meaning; taking the events
is several times faster and leaves the meaning to us. Aliases share one object, so a
bomb costs nothing here: its expanded size is counted, and reading stops.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from . import limits
from .anchors import Anchors
from .frame import Container, Frame, Sink, Span, Stop, span_of, too_deep
from .marks import STRIDE, Marks
from .scalars import TAGS, BadScalar, plain, tagged
from .yaml_slips import tag_fault
from .yaml_versions import Doubts

if TYPE_CHECKING:
    from .node import Json
CORE = "tag:yaml.org,2002:"
MERGE = "<<"
_MERGE_TAGS = (None, CORE + "merge")
WEIGHT = 128
"""Characters of text that count as one more node, so that long text is counted too."""
NOT_A_KEY = "a key must be plain text, not an object or a list"
NOT_MERGED = "a merge key '<<' takes an object or a list of objects"


class Builder:
    """One pass over the events; PyYAML's C parser has no types, so they are Any."""

    def __init__(self, sink: Sink) -> None:
        self.marks = Marks()
        self.data: Json = None
        self.doubts = Doubts(self.path)
        self._sink = sink
        self._stack: list[Frame] = []
        self._anchors = Anchors()
        self.long_quotes: list[Span] = []

    def run(self, next_event: Callable[[], Any]) -> bool:
        """Take all events; return whether there was a document at all."""
        documents = 0
        for _ in range(limits.MAX_NODES):
            event = next_event()
            kind = cast(object, type(event))
            if kind is ScalarEvent:
                self._scalar(event)
            elif kind is MappingStartEvent:
                self._open({}, event, "map")
            elif kind is SequenceStartEvent:
                self._open([], event, "seq")
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._close()
            elif kind is AliasEvent:
                self._alias(event)
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    message = "a second YAML document starts here; a file holds one"
                    raise Stop("multiple-documents", message, span_of(event))
            elif kind is StreamEndEvent:
                return documents > 0
        message = f"the file holds more than {limits.MAX_NODES:,} keys and values"
        raise Stop("too-large", message, (0, 0))

    def path(self) -> list[str]:
        """Return the path to what is being read."""
        tokens: list[str] = []
        for frame in self._stack:
            if isinstance(frame.container, list):
                tokens.append(str(len(frame.container)))
            elif frame.key is not None:
                tokens.append(frame.key)
        return tokens

    def _scalar(self, event: Any) -> None:
        """Take a scalar: a key where one is due, else a value."""
        text: str = event.value
        span = (event.start_mark.index, event.end_mark.index)
        if self._stack and self._stack[-1].wants_key:
            tag = event.tag
            is_merge = text == MERGE and not event.style and tag in _MERGE_TAGS
            self._key(self._stack[-1], text, span, is_merge)
            if tag is not None and not is_merge:
                self._tag(event.tag, span, TAGS)
            elif not event.style:
                self.doubts.look_at_key(text)
            self._anchors.close(event.anchor, text, 1)
            return
        value: Json = text
        try:
            if event.tag is not None:
                tag = self._tag(event.tag, span, TAGS)
                value = tagged(text, tag) if tag else text
            elif not event.style:
                value = plain(text)
                self.doubts.look(text, value)
            elif event.style in "'\"" and event.end_mark.line > event.start_mark.line:
                self.long_quotes.append(span)
        except BadScalar as bad:
            self._sink.fault("invalid-number", str(bad), span, path=self.path())
        weight = 1 + len(text) // WEIGHT
        self._anchors.close(event.anchor, value, weight)
        self._put(value, weight, span)

    def _key(self, frame: Frame, text: str, span: Span, is_merge: bool = False) -> None:
        """Take the key of a mapping."""
        frame.key = text
        frame.keeps = not is_merge and text not in frame.container
        if frame.keeps:
            frame.offsets += span
        elif not is_merge:
            at = list(frame.container).index(text) * STRIDE
            self._sink.fault(
                "duplicate-key",
                f"the key {text!r} stands twice in this object",
                span,
                (frame.offsets[at], frame.offsets[at + 1]),
                path=self.path(),
            )
        elif frame.merges is None:
            frame.merges = []

    def _put(self, value: Json, weight: int, span: Span, height: int = 0) -> None:
        """Give a finished value to the open container."""
        if not self._stack:
            self.data, self.marks.root = value, span
            return
        frame = self._stack[-1]
        frame.weight += weight
        if height >= frame.height:
            frame.height = height + 1
        if isinstance(frame.container, list):
            frame.container.append(value)
            frame.offsets += (0, 0, *span)
            return
        key = frame.key
        if key is None:
            raise Stop("yaml-key", NOT_A_KEY, span)
        frame.key = None
        if frame.keeps:
            frame.container[key] = value
            frame.offsets += span
        elif key == MERGE and frame.merges is not None:
            frame.merges.append((value, span))

    def _open(self, container: Container, event: Any, tag: str) -> None:
        """Start a mapping or a sequence."""
        span: Span = (event.start_mark.index, event.start_mark.index + 1)
        if self._stack and self._stack[-1].wants_key:
            hint = "put text that starts with { or [ in quotes"
            raise Stop("yaml-key", NOT_A_KEY, span, hint)
        if len(self._stack) >= limits.MAX_DEPTH:
            raise too_deep(span)
        if event.tag is not None:
            self._tag(event.tag, span, (tag,))
        self._anchors.open(event.anchor)
        self._stack.append(Frame(container, span, event.anchor))

    def _close(self) -> None:
        """End the innermost container."""
        frame = self._stack.pop()
        if frame.merges is not None and isinstance(frame.container, dict):
            for value, span in frame.merges:
                self._merge(frame, frame.container, value, span)
        self.marks.add(frame.container, frame.offsets)
        self._anchors.close(frame.anchor, frame.container, frame.weight, frame.height)
        self._put(frame.container, frame.weight, frame.span, frame.height)

    def _alias(self, event: Any) -> None:
        """Put what an alias stands for."""
        span = span_of(event)
        value, weight, height = self._anchors.find(event.anchor, span)
        if self._stack and self._stack[-1].wants_key:
            if not isinstance(value, str):
                raise Stop("yaml-key", NOT_A_KEY, span)
            self._key(self._stack[-1], value, span)
            return
        self._anchors.count(weight, span)
        if len(self._stack) + height > limits.MAX_DEPTH:
            raise too_deep(span)
        self._put(value, weight, span, height)

    def _merge(
        self, frame: Frame, into: dict[str, Json], value: Json, span: Span
    ) -> None:
        """Add the members of a merge key's value that are not there yet."""
        for source in value if isinstance(value, list) else [value]:
            if not isinstance(source, dict):
                self._sink.fault("yaml-key", NOT_MERGED, span)
                return
            missing = [key for key in source if key not in into]
            self._anchors.count(len(missing), span)
            frame.offsets += self.marks.entries(source, missing)
            into.update((key, source[key]) for key in missing)

    def _tag(self, tag: str, span: Span, known: tuple[str, ...]) -> str | None:
        """Return the name of a core tag; None for '!', which leaves text as it is."""
        name = tag.removeprefix(CORE)
        if name in known and name != tag:
            return name
        if tag != "!":
            message, hint = tag_fault(tag, name)
            self._sink.fault("custom-tag", message, span, hint=hint, path=self.path())
        return None
