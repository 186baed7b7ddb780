"""Which server of the description counts, and what its variables are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from .errors import ConfigurationError

if TYPE_CHECKING:
    from .config import ClientConfig
    from .operation import OwnServer


def place_of(names: list[str | None], given: object) -> int:
    """The place of a server that was asked for by name or place.

    Raises:
        ConfigurationError: there is no such server.
    """
    if isinstance(given, int) and not isinstance(given, bool):
        if 0 <= given < len(names):
            return given
    elif isinstance(given, str) and given in names:
        return names.index(given)
    known = [name for name in names if name]
    told = f"0 to {len(names) - 1}" if len(names) > 1 else "0"
    raise ConfigurationError(
        f"server is {given!r}; {_near(given, known) or _list(known, told)}"
    )


def own_server(
    servers: Sequence[OwnServer], given: object, values: Mapping[str, str]
) -> str:
    """The URL of the server of an operation that was asked for; else of the first."""
    index = 0
    if given is not None:
        kept = [None if isinstance(one, str) else one[2:] for one in servers]
        index = place_of([one[0] if one else None for one in kept], given)
    own = servers[index]
    return own if isinstance(own, str) else filled(own[0], own[1], values)


def whole_url(config: ClientConfig, client: str, url: str) -> str:
    """The URL of a server of the description, where it is whole.

    Raises:
        ConfigurationError: it is relative to a place that nobody knows.
    """
    if "://" in url:
        return url
    env = config.base_url_env
    why = f"the description of {config.title} names no server"
    if url not in ("", "/"):
        why = f"the server {url!r} of {config.title} is no whole URL"
    raise ConfigurationError(
        f"no base_url: {why}; give {client} base_url"
        + (f", or set {env}" if env else "")
    )


def check_variables(config: ClientConfig, given: object) -> dict[str, str]:
    """The values of variables that were given.

    Raises:
        ConfigurationError: there is no such variable, or it has no such value.
    """
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        from .simple import kind_of

        raise ConfigurationError(
            f"server_variables is {kind_of(given)}; it must be a dict"
        )
    found: dict[str, str] = {}
    for name, value in cast("Mapping[object, object]", given).items():
        if not isinstance(name, str) or name not in config.variables:
            known = [*config.variables]
            raise ConfigurationError(
                f"{name!r} is no variable of a server; "
                f"{_near(name, known) or _list(known)}"
            )
        known = [*config.variables[name]]
        if not isinstance(value, str) or (known and value not in known):
            told = _near(value, known) or _list(known) or "it must be a str"
            raise ConfigurationError(f"server_variables[{name!r}] is {value!r}; {told}")
        found[name] = value
    return found


def filled(url: str, defaults: Mapping[str, str], values: Mapping[str, str]) -> str:
    """The URL of a server with the value of each of its variables."""
    for name, value in defaults.items():
        url = url.replace("{" + name + "}", values.get(name, value))
    return url


def _near(given: object, known: list[str]) -> str:
    if not isinstance(given, str):
        return ""
    from difflib import get_close_matches

    lower = {one.lower(): one for one in known}
    near = get_close_matches(given[:100].lower(), lower, 1)
    return f"did you mean {lower[near[0]]!r}?" if near else ""


def _list(known: Iterable[str], *more: str) -> str:
    shown = [*map(repr, known), *more]
    return f"known: {', '.join(shown)}" if shown else ""
