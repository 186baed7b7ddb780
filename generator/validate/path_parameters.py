"""Rules on the variables of paths: each has a parameter, and each parameter one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..diagnostics import Fault, Location, Related, nearest
from ..load import Node, UnresolvedReference
from .kinds import METHODS
from .rule import error
from .walk import Index

_VARIABLE = re.compile(r"\{([^{}]*)\}")


class _Path(NamedTuple):
    """A path: its variables, and per operation the path parameters that count there.

    It `is_partial` where a parameter could not be read.
    """

    at: Location
    item: Location
    variables: list[str]
    operations: list[tuple[Location, dict[str, Location]]]
    is_partial: bool


@error("a variable of a path has no parameter", permissive=True)
def undeclared_path_parameter(index: Index) -> Iterator[Fault]:
    """Yield variables of a path for which an operation has no parameter."""
    for path in _paths(index):
        for name in path.variables:
            lacking = [(at, own) for at, own in path.operations if name not in own]
            if not lacking or path.is_partial or _is_wrong(index, path, lacking):
                continue
            operation, declared = lacking[0]
            elsewhere = _elsewhere(index, path, name, operation)
            if elsewhere is not None:
                yield elsewhere
                continue
            near = _meant(name, path.variables, declared)
            also = f" (and {len(lacking) - 1} more)" if len(lacking) > 1 else ""
            yield Fault(
                "undeclared-path-parameter",
                f"no path parameter is declared for '{{{name}}}' of this path",
                path.at,
                "key",
                hint=(
                    f"did you mean '{{{near}}}'?"
                    if near
                    else f"add '- {{name: {name}, in: path, required: true, ...}}'"
                ),
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
                spare = [word for word in path.variables if word not in declared]
                if any(_meant(word, path.variables, declared) for word in spare):
                    # Told at the path already: the two names differ.
                    continue
                yield Fault(
                    "unused-path-parameter",
                    f"the path has no '{{{name}}}' for this path parameter",
                    at.child("name"),
                    hint=_braces(name, path.at.tokens()[-1]),
                    related=(Related(path.at, "the path", "key"),),
                )


def _elsewhere(
    index: Index, path: _Path, name: str, operation: Location
) -> Fault | None:
    """Return the fault of a parameter with the name of a variable, but not in paths."""
    for at in (operation, path.item):
        holder = index.document.node(at)
        for parameter in declared_parameters(holder) if holder is not None else ():
            where = parameter.text("in")
            if parameter.text("name") == name and where not in (None, "path"):
                return Fault(
                    "undeclared-path-parameter",
                    f"the path has a '{{{name}}}', but this parameter is in {where}",
                    parameter.at.child("in"),
                    hint="write 'in: path', with 'required: true'",
                    related=(Related(path.at, "the path", "key"),),
                )
    return None


def _meant(
    name: str, variables: list[str], declared: dict[str, Location]
) -> str | None:
    """Return the parameter that a variable without one is: by its name, or alone."""
    spare = [word for word in declared if word not in variables]
    lacking = [word for word in variables if word not in declared]
    near = nearest(name, spare, 0.5)
    alone = spare[0] if len(spare) == len(lacking) == 1 else None
    return near or alone


def _braces(name: str, template: str) -> str | None:
    """Return the hint for a variable that is written as other tools do."""
    for written in (f":{name}", f"<{name}>", f"${{{name}}}", f"[{name}]", f"({name})"):
        if written in template:
            return f"write '{{{name}}}' for '{written}'"
    return f"add '{{{name}}}' to the path, or write 'in: query'"


def _is_wrong(
    index: Index, path: _Path, operations: list[tuple[Location, dict[str, Location]]]
) -> bool:
    """Return whether the parameters of a path or its operations are wrong already."""
    holders = [path.item, *(at for at, _ in operations)]
    if any(index.has_slip(at, "parameters") for at in holders):
        return True
    places = [path.item.child("parameters")]
    places += [at.child("parameters") for at, _ in operations]
    return any(map(index.has_wrong, places))


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
        broken = index.wrong.get(node.at)
        if broken is None or broken.code != "invalid-path":
            holders = (item, *_operations(item))
            is_partial = any(map(_has_unread, holders)) if names else False
            yield _Path(node.at, item.at, names, operations, is_partial)


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
    for parameter in declared_parameters(holder):
        name = parameter.text("name")
        if parameter.text("in") == "path" and name is not None:
            declared[name] = parameter.at
    return declared


def _has_unread(holder: Node) -> bool:
    """Return whether a parameter is a reference to what cannot be read."""
    parameters = holder.get("parameters")
    for node in parameters.items() if parameters is not None else ():
        try:
            node.follow()
        except UnresolvedReference:
            return True
    return False


def declared_parameters(holder: Node) -> Iterator[Node]:
    """Yield the parameters that an operation or a path item lists, as they are."""
    parameters = holder.get("parameters")
    for node in parameters.items() if parameters is not None else ():
        try:
            yield node.follow()
        except UnresolvedReference:
            continue
