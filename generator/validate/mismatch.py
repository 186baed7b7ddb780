"""What to say of an example that does not fit its schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..diagnostics import Part, nearest
from ..load import Json
from .engine import Problem, value_at
from .prepared import MOST as INTEGERS
from .retyping import retyped
from .words import either, kind_of, quoted, shown, subject, types

MOST = 5
"""Mismatches of one example that are told."""

_UNKNOWN = ("additionalProperties", "unevaluatedProperties")
_LIMITS = {
    "minimum": "is less than",
    "maximum": "is more than",
    "exclusiveMinimum": "is not more than",
    "exclusiveMaximum": "is not less than",
    "multipleOf": "is no multiple of",
}
_SIZES = {
    "minItems": ("fewer", "items"),
    "maxItems": ("more", "items"),
    "minProperties": ("fewer", "members"),
    "maxProperties": ("more", "members"),
    "minLength": ("fewer", "characters"),
    "maxLength": ("more", "characters"),
}


class Mismatch(NamedTuple):
    """What is wrong with the key or the value at a path in an example."""

    path: tuple[str, ...]
    part: Part
    message: str
    hint: str | None = None


def mismatches(problems: list[Problem], example: Json) -> Iterator[Mismatch]:
    """Yield what to say of an example, each place once."""
    told: set[tuple[tuple[str, ...], str]] = set()
    slips = _slips(problems)
    for problem in sorted(problems, key=_rank):
        if problem.keyword == "required" and (
            (problem.path, problem.argument) in slips.values()
        ):
            continue
        for mismatch in _of(problem, example):
            meant = slips.get((mismatch.path, problem.keyword))
            if meant is not None:
                message = f"{mismatch.message}; did you mean {meant[1]!r}?"
                mismatch = mismatch._replace(message=message)
            is_value = mismatch.part == "value"
            key = (mismatch.path, "" if is_value else problem.keyword)
            if key not in told and len(told) < MOST:
                told.add(key)
                yield mismatch


def _rank(problem: Problem) -> int:
    """Return how late a problem is told: a value that is none at all comes first."""
    order = ("type", "enum", "const", "minLength", "format")
    return order.index(problem.keyword) if problem.keyword in order else len(order)


def _slips(
    problems: list[Problem],
) -> dict[tuple[tuple[str, ...], str], tuple[tuple[str, ...], Json]]:
    """Return which missing member each unknown one was meant to be.

    By the place and keyword of the one: the holder and name of the other.
    """
    missing: dict[tuple[str, ...], list[str]] = {}
    for problem in problems:
        if problem.keyword == "required" and isinstance(problem.argument, str):
            missing.setdefault(problem.path, []).append(problem.argument)
    slips: dict[tuple[tuple[str, ...], str], tuple[tuple[str, ...], Json]] = {}
    for problem in problems if missing else ():
        if problem.keyword not in _UNKNOWN:
            continue
        names = problem.argument if isinstance(problem.argument, list) else []
        for name in names:
            near = nearest(str(name), missing.get(problem.path, ()))
            if near is not None:
                place = ((*problem.path, str(name)), problem.keyword)
                slips[place] = (problem.path, near)
    return slips


def _of(problem: Problem, example: Json) -> Iterator[Mismatch]:
    """Yield what to say of one problem."""
    path, argument = problem.path, problem.argument
    words: list[Json] = [argument]
    if isinstance(argument, list):
        words = argument
    match problem.keyword:
        case "required":
            yield Mismatch(path, "key", f"the member {argument!r} is missing")
        case "required-one":
            yield Mismatch(path, "key", f"{either(map(repr, words))} is missing")
        case "falseSchema":
            name = subject(path) if path else "it"
            yield Mismatch(path, "key", f"{name} is not allowed")
        case "additionalProperties" | "unevaluatedProperties":
            for word in words:
                message = f"the schema has no member {quoted(str(word))}"
                yield Mismatch((*path, str(word)), "key", message)
        case _:
            value = value_at(example, path)
            message = _of_value(problem, value, words)
            hint = None
            if problem.keyword == "type":
                hint = retyped([str(word) for word in words], value, (), "3.1")
                if isinstance(value, str) and value.lstrip()[:1] in ("{", "["):
                    hint = "write the JSON itself, not text that holds it"
            yield Mismatch(path, "value", message, hint)


def _of_value(problem: Problem, value: Json, words: list[Json]) -> str:
    """Return what is wrong with a value."""
    argument = problem.argument
    name = subject(problem.path) if problem.path else "it"
    match problem.keyword:
        case "type":
            wanted = types([str(word) for word in words])
            return f"{name} must be {wanted}, but it is {kind_of(value)}"
        case "enum" | "const":
            near = None
            if isinstance(value, str):
                near = nearest(value, [w for w in words if isinstance(w, str)])
            also = f"; did you mean {near!r}?" if near else ""
            wanted = either(map(shown, words))
            return f"{name} must be {wanted}, but it is {shown(value)}{also}"
        case "format":
            return f"{name} is no {argument}: {shown(value)}"
        case "pattern":
            return f"{shown(value)} does not match the pattern {argument}"
        case word if word in _LIMITS:
            for size, most in INTEGERS.items():
                if argument in (most, -most - 1):
                    return f"{shown(value)} is no {size}: it goes to {argument}"
            return f"{shown(value)} {_LIMITS[word]} {argument}"
        case word if word in _SIZES:
            more, items = _SIZES[word]
            if more == "fewer" and argument == 1:
                return f"{name} is empty"
            return f"{name} has {more} than {argument} {items}"
        case "uniqueItems":
            return f"{name} holds the same item twice"
        case "matches-several":
            return f"{name} fits {argument} schemas of a 'oneOf', not one"
        case "not":
            return f"{name} is excluded by a 'not'"
        case word:
            return f"{name} fails the keyword {word!r}"
