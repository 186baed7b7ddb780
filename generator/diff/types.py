"""Types as people read them: without what only the runtime reads."""

from __future__ import annotations

_OPEN = "Annotated["


def unmarked(text: str) -> str:
    """Return a type without its marks: of `Annotated[Card | Cash, Discriminator(...)]`
    what is before the comma, at any depth.
    """
    start = text.find(_OPEN)
    while start >= 0:
        inner, end = _parts(text, start + len(_OPEN))
        text = f"{text[:start]}{inner}{text[end:]}"
        start = text.find(_OPEN, start)
    return text


def _parts(text: str, start: int) -> tuple[str, int]:
    """Return the first part within brackets, and where these end."""
    depth, quote, first = 0, "", None
    index = start
    while index < len(text):
        char = text[index]
        if quote:
            index += char == "\\"
            quote = "" if char == quote else quote
        elif char in "\"'":
            quote = char
        elif char in "[({":
            depth += 1
        elif char in "])}" and depth:
            depth -= 1
        elif char == "]":
            return text[start : index if first is None else first], index + 1
        elif char == "," and not depth and first is None:
            first = index
        index += 1
    return text[start:first], len(text)
