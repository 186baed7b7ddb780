"""Rules on links and callbacks: operations that there are, expressions that hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ..diagnostics import Fault, Location, Related, nearest
from ..load import Node, UnresolvedReference
from .fitting import Case, Fitting
from .kinds import Kind
from .mismatch import mismatches
from .operations import declared_parameters
from .paths import brace_fault
from .phrases import meant_by
from .rule import error
from .walk import Found, Index
from .words import either, quoted

_TOKEN = r"[A-Za-z0-9!#$%&'*+.^_`|~-]+"
_SOURCE = (
    rf"(header\.{_TOKEN}|query\.[^{{}}]+|path\.[^{{}}]+|body(#(/([^~{{}}/]|~[01])*)*)?)"
)
_EXPRESSION = re.compile(
    rf"\$(url|method|statusCode|self|request\.{_SOURCE}|response\.{_SOURCE})"
)
_EMBEDDED = re.compile(r"\{([^{}]*)\}")
_HEADS = (
    "$url",
    "$method",
    "$statusCode",
    *(
        f"${side}.{part}"
        for side in ("request", "response")
        for part in ("body", "header", "query", "path")
    ),
)


@error(
    "a link leads to no operation, or sets a parameter that it does not have",
    lowerable=True,
)
def invalid_link(index: Index) -> Iterator[Fault]:
    """Yield links whose operation or parameters there are not."""
    operations = {
        name: found
        for found in index.of(Kind.OPERATION)
        if isinstance(name := found.get("operationId"), str)
    }
    constants: list[_Constant] = []
    for link in index.of(Kind.LINK):
        target: Node | None = None
        name = link.get("operationId")
        if isinstance(name, str):
            found = operations.get(name)
            if found is None and _is_lost(index, name):
                continue
            if found is None:
                message = f"no operation has the operationId {quoted(name)}"
                hint = meant_by(nearest(name, operations))
                at = link.at.child("operationId")
                yield Fault("invalid-link", message, at, hint=hint)
            else:
                target = Node(index.document, found.value, found.at)
        elif isinstance(text := link.get("operationRef"), str):
            at = link.at.child("operationRef")
            try:
                target = index.document.resolve(text, link.at, at)
            except UnresolvedReference as unresolved:
                fault = unresolved.fault
                # An operation of another document may stand anywhere.
                if fault.code == "unknown-ref":
                    hint = fault.hint or "a '/' in a path is written '~1'"
                    yield Fault("invalid-link", fault.message, at, hint=hint)
        if target is not None:
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


def _is_lost(index: Index, name: str) -> bool:
    """Return whether it is told already why no operation has a name.

    It stands under a misspelt method, the key of the name is misspelt, or the operation
    has the name of another one.
    """
    for at, fault in index.wrong.items():
        if fault.code == "duplicate-operation-id":
            return True
        if fault.part == "key":
            node = index.document.node(at)
            if node is not None and name in (node.value, node.text("operationId")):
                return True
    return False


def _item_of(operation: Node) -> Node:
    """Return the path item that an operation stands in."""
    parent = Location(operation.at.source, operation.at.pointer.rpartition("/")[0])
    return operation.document.node(parent) or operation


@error(
    "an expression of a link or a callback cannot be read",
    lowerable=True,
    permissive=True,
)
def invalid_expression(index: Index) -> Iterator[Fault]:
    """Yield runtime expressions that the standard does not know."""
    for callback in index.of(Kind.CALLBACK):
        for key in callback.value if isinstance(callback.value, dict) else ():
            if key.startswith("x-") or key == "$ref":
                continue
            wrong = _wrong(key)
            if wrong is not None:
                at = callback.at.child(key)
                message, hint = wrong
                yield Fault("invalid-expression", message, at, "key", hint=hint)
    for link in index.of(Kind.LINK):
        values = [
            (value, link.at.child("parameters").child(name))
            for name, value in link.members("parameters").items()
        ]
        values.append((link.get("requestBody"), link.at.child("requestBody")))
        for value, at in values:
            if isinstance(value, str) and value.startswith("$"):
                wrong = _of_expression(value)
                if wrong is not None:
                    yield Fault("invalid-expression", wrong[0], at, hint=wrong[1])


def _wrong(key: str) -> tuple[str, str | None] | None:
    """Return what is wrong with the URL of a callback, and a hint."""
    if key.startswith("$"):
        return _of_expression(key)
    broken = brace_fault(key)
    if broken is not None:
        return f"{broken} in this URL", "write '{$request.body#/url}'"
    for inner in _EMBEDDED.findall(key):
        wrong = _of_expression(inner) if inner.startswith("$") else None
        if wrong is not None:
            return wrong
    return None


def _of_expression(text: str) -> tuple[str, str | None] | None:
    """Return what is wrong with an expression, and a hint."""
    if _EXPRESSION.fullmatch(text):
        return None
    message = f"{quoted(text)} is no expression that the standard knows"
    head = re.split(r"(?<=[a-z])[#]|(?<=\.[a-z]{4})\.|(?<=\.[a-z]{5})\.", text)[0]
    near = nearest(head, _HEADS, 0.8)
    if near is not None and near != head:
        return message, meant_by(near + text[len(head) :])
    if head in _HEADS and head.endswith(("header", "query", "path")):
        return message, f"name the value: '{head}.name'"
    if head in _HEADS and head.endswith("body"):
        return message, f"write '{head}#/member'"
    return message, f"it starts with {either(_HEADS)}"
