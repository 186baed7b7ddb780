"""The client that this project generates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from metrifox_sdk import AsyncMetrifoxClient, MetrifoxClient


class Subject:
    """A client for threads."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.client = MetrifoxClient(api_key="key", base_url=url)

    def create(self, item: Any) -> object:
        """Create one, and read the answer's id."""
        return self.client.customers.create(item).data.id

    def bulk(self, items: list[Any]) -> object:
        """Create 100, and read what became of each."""
        result = self.client.customers.bulk_create(items).data
        return [created.data.id for created in result.customers_created]

    def many(self, items: list[Any]) -> object:
        """Create any number, in requests of 100, as many at a time as is usual."""
        return self.client.customers.bulk_create_all(items).created

    async def tasks(self, run: Callable[[Callable[[Any], Any]], Any]) -> None:
        """Run `run` with a `create` for tasks."""
        async with AsyncMetrifoxClient(api_key="key", base_url=self.url) as client:

            async def create(item: Any) -> object:
                return (await client.customers.create(item)).data.id

            await run(create)
