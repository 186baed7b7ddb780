"""The rule on links: the operation is there, and has the parameters that are set."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ..diagnostics import Fault, Location, Related, nearest
from ..load import Json, Node, UnresolvedReference
from .fitting import Case, Fitting
from .kinds import Kind
from .mismatch import mismatches
from .path_parameters import declared_parameters
from .phrases import meant_by
from .rule import error
from .walk import Found, Index
from .words import quoted


@error(
    "a link leads to no operation, or sets a parameter that it does not have",
    lowerable=True,
    permissive=True,
)
def invalid_link(index: Index) -> Iterator[Fault]:
    """Yield links whose operation or parameters there are not."""
    operations = {
        name: found
        for found in index.of(Kind.OPERATION)
        if isinstance(name := found.get("operationId"), str)
    }
    yield from _leading_nowhere(index)
    constants: list[_Constant] = []
    for link in index.of(Kind.LINK):
        name, text = link.get("operationId"), link.get("operationRef")
        target: Node | Fault | None = None
        if isinstance(name, str):
            target = _named(index, link, name, operations)
        elif isinstance(text, str):
            target = _operation(index, link, text)
        if isinstance(target, Fault):
            yield target
        elif target is not None:
            yield from _parameters(index, link, target)
            constants += _constants(link, target)
    found_wrong = Fitting(index).problems([constant.case for constant in constants])
    for constant, problems in zip(constants, found_wrong, strict=True):
        for wrong in islice(mismatches(problems, constant.case.value), 1):
            related = (Related(constant.parameter, "the parameter"),)
            message = f"the value does not fit its parameter: {wrong.message}"
            yield Fault(
                "invalid-link", message, constant.at, hint=wrong.hint, related=related
            )


class _Constant(NamedTuple):
    """A value that a link sets, where it stands, and the parameter that it is for."""

    case: Case
    at: Location
    parameter: Location


def _constants(link: Found, target: Node) -> Iterator[_Constant]:
    """Yield the parameters of a link that are no expressions."""
    schemas = dict[str, tuple[Node, Location]]()
    for holder in (_item_of(target), target):
        for parameter in declared_parameters(holder):
            name, where = parameter.text("name"), parameter.text("in")
            schema = parameter.get("schema")
            if schema is not None:
                place = parameter.at.child("name")
                schemas |= dict.fromkeys(
                    (str(name), f"{where}.{name}"), (schema, place)
                )
    for name, value in link.members("parameters").items():
        is_constant = not (isinstance(value, str) and "$" in value)
        if is_constant and name in schemas:
            schema, place = schemas[name]
            case = Case(value, schema.mapping(), schema.at, "any")
            yield _Constant(case, link.at.child("parameters").child(name), place)


def _parameters(index: Index, link: Found, target: Node) -> Iterator[Fault]:
    """Yield the parameters of a link that its operation does not have."""
    known = dict[str, None]()
    for holder in (_item_of(target), target):
        if index.has_slip(holder.at, "parameters"):
            return
        for parameter in declared_parameters(holder):
            name, where = parameter.text("name"), parameter.text("in")
            known |= dict.fromkeys((str(name), f"{where}.{name}"))
    variables = "/".join(target.at.tokens()[-2:-1])
    for name in link.members("parameters"):
        if name in known or f"{{{name.removeprefix('path.')}}}" in variables:
            continue
        message = f"the operation of this link has no parameter {quoted(name)}"
        plain = [word for word in known if ("." in word) == ("." in name)]
        hint = meant_by(nearest(name, plain or known, 0.5))
        at = link.at.child("parameters").child(name)
        related = (Related(target.at, "the operation", "key"),)
        yield Fault("invalid-link", message, at, "key", hint=hint, related=related)


def _leading_nowhere(index: Index) -> Iterator[Fault]:
    """Yield links of 3.0 that name no operation: later versions tell by their form."""
    for link in index.of(Kind.LINK) if index.document.version == "3.0" else ():
        words = ("operationId", "operationRef", "$ref")
        there = link.value if isinstance(link.value, dict) else {}
        if there.keys().isdisjoint(words) and not index.has_slip(link.at):
            message = "this link needs 'operationId' or 'operationRef'"
            hint = "add the 'operationId' that the link leads to"
            yield Fault("invalid-link", message, link.at, "key", hint=hint)


def _named(
    index: Index, link: Found, name: str, operations: dict[str, Found]
) -> Node | Fault | None:
    """Return the operation of a name, or why there is none; None where that is told."""
    found = operations.get(name)
    if _is_lost(index, name, found):
        return None
    if found is not None:
        return Node(index.document, found.value, found.at)
    message = f"no operation has the operationId {quoted(name)}"
    hint = meant_by(nearest(name, operations))
    return Fault("invalid-link", message, link.at.child("operationId"), hint=hint)


def _operation(index: Index, link: Found, text: str) -> Node | Fault | None:
    """Return the operation that a reference leads to, or why there is none.

    None where it may stand in another document, which is not read.
    """
    at = link.at.child("operationRef")
    try:
        target = index.document.resolve(text, link.at, at)
    except UnresolvedReference as unresolved:
        fault = unresolved.fault
        if fault.code != "unknown-ref":
            return None
        hint = fault.hint or "a '/' in a path is written '~1'"
        return Fault("invalid-link", fault.message, at, hint=hint)
    if target.is_map and index.kind_at(target.at) in (None, Kind.OPERATION):
        return target
    message = f"{quoted(text)} leads to no operation"
    hint = "end it with the path and the method: '#/paths/~1pets/get'"
    return Fault("invalid-link", message, at, hint=hint)


def _is_lost(index: Index, name: str, found: Found | None) -> bool:
    """Return whether it is told already why no operation has a name.

    It stands under a misspelt method, the key of the name is misspelt, the operation
    has the name of another one, or what holds the operations has no such form.
    """
    for at, fault in index.wrong.items():
        if fault.code == "duplicate-operation-id":
            return found is None or name in fault.message
        if found is not None:
            continue
        if fault.code == "structure" and fault.part == "value":
            tokens = at.tokens()
            if tokens[:1] == ["paths"] and len(tokens) < 4:
                return True
            if tokens[-1:] == ["operationId"]:
                return True
        if fault.part == "key":
            node = index.document.node(at)
            if node is not None and _holds(node.value, name):
                return True
    # An operation cannot be a reference, and nothing is known of one that is.
    return found is None and any(f.kind is Kind.OPERATION for f in index.pointers)


def _holds(value: Json, name: str) -> bool:
    """Return whether a value is a name, or holds an operation of that name."""
    if value == name:
        return True
    pending = [value]
    while pending:
        each = pending.pop()
        if isinstance(each, dict):
            if each.get("operationId") == name:
                return True
            pending.extend(each.values())
        elif isinstance(each, list):
            pending.extend(each)
    return False


def _item_of(operation: Node) -> Node:
    """Return the path item that an operation stands in."""
    parent = Location(operation.at.source, operation.at.pointer.rpartition("/")[0])
    return operation.document.node(parent) or operation
