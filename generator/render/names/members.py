"""Names the fields of models, the keys of TypedDicts and the arguments of methods."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from functools import lru_cache
from typing import TypeVar

from ...diagnostics import Report
from ...ir.operation import In, Operation, Parameter
from ...ir.schema import Object, Property
from .before import Before
from .clashes import DERIVED, ESCAPED, EXACT, OVERRIDE, Wish, settle, still
from .reserved import (
    ARGUMENTS,
    BATCH_OPTIONS,
    BODY_ARGUMENTS,
    IN_ANNOTATIONS,
    MODEL_ATTRIBUTES,
    PARAMS_KEYS,
    free,
)
from .words import snake, spelled_words, words

K = TypeVar("K", bound=Hashable)

NONE: Mapping[str, str] = {}
"""No names of before."""
EXTRA = "additional_properties"
"""What holds the keys without a field of their own."""
_ATTRIBUTES = IN_ANNOTATIONS | MODEL_ATTRIBUTES
_KEYS = IN_ANNOTATIONS | PARAMS_KEYS
_PLACES: dict[In, int] = {
    "path": 0,
    "query": 1,
    "header": 2,
    "cookie": 3,
    "querystring": 4,
}


def name_attributes(
    schema: Object,
    report: Report,
    before: Mapping[str, str] = NONE,
    *,
    extra: bool = False,
) -> dict[str, str]:
    """Return the model attribute of every JSON key; with `extra` the model also has the
    attribute `additional_properties`, for the other keys. `before` are those it had.
    """
    taken = _ATTRIBUTES | {EXTRA} if extra else _ATTRIBUTES
    return _settle(
        [_property(each, taken) for each in schema.properties], report, before
    )


def name_keys(
    schema: Object, report: Report, before: Mapping[str, str] = NONE
) -> dict[str, str]:
    """Return the key in the TypedDict for every JSON key."""
    return _settle(
        [_property(each, _KEYS) for each in schema.properties], report, before
    )


def _settle(
    wishes: list[Wish[K]], report: Report, before: Mapping[K, str]
) -> dict[K, str]:
    """Name members: those that had names keep them; `x-python-name` takes any."""
    held = still(wishes, before.get) if before else {}
    for wish in wishes if held else ():
        if wish.rank == OVERRIDE:
            held[wish.key] = wish.candidates[0]
    return settle(wishes, report, held)


def name_extra(keys: Collection[str]) -> str:
    """Return the key in a TypedDict with these keys that takes all others together. A
    property goes before it, for its name is also what JSON has.
    """
    name = EXTRA
    while name in keys:
        name += "_"
    return name


def _property(each: Property, taken: frozenset[str]) -> Wish[str]:
    candidates = _candidates(each.name, each.python_name, taken, "field_")
    return Wish(
        each.name,
        f"the property {each.name!r}",
        each.at,
        candidates,
        _rank(each.name, each.python_name, candidates),
    )


def name_arguments(
    operation: Operation, report: Report, kept: Before | None = None
) -> dict[tuple[In, str], str]:
    """Return the argument of every parameter; where several places have one of the same
    name, the path keeps it and the others say where they stand: `query_id`.

    A method that never gets a body leaves the names for one to its parameters.
    """
    before: dict[tuple[In, str], str] = {}
    wishes: list[Wish[tuple[In, str]]] = []
    taken = ARGUMENTS if operation.batch is None else ARGUMENTS | BATCH_OPTIONS
    if operation.request_body is None and operation.method in ("GET", "HEAD"):
        taken -= BODY_ARGUMENTS
    for each in operation.parameters:
        candidates = _candidates(each.name, each.python_name, taken, "arg_")
        had = None if kept is None else kept.argument(operation, each)
        if had is not None:
            before[each.location, each.name] = had
        placed = free(f"{each.location}_{candidates[0]}", taken, "arg_")
        wishes.append(
            Wish(
                (each.location, each.name),
                f"the {each.location} parameter {each.name!r}",
                each.at,
                (candidates[0], placed, *candidates[1:]),
                _argument_rank(each, candidates),
                identity=f"{each.location} {each.name}",  # its place is one in a list
            )
        )
    return _settle(wishes, report, before)


def is_as_written(name: str, key: str) -> bool:
    """Whether a name is the one in the document, and could be no other: nothing new has
    a better claim to it.
    """
    return name == key == snake(words(key))


def name_items(operation: Operation, arguments: Collection[str]) -> str:
    """Return the argument that takes the items of an operation with `x-batch`: their
    property, unless a parameter is called so.
    """
    assert operation.batch is not None
    taken = IN_ANNOTATIONS | ARGUMENTS | BATCH_OPTIONS | frozenset(arguments)
    plain = free(snake(words(operation.batch.items)), taken, "items_")
    return plain if plain not in arguments else f"{plain}items"


def name_target(arguments: Collection[str]) -> str:
    """Return the argument for the file that a reply is written to."""
    name = "file"
    while name in arguments:
        name = f"to_{name}"
    return name


def _argument_rank(each: Parameter, candidates: tuple[str, ...]) -> int:
    rank = _rank(each.name, each.python_name, candidates)
    return rank if rank == OVERRIDE else rank * 10 + _PLACES[each.location]


def _rank(name: str, python_name: str | None, candidates: tuple[str, ...]) -> int:
    if python_name is not None:
        return OVERRIDE
    if candidates[0] == name:
        return EXACT
    return ESCAPED if candidates[0] == f"{name}_" else DERIVED


@lru_cache(maxsize=1 << 14)
def _candidates(
    name: str, python_name: str | None, taken: frozenset[str], prefix: str
) -> tuple[str, ...]:
    """Return the ways to spell a name: in snake case, with its punctuation as words, as
    it stands where Python can. The same names stand in many objects.
    """
    if python_name is not None:
        return (python_name,)
    plain = free(snake(words(name)), taken, prefix)
    spelled = free(snake(spelled_words(name)), taken, prefix)
    raw = (
        [name]
        if name.isascii() and name.isidentifier() and "a" <= name[0] <= "z"
        else []
    )
    kept = [each for each in raw if free(each, taken, prefix) == each]
    return tuple(dict.fromkeys([plain, spelled, *kept]))
