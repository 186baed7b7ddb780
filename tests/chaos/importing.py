"""Many customers through a client: what is sent, and what is asked of the result."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from metrifox_sdk import AsyncMetrifoxClient, BatchResult, MetrifoxClient
from metrifox_sdk._runtime.client import set_clock
from metrifox_sdk._runtime.clock import Clock

TIMEOUT = 0.5
CONCURRENCY = 8


class Hasty(Clock):
    """A clock whose waits are over at once: a run takes as long as its I/O."""

    def sleep(self, seconds: float) -> None:
        time.sleep(min(seconds, 0.002))

    async def asleep(self, seconds: float) -> None:
        await asyncio.sleep(min(seconds, 0.002))


def email(index: int) -> str:
    """The address of an input: one of a kind, so that the table names the input."""
    return f"person{index}@example.com"


def customers(count: int) -> Iterator[dict[str, Any]]:
    """The input: now and then a key that is taken, now and then an invalid customer."""
    for index in range(count):
        taken = index % 50 == 49
        one = {
            "customer_type": "BUSINESS" if index % 2 else "INDIVIDUAL",
            "customer_key": f"key-{index - 1 if taken else index}",
            "primary_email": email(index),
        }
        if index % 97 == 96:
            one["customer_type"] = "ROBOT"
        yield one


def run_sync(url: str, count: int, **options: Any) -> BatchResult[Any]:
    """Import with threads."""
    with MetrifoxClient("key", url, timeout=TIMEOUT) as client:
        set_clock(client, Hasty())
        return client.customers.bulk_create_all(
            customers(count), max_concurrency=CONCURRENCY, **options
        )


async def _run_async(url: str, count: int, **options: Any) -> BatchResult[Any]:
    async with AsyncMetrifoxClient("key", url, timeout=TIMEOUT) as client:
        set_clock(client, Hasty())
        return await client.customers.bulk_create_all(
            customers(count), max_concurrency=CONCURRENCY, **options
        )


def run_async(url: str, count: int, **options: Any) -> BatchResult[Any]:
    """Import with asyncio."""
    return asyncio.run(_run_async(url, count, **options))


def main(url: str, count: str, journal: str, report: str) -> None:
    """Import with a journal, in a process that may be killed; write the outcomes."""
    import json

    result = run_sync(url, int(count), journal=journal)
    outcomes = {
        "created": [[one.index, one.key] for one in result.created],
        "failed": [[one.index, one.key] for one in result.failed],
        "unknown": [[one.index, one.key] for one in result.unknown],
    }
    Path(report).write_text(json.dumps(outcomes), encoding="utf-8")


if __name__ == "__main__":
    import sys

    main(*sys.argv[1:])
