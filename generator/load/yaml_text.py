"""Reads YAML, and says in our own words what is wrong with it."""

from __future__ import annotations

from typing import Any, cast

import yaml
from yaml.error import MarkedYAMLError
from yaml.reader import ReaderError

from .frame import Sink, Stop
from .merging import CONFLICT, merging
from .yaml_build import Builder
from .yaml_indent import odd_line
from .yaml_slips import slip_at, swallowed, swallows, unclosed, without_colon

_SENTENCES: tuple[tuple[str, str, str | None], ...] = (
    (
        "mapping values are not allowed",
        "a second ': ' cannot stand in a value",
        "put the value in quotes, or start it on a line of its own",
    ),
    (
        "could not find expected ':'",
        "this key has no ':' after it",
        "is the line indented like its neighbours, with a space after the ':'?",
    ),
    (
        "did not find expected key",
        "a key is expected here, indented like those above it",
        "check the indentation and the quotes around here",
    ),
    (
        "did not find expected '-' indicator",
        "a list item '- ' is expected here, indented like those above it",
        None,
    ),
    (
        "expected <block end>",
        "a key or a list item is expected here, indented like those above it",
        "check the indentation and the quotes around here",
    ),
    ("expected node content", "a value is expected here", None),
    ("did not find expected ',' or '}'", "',' or '}' is expected here", None),
    ("expected ',' or '}'", "',' or '}' is expected here", None),
    ("did not find expected ',' or ']'", "',' or ']' is expected here", None),
    ("expected ',' or ']'", "',' or ']' is expected here", None),
    (
        "block sequence entries are not allowed",
        "a list cannot start here",
        "put the '- ' on a line of its own",
    ),
    (
        "block mapping entries are not allowed",
        "an object cannot start here",
        "put the first key on a line of its own",
    ),
    ("mapping keys are not allowed", "a key cannot stand here", None),
    ("unexpected end of stream", "this quote is never closed", None),
    ("unexpected document separator", "this quote is never closed", None),
    ("unknown escape character", "this escape is not known to YAML", "write \\\\"),
    ("did not find expected hexdecimal number", "this escape lacks digits", None),
    ("invalid Unicode character", "this escape names no character", None),
    (
        "expected alphabetic or numeric character",
        "a value cannot start so: '*' and '&' are followed by a name",
        "put it in quotes",
    ),
    ("undefined tag handle", "this tag's prefix is not declared", "leave it out"),
    ("duplicate anchor", "this anchor is used twice", None),
    ("control characters are not allowed", "a control character stands here", None),
    (
        "did not find expected <document start>",
        "the document has ended above; only a comment can stand here",
        None,
    ),
    ("incompatible YAML document", "only YAML 1.1 and 1.2 can be read", None),
)
_AT_START = ("quote", "this key", "name")
"""Words of sentences that are about the beginning of what was read."""
_STARTS = {
    "\t": ("a tab cannot indent YAML", "indent with spaces"),
    "@": ("a plain value cannot start with '@'", "put it in quotes"),
    "`": ("a plain value cannot start with '`'", "put it in quotes"),
    "%": ("a plain value cannot start with '%'", "put it in quotes"),
}


def read_yaml(text: str, sink: Sink) -> tuple[bool, Builder]:
    """Return whether the text holds a document, and what was built of it.

    Raises Stop where the text cannot be read to its end.
    """
    builder = Builder(sink)
    try:
        # The C parser is faster by far; it is missing where PyYAML was built without.
        # It leaves its types open, so the parser is Any.
        parser = cast(Any, getattr(yaml, "CLoader", yaml.Loader)(text))
        found = builder.run(parser.get_event)
    except MarkedYAMLError as error:
        raise _open_quote(builder, text, error) or _syntax(error, text) from None
    except ReaderError as error:
        raise _unprintable(error, text) from None
    start = swallowed(text, builder.long_quotes)
    if start is not None:
        hint = "close it in its own line"
        raise _at(start, "this quote is closed only further below", hint)
    return found, builder


