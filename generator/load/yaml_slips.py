"""Slips in YAML that its parser tells of late, or not at all: where they are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .frame import Span

Slip = tuple[int, str, str | None]
"""Where a slip is, what it is, and what to do."""

_DASH = re.compile(r"^[ ]*(-)[A-Za-z_$]", re.MULTILINE)
_JOINED = re.compile(r"^[ ]*(?:- )?[A-Za-z_$][\w$.-]*(:)[^ \t\r\n:/]", re.MULTILINE)
_NO_BREAK = re.compile(r"^[ ]*(\u00a0)", re.MULTILINE)
_KEY_IN_QUOTE = re.compile(r"\n[ ]*(?:- )?[\w$'/{}-]+:(?:[ \n]|$)")
_NOTHING = re.compile(r"[ \t]*(#[^\n]*)?\s*")
_SHORT = 80
"""Characters of a line that are looked at for what stands before a token."""


def slip_at(text: str, offset: int, problem: str) -> Slip | None:
    """Return what was probably meant where the parser stumbled."""
    above = text.rfind("\n", 0, max(text.rfind("\n", 0, offset), 0)) + 1
    near = text[above:offset]
    blank = _NO_BREAK.search(near)
    if blank is not None:
        at = above + blank.start(1)
        return at, "a no-break space cannot indent YAML", "write a plain space"
    dash = _DASH.search(near)
    if dash is not None and ("mapping values" in problem or "expected key" in problem):
        at = above + dash.start(1)
        return at, "a space is missing after this '-'", None
    joined = _JOINED.search(near)
    if joined is not None and "mapping values" in problem:
        at = above + joined.start(1)
        if text[at + 1] == "\u00a0":
            message = "a no-break space after this ':' is none to YAML"
            return at, message, "write a plain space"
        return at, "a space is missing after this ':'", None
    if "expected key" not in problem and "block end" not in problem:
        return None
    start = max(text.rfind("\n", 0, offset) + 1, offset - _SHORT)
    before = text[start:offset].rstrip()
    if before.endswith("'") and text[offset - 1] == "'":
        hint = "write '' for an apostrophe in single quotes"
        return offset, "the quote before this ends the value", hint
    if before.endswith('"'):
        hint = 'write \\" for a quote in double quotes'
        return offset, "the quote before this ends the value", hint
    if before.endswith(("}", "]")) and text[offset : offset + 1] not in "}],":
        hint = "put a value that starts with { or [ in quotes"
        return offset, f"nothing can follow this '{before[-1]}'", hint
    return None


def without_colon(text: str, offset: int) -> Slip | None:
    """Return the line above that lacks its ':', and so took in the line of a token.

    It is the first one under a key, and as deep as the line of the token.
    """
    lines = text[:offset].splitlines()
    depth = _depth(lines.pop()) if lines else 0
    lines = [line for line in lines if line.strip()]
    joined = 0
    while joined < len(lines) and _depth(lines[-1 - joined]) == depth:
        joined += 1
    if not joined and lines and _is_item(lines[-1], depth):
        at = text.rfind(lines[-1], 0, offset) + depth
        return at, "this line has no ':' after its key", "write 'key: value'"
    if not joined or joined == len(lines):
        return None
    holder, first = lines[-1 - joined], lines[-joined]
    is_first = holder.rstrip().endswith(":") and _depth(holder) < depth
    if not is_first or any(":" in line for line in lines[-joined:]):
        return None
    at = text.rfind(first, 0, offset) + depth
    word = first.strip()
    if word.startswith("//"):
        return at, "a comment of YAML starts with '#'", "write '#' for '//'"
    key = re.match(r"([\w.-]+)\s*=", word)
    hint = f"write '{key[1]}: ...'" if key else "write 'key: value'"
    return at, "this line has no ':' after its key", hint


def _is_item(line: str, depth: int) -> bool:
    """Return whether a line begins an item whose first key lacks its ':'."""
    item = line.strip()
    return item.startswith("- ") and _depth(line) + 2 == depth and ": " not in item


def _depth(line: str) -> int:
    """Return by how many spaces a line is indented."""
    return len(line) - len(line.lstrip(" "))


def unclosed(text: str, start: int, offset: int) -> bool:
    """Return whether a bracket should have been closed in its own line.

    What follows is indented like that line, or less.
    """
    if text[offset : offset + 1] in ("]", "}"):
        return False
    opening = text[text.rfind("\n", 0, start) + 1 : start]
    line = text[text.rfind("\n", 0, offset) + 1 :].partition("\n")[0]
    return "\n" in text[start:offset] and _depth(line) <= _depth(opening)


def swallowed(text: str, quotes: Iterable[Span]) -> int | None:
    """Return where a quote starts that has swallowed the lines below it.

    It ends in front of a '#' with no space between: what follows was a reference in
    quotes, and is taken for a comment.
    """
    for start, end in quotes:
        if text[end : end + 1] == "#":
            return start
    return None


def swallows(quoted: str, rest: str) -> bool:
    """Return whether a quote holds lines with keys, and nothing comes after it."""
    return bool(_KEY_IN_QUOTE.search(quoted)) and bool(_NOTHING.fullmatch(rest))


def tag_fault(tag: str, name: str) -> tuple[str, str]:
    """Return what is wrong with a tag that has no meaning, and what to do."""
    shown = f"!!{name}" if name != tag else tag
    message = f"the tag {shown} has no meaning in an OpenAPI document"
    if tag.lower() in ("!include", "!ref", "!import", "!inc"):
        return message, "write '{$ref: FILE}' where the standard allows a reference"
    return message, "leave the tag out"
