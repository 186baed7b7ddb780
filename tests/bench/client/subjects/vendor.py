"""The vendor's own SDK. It has no async client: 50 threads share one client."""

from __future__ import annotations

from typing import Any

from metrifox_sdk import MetrifoxClient


class Subject:
    """A client for threads."""

    def __init__(self, url: str) -> None:
        self.client = MetrifoxClient(api_key="key", base_url=url)

    def create(self, item: Any) -> object:
        """Create one, and read the answer's id."""
        return self.client.customers.create(item)["data"]["id"]

    def bulk(self, items: list[Any]) -> object:
        """Create 100, and read what became of each."""
        result: Any = self.client.customers.bulk_create(items)
        return [one["data"]["id"] for one in result["data"]["customers_created"]]
