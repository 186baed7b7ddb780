"""Plans the credentials of a client: an argument and a variable for each scheme."""

from __future__ import annotations

from typing import NamedTuple, assert_never

from ...diagnostics import Report
from ...ir.api import (
    ApiKeyScheme,
    HttpScheme,
    MutualTlsScheme,
    OAuthScheme,
    OpenIdScheme,
    SecurityScheme,
)
from ..names.clashes import DERIVED, EXACT, Wish, settle
from ..names.reserved import KEYWORDS, free
from ..names.words import snake, words
from ..text import literal
from .context import Context
from .security import default_security

_TAKEN = KEYWORDS | frozenset(
    {
        "allow_http",
        "base_url",
        "client_id",
        "client_secret",
        "deadline",
        "headers",
        "max_response_bytes",
        "max_retries",
        "on_drift",
        "options",
        "self",
        "server",
        "server_variables",
        "strict",
        "timeout",
        "token_url",
        "transport",
        "validate_requests",
    }
)


class Credential(NamedTuple):
    """A security scheme as the client takes it: its arguments with their environment
    variables, and the declaration for the runtime. `texts` are further arguments, which
    no function may give.
    """

    scheme: SecurityScheme
    arguments: tuple[str, ...]
    variables: tuple[str, ...]
    declaration: str
    kind: str
    texts: tuple[str, ...] = ()
    text_variables: tuple[str, ...] = ()

    @property
    def value(self) -> str:
        """What the client hands on."""
        names = (*self.arguments, *self.texts)
        return names[0] if len(names) == 1 else f"({', '.join(names)})"


def credentials(context: Context) -> list[Credential]:
    """Return the security schemes with their arguments. Where two would have one name,
    the one that every call needs keeps it, and the others are named after their scheme.
    """
    usual = {use.scheme for each in default_security(context.api) for use in each}
    wishes: list[Wish[str]] = []
    for scheme in context.api.security_schemes:
        plain = free(snake(words(scheme.name)), _TAKEN, "auth_")
        short = _argument(scheme)
        rank = EXACT if scheme.name in usual else DERIVED
        wishes.append(Wish(scheme.name, scheme.name, scheme.at, (short, plain), rank))
    names = settle(wishes, Report())
    prefix = context.api.settings.env_prefix
    return [
        _credential(scheme, names[scheme.name], _argument(scheme), prefix)
        for scheme in context.api.security_schemes
    ]


def _argument(scheme: SecurityScheme) -> str:
    match scheme:
        case ApiKeyScheme():
            return "api_key"
        case HttpScheme():
            known = {"basic": "username", "bearer": "token"}
            return known.get(scheme.scheme, "credentials")
        case OAuthScheme() | OpenIdScheme():
            return "access_token"
        case MutualTlsScheme():
            return "certificate"
        case _:
            assert_never(scheme)


def _credential(
    scheme: SecurityScheme, name: str, short: str, prefix: str
) -> Credential:
    variable = f"{prefix}_{name.upper()}"
    named = f"{literal(scheme.name)}, argument={literal(name)}, env={literal(variable)}"
    match scheme:
        case ApiKeyScheme():
            where = (
                f"location={literal(scheme.location)}, name={literal(scheme.parameter)}"
            )
            made = f"ApiKey({named}, {where})"
            return Credential(scheme, (name,), (variable,), made, "ApiKey")
        case HttpScheme(scheme="basic"):
            start = "" if name == short else f"{name}_"
            both = (f"{start}username", f"{start}password")
            envs = tuple(f"{prefix}_{each.upper()}" for each in both)
            pairs = [f"({', '.join(map(literal, pair))})" for pair in (both, envs)]
            made = (
                f"Basic({literal(scheme.name)}, arguments={pairs[0]}, envs={pairs[1]})"
            )
            return Credential(scheme, both, envs, made, "Basic")
        case HttpScheme():
            plain = scheme.scheme == "bearer"
            more = "" if plain else f", prefix={literal(scheme.scheme.capitalize())}"
            return Credential(
                scheme, (name,), (variable,), f"Bearer({named}{more})", "Bearer"
            )
        case OAuthScheme() if (url := _token_url(scheme)) is not None:
            return _fetching(scheme, name, short, prefix, url)
        case OAuthScheme() | OpenIdScheme():
            return Credential(
                scheme, (name,), (variable,), f"Bearer({named})", "Bearer"
            )
        case MutualTlsScheme():
            made = f"MutualTLS({literal(scheme.name)})"
            return Credential(scheme, (), (), made, "MutualTLS")
        case _:
            assert_never(scheme)


def _token_url(scheme: OAuthScheme) -> str | None:
    """Return where a client's id and secret give a token."""
    flows = (each for each in scheme.flows if each.kind == "clientCredentials")
    return next((each.token_url for each in flows if each.token_url), None)


def _fetching(
    scheme: OAuthScheme, name: str, short: str, prefix: str, url: str
) -> Credential:
    """Return a scheme whose token the client can fetch by itself."""
    start = "" if name == short else f"{name}_"
    texts = tuple(f"{start}{each}" for each in ("client_id", "client_secret"))
    texts = (*texts, f"{start}token_url")
    variable = f"{prefix}_{name.upper()}"
    envs = tuple(f"{prefix}_{each.upper()}" for each in texts)
    parts = [
        literal(scheme.name),
        f"argument={literal(name)}",
        f"env={literal(variable)}",
        f"token_url={literal(url)}",
    ]
    if start:
        parts.append(f"arguments=({', '.join(map(literal, texts))})")
    parts.append(f"envs=({', '.join(map(literal, envs))})")
    made = f"ClientCredentials({', '.join(parts)})"
    return Credential(
        scheme, (name,), (variable,), made, "ClientCredentials", texts, envs
    )
