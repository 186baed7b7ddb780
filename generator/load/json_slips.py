"""What people write in JSON that JSON does not have, and what to write."""

from __future__ import annotations

import re

_WORD = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")
_WORDS = {"True": "true", "False": "false", "None": "null", "undefined": "null"}
_QUOTES = {
    "'": "JSON takes double quotes only",
    **dict.fromkeys("\u201c\u201d\u2018\u2019", "JSON takes plain quotes only"),
}
_COMMENTS = ("//", "/*", "#")


def slip_of(
    text: str, offset: int, before: str, message: str
) -> tuple[str, str | None]:
    """Return what is wrong at an offset, and what to do.

    `before` is what stands in front of it, `message` what the parser missed there.
    """
    rest = text[offset : offset + 100]
    char = rest[:1]
    found = _WORD.match(rest)
    if not text[offset:].strip() and "expected" in message:
        return f"the file ends here, but {message.removesuffix(' here')}", None
    if char in _QUOTES:
        return _QUOTES[char], 'write "..."'
    if rest.startswith(_COMMENTS):
        return "JSON has no comments", "take it out, or write the document in YAML"
    if char == before == ",":
        return "a ',' stands before this already", "take one of them out"
    if found:
        return _of_word(found[0], before, message)
    if char in ('"', "{", "[") and "',' or" in message:
        return "a ',' is missing before this", None
    if char.isdecimal() and before == "0":
        return "a number cannot start with 0", "take the 0 out, or put it in quotes"
    if char == "+":
        return "a number cannot start with '+'", "take the '+' out"
    if char == "." and "value" in message:
        return "a number cannot start with '.'", "write '0' before it"
    return message, "write \\\\ for a backslash" if "escape is not" in message else None


def _of_word(word: str, before: str, message: str) -> tuple[str, str | None]:
    """Return what is wrong with a word that stands where none can."""
    if "value is expected" in message:
        hint = f"write {_WORDS[word]}" if word in _WORDS else "put it in double quotes"
        return f"'{word}' is no value of JSON", hint
    if "key in double quotes" in message:
        return message, f'write "{word}"'
    if before == '"' and "',' or" in message:
        hint = 'is a quote missing above, or one in the text not written \\"?'
        return "the text in quotes ends before this", hint
    return message, None
