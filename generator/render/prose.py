"""Makes docstrings of the words of a document, laid out to the width of a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from .html import without_html
from .text import Text, clean

WIDTH = 85
"""Room for the opening quotes of a docstring is kept on every line."""

_FENCE = re.compile(r"\s*(```|~~~)")
_KEPT = re.compile(r"\s*[|>#]|\s{4,}|\s*(---|===|\*\*\*)\s*$")
_ITEM = re.compile(r"\s*([-*+]|[0-9]{1,9}[.)])\s+")


def wrap(text: str, width: int) -> list[str]:
    """Return the lines of a text, paragraphs filled anew; lists stay lists, and code,
    tables, headings and quotations stay as they are.
    """
    return list(_wrapped(text, width))


@lru_cache(maxsize=1 << 14)
def _wrapped(text: str, width: int) -> tuple[str, ...]:
    """Return the lines; a method is described twice, for threads and for tasks, and a
    property for requests and for replies.
    """
    lines: list[str] = []
    for block in _blocks(clean(without_html(text)).strip("\n").split("\n")):
        first = block[0]
        if _FENCE.match(first) or _KEPT.match(first) or not first.strip():
            lines.extend(line.rstrip() for line in block)
        elif item := _ITEM.match(first):
            lead = first[: item.end()].rstrip() + " "
            rest = " ".join([first[item.end() :], *block[1:]])
            lines.extend(_fill(rest, width, lead, " " * len(lead)))
        else:
            lines.extend(_fill(" ".join(block), width))
    return tuple(lines)


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """Yield runs of lines that are laid out together."""
    block: list[str] = []
    fenced = False
    for line in lines:
        fence = _FENCE.match(line) is not None
        if fenced:
            block.append(line)
            if fence:
                fenced = False
                yield block
                block = []
            continue
        alone = fence or not line.strip() or _KEPT.match(line)
        if block and (alone or _ITEM.match(line)):
            yield block
            block = []
        if fence:
            fenced, block = True, [line]
        elif alone:
            yield [line]
        else:
            block.append(line)
    if block:
        yield block


def _fill(text: str, width: int, lead: str = "", indent: str = "") -> list[str]:
    """Return the words of a text on lines that are as full as the width allows; a word
    that is longer has its own.
    """
    lines: list[str] = []
    words = " ".join(text.split())
    start, end = 0, width - len(lead)
    while len(words) > end:
        cut = words.rfind(" ", start, max(end, start) + 1)
        if cut < 0:
            cut = words.find(" ", start)
        if cut < 0:
            break
        lines.append(lead + words[start:cut])
        lead, start = indent, cut + 1
        end = start + width - len(lead)
    return [*lines, lead + words[start:]]


def sentence(text: str) -> str:
    """Return a text that ends like a sentence."""
    text = without_html(text).strip()
    return text if not text or text[-1] in ".!?:" else f"{text}."


def first_paragraph(text: str | None) -> str:
    """Return the first paragraph of a text, on one line."""
    lines = clean(without_html(text or "")).strip().split("\n")
    kept: list[str] = []
    for line in lines:
        if not line.strip():
            break
        kept.append(line.strip())
    return " ".join(kept)


def paragraphs(parts: Iterable[str | None], width: int) -> list[str]:
    """Return the lines of several texts with an empty line between them."""
    lines: list[str] = []
    for part in parts:
        if part is not None and part.strip():
            lines.extend([""] if lines else [])
            lines.extend(wrap(part, width))
    return lines


def section(title: str, entries: Iterable[tuple[str, str]], width: int) -> list[str]:
    """Return a section of a docstring (`Args:`), or nothing where it has no entries."""
    lines: list[str] = []
    for name, text in entries:
        flat = " ".join(clean(without_html(text)).split())
        lines.extend(_fill(flat, width, f"    {name}: " if name else "    ", " " * 8))
    return [title, *lines] if lines else []


def doc(blocks: Iterable[list[str]]) -> Text:
    """Return a docstring of blocks of lines with an empty line between them."""
    return Text("\n\n".join("\n".join(block) for block in blocks if block))
