"""The client under test: how it is made, and the secrets that it sends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from metrifox_sdk import (
    AsyncMetrifoxClient,
    MetrifoxClient,
)
from metrifox_sdk import AsyncPager as AsyncPager
from metrifox_sdk import AsyncStream as AsyncStream
from metrifox_sdk import BatchCreated as BatchCreated
from metrifox_sdk import BatchFailed as BatchFailed
from metrifox_sdk import BatchResult as BatchResult
from metrifox_sdk import BatchUnknown as BatchUnknown
from metrifox_sdk import Model as Model
from metrifox_sdk import Pager as Pager
from metrifox_sdk import Stream as Stream
from metrifox_sdk import exceptions as exceptions
from metrifox_sdk import init as init

Client = MetrifoxClient
AsyncClient = AsyncMetrifoxClient
ClientError = exceptions.MetrifoxError

SECRETS: Mapping[str, str] = {
    "ApiKeyAuth": "test-api-key",
}
"""What each security scheme of the document is given."""

CREDENTIALS: Mapping[str, str] = {
    "api_key": "test-api-key",
}
"""The arguments of the client that give the secrets."""

ENVIRONMENT: Mapping[str, str] = {
    "METRIFOX_API_KEY": "test-api-key",
}
"""The environment variables that give them too."""

BASE_URL_VARIABLE = "METRIFOX_BASE_URL"


class Settings(TypedDict, total=False):
    """Options of the client that the tests set."""

    validate_requests: bool
    strict: bool


def make_client(base_url: str, settings: Settings) -> Client:
    """A client that tries once, so that no test waits."""
    return Client(
        api_key="test-api-key",
        base_url=base_url,
        max_retries=0,
        **settings,
    )


def make_async_client(base_url: str, settings: Settings) -> AsyncClient:
    """The same for `await`."""
    return AsyncClient(
        api_key="test-api-key",
        base_url=base_url,
        max_retries=0,
        **settings,
    )
