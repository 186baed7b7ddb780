"""Plans how a client chooses its server: names, and the values of variables."""

from __future__ import annotations

from collections import Counter

from ...ir.api import Api
from ...ir.operation import Server
from ..client_pages import ServerChoice
from ..layout import parameter
from ..names.words import snake, words
from ..text import literal

_MOST_WORDS = 3
_INDENT = 8
"""Where the parameters of `__init__` stand."""


def server_arguments(api: Api) -> list[str]:
    """Return what the configuration says of servers."""
    found: list[str] = []
    if api.servers:
        names = server_names(api)
        pairs = zip(api.servers, names, strict=True)
        rows = [_server(server, name) for server, name in pairs]
        found.append(f"servers=({', '.join(rows)},)")
    variables = _variables(api)
    if variables:
        rows = [
            f"{literal(name)}: ({''.join(f'{literal(one)}, ' for one in enum)})"
            for name, enum in variables.items()
        ]
        found.append(f"variables={{{', '.join(rows)}}}")
    return found


def server_choice(api: Api) -> ServerChoice:
    """Return the arguments that choose a server; "" without a choice."""
    known = [literal(name) for name in server_names(api) if name]
    named = f"Literal[{', '.join(known)}] | " if known else ""
    members = ", ".join(
        f"{literal(name)}: "
        + (f"Literal[{', '.join(map(literal, enum))}]" if enum else "str")
        for name, enum in _variables(api).items()
    )
    server = parameter(f"server: {named}int | None = None", _INDENT)
    return ServerChoice(
        server if len(api.servers) > 1 else "",
        f"{{{members}}}" if members else "",
        "Literal" in f"{named if len(api.servers) > 1 else ''}{members}",
    )


def server_names(api: Api) -> list[str | None]:
    """Return what each of several servers is called: its `name`, or a short
    description.
    """
    if len(api.servers) < 2:
        return [None for _ in api.servers]
    found = [server.name or _short(server.description) for server in api.servers]
    times = Counter(found)
    return [name if times[name] == 1 else None for name in found]


def _short(description: str | None) -> str | None:
    found = words(description or "")
    fits = 0 < len(found) <= _MOST_WORDS and (description or "").isascii()
    return snake(found) if fits else None


def _server(server: Server, name: str | None) -> str:
    parts = [literal(server.url)]
    if server.description:
        parts.append(literal(server.description))
    if server.variables:
        parts.append(f"variables={defaults(server)}")
    if name:
        parts.append(f"name={literal(name)}")
    return f"Server({', '.join(parts)})"


def defaults(server: Server) -> str:
    """Return the variables of a server with their defaults, as an expression."""
    rows = (f"{literal(one.name)}: {literal(one.default)}" for one in server.variables)
    return f"{{{', '.join(rows)}}}"


def _variables(api: Api) -> dict[str, tuple[str, ...]]:
    """Return the variables of all servers, those of operations too, with the values
    that each may have; none where any text will do.
    """
    found: dict[str, tuple[str, ...]] = {}
    operations = [server for each in api.operations for server in each.servers]
    for server in (*api.servers, *operations):
        for variable in server.variables:
            known = found.get(variable.name, variable.enum)
            both = (*known, *variable.enum) if known and variable.enum else ()
            found[variable.name] = tuple(dict.fromkeys(both))
    return dict(sorted(found.items()))
