"""Text of the document as Markdown, where nothing in it can be markup."""

from __future__ import annotations

import re

from .html import without_html
from .prose import first_paragraph
from .text import clean, is_plain

_MARKUP = str.maketrans({mark: f"\\{mark}" for mark in "\\`*[]<>#|~!&"})
_LOOSE = re.compile(r"(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])")
_START = re.compile(r"^(\s*)([-+=>]|[0-9]+[.)])")
_CODE = re.compile(r"(`[^`]+`)")
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def markdown(text: str | None) -> str:
    """Return one line of Markdown that shows a text as it is; its `code` stays code."""
    flat = _flat(clean(without_html(text or "")))
    parts = _CODE.split(flat) if "`" in flat else [flat]
    shown = [part if _CODE.fullmatch(part) else _escaped(part) for part in parts]
    return _START.sub(_escape_start, "".join(shown), count=1)


def summary(text: str | None) -> str:
    """Return the first paragraph of a text as one line of Markdown."""
    return markdown(first_paragraph(text))


def cell(text: str) -> str:
    """Return Markdown that can stand in a table."""
    return re.sub(r"(?<!\\)\|", r"\\|", text)


def code(text: str) -> str:
    """Return a text as code in a line."""
    flat = _flat(text)
    if "`" not in flat:
        return f"`{flat}`"
    ticks = max(map(len, re.findall("`+", flat)))
    fence = "`" * (ticks + 1)
    return f"{fence} {flat} {fence}"


def _flat(text: str) -> str:
    """Return a text on one line, without what cannot be seen."""
    if is_plain(text):
        return " ".join(text.split())
    flat = " ".join(_ODD.sub(" ", text).split())
    return flat.encode("utf-8", "replace").decode("utf-8")


def _escaped(text: str) -> str:
    marked = text.translate(_MARKUP)
    return _LOOSE.sub(r"\\_", marked) if "_" in marked else marked


def _escape_start(match: re.Match[str]) -> str:
    mark = match[2]
    return f"{match[1]}{mark[:-1]}\\{mark[-1]}"
