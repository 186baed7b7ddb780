"""What generated code tells the runtime of an API: servers, credentials, names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from .operation import Security
from .servers import filled


class Server:
    """A server of the API; `url` may hold `{variables}`, with a default for each."""

    __slots__ = ("description", "name", "url", "variables")

    def __init__(
        self,
        url: str,
        description: str | None = None,
        variables: Mapping[str, str] | None = None,
        name: str | None = None,
    ) -> None:
        self.url = url
        self.name = name
        self.description = description
        self.variables: Mapping[str, str] = variables or {}

    def resolved(self, values: Mapping[str, str]) -> str:
        """The URL with its variables filled in, from their defaults where need be."""
        return filled(self.url, self.variables, values)


class ApiKey:
    """A key in a header, a query parameter or a cookie named `name`.

    `id` is the scheme's name, `argument` the client's argument and `env` the
    environment variable that hold the key.
    """

    __slots__ = ("argument", "env", "id", "location", "name")

    def __init__(
        self,
        id: str,
        *,
        location: Literal["header", "query", "cookie"],
        name: str,
        argument: str,
        env: str | None = None,
    ) -> None:
        self.id = id
        self.location = location
        self.name = name
        self.argument = argument
        self.env = env


class Bearer:
    """A token in `Authorization: Bearer`; also for OAuth 2 and OpenID Connect, whose
    tokens the caller gets."""

    __slots__ = ("argument", "env", "id", "prefix")

    def __init__(
        self, id: str, *, argument: str, env: str | None = None, prefix: str = "Bearer"
    ) -> None:
        self.id = id
        self.argument = argument
        self.env = env
        self.prefix = prefix


class ClientCredentials(Bearer):
    """OAuth 2 client credentials: a token that is given, or one that is fetched with an
    id and a secret from `token_url`, which may be relative to the base URL.

    `arguments` and `envs` are those of the id, the secret and the token URL.
    """

    __slots__ = ("arguments", "envs", "token_url")

    def __init__(
        self,
        id: str,
        *,
        argument: str,
        env: str | None = None,
        token_url: str,
        arguments: tuple[str, str, str] = ("client_id", "client_secret", "token_url"),
        envs: tuple[str, str, str] | None = None,
    ) -> None:
        super().__init__(id, argument=argument, env=env)
        self.token_url = token_url
        self.arguments = arguments
        self.envs = envs


class Basic:
    """A user name and a password in `Authorization: Basic`; two arguments, two
    environment variables, one credential: a pair."""

    __slots__ = ("argument", "arguments", "env", "envs", "id")

    def __init__(
        self,
        id: str,
        *,
        arguments: tuple[str, str] = ("username", "password"),
        envs: tuple[str, str] | None = None,
    ) -> None:
        self.id = id
        self.arguments = arguments
        self.envs = envs
        self.argument = " and ".join(arguments)
        self.env = None if envs is None else " and ".join(envs)


class MutualTLS:
    """A client certificate: given to the transport, so nothing is put on a request."""

    __slots__ = ("argument", "env", "id")

    def __init__(self, id: str) -> None:
        self.id = id
        self.argument = "transport"
        self.env = None


Scheme: TypeAlias = ApiKey | Bearer | Basic | MutualTLS


class ClientConfig:
    """One API, as its generated client knows it.

    `package` is the import name, `distribution` the name it is installed by,
    `security` what an operation needs that does not say otherwise; with `public`, some
    do without it, so that there may be clients without it. `variables` are those of all
    servers with the values that each may have; of none, any will do.
    """

    __slots__ = (
        "base_url_env",
        "distribution",
        "package",
        "public",
        "schemes",
        "security",
        "servers",
        "title",
        "variables",
        "version",
    )

    def __init__(
        self,
        *,
        package: str,
        version: str,
        title: str,
        servers: tuple[Server, ...] = (),
        schemes: Mapping[str, Scheme] | None = None,
        security: Security = (),
        public: bool = False,
        base_url_env: str | None = None,
        distribution: str | None = None,
        variables: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.package: str = package
        self.version: str = version
        self.title: str = title
        self.servers: tuple[Server, ...] = servers
        self.schemes: Mapping[str, Scheme] = schemes or {}
        self.security: Security = security
        self.public: bool = public
        self.variables: Mapping[str, tuple[str, ...]] = variables or {}
        self.base_url_env: str | None = base_url_env
        self.distribution: str = distribution or package.replace("_", "-")
