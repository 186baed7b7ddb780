"""Parameters that are credentials: what is described as both is given once.

A document may have the key of a security scheme among the parameters too. The client
sends it by itself, so nobody need give it with each call; who does is heard.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from .api import ApiKeyScheme, SecurityScheme
from .operation import Operation, Parameter

_NOTE = "Left out, it is the credential of the client."


def with_credentials(
    operation: Operation, schemes: Mapping[str, SecurityScheme]
) -> Operation:
    """Return an operation that requires no parameter which is sent in any case."""
    if not operation.security or not operation.parameters:
        return operation
    first, *others = (
        {_place(schemes.get(use.scheme)) for use in alternative}
        for alternative in operation.security
    )
    always = first.intersection(*others) - {None}
    if not always:
        return operation
    return replace(
        operation,
        parameters=tuple(
            _optional(each) if _key(each.location, each.name) in always else each
            for each in operation.parameters
        ),
    )


def _place(scheme: SecurityScheme | None) -> tuple[str, str] | None:
    """Return where a key is sent."""
    if not isinstance(scheme, ApiKeyScheme):
        return None
    return _key(scheme.location, scheme.parameter)


def _key(location: str, name: str) -> tuple[str, str]:
    return location, name.lower() if location == "header" else name


def _optional(parameter: Parameter) -> Parameter:
    docs = replace(parameter.docs, notes=(*parameter.docs.notes, _NOTE))
    return replace(parameter, required=False, docs=docs)
