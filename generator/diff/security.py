"""Compares what callers must show, and the schemes for it."""

from __future__ import annotations

from ..diagnostics import Location
from ..ir.operation import Operation, Security, SecurityUse
from ..load.node import Json, Node
from ..load.unresolved import UnresolvedReference
from .change import Level
from .side import Side
from .walk import Knot, Walk


def compare_security(walk: Walk, old: Operation, new: Operation, knot: Knot) -> None:
    """Compare the alternatives of two operations: each new one is one more way in."""
    before, after = _alternatives(old.security), _alternatives(new.security)
    if before == after:
        return
    at: Location | None = walk.new.place(new.at, "security")
    was = walk.old.place(old.at, "security")
    if at == new.at and was == old.at:
        root = walk.new.document.root.at
        at = walk.new.place(root, "security")
        was = walk.old.place(walk.old.document.root.at, "security")
        at = None if at == root else at
    for each in sorted(_told(each) for each in before if not _is_open(each, after)):
        what = f"can no longer be called {each}"
        advice = "callers: give the client other credentials"
        code = "security-removed"
        walk.find(knot, knot.site, code, Level.MAJOR, what, at, was, advice=advice)
    for each in sorted(_told(each) for each in after - before):
        what = f"can be called {each}"
        walk.find(knot, knot.site, "security-added", Level.MINOR, what, at, was)


def _is_open(way: frozenset[SecurityUse], ways: set[frozenset[SecurityUse]]) -> bool:
    """Whether who came in by one way still comes in: one that asks for no more."""
    held = {use.scheme: set(use.scopes) for use in way}
    return any(
        all(set(use.scopes) <= held.get(use.scheme, _NOTHING) for use in other)
        and all(use.scheme in held for use in other)
        for other in ways
    )


_NOTHING: set[str] = set()


def _alternatives(security: Security) -> set[frozenset[SecurityUse]]:
    """Return the ways in; where nothing is needed, that is the only one."""
    if not security:
        return {frozenset()}
    return {
        frozenset(SecurityUse(use.scheme, tuple(sorted(use.scopes))) for use in each)
        for each in security
    }


def _told(alternative: frozenset[SecurityUse]) -> str:
    if not alternative:
        return "without credentials"
    return f"with {' and '.join(sorted(map(_use, alternative)))}"


def _use(use: SecurityUse) -> str:
    scopes = f" ({', '.join(use.scopes)})" if use.scopes else ""
    return f"`{use.scheme}`{scopes}"


def compare_schemes(walk: Walk, knot: Knot) -> None:
    """Compare the schemes that operations name."""
    before, after = _schemes(walk.old), _schemes(walk.new)
    for name in dict.fromkeys((*before, *after)):
        one, other = before.get(name), after.get(name)
        if one is None and other is not None:
            what = f"the security scheme `{name}` is new"
            code = "security-scheme-added"
            walk.find(knot, knot.site, code, Level.PATCH, what, other.at, None)
        elif one is not None and other is None:
            what = f"the security scheme `{name}` is gone"
            code, level = "security-scheme-removed", Level.PATCH
            walk.find(knot, knot.site, code, level, what, None, one.at)
        elif one is not None and other is not None:
            _scheme(walk, name, one, other, knot)


def _schemes(side: Side) -> dict[str, Node]:
    components = side.document.root.get("components")
    listed = None if components is None else components.get("securitySchemes")
    found: dict[str, Node] = {}
    for name, node in () if listed is None else listed.members():
        try:
            found[name] = node.follow()
        except UnresolvedReference:
            found[name] = node
    return found


def _scheme(walk: Walk, name: str, old: Node, new: Node, knot: Knot) -> None:
    before, after = _facts(old), _facts(new)
    advice = "callers: look at the credentials that the client is given"
    # What another type of scheme says is another thing altogether.
    is_other = before["type"] != after["type"]
    for word in ("type",) if is_other else dict.fromkeys((*before, *after)):
        one, other = before.get(word), after.get(word)
        if one == other:
            continue
        at, was = walk.new.place(new.at, *_steps(word)), old.at
        what = f"the security scheme `{name}` changed `{word}`"
        if isinstance(one, str) and isinstance(other, str) and word != "scopes":
            what += f" from `{one}` to `{other}`"
        code, level = "security-scheme-changed", Level.MAJOR
        if word == "scopes":
            code = "security-scopes-changed"
            gone = set(str(one or "").split()) - set(str(other or "").split())
            level = Level.MAJOR if gone else Level.MINOR
        told = advice if level is Level.MAJOR else None
        walk.find(knot, knot.site, code, level, what, at, was, advice=told)


def _steps(word: str) -> tuple[str, ...]:
    return (word,) if "." not in word and word != "scopes" else ("flows",)


def _facts(scheme: Node) -> dict[str, Json]:
    """Return what a scheme says, but for words; its flows member by member."""
    words = ("type", "scheme", "in", "name", "bearerFormat", "openIdConnectUrl")
    found = {word: scheme.mapping().get(word) for word in words}
    if isinstance(found["scheme"], str):
        found["scheme"] = found["scheme"].lower()
    flows, scopes = scheme.get("flows"), set[str]()
    for kind, flow in () if flows is None else flows.members():
        for url in ("authorizationUrl", "tokenUrl", "refreshUrl"):
            found[f"{kind}.{url}"] = flow.mapping().get(url)
        listed = flow.get("scopes")
        scopes |= set() if listed is None else listed.mapping().keys()
    return found | {"scopes": " ".join(sorted(scopes))}
