"""What a structural problem is called: one sentence, at the token that is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from ..diagnostics import Part
from ..load import Json
from .engine import Problem, value_at
from .hints import LACKING
from .map_keys import not_a_method
from .retyping import allowed, as_schema, meant_by, retyped, strings
from .sizes import SIZES, size, sized
from .words import either, kind_of, shown, subject, types

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
    "multipleOf": "a multiple of",
}
_PAIRS_OF_FORMS = [
    *("schema", "content", "example", "examples", "value", "externalValue"),
    *("operationId", "operationRef"),
]


__all__ = ["Finding", "Owner", "Titles", "finding_of", "meant_by", "strings"]

Titles: TypeAlias = Callable[[tuple[str, ...]], str | None]
"""Tells what object of the standard stands at a path."""


Owner: TypeAlias = Callable[[Problem], str]
"""Tells the name of the object that a problem is about."""


class Finding(NamedTuple):
    """What to say of the key or the value at a path."""

    path: tuple[str, ...]
    part: Part
    message: str
    hint: str | None = None


def finding_of(problem: Problem, root: Json, version: str, owner: Owner) -> Finding:
    """Return what to say of any other problem."""
    value = value_at(root, problem.path)
    if problem.keyword in ("required", "required-one", "matches-several", "not"):
        return _lacking(problem, value, owner(problem))
    return _of_value(problem, value, version, owner)


def _lacking(problem: Problem, value: Json, owner: str) -> Finding:
    """Return what is wrong with the members of an object."""
    path, argument = problem.path, problem.argument
    match problem.keyword:
        case "required":
            hint = LACKING.get((owner, str(argument)))
            return Finding(path, "key", f"this {owner} lacks {argument!r}", hint)
        case "required-one":
            words = strings(argument)
            message = f"this {owner} needs {either(map(repr, words))}"
            return Finding(path, "key", message, LACKING.get((owner, words[0])))
        case word:
            pair = _pair(value, argument) if word == "not" else _PAIRS_OF_FORMS
            members = list(value) if isinstance(value, dict) else []
            both = sorted((n for n in pair if n in members), key=members.index)
            if len(both) == 2:
                message = f"{both[1]!r} cannot stand beside {both[0]!r} in this {owner}"
                hint = "take one of them out"
                return Finding((*path, both[1]), "key", message, hint)
            if owner == "Parameters Object":
                message = "a parameter 'in: querystring' is the whole query string"
                hint = "take out the others of 'query' and 'querystring'"
                return Finding(path, "key", message, hint)
            message = f"this {owner} has a form that the standard excludes"
            return Finding(path, "key", message)


def _pair(value: Json, schema: Json) -> list[str]:
    """Return the two members that a schema says may not stand together."""
    names = schema.get("required") if isinstance(schema, dict) else None
    found = strings(names)
    if len(found) == 1 and isinstance(value, dict) and "name" in value:
        # A License Object: one of two members, and not the other.
        return ["identifier", "url"]
    return found


def _of_value(problem: Problem, value: Json, version: str, owner: Owner) -> Finding:
    """Return what to say of a value that is not as it must be."""
    path, argument = problem.path, problem.argument
    name = subject(path)
    hint = None
    match problem.keyword:
        case "type":
            return _mistyped(problem, value, version)
        case "enum" | "const":
            return _not_allowed(path, value, argument, version)
        case "format":
            wanted = _FORMATS.get(str(argument), f"of the format {argument!r}")
            message = f"{name} must be {wanted}, but it is {shown(value)}"
        case "propertyNames":
            return _name(path, value)
        case "falseSchema":
            message = f"{name} cannot stand here beside its neighbours"
            return Finding(path, "key", message)
        case "uniqueItems":
            return _doubled(path, value)
        case "pattern":
            message = f"{name} does not have the form that the standard gives it"
            hint = f"it must match {argument}"
        case word if word in SIZES:
            message = f"{name} must {size(word, argument)}"
            hint = sized(path, word, owner(problem._replace(path=path[:-1])))
        case word if word in _LIMITS:
            wanted = f"{_LIMITS[word]} {argument}"
            message = f"{name} must be {wanted}, but it is {shown(value)}"
        case word:
            message = f"{name} does not follow the standard (its keyword {word!r})"
    return Finding(path, "value", message, hint)


def _doubled(path: tuple[str, ...], value: Json) -> Finding:
    """Return what to say of a list with equal items: at the second of them."""
    items = value if isinstance(value, list) else []
    for position, item in enumerate(items):
        if item in items[:position]:
            message = f"{subject(path)} holds {shown(item)} twice"
            return Finding((*path, str(position)), "value", message, "take one out")
    return Finding(path, "value", f"{subject(path)} holds the same item twice")


def _mistyped(problem: Problem, value: Json, version: str) -> Finding:
    """Return what to say of a value of the wrong type."""
    path, wanted = problem.path, strings(problem.argument)
    name = subject(path)
    if path[-1:] == ("type",) and isinstance(value, list) and version == "3.0":
        return _not_allowed(path, value, [], version)
    is_schema = set(wanted) == {"boolean", "object"} or (
        wanted == ["object"] and _holds_schemas(path)
    )
    called = "a schema, which is an object" if is_schema else types(wanted)
    message = f"{name} must be {called}, but it is {kind_of(value)}"
    if value is None:
        message = f"{name} must be {called}, but it has no value"
    hint = retyped(wanted, value, path, version)
    if is_schema:
        hint = as_schema(path, value) or hint
    return Finding(path, "value", message, hint)


def _holds_schemas(path: tuple[str, ...]) -> bool:
    """Return whether schemas stand at such a path."""
    return path[-1:] in (("schema",), ("items",)) or path[-2:-1] == ("properties",)


def _not_allowed(
    path: tuple[str, ...], value: Json, argument: Json, version: str
) -> Finding:
    """Return what to say of a value that is none of the allowed ones."""
    options = list[Json](argument if isinstance(argument, list) else [argument])
    wanted = either(map(shown, options))
    message = f"{subject(path)} must be {wanted}, but it is {shown(value)}"
    if path[-1:] == ("type",) and isinstance(value, list):
        if version == "3.0":
            message = "'type' must be one type in OpenAPI 3.0, but it is an array"
            options = list[Json](["integer"])
        elif all(item in options for item in value):
            return _doubled(path, value)
        else:
            wrong = next(n for n, item in enumerate(value) if item not in options)
            return _not_allowed((*path, str(wrong)), value[wrong], options, version)
    return Finding(path, "value", message, allowed(path, value, options, version))


def _name(path: tuple[str, ...], value: Json) -> Finding:
    """Return what to say of a name that is not allowed."""
    names = list(value) if isinstance(value, dict) else []
    found = not_a_method(names)
    if found is None:
        return Finding(path, "value", f"{subject(path)} has a name that is not allowed")
    name, message, hint = found
    return Finding((*path, name), "key", message, hint)
