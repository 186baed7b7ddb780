"""What operations ask for in credentials, as the runtime takes it."""

from __future__ import annotations

from ...ir.api import Api
from ...ir.operation import Security, SecurityUse
from ...ir.security_reader import with_known
from ...load.node import Json
from ..layout import tuple_of
from ..text import literal


def default_security(api: Api) -> Security:
    """Return what the document asks of operations that do not say otherwise.

    As for operations, a scheme that no client can use is asked of nobody.
    """
    root = api.document
    asked = root.get("security") if isinstance(root, dict) else None
    if not isinstance(asked, list):
        return ()
    alternatives = [each for each in asked if isinstance(each, dict)]
    known = frozenset(each.name for each in api.security_schemes)
    return with_known(_security(alternatives), known)


def has_public(api: Api) -> bool:
    """Whether an operation can be called without what the document asks of the others:
    one that logs in, so that there are clients that have no credentials yet.
    """
    usual = [{use.scheme for use in each} for each in default_security(api)]
    for operation in api.operations:
        for listed in operation.security or ((),):
            asked = {use.scheme for use in listed}
            if not any(each <= asked for each in usual):
                return True
    return False


def _security(alternatives: list[dict[str, Json]]) -> Security:
    return tuple(
        tuple(
            SecurityUse(
                scheme,
                (
                    tuple(each for each in scopes if isinstance(each, str))
                    if isinstance(scopes, list)
                    else ()
                ),
            )
            for scheme, scopes in alternative.items()
        )
        for alternative in alternatives
    )


def security_literal(security: Security) -> str:
    """Return a security requirement as the runtime takes it."""
    return tuple_of(
        [tuple_of(list(map(_use, alternative))) for alternative in security]
    )


def _use(use: SecurityUse) -> str:
    return f"({literal(use.scheme)}, {tuple_of(list(map(literal, use.scopes)))})"
