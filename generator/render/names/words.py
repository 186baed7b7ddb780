"""Splits any text into words and spells them in Python's cases, in ASCII.

The result depends on the text alone: the Unicode tables are those of version 3.2, which
every Python carries, so a newer interpreter makes the same names.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha256
from unicodedata import ucd_3_2_0

LENGTH = 100
"""Names are cut to this many characters; a hash of the whole text then follows."""

_RUN = re.compile(r"[A-Za-z0-9]+")
_WORD = re.compile(
    r"(?:OAuth|OpenID|GraphQL|IPv[46]|macOS|iOS)(?![a-z])[0-9]*"
    r"|u[0-9a-f]{4,6}(?![0-9A-Za-z])"  # a code point
    r"|[A-Z]{2,}s(?![a-z])[0-9]*"  # IDs, URLs
    r"|[A-Z]+(?![a-z])[0-9]*"  # HTTP in HTTPServer
    r"|[A-Z]?[a-z]+[0-9]*"
    r"|[0-9]+[a-z]*"
)
_SIGNED = re.compile(r"\s*([+-])(?=[0-9])")
_LETTERS = {
    "ß": "ss",
    "æ": "ae",
    "Æ": "AE",
    "ø": "o",
    "Ø": "O",
    "đ": "d",
    "Đ": "D",
    "ł": "l",
    "Ł": "L",
    "þ": "th",
    "Þ": "Th",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
    "œ": "oe",
    "Œ": "OE",
}
_PUNCTUATION = {
    "!": "not",
    "#": "hash",
    "$": "dollar",
    "%": "percent",
    "&": "and",
    "*": "star",
    "+": "plus",
    "-": "minus",
    ".": "dot",
    "/": "slash",
    ":": "colon",
    "<": "less",
    "=": "equal",
    ">": "greater",
    "?": "question",
    "@": "at",
    "\\": "backslash",
    "^": "caret",
    "_": "underscore",
    "|": "pipe",
    "~": "tilde",
}
_MARKS = re.compile(rf"([{re.escape(''.join(_PUNCTUATION))}])\1*")


def words(text: str) -> list[str]:
    """Return the words of a text: `HTTPServer` gives HTTP and Server, `line2Text` line2
    and Text. Letters outside ASCII are transliterated or given as their code points, so
    only an empty text has no words.
    """
    return list(_words(text))


@lru_cache(maxsize=1 << 16)
def _words(text: str) -> tuple[str, ...]:
    """Return the words; the same names are asked for many times over."""
    sign = _SIGNED.match(text)
    if sign is not None:
        text = f"{_PUNCTUATION[sign[1]]} {text[sign.end():]}"
    found = [
        word[0]
        for run in _RUN.finditer(_ascii(text))
        for word in _WORD.finditer(run[0])
    ]
    return tuple(found or [_hex(character) for character in text])


def spelled_words(text: str) -> list[str]:
    """Return the words of a text with punctuation as words too: `a<` gives a, less."""
    return words(_MARKS.sub(lambda run: f" {_PUNCTUATION[run[1]]} ", text))


def snake(parts: list[str]) -> str:
    """Spell words as a name of a variable: `http_server`."""
    return _cap("_".join(parts).lower())


def pascal(parts: list[str]) -> str:
    """Spell words as a name of a class: `HTTPServer`, `PetStatus`."""
    loud = len(parts) > 1 and not any(part != part.upper() for part in parts)
    name = ""
    for part in parts:
        apart = name[-1:].isdigit() and part[0].isdigit()
        tail = part[1:].lower() if loud else part[1:]
        name += f"{'_' if apart else ''}{part[0].upper()}{tail}"
    return _cap(name)


def short_hash(text: str, length: int = 8) -> str:
    """Return the first hexadecimal digits of a text's SHA-256."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def _cap(name: str) -> str:
    if len(name) <= LENGTH:
        return name
    return f"{name[:LENGTH].rstrip('_')}_{short_hash(name)}"


def _ascii(text: str) -> str:
    """Return a text in ASCII: accents off, unknown letters as their code points."""
    if text.isascii():
        return text
    whole = "".join(_LETTERS.get(character, character) for character in text)
    parts: list[str] = []
    for character in ucd_3_2_0.normalize("NFKD", whole):
        if character.isascii():
            parts.append(character)
        elif ucd_3_2_0.category(character)[0] in "LN" or _unknown(character):
            parts.append(f" {_hex(character)} ")
        elif ucd_3_2_0.category(character)[0] != "M":
            parts.append(" ")
    return "".join(parts)


def _unknown(character: str) -> bool:
    return ucd_3_2_0.category(character) in ("Cn", "Co")


def _hex(character: str) -> str:
    return f"u{ord(character):04x}"
