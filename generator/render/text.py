"""Text of the document, and the only ways to print it: as a literal, as a docstring.

A template that prints a `Text` itself raises, so nothing that stands in a document
becomes code. Which characters are shown and which are escaped depends on the tables of
Unicode 3.2, which every Python carries, so all versions print the same.
"""

from __future__ import annotations

import re
from typing import NoReturn
from unicodedata import ucd_3_2_0

QUOTE = '"'
_QUOTES = '\\"\\"\\"'
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_ODD = re.compile("[^\n\x20-\x7e]")
_IN_LITERAL = re.compile("[^\x20-\x7e]|[\\\\]")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\"}


class Text:
    """A string of the document. It has no `str()`: it is printed by a filter only."""

    __slots__ = ("value",)

    def __init__(self, value: str) -> None:
        self.value = value

    def __str__(self) -> NoReturn:
        raise TypeError("text of the document is printed with a filter only")

    def __format__(self, spec: str) -> NoReturn:
        raise TypeError("text of the document is printed with a filter only")

    def __repr__(self) -> str:
        return f"Text({literal(self.value)})"

    def __bool__(self) -> bool:
        return bool(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and other.value == self.value

    def __hash__(self) -> int:
        return hash((Text, self.value))


def literal(value: Text | str) -> str:
    """Return a string literal of Python, in the quotes that black would choose."""
    text = value.value if isinstance(value, Text) else value
    body = text
    if not is_plain(text) or "\\" in text:
        body = _IN_LITERAL.sub(lambda match: _escaped(match[0]), text)
    quote = "'" if text.count('"') > text.count("'") else '"'
    return f"{quote}{body.replace(quote, chr(92) + quote)}{quote}"


def is_plain(text: str) -> bool:
    """Return whether a text is one line of ASCII that can be seen, as most are."""
    return text.isascii() and text.isprintable()


def clean(text: str) -> str:
    """Return a text with `\\n` for every kind of line end, and tabs as spaces."""
    if is_plain(text):
        return text
    return _LINE_ENDS.sub("\n", text).expandtabs(4)


def docstring(value: Text, indent: int) -> str:
    """Return a docstring that stands at a column: laid out, and safe for any text."""
    text = clean(value.value).replace("\\", "\\\\").replace('"""', _QUOTES)
    text = _ODD.sub(lambda match: _escaped(match[0]), text)
    lines = [line.rstrip() for line in text.strip().split("\n")]
    if lines[0].startswith('"'):
        lines[0] = f" {lines[0]}"
    pad = " " * indent
    if len(lines) == 1 and lines[0].endswith(_QUOTES):
        # black puts a space behind a quote that is escaped, ruff does not.
        lines[0] = lines[0][:-2] + QUOTE
    if len(lines) == 1 and indent + len(lines[0]) + 6 <= 88:
        return f'"""{lines[0]}{" " if lines[0].endswith(QUOTE) else ""}"""'
    margin = min((len(x) - len(x.lstrip()) for x in lines[1:] if x), default=0)
    rest = [pad + line[margin:] if line else "" for line in lines[1:]]
    return "\n".join([f'"""{lines[0]}', *rest, f'{pad}"""'])


def is_seen(character: str) -> bool:
    """Return whether a character is seen as what it is: no sign of direction."""
    return is_plain(character) or (
        character >= "\xa0" and ucd_3_2_0.category(character)[0] in "LMNPS"
    )


def _escaped(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    if is_seen(character):
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