def _open_quote(builder: Builder, text: str, error: MarkedYAMLError) -> Stop | None:
    """Return the fault of a quote that only another one below has closed.

    The text after that one is what the parser stumbled over.
    """
    mark: Any = error.problem_mark
    start, end = next(reversed(builder.long_quotes), (0, 0))
    if mark is None or not swallows(text[start:end], text[end : mark.index]):
        return None
    hint = "close it in its own line"
    return _at(start, "this quote is closed only further below", hint)


def _syntax(error: MarkedYAMLError, text: str) -> Stop:
    """Return what a syntax error means, in our words, at the token that causes it."""
    mark: Any = error.problem_mark or error.context_mark
    offset: int = mark.index if mark is not None else 0
    merge = merging(text)
    if merge is not None:
        return _at(merge, *CONFLICT)
    start: Any = error.context_mark or mark
    problem = error.problem or ""
    tab = _tab_before(text, offset)
    char = "\t" if tab is not None else text[offset : offset + 1]
    if tab is not None or ("cannot start any token" in problem and char in _STARTS):
        return _at(offset if tab is None else tab, *_STARTS[char])
    slip = slip_at(text, offset, problem)
    if slip is not None:
        return _at(*slip)
    if char == ":" and "document start" in problem:
        return _at(offset, "a space is missing after this ':'")
    line = without_colon(text, offset) if "mapping values" in problem else None
    is_inner = "mapping values" in problem and _only_key(text, offset) is None
    if not is_inner:
        line = line or odd_line(text, offset, start.index, f"{error.context} {problem}")
    if line is not None:
        return _at(*line)
    if "mapping values" in problem:
        key = _only_key(text, offset)
        if key is not None and text[key - 1] in " \t":
            return _at(key, "this line is indented deeper than the one above allows")
        if key is not None:
            above = _line_start(text, max(_line_start(text, key) - 1, 0))
            return _at(above, "this line is no key: it has no ':'")
    return _worded(problem, text, offset, start)


def _worded(problem: str, text: str, offset: int, start: Any) -> Stop:
    """Return what the parser says, in our words; `start` is where it began to read."""
    for words, message, hint in _SENTENCES:
        if words not in problem:
            continue
        if any(word in message for word in _AT_START):
            return _at(start.index, message, hint)
        opening = text[start.index : start.index + 1]
        if opening in ("[", "{"):
            if not text[offset:].strip():
                return _at(start.index, f"this '{opening}' is never closed")
            if unclosed(text, start.index, offset):
                line = text.count("\n", 0, offset) + 1
                hint = f"{message.removesuffix(' here')} before line {line}"
                return _at(start.index, f"this '{opening}' is not closed", hint)
            hint = f"the '{opening}' in line {start.line + 1} is still open"
        return _at(offset, message, hint)
    return _at(offset, f"this is not YAML: {problem or 'it cannot be read'}")


def _at(offset: int, message: str, hint: str | None = None) -> Stop:
    """Return a syntax fault at an offset."""
    return Stop("yaml-syntax", message, (offset, offset + 1), hint)


def _line_start(text: str, offset: int) -> int:
    """Return where the line of an offset starts."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def _only_key(text: str, offset: int) -> int | None:
    """Return where the text of a line starts that has its first ':' at the offset."""
    start = _line_start(text, offset)
    head = text[start:offset]
    if ":" in head or start == 0:
        return None
    return start + len(head) - len(head.lstrip())


def _tab_before(text: str, offset: int) -> int | None:
    """Return where a tab stands in the indentation of a line, or None."""
    start = _line_start(text, offset)
    line = text[start : offset + 1]
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    return start + indent.index("\t") if "\t" in indent else None


def _unprintable(error: ReaderError, text: str) -> Stop:
    """Return the place of a character that YAML does not allow."""
    offset: int = error.position
    found: Any = error.character
    code: int = found if isinstance(found, int) else ord(found)
    if not text.isascii() and isinstance(found, int):
        # The C reader counts bytes.
        offset = len(text.encode()[:offset].decode(errors="ignore"))
    message = f"the character U+{code:04X} cannot stand in YAML"
    return _at(offset, message, f'write "\\u{code:04x}" in double quotes')
