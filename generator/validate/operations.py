"""Rules on operations: their ids are unique, their paths and parameters agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..diagnostics import Fault, Location, Related, nearest
from ..load import Node, UnresolvedReference
from .kinds import METHODS, Kind
from .rule import error
from .walk import Index
from .words import quoted

_VARIABLE = re.compile(r"\{([^{}]*)\}")


@error("an operationId is used twice", permissive=True)
def duplicate_operation_id(index: Index) -> Iterator[Fault]:
    """Yield operations whose operationId another one has."""
    first: dict[str, Location] = {}
    for found in index.of(Kind.OPERATION):
        name = found.get("operationId")
        if not isinstance(name, str):
            continue
        at = found.at.child("operationId")
        if name in first:
            message = f"the operationId {quoted(name)} is used twice"
            related = (Related(first[name], "first used here"),)
            yield Fault("duplicate-operation-id", message, at, related=related)
        else:
            first[name] = at


class _Path(NamedTuple):
    """A path: its variables, and per operation the path parameters that count there."""

    at: Location
    variables: list[str]
    operations: list[tuple[Location, dict[str, Location]]]


@error("a variable of a path has no parameter", permissive=True)
def undeclared_path_parameter(index: Index) -> Iterator[Fault]:
    """Yield variables of a path for which an operation has no parameter."""
    for path in _paths(index):
        for name in path.variables:
            lacking = [(at, own) for at, own in path.operations if name not in own]
            if not lacking:
                continue
            operation, declared = lacking[0]
            near = nearest(name, declared.keys() - set(path.variables), 0.5)
            also = f" (and {len(lacking) - 1} more)" if len(lacking) > 1 else ""
            yield Fault(
                "undeclared-path-parameter",
                f"no path parameter is declared for '{{{name}}}' of this path",
                path.at,
                "key",
                hint=f"did you mean '{{{near}}}'?" if near else None,
                related=(
                    Related(operation, f"an operation that needs it{also}", "key"),
                ),
            )


@error("a path parameter has no variable in its path", permissive=True)
def unused_path_parameter(index: Index) -> Iterator[Fault]:
    """Yield path parameters that no variable of the path stands for."""
    told: set[tuple[Location, Location]] = set()
    for path in _paths(index):
        for _, declared in path.operations:
            for name, at in declared.items():
                if name in path.variables or (path.at, at) in told:
                    continue
                told.add((path.at, at))
                spare = set(path.variables) - declared.keys()
                if nearest(name, spare, 0.5):
                    # Told at the path already: the two names differ by a slip.
                    continue
                yield Fault(
                    "unused-path-parameter",
                    f"the path has no '{{{name}}}' for this path parameter",
                    at.child("name"),
                    related=(Related(path.at, "the path", "key"),),
                )


def _paths(index: Index) -> Iterator[_Path]:
    """Yield the paths of the document with what their operations declare."""
    paths = index.document.root.get("paths")
    for template, node in paths.members() if paths is not None else ():
        if not template.startswith("/"):
            continue
        try:
            item = node.follow()
        except UnresolvedReference:
            continue
        shared = _declared(item)
        operations = [
            (operation.at, shared | _declared(operation))
            for operation in _operations(item)
        ]
        names = list(dict.fromkeys(_VARIABLE.findall(template)))
        yield _Path(node.at, names, operations)


def _operations(item: Node) -> Iterator[Node]:
    """Yield the operations of a Path Item Object."""
    for method in METHODS:
        operation = item.get(method)
        if operation is not None and operation.is_map:
            yield operation
    additional = item.get("additionalOperations")
    if additional is not None:
        yield from (node for _, node in additional.members() if node.is_map)


def _declared(holder: Node) -> dict[str, Location]:
    """Return the path parameters that an operation or a path item declares."""
    declared: dict[str, Location] = {}
    parameters = holder.get("parameters")
    for node in parameters.items() if parameters is not None else ():
        try:
            parameter = node.follow()
        except UnresolvedReference:
            continue
        name = parameter.text("name")
        if parameter.text("in") == "path" and name is not None:
            declared[name] = parameter.at
    return declared
