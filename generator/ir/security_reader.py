"""Reads security schemes, and which of them an operation needs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeGuard

from ..diagnostics import Fault, Report, Severity
from ..load.node import Node
from .api import (
    ApiKeyScheme,
    HttpScheme,
    MutualTlsScheme,
    OAuthFlow,
    OAuthScheme,
    OpenIdScheme,
    SecurityScheme,
)
from .follow import Follower
from .json_values import texts
from .operation import Security, SecurityUse
from .parameter_reader import is_header_name

_FlowKind = Literal[
    "implicit",
    "password",
    "clientCredentials",
    "authorizationCode",
    "deviceAuthorization",
]
_FLOWS: tuple[_FlowKind, ...] = (
    "implicit",
    "password",
    "clientCredentials",
    "authorizationCode",
    "deviceAuthorization",
)


def read_security(holder: Node) -> Security | None:
    """Return what a root or an operation needs; None where it says nothing of it."""
    listed = holder.get("security")
    if listed is None or not listed.is_list:
        return None
    return tuple(
        tuple(
            SecurityUse(name, texts(scopes.value)) for name, scopes in entry.members()
        )
        for entry in listed.items()
    )


def with_known(security: Security, known: frozenset[str]) -> Security:
    """Return what can be had of it: a scheme that the document does not define, or that
    no client can use, is asked of nobody.
    """
    return tuple(each for each in security if all(use.scheme in known for use in each))


def read_schemes(
    root: Node, follower: Follower, report: Report
) -> tuple[SecurityScheme, ...]:
    """Return the security schemes of the document."""
    components = root.get("components")
    listed = components.get("securitySchemes") if components is not None else None
    found: list[SecurityScheme] = []
    for name, entry in () if listed is None else listed.members():
        node = follower.follow(entry)
        read = _KINDS.get(node.text("type") or "")
        scheme = None if read is None else read(name, node)
        if scheme is not None:
            found.append(scheme)
        elif node.reference is None and node.value != {}:  # told as what it is
            report.add(
                Fault(
                    "unsupported-security",
                    f"the security scheme {name!r} is left out: OpenAPI has none "
                    "of this type, or its fields are missing or wrong",
                    node.at,
                    severity=Severity.WARNING,
                )
            )
    return tuple(found)


def _api_key(name: str, node: Node) -> ApiKeyScheme | None:
    location, parameter = node.text("in"), node.text("name")
    if parameter is None or not _is_location(location):
        return None
    if location == "header" and not is_header_name(parameter):
        return None
    return ApiKeyScheme(node.at, name, location, parameter, node.text("description"))


def _http(name: str, node: Node) -> HttpScheme | None:
    scheme = node.text("scheme")
    if scheme is None:
        return None
    return HttpScheme(
        node.at,
        name,
        scheme.lower(),
        node.text("bearerFormat"),
        node.text("description"),
    )


def _oauth(name: str, node: Node) -> OAuthScheme:
    flows = node.get("flows")
    found: list[OAuthFlow] = []
    for kind in _FLOWS:
        flow = None if flows is None else flows.get(kind)
        if flow is not None:
            scopes = flow.get("scopes")
            found.append(
                OAuthFlow(
                    kind,
                    flow.text("tokenUrl"),
                    flow.text("refreshUrl"),
                    flow.text("authorizationUrl"),
                    tuple(scopes.mapping()) if scopes is not None else (),
                )
            )
    return OAuthScheme(node.at, name, tuple(found), node.text("description"))


def _open_id(name: str, node: Node) -> OpenIdScheme:
    url = node.text("openIdConnectUrl") or ""
    return OpenIdScheme(node.at, name, url, node.text("description"))


def _mutual_tls(name: str, node: Node) -> MutualTlsScheme:
    return MutualTlsScheme(node.at, name, node.text("description"))


_KINDS: dict[str, Callable[[str, Node], SecurityScheme | None]] = {
    "apiKey": _api_key,
    "http": _http,
    "oauth2": _oauth,
    "openIdConnect": _open_id,
    "mutualTLS": _mutual_tls,
}


def _is_location(
    text: str | None,
) -> TypeGuard[Literal["query", "header", "cookie"]]:
    return text in ("query", "header", "cookie")
