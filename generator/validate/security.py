"""Rules on security: each requirement names a scheme and scopes that there are."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Fault, Location, Related, nearest
from ..load import Node, UnresolvedReference
from .causes import as_one
from .kinds import Kind
from .phrases import meant_by
from .rule import error
from .walk import Index
from .words import either, quoted

_SCHEMES = (
    "basic",
    "bearer",
    "concealed",
    "digest",
    "dpop",
    "gnap",
    "hoba",
    "mutual",
    "negotiate",
    "oauth",
    "privatetoken",
    "scram-sha-1",
    "scram-sha-256",
    "vapid",
)
"""The authentication schemes of HTTP that IANA has registered, in lower case."""


@error("a security requirement names a scheme that is not defined", permissive=True)
def undefined_security_scheme(index: Index) -> Iterator[Fault]:
    """Yield security requirements without a scheme of their name."""
    root = _schemes(index.document.root)
    place = index.document.root.at.child("components").child("securitySchemes")
    if index.is_below_wrong(place.source, place.tokens()):
        return
    told: dict[str, list[Fault]] = {}
    for name, node in _requirements(index):
        if name in root or index.is_misplaced("securitySchemes", name):
            continue
        top = index.document.node(Location(node.at.source, ""))
        own = _schemes(top) if top is not None else root
        if name in own or (index.document.version == "3.2" and _leads(node, name)):
            continue
        message = f"no security scheme is named {quoted(name)}"
        hint = meant_by(nearest(name, root))
        if hint is None:
            known = f": those are {either(root)}" if root else ""
            hint = f"define it in 'components/securitySchemes'{known}"
        code = "undefined-security-scheme"
        fault = Fault(code, message, node.at, "key", hint=hint)
        told.setdefault(name, []).append(fault)
    for faults in told.values():
        yield as_one(index, faults)


@error(
    "a security requirement asks for scopes that its scheme does not have",
    lowerable=True,
    permissive=True,
)
def undefined_scope(index: Index) -> Iterator[Fault]:
    """Yield scopes that no flow of an OAuth 2 scheme has, and scopes of other kinds."""
    schemes = _schemes(index.document.root)
    for name, node in _requirements(index):
        scheme = schemes.get(name)
        if scheme is None or not node.is_list:
            continue
        kind = scheme.text("type")
        if kind == "oauth2":
            yield from _scopes(scheme, node)
        elif (
            kind in ("apiKey", "http", "mutualTLS")
            and node.value
            and index.document.version == "3.0"
        ):
            message = f"the scheme {quoted(name)} has the type {kind!r}, without scopes"
            related = (Related(scheme.at, "the scheme", "key"),)
            hint = "leave the list empty: []"
            first = node.at.child(0)
            yield Fault("undefined-scope", message, first, hint=hint, related=related)


@error("an HTTP authentication scheme is misspelt", lowerable=True, permissive=True)
def unknown_auth_scheme(index: Index) -> Iterator[Fault]:
    """Yield authentication schemes that are nearly one that HTTP has."""
    for found in index.of(Kind.SECURITY_SCHEME):
        scheme = found.get("scheme")
        if found.get("type") != "http" or not isinstance(scheme, str):
            continue
        near = nearest(scheme, _SCHEMES)
        if near is not None and scheme.casefold() != near:
            message = f"HTTP knows no authentication scheme {quoted(scheme)}"
            at = found.at.child("scheme")
            yield Fault("unknown-auth-scheme", message, at, hint=meant_by(near))


def _scopes(scheme: Node, listed: Node) -> Iterator[Fault]:
    """Yield the scopes of a requirement that no flow of its scheme has."""
    flows = scheme.get("flows")
    known: dict[str, None] = {}
    for _, flow in flows.members() if flows is not None else ():
        scopes = flow.get("scopes")
        if scopes is None or not scopes.is_map:
            return
        known |= dict.fromkeys(scopes.mapping())
    for node in listed.items():
        if not isinstance(node.value, str) or node.value in known:
            continue
        if not known:
            # Nothing is listed: the author leaves scopes to the authorization server.
            return
        message = f"no flow of this scheme has the scope {quoted(node.value)}"
        hint = meant_by(nearest(node.value, known)) or f"its scopes are {either(known)}"
        related = (Related(scheme.at, "the scheme", "key"),)
        yield Fault("undefined-scope", message, node.at, hint=hint, related=related)


def _requirements(index: Index) -> Iterator[tuple[str, Node]]:
    """Yield the members of all security requirements: name, and list of scopes."""
    holders = [index.document.root]
    holders += [
        Node(index.document, found.value, found.at)
        for found in index.of(Kind.OPERATION)
        if found.get("security")
    ]
    for holder in holders:
        listed = holder.get("security")
        for requirement in listed.items() if listed is not None else ():
            yield from requirement.members()


def _schemes(root: Node) -> dict[str, Node]:
    """Return the security schemes of a file by their names, references followed."""
    components = root.get("components")
    listed = components.get("securitySchemes") if components is not None else None
    found: dict[str, Node] = {}
    for name, node in listed.members() if listed is not None else ():
        try:
            found[name] = node.follow()
        except UnresolvedReference:
            found[name] = node
    return found


def _leads(node: Node, uri: str) -> bool:
    """Return whether the name of a scheme is a URI that leads to one (3.2)."""
    try:
        return node.document.resolve(uri, node.at, node.at).is_map
    except UnresolvedReference:
        return False
