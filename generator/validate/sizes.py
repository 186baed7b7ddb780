"""How a size is told that a value must have, and what to do about it."""

from __future__ import annotations

from ..load import Json
from .hints import LACKING
from .words import quoted

SIZES = {
    "minItems": "items",
    "maxItems": "items",
    "minProperties": "members",
    "maxProperties": "members",
    "minLength": "characters",
    "maxLength": "characters",
}


def size(word: str, argument: Json) -> str:
    """Return the size that a value must have."""
    if word.startswith("min") and argument == 1:
        return "not be empty"
    noun = SIZES[word] if argument != 1 else SIZES[word].removesuffix("s")
    return (
        f"have {'at least' if word.startswith('min') else 'at most'} {argument} {noun}"
    )


def sized(path: tuple[str, ...], word: str, owner: str) -> str | None:
    """Return what to do about a value of the wrong size."""
    key = path[-1] if path else ""
    if word == "maxProperties" and key == "content":
        return "keep one media type: a parameter is written in one way only"
    if word.startswith("min"):
        return LACKING.get((owner, key)) or f"take {quoted(key)} out, or fill it"
    return None
