"""What a structural problem is called: one sentence, at the token that is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from ..diagnostics import Part, nearest
from ..load import Json
from .engine import Problem, value_at
from .shape import noun
from .words import either, kind_of, quoted, shown, subject, types

_FORMATS = {
    "uri": "an absolute URI",
    "uri-reference": "a URI",
    "email": "an e-mail address",
    "regex": "a regular expression",
    "media-range": "a media type",
}
_LIMITS = {
    "minimum": "at least",
    "maximum": "at most",
    "exclusiveMinimum": "more than",
    "exclusiveMaximum": "less than",
    "minItems": "at least this many items:",
    "maxItems": "at most this many items:",
    "minProperties": "at least this many members:",
    "maxProperties": "at most this many members:",
    "minLength": "at least this many characters:",
    "maxLength": "at most this many characters:",
    "multipleOf": "a multiple of",
}
_NAME = re.compile(r"[a-zA-Z0-9._-]+")


Titles: TypeAlias = Callable[[tuple[str, ...]], str | None]
"""Tells what object of the standard stands at a path."""


class Finding(NamedTuple):
    """What to say of the key or the value at a path."""

    path: tuple[str, ...]
    part: Part
    message: str
    hint: str | None = None


def finding_of(problem: Problem, root: Json, titles: Titles) -> Finding:
    """Return what to say of any other problem."""
    value = value_at(root, problem.path)
    lacking = _lacking(problem, value)
    if lacking is not None:
        owner = titles(problem.path) or noun(problem.schema, problem.path)
        return Finding(problem.path, "key", f"this {owner} {lacking}")
    return _of_value(problem, value)


def _lacking(problem: Problem, value: Json) -> str | None:
    """Return what is wrong with the members of an object, or None."""
    match problem.keyword:
        case "required":
            return f"lacks {problem.argument!r}"
        case "required-one":
            return f"needs {either(map(repr, strings(problem.argument)))}"
        case "matches-several":
            return _together(value)
        case "not":
            return _excluded(value, problem.argument)
        case _:
            return None


def _of_value(problem: Problem, value: Json) -> Finding:
    """Return what to say of a value that is not as it must be."""
    path, argument = problem.path, problem.argument
    name = subject(path)
    hint = None
    match problem.keyword:
        case "type":
            wanted = types(strings(argument))
            message = f"{name} must be {wanted}, but it is {kind_of(value)}"
            hint = _retyped(strings(argument), value)
        case "enum" | "const":
            return _not_allowed(path, value, argument)
        case "format":
            wanted = _FORMATS.get(str(argument), f"of the format {argument!r}")
            message = f"{name} must be {wanted}, but it is {shown(value)}"
        case "propertyNames":
            return _name(path, value)
        case "falseSchema":
            message = f"{name} cannot stand here beside its neighbours"
            return Finding(path, "key", message)
        case "uniqueItems":
            message = f"{name} holds the same item twice"
        case "pattern":
            message = f"{name} does not have the form that the standard gives it"
            hint = f"it must match {argument}"
        case word if word in _LIMITS:
            is_size = word.endswith(("Items", "Properties", "Length"))
            verb = "have" if is_size else "be"
            message = f"{name} must {verb} {_LIMITS[word]} {argument}"
        case word:
            message = f"{name} does not follow the standard (its keyword {word!r})"
    return Finding(path, "value", message, hint)


def _not_allowed(path: tuple[str, ...], value: Json, argument: Json) -> Finding:
    """Return what to say of a value that is none of the allowed ones."""
    options = argument if isinstance(argument, list) else [argument]
    wanted = either(map(shown, options))
    message = f"{subject(path)} must be {wanted}, but it is {shown(value)}"
    near = nearest(value, strings(argument), 0.5) if isinstance(value, str) else None
    return Finding(path, "value", message, meant_by(near))


def _name(path: tuple[str, ...], value: Json) -> Finding:
    """Return what to say of a component's name that is not allowed."""
    names = value if isinstance(value, dict) else {}
    bad = next((n for n in names if not _NAME.fullmatch(n)), "")
    return Finding((*path, bad), "key", bad_name(bad))


def bad_name(name: str) -> str:
    """Return the sentence for a component's name that is not allowed."""
    allowed = "letters, digits, '.', '-' and '_'"
    return f"the name {quoted(name)} is not allowed: a component's name has {allowed}"


def _together(value: Json) -> str:
    """Return what is wrong where two forms fit that exclude each other."""
    if isinstance(value, dict) and {"schema", "content"} <= value.keys():
        return "has both 'schema' and 'content', which exclude each other"
    return "fits several forms that exclude each other"


def _excluded(value: Json, schema: Json) -> str:
    """Return what is wrong where members stand together that exclude each other."""
    names = schema.get("required") if isinstance(schema, dict) else None
    both = " and ".join(map(repr, strings(names)))
    if not both:
        return "has a form that the standard excludes"
    return f"has both {both}, which exclude each other"


def _retyped(wanted: list[str], value: Json) -> str | None:
    """Return how a value of the wrong type becomes one of the right type."""
    if "string" in wanted and isinstance(value, (bool, int, float)):
        return "put it in quotes"
    if isinstance(value, str):
        is_word = value in ("true", "false") and "boolean" in wanted
        is_number = value.isdecimal() and {"integer", "number"} & set(wanted)
        if is_word or is_number:
            return "write it without quotes"
    if wanted == ["array"]:
        return "make it a list"
    return None


def meant_by(near: str | None) -> str | None:
    """Return the hint that names the word that was probably meant."""
    return f"did you mean {near!r}?" if near is not None else None


def strings(argument: Json) -> list[str]:
    """Return the strings of a list."""
    listed = argument if isinstance(argument, list) else [argument]
    return [word for word in listed if isinstance(word, str)]
