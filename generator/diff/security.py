"""Compares what callers must show, and the schemes for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from ..ir.api import (
    ApiKeyScheme,
    HttpScheme,
    MutualTlsScheme,
    OAuthScheme,
    OpenIdScheme,
    SecurityScheme,
)
from ..ir.operation import Operation, Security, SecurityUse
from .change import Level
from .walk import Knot, Walk


def compare_security(walk: Walk, old: Operation, new: Operation, knot: Knot) -> None:
    """Compare the alternatives of two operations: each new one is one more way in."""
    before, after = _alternatives(old.security), _alternatives(new.security)
    if before == after:
        return
    at = walk.new.place(new.at, "security")
    was = walk.old.place(old.at, "security")
    if at == new.at and was == old.at:
        at = walk.new.place(walk.new.document.root.at, "security")
        was = walk.old.place(walk.old.document.root.at, "security")
    gone, came = before - after, after - before
    for each in sorted(map(_told, gone)):
        what = f"can no longer be called {each}"
        advice = "callers: give the client other credentials"
        code = "security-removed"
        walk.find(knot, knot.site, code, Level.MAJOR, what, at, was, advice=advice)
    for each in sorted(map(_told, came)):
        what = f"can be called {each} too"
        walk.find(knot, knot.site, "security-added", Level.MINOR, what, at, was)


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


def compare_schemes(
    walk: Walk,
    olds: Iterable[SecurityScheme],
    news: Iterable[SecurityScheme],
    knot: Knot,
) -> None:
    """Compare the schemes that operations name."""
    before: Mapping[str, SecurityScheme] = {each.name: each for each in olds}
    after = {each.name: each for each in news}
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
            _scheme(walk, one, other, knot)


def _scheme(walk: Walk, old: SecurityScheme, new: SecurityScheme, knot: Knot) -> None:
    before, after = _facts(old), _facts(new)
    advice = "callers: look at the credentials that the client is given"
    for word in dict.fromkeys((*before, *after)):
        one, other = before.get(word), after.get(word)
        if one == other:
            continue
        at, was = walk.new.place(new.at, word), walk.old.place(old.at, word)
        what = f"the security scheme `{new.name}` changed `{word}`"
        code, level = "security-scheme-changed", Level.MAJOR
        if word == "scopes":
            code = "security-scopes-changed"
            gone = set((one or "").split()) - set((other or "").split())
            level = Level.MAJOR if gone else Level.MINOR
        told = advice if level is Level.MAJOR else None
        walk.find(knot, knot.site, code, level, what, at, was, advice=told)


def _facts(scheme: SecurityScheme) -> dict[str, str | None]:
    match scheme:
        case ApiKeyScheme():
            return {"type": "apiKey", "in": scheme.location, "name": scheme.parameter}
        case HttpScheme():
            form = scheme.bearer_format
            return {"type": "http", "scheme": scheme.scheme, "bearerFormat": form}
        case OAuthScheme():
            found: dict[str, str | None] = {"type": "oauth2"}
            for flow in scheme.flows:
                found[f"flows/{flow.kind}"] = " ".join(
                    str(url)
                    for url in (
                        flow.authorization_url,
                        flow.token_url,
                        flow.refresh_url,
                    )
                )
            scopes = {scope for flow in scheme.flows for scope in flow.scopes}
            return found | {"scopes": " ".join(sorted(scopes))}
        case OpenIdScheme():
            return {"type": "openIdConnect", "openIdConnectUrl": scheme.url}
        case MutualTlsScheme():
            return {"type": "mutualTLS"}
        case _:
            assert_never(scheme)
