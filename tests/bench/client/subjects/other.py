"""What openapi-python-client makes of the same description."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
from metrifox_client import AuthenticatedClient
from metrifox_client.api.customers import customers_bulk_create, customers_create
from metrifox_client.models import CustomerBulkCreate, CustomerCreate


class Subject:
    """A client for threads."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.client = self.new()

    def new(self) -> Any:
        """Return a client with the API's header."""
        # By default httpx keeps 20 connections, and makes 30 of 50 anew for each call.
        limits = httpx.Limits(max_connections=100)
        return AuthenticatedClient(
            base_url=self.url,
            token="key",
            prefix="",
            auth_header_name="x-api-key",
            httpx_args={"limits": limits},
        )

    def create(self, item: Any) -> object:
        """Create one, and read the answer's id."""
        body = CustomerCreate.from_dict(item)
        return customers_create.sync(client=self.client, body=body).data.id

    def bulk(self, items: list[Any]) -> object:
        """Create 100, and read what became of each."""
        body = CustomerBulkCreate.from_dict({"customers": items})
        result: Any = customers_bulk_create.sync(client=self.client, body=body)
        return [created.data.id for created in result.data.customers_created]

    async def tasks(self, run: Callable[[Callable[[Any], Any]], Any]) -> None:
        """Run `run` with a `create` for tasks."""
        async with self.new() as client:

            async def create(item: Any) -> object:
                body = CustomerCreate.from_dict(item)
                answer = await customers_create.asyncio(client=client, body=body)
                return answer.data.id

            await run(create)
