"""The clients of the Metrifox API, and `init`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ._runtime.client import AsyncClient, SyncClient
from ._runtime.config import ApiKey, ClientConfig, Server

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.auth import AsyncToken, Token
    from ._runtime.options import AsyncClientOptions, ClientOptions
    from .resources.customers import AsyncCustomers, Customers

CONFIG = ClientConfig(
    package="metrifox_sdk",
    distribution="metrifox-sdk",
    version="1.0.0",
    title="Metrifox",
    servers=(Server("https://api.metrifox.com/api/v1", "The hosted API."),),
    schemes={
        "ApiKeyAuth": ApiKey(
            "ApiKeyAuth",
            argument="api_key",
            env="METRIFOX_API_KEY",
            location="header",
            name="x-api-key",
        )
    },
    security=((("ApiKeyAuth", ()),),),
    base_url_env="METRIFOX_BASE_URL",
)
"""What the runtime knows of the API: servers, credentials, names."""


class MetrifoxClient(SyncClient):
    """The client of the Metrifox API.

    Customers of a Metrifox account.

    Args:
        api_key: The key of the account. From the environment: `METRIFOX_API_KEY`.
        base_url: Where the API is; else `METRIFOX_BASE_URL`, else the first server.
        options: Timeouts, retries and more: see `ClientOptions`.

    Raises:
        ConfigurationError: An argument is missing or cannot be used.
    """

    def __init__(
        self,
        api_key: Token | None = None,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(CONFIG, {"ApiKeyAuth": api_key}, base_url, options)

    @cached_property
    def customers(self) -> Customers:
        """The people and companies that the account bills. A sandbox account holds at
        most five of them.
        """
        from .resources.customers import Customers

        return Customers(self)


class AsyncMetrifoxClient(AsyncClient):
    """The async client of the Metrifox API.

    Customers of a Metrifox account.

    Args:
        api_key: The key of the account. From the environment: `METRIFOX_API_KEY`.
        base_url: Where the API is; else `METRIFOX_BASE_URL`, else the first server.
        options: Timeouts, retries and more: see `AsyncClientOptions`.

    Raises:
        ConfigurationError: An argument is missing or cannot be used.
    """

    def __init__(
        self,
        api_key: AsyncToken | None = None,
        base_url: str | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(CONFIG, {"ApiKeyAuth": api_key}, base_url, options)

    @cached_property
    def customers(self) -> AsyncCustomers:
        """The people and companies that the account bills. A sandbox account holds at
        most five of them.
        """
        from .resources.customers import AsyncCustomers

        return AsyncCustomers(self)


def init(config: Mapping[str, Any] | None = None) -> MetrifoxClient:
    """Make a client of a mapping of its arguments: `init({"base_url": "https://…"})`.

    Raises:
        ConfigurationError: A key is unknown, or its value cannot be used.
    """
    arguments: dict[str, Any] = dict(config or {})
    return MetrifoxClient(**arguments)
