"""Errors of the JSON Schema engine, brought down to those that matter.

The engine tells everything it tried: for each `oneOf` and `anyOf` the errors of every
branch. A person wants the branch that was meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..load import Json

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError


class Problem(NamedTuple):
    """One error: what keyword failed, with its argument, and where in the value.

    `schema` is the path of the keyword in its schema, `place` its URI where the engine
    knows one. `argument` is the keyword's value or what the engine says of it.
    """

    keyword: str
    argument: Json
    path: tuple[str, ...]
    schema: tuple[str, ...]
    place: str | None = None


def problems(errors: Iterable[ValidationError], root: Json) -> Iterator[Problem]:
    """Yield the errors that matter, those of `oneOf` and `anyOf` taken apart."""
    for error in errors:
        yield from _flat(error, root)


def _flat(error: ValidationError, root: Json) -> Iterator[Problem]:
    """Yield an error, or those of the branch that was meant."""
    name = error.kind.name
    path = real_path(error.instance_path, root)
    schema = tuple(str(token) for token in error.schema_path)
    details = error.kind.as_dict()
    if name not in ("oneOf", "anyOf"):
        place = error.absolute_keyword_location
        yield Problem(name, _argument(name, details), path, schema, place)
        return
    branches = [list(problems(branch, root)) for branch in details["context"]]
    matching = sum(not branch for branch in branches)
    if matching > 1:
        place = error.absolute_keyword_location
        yield Problem("matches-several", matching, path, schema, place)
        return
    place = error.absolute_keyword_location
    for problem in _meant([b for b in branches if b], path, schema, root):
        yield problem if problem.place else problem._replace(place=place)


def _meant(
    branches: list[list[Problem]],
    path: tuple[str, ...],
    schema: tuple[str, ...],
    root: Json,
) -> Iterator[Problem]:
    """Yield the problems of the branch that was meant, or one for all of them."""
    by_reference = [b for b in branches if _is_reference(b)]
    if by_reference and len(branches) > 1:
        # A Reference Object or the thing itself: `$ref` tells which one was meant.
        value = value_at(root, path)
        has_ref = isinstance(value, dict) and "$ref" in value
        if not has_ref:
            branches = [b for b in branches if b not in by_reference]
    if len(branches) == 1:
        yield from branches[0]
        return
    fitting = [b for b in branches if not any(_is_type(p, path) for p in b)]
    if len(fitting) == 1:
        yield from fitting[0]
        return
    if not fitting:
        wanted = [str(w) for b in branches for p in b for w in _types(p, path)]
        yield Problem("type", list(dict.fromkeys(wanted)), path, schema)
        return
    yield from _chosen(fitting, path, schema)


def _chosen(
    branches: list[list[Problem]], path: tuple[str, ...], schema: tuple[str, ...]
) -> Iterator[Problem]:
    """Yield the branch whose tag fits (`type: http`); or what would settle it."""
    tags = [_tag(b, path) for b in branches]
    if any(tag is not None and tag.path[-1] in _TELLING for tag in tags):
        # What tells the branches apart was meant; other fixed values come after it.
        tags = [t if t is not None and t.path[-1] in _TELLING else None for t in tags]
    fitting = [b for b, tag in zip(branches, tags, strict=True) if tag is None]
    if len(fitting) == 1:
        yield from fitting[0]
    elif not fitting:
        first = next(tag for tag in tags if tag is not None)
        same = [tag for tag in tags if tag is not None and tag.path == first.path]
        options = [o for tag in same for o in _options(tag)]
        yield Problem("enum", list(options), first.path, schema)
    elif all(p.keyword == "required" and p.path == path for b in fitting for p in b):
        wanted: list[Json] = [p.argument for b in fitting for p in b]
        yield Problem("required-one", wanted, path, schema)
    else:
        yield from min(fitting, key=lambda b: (-max(len(p.path) for p in b), len(b)))


def _is_reference(branch: list[Problem]) -> bool:
    """Return whether a branch is a Reference Object's that lacks its `$ref`."""
    return any(p.keyword == "required" and p.argument == "$ref" for p in branch) or any(
        "Reference" in p.schema[-3:] for p in branch
    )


def _is_type(problem: Problem, path: tuple[str, ...]) -> bool:
    """Return whether a problem is that the value itself has another type."""
    return problem.keyword == "type" and problem.path == path


def _types(problem: Problem, path: tuple[str, ...]) -> list[Json]:
    """Return the types that a problem asks for, where it is about the value itself."""
    if _is_type(problem, path) and isinstance(problem.argument, list):
        return problem.argument
    return []


_TELLING = ("in", "type")
"""Members that tell what else an object has."""


def _tag(branch: list[Problem], path: tuple[str, ...]) -> Problem | None:
    """Return the problem of a branch that is about another fixed value."""
    tags = [problem for problem in branch if _is_tag(problem, path)]
    return next((t for t in tags if t.path[-1] in _TELLING), next(iter(tags), None))


def _is_tag(problem: Problem, path: tuple[str, ...]) -> bool:
    """Return whether a problem is that a member has another fixed value."""
    if len(problem.path) != len(path) + 1:
        return False
    return problem.keyword == "const" or (
        problem.keyword == "enum"
        and isinstance(problem.argument, list)
        and len(problem.argument) == 1
    )


def _options(problem: Problem) -> list[Json]:
    """Return the values that a problem would allow."""
    if problem.keyword == "enum" and isinstance(problem.argument, list):
        return problem.argument
    return [problem.argument]


def _argument(name: str, details: dict[str, Json]) -> Json:
    """Return what the engine says beside the keyword, as one value."""
    if name == "propertyNames":
        return None
    return next(iter(details.values()), None) if details else None


def real_path(tokens: Sequence[str | int], root: Json) -> tuple[str, ...]:
    """Return an instance path with the keys as they are in the document.

    The engine makes a number of every key that looks like one.
    """
    value = root
    out: list[str] = []
    for token in tokens:
        key = str(token)
        if isinstance(value, dict):
            if key not in value and isinstance(token, int):
                key = next((k for k in value if _same(k, token)), key)
            value = value.get(key)
        elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        out.append(key)
    return tuple(out)


def _same(key: str, number: int) -> bool:
    """Return whether a key is a number's text with leading zeros or a sign."""
    return key.lstrip("+").isdecimal() and int(key) == number


def value_at(root: Json, path: Sequence[str]) -> Json:
    """Return the value at a path that exists."""
    value = root
    for token in path:
        if isinstance(value, dict):
            value = value.get(token)
        elif isinstance(value, list) and token.isdecimal() and int(token) < len(value):
            value = value[int(token)]
        else:
            return None
    return value
