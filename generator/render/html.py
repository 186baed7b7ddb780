"""HTML in the words of a document, which CommonMark allows, as the words that it shows:
people read docstrings as they are.

Only elements of HTML count, and those that stand in a line only with their end: the
`<name>` in `/pets/<name>` is what a reader must see.
"""

from __future__ import annotations

import re
from functools import lru_cache

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>")
_CODE = re.compile(r"(```.*?```|~~~.*?~~~|`[^`\n]+`)", re.DOTALL)
_HREF = re.compile(r"""\shref\s*=\s*["']?(https?://[^\s"'>]+)""", re.IGNORECASE)
_BLOCKS = {
    *("p", "div", "ul", "ol", "dl", "table", "thead", "tbody", "tr", "hr"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "blockquote"),
}
_ITEMS = {"li", "dt"}
_CELLS = {"td", "th", "dd"}
_CODES = {"code", "tt", "kbd"}
_INLINE = {
    *("a", "b", "strong", "i", "em", "u", "s", "small", "big", "sub", "sup"),
    *("span", "font", "var", "abbr", "cite", "mark"),
}
_ASIDE = {"note", "important"}
_ENTITIES = {
    "&nbsp;": " ",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&apos;": "'",
    "&#39;": "'",
    "&amp;": "&",
}


@lru_cache(maxsize=1 << 12)
def without_html(text: str) -> str:
    """Return a text with its HTML as plain words: paragraphs, lists, `code` and the
    addresses of links. What stands in code stays.
    """
    if "<" not in text and "&" not in text:
        return text
    ends = {name.lower() for name in re.findall(r"</([A-Za-z][A-Za-z0-9]*)\s*>", text)}
    parts = _CODE.split(text) if "`" in text or "~~~" in text else [text]
    return "".join(
        part if number % 2 else _converted(part, ends)
        for number, part in enumerate(parts)
    )


def _converted(text: str, ends: set[str]) -> str:
    links: list[str] = []

    def words(tag: re.Match[str]) -> str:
        name, is_end = tag[1].lower(), tag[0].startswith("</")
        if name in _ITEMS:
            return "" if is_end else "\n- "
        if name == "br":
            return "\n"
        if name in _BLOCKS or (name in _ASIDE and name in ends):
            return "\n\n"
        if name in _CELLS:
            return " "
        if name not in ends or name not in _CODES | _INLINE:
            return tag[0]
        if name == "a":
            return _address(tag[0], links, is_end=is_end)
        return "`" if name in _CODES else ""

    shown = _TAG.sub(words, text)
    if shown != text:
        shown = re.sub(r"\n[ \t]+", "\n", shown)
        shown = re.sub(r"(\n- )\s+", r"\1", shown)
        shown = re.sub(r"\n- (?=\n|$)", "\n", shown)
        shown = re.sub(r"(\n- [^\n]+)\n{2,}(?=- )", r"\1\n", shown)
        shown = re.sub(r"\n{3,}", "\n\n", shown)
    for entity, sign in _ENTITIES.items():
        shown = shown.replace(entity, sign)
    return shown


def _address(tag: str, links: list[str], *, is_end: bool) -> str:
    """Return the address of a link, which stands behind its words."""
    if is_end:
        found = links.pop() if links else ""
        return f" ({found})" if found else ""
    href = _HREF.search(tag)
    links.append(href[1] if href else "")
    return ""
