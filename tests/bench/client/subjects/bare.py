"""No client at all: httpx2, and json."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx2

HEADERS = {"x-api-key": "key", "Content-Type": "application/json"}


class Subject:
    """A client for threads."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.client = httpx2.Client(base_url=url, headers=HEADERS)

    def create(self, item: Any) -> object:
        """Create one, and read the answer's id."""
        response = self.client.post("/customers", content=json.dumps(item))
        return json.loads(response.raise_for_status().content)["data"]["id"]

    def bulk(self, items: list[Any]) -> object:
        """Create 100, and read what became of each."""
        content = json.dumps({"customers": items})
        response = self.client.post("/customers/bulk-create", content=content)
        data = json.loads(response.raise_for_status().content)["data"]
        return [created["data"]["id"] for created in data["customers_created"]]

    async def tasks(self, run: Callable[[Callable[[Any], Any]], Any]) -> None:
        """Run `run` with a `create` for tasks."""
        limits = httpx2.Limits(max_connections=100)
        async with httpx2.AsyncClient(
            base_url=self.url, headers=HEADERS, limits=limits
        ) as client:

            async def create(item: Any) -> object:
                answer = await client.post("/customers", content=json.dumps(item))
                return json.loads(answer.raise_for_status().content)["data"]["id"]

            await run(create)
