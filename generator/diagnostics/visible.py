"""Text of a document as it may be shown: nothing in it can drive a terminal."""

from __future__ import annotations

import unicodedata

TAB = 4
"""Columns that a tab takes in an excerpt."""


def shown(char: str) -> tuple[str, int]:
    """Return how a character is shown, and how many columns that takes."""
    if " " <= char <= "~":
        return char, 1
    code = ord(char)
    if char == "\t":
        return " " * TAB, TAB
    if code < 0x20:
        return chr(0x2400 + code), 1
    if code == 0x7F:
        return "\u2421", 1
    kind = unicodedata.category(char)
    # Control, format (direction overrides, zero width), surrogate, unassigned, private,
    # line and paragraph separators.
    if kind[0] == "C" or kind in ("Zl", "Zp"):
        escaped = f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
        return escaped, len(escaped)
    if kind in ("Mn", "Me"):
        return char, 0
    return char, 2 if unicodedata.east_asian_width(char) in "WF" else 1


def visible(text: str, limit: int = 1000) -> str:
    """Return one line of harmless text, cut in the middle where it is very long."""
    if len(text) > limit:
        text = f"{text[: limit - 200]} ... {text[-195:]}"
    if text.isascii() and text.isprintable():
        return text
    return "".join(" " if char == "\t" else shown(char)[0] for char in text)


def excerpt(line: str, column: int, width: int) -> tuple[str, int]:
    """Return a line cut to a width around a column, and where that column then stands.

    Both columns count from 1; that of the result counts cells of a terminal.
    """
    index = min(column - 1, len(line))
    start = 0
    if len(line) > width or sum(shown(char)[1] for char in line) > width:
        start = max(0, index - width // 2)
    head = "... " if start else ""
    out, used = [head], len(head)
    at = used
    for offset, char in enumerate(line[start : start + width], start):
        text, cells = shown(char)
        if used + cells > width - 4 and offset + 1 < len(line):
            out.append(" ...")
            break
        if offset < index:
            at += cells
        out.append(text)
        used += cells
    return "".join(out).rstrip(), at + 1
