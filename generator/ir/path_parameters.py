"""Makes a path and its parameters agree.

In a document that passed all rules they do. On permissive terms a variable may lack its
parameter, which is then text; a parameter that no variable stands for goes nowhere. A
path may also have a query there, and repeat parameters that are described as such:
`/pets?name={name}`, or a value of one that is always given: `/pets?view=all`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .operation import Operation, Parameter
from .schema import NO_DOCS, String

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_PAIR = re.compile(r"([^=]+)=\{([^{}]*)\}")


def agreeing(operation: Operation) -> Operation:
    """Return an operation whose path parameters are just the variables of its path."""
    variables = dict.fromkeys(_VARIABLE.findall(sent_path(operation)))
    declared = [each for each in operation.parameters if each.location == "path"]
    names = {each.name for each in declared}
    if names == variables.keys():
        return operation
    kept = tuple(
        each
        for each in operation.parameters
        if each.location != "path" or each.name in variables
    )
    added = tuple(_text(operation, name) for name in variables if name not in names)
    return replace(operation, parameters=(*added, *kept))


def sent_path(operation: Operation) -> str:
    """Return the path without what parameters of its query would send once more."""
    start, mark, query = operation.path.partition("?")
    if not mark:
        return operation.path
    asked = [each for each in operation.parameters if each.location == "query"]
    names = {each.name for each in asked}
    always = {each.name for each in asked if each.required}
    own = {each.name for each in operation.parameters if each.location == "path"}
    kept: list[str] = []
    for pair in query.split("&"):
        match = _PAIR.fullmatch(pair)
        again = always if match is None else names
        if pair.partition("=")[0] not in again or (match and match[2] in own):
            kept.append(pair)
    return f"{start}?{'&'.join(kept)}" if kept else start


def _text(operation: Operation, name: str) -> Parameter:
    """Return the parameter that a variable would have."""
    return Parameter(
        operation.at,
        name,
        "path",
        String(operation.at),
        required=True,
        style="simple",
        explode=False,
        allow_reserved=False,
        media_type=None,
        docs=NO_DOCS,
        examples=(),
        python_name=None,
    )
