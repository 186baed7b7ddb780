"""Rules on servers: the variables of a URL are those that are described."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from ..diagnostics import Fault, Location, Related, nearest
from ..load import Json
from .kinds import Kind
from .paths import brace_fault
from .phrases import meant_by
from .rule import error, warning
from .walk import Found, Index
from .words import either, quoted, shown

_VARIABLE = re.compile(r"\{([^{}]*)\}")

_HOST = re.compile(r"(localhost|[\w{}-]+(\.[\w{}-]+)+)(:\d+)?(/|$)", re.ASCII)
"""What begins like a host, where a scheme should stand before it."""


@error(
    "a variable of a server's URL is not described, or described wrongly",
    permissive=True,
)
def invalid_server_variable(index: Index) -> Iterator[Fault]:
    """Yield variables without a description, or whose default is not allowed."""
    for found in index.of(Kind.SERVER):
        url, variables = found.get("url"), found.members("variables")
        if not isinstance(url, str) or found.at.child("variables") in index.wrong:
            continue
        if not variables and index.has_slip(found.at, "variables"):
            continue
        at = found.at.child("url")
        broken = brace_fault(url)
        if broken is not None:
            message = f"{broken} in this URL"
            yield Fault("invalid-server-variable", message, at, hint="write '{name}'")
            continue
        for name in dict.fromkeys(_VARIABLE.findall(url)):
            if name not in variables:
                message = f"the variable '{{{name}}}' of this URL is not described"
                hint = meant_by(nearest(name, variables))
                if hint is None:
                    hint = (
                        f"add 'variables: {{{name}: {{default: ...}}}}' to the server"
                    )
                yield Fault("invalid-server-variable", message, at, hint=hint)
        yield from _defaults(found)


def _defaults(found: Found) -> Iterator[Fault]:
    """Yield the defaults of variables that their enum does not have."""
    for name, value in found.members("variables").items():
        options = value.get("enum") if isinstance(value, dict) else None
        default = value.get("default") if isinstance(value, dict) else None
        if not isinstance(options, list) or not isinstance(default, str):
            continue
        words = [option for option in options if isinstance(option, str)]
        at = found.at.child("variables").child(name)
        yield from _twice(options, at.child("enum"))
        if not options:
            message = "'enum' must not be empty: no value would be allowed"
            hint = "list the values that are allowed, or take it out"
            yield Fault("invalid-server-variable", message, at.child("enum"), hint=hint)
        if default in words or not words or len(words) < len(options):
            continue
        message = f"the default {quoted(default)} is not in the enum of this variable"
        near = nearest(default, words, 0.5)
        hint = meant_by(near) or f"it has {either(map(shown, words))}"
        related = (Related(at.child("enum"), "the enum", "key"),)
        place = at.child("default")
        yield Fault(
            "invalid-server-variable", message, place, hint=hint, related=related
        )


def _twice(options: list[Json], at: Location) -> Iterator[Fault]:
    """Yield values of a variable's enum that stand there already."""
    for position, option in enumerate(options):
        if option in options[:position]:
            message = f"the enum of this variable has {shown(option)} twice"
            related = (Related(at.child(options.index(option)), "first listed here"),)
            place = at.child(position)
            yield Fault("invalid-server-variable", message, place, related=related)


@warning("a variable of a server does not stand in its URL")
def unused_server_variable(index: Index) -> Iterator[Fault]:
    """Yield variables that the URL of their server does not have."""
    for found in index.of(Kind.SERVER):
        url = found.get("url")
        if not isinstance(url, str) or brace_fault(url) is not None:
            continue
        names = _VARIABLE.findall(url)
        variables = found.members("variables")
        for name in variables:
            spare = [other for other in names if other not in variables]
            if name in names or nearest(name, spare):
                continue
            message = f"the URL of this server has no '{{{name}}}'"
            at = found.at.child("variables").child(name)
            related = (Related(found.at.child("url"), "the URL"),)
            yield Fault("unused-server-variable", message, at, "key", related=related)


@warning("the URL of a server leads elsewhere than it seems to")
def odd_server_url(index: Index) -> Iterator[Fault]:
    """Yield URLs that paths cannot simply be put behind."""
    for found in index.of(Kind.SERVER):
        url = found.get("url")
        if not isinstance(url, str):
            continue
        message, hint = _as_base(url)
        if not message:
            message, hint = _odd(url)
        if message:
            at = found.at.child("url")
            yield Fault("odd-server-url", message, at, hint=hint)


_SCHEMES = ("http", "https", "ws", "wss")


def _odd(url: str) -> tuple[str, str | None]:
    """Return what is odd about the beginning of a URL, and a hint."""
    if any(char.isspace() for char in url):
        return "a URL has no white space", "write '%20' for it, or take it out"
    if "${" in url:
        return "'$' is no part of a variable and stays in the URL", "write '{name}'"
    scheme, colon, rest = url.partition(":")
    if not colon or not scheme.isalpha() or "{" in scheme:
        return "", None
    if scheme.casefold() in _SCHEMES:
        right = f"{scheme.casefold()}://{rest.lstrip('/')}"
        if rest.startswith("//") and not rest.startswith("///"):
            return "", None
        return "a scheme is followed by '://'", f"write {quoted(right)}"
    near = nearest(scheme, _SCHEMES, 0.7)
    if near is not None and rest.startswith("/"):
        return f"no client knows the scheme {quoted(scheme)}", meant_by(near)
    return "", None


def _as_base(url: str) -> tuple[str, str | None]:
    """Return why paths cannot simply be put behind a URL, and a hint."""
    if "?" in url or "#" in url:
        message = "a path is put behind this URL, into its query or fragment"
        return message, "end the URL before the '?' or '#'"
    if _HOST.match(url):
        message = f"without 'https://', {quoted(url)} is a path, not a host"
        return message, f"write 'https://{url}'"
    if url.endswith("/") and len(url) > 1:
        message = "each path begins with '/', so the URL gets two of them"
        return message, "take the '/' at the end out"
    return "", None


@warning("a server is listed twice")
def duplicate_server(index: Index) -> Iterator[Fault]:
    """Yield servers that stand twice in one list."""
    first: dict[tuple[Location, str], Location] = {}
    for found in index.of(Kind.SERVER):
        url = found.get("url")
        if not isinstance(url, str):
            continue
        holder = Location(found.at.source, found.at.pointer.rpartition("/")[0])
        key = holder, url + json.dumps(found.get("variables"))
        at = found.at.child("url")
        if key in first:
            message = f"the server {quoted(url)} is listed twice"
            related = (Related(first[key], "first listed here"),)
            yield Fault("duplicate-server", message, at, related=related)
        first.setdefault(key, at)
