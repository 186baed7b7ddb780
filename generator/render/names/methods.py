"""Names methods after operationIds, or after method and path where there is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from ...diagnostics import Report
from ...ir.operation import Operation
from ..replies import Extra, extras
from .before import Before
from .clashes import DERIVED, EXACT, INLINE, OVERRIDE, Wish, settle
from .cutting import behind, cut_words
from .groups import Group, group_text
from .path_words import ordered_words, path_words
from .reserved import free
from .words import snake, words

OperationKey: TypeAlias = tuple[str, str]
"""Method and path; a place is not enough: a path item may stand for several paths."""
_Key: TypeAlias = tuple[OperationKey, str]
"""One of the methods of an operation: "" is its own."""


def operation_key(operation: Operation) -> OperationKey:
    """Return what tells an operation from all others of its API."""
    return (operation.method, operation.path)


def name_methods(
    group: Group, report: Report, before: Before
) -> dict[OperationKey, str]:
    """Return the method of every operation of a group.

    The other methods that its operations had before are taken: they are named later.
    """
    wishes: list[Wish[_Key]] = []
    held: dict[_Key, str] = {}
    for each in group.operations:
        wish = _wish(each)
        wishes.append(wish)
        name = before.method(each, group.attribute)
        if each.python_name is not None:
            name = each.python_name
        if name is not None and wish.allows(name):
            held[wish.key] = name
            for other in _other_wishes(each, name):
                had = before.method(each, group.attribute, other.key[1])
                if had is not None and other.allows(had):
                    wishes.append(other)
                    held[other.key] = had
    names = settle(wishes, report, held)
    return {key: name for (key, kind), name in names.items() if not kind}


@dataclass(frozen=True, slots=True)
class BatchMethods:
    """The methods of an operation that take any number of items."""

    collect: str
    iterate: str


@dataclass(frozen=True, slots=True)
class OtherMethods:
    """The other methods of the operations of a group."""

    batches: dict[OperationKey, BatchMethods]
    replies: dict[tuple[OperationKey, Extra], str]


def name_others(
    group: Group, methods: Mapping[OperationKey, str], report: Report, before: Before
) -> OtherMethods:
    """Name the methods that an operation has beside its own: those of `x-batch`, those
    for streams and files. Where a method has such a name already, it keeps it.
    """
    wishes: list[Wish[_Key]] = []
    others: list[Wish[_Key]] = []
    held: dict[_Key, str] = {}
    for each in group.operations:
        key, name = operation_key(each), methods[operation_key(each)]
        wishes.append(Wish((key, ""), _label(each), each.at, (name,), OVERRIDE))
        held[key, ""] = name
        for other in _other_wishes(each, name):
            others.append(other)
            had = before.method(each, group.attribute, other.key[1])
            if had is not None and other.allows(had):
                held[other.key] = had
    found = settle([*wishes, *others], report, held) if others else {}
    return OtherMethods(
        {
            key: BatchMethods(name, found[key, "iter"])
            for (key, kind), name in found.items()
            if kind == "all"
        },
        {
            (operation_key(each), kind): found[operation_key(each), kind]
            for each in group.operations
            for kind in extras(each)
        },
    )


def _other_wishes(operation: Operation, name: str) -> Iterator[Wish[_Key]]:
    label = _label(operation)
    key, stem = operation_key(operation), name.rstrip("_") or name  # `import_all`
    if operation.batch is not None:
        for kind in ("all", "iter"):
            candidates = (f"{stem}_{kind}", f"{stem}_batch_{kind}")
            told, at = f"{label} for any number of items", operation.batch.at
            yield Wish((key, kind), told, at, candidates, INLINE)
    for kind in extras(operation):
        candidates = (f"{stem}_{kind}", f"{stem}_reply_{kind}")
        told = f"{label} as a stream" if kind == "stream" else f"{label} to a file"
        yield Wish((key, kind), told, operation.at, candidates, INLINE)


def _label(operation: Operation) -> str:
    return f"{operation.method} {operation.path}"


def _wish(operation: Operation) -> Wish[_Key]:
    group = tuple(words(group_text(operation)))
    verb = operation.method.lower()
    place = [verb, *ordered_words(operation.path, ())]
    if operation.python_name is not None:
        candidates, rank = [operation.python_name], OVERRIDE
    elif operation.id is not None:
        whole = words(operation.id) or place
        cut = behind(operation.id, group) or cut_words(whole, group)
        candidates = [_method(cut), _method(whole), _method(place)]
        rank = EXACT if candidates[0] == operation.id else DERIVED
    else:
        path, rank = operation.path, INLINE
        shorter = [path_words(path, group), ordered_words(path, group)]
        candidates = [_method([verb, *each]) for each in shorter] + [_method(place)]
    return Wish(
        (operation_key(operation), ""),
        _label(operation),
        operation.at,
        tuple(dict.fromkeys(candidates)),
        rank,
    )


def _method(parts: list[str]) -> str:
    return free(snake(parts), frozenset(), "call_")
