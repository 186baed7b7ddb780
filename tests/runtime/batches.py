"""What the tests of batches share: an API that takes orders, and who sends them."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from typing import Any

from runtime.batch import BatchCreated, BatchFailed, BatchUnknown
from runtime.batch_declaration import Batch
from runtime.client import AsyncClient, SyncClient, set_clock
from runtime.operation import Body, Operation, Returns
from runtime.resource import AsyncResource, SyncResource
from runtime.transport import Request, Response

from tests.runtime.calls import CONFIG, KEY, StillClock, answer

IMPORT = Operation[Any](
    "orders.import",
    "POST",
    "/orders/import",
    body=Body("dict[str, Any]"),
    returns=(Returns("200", "dict[str, Any]"),),
)
SIZE = 3
BATCH = Batch[Any](
    "orders",
    "Annotated[dict[str, Any], Check(max_properties=2)]",
    max_items=SIZE,
    created="/taken",
    failed="/refused",
    key="number",
    data="data",
)


def order(index: int, **more: Any) -> dict[str, Any]:
    """An item: one with more than two members is not valid."""
    return {"number": f"n{index}", "at": index, **more}


def orders(count: int) -> list[dict[str, Any]]:
    return [order(index) for index in range(count)]


def took(items: list[dict[str, Any]], *refused: int) -> Response:
    """A reply that takes all items but some, by their place in the request."""
    entries = [{"index": i, "number": one["number"]} for i, one in enumerate(items)]
    taken = [
        {**entry, "data": items[entry["index"]]["at"]}
        for entry in entries
        if entry["index"] not in refused
    ]
    lost = [{**entries[i], "error": "no stock"} for i in refused]
    return answer(200, json.dumps({"taken": taken, "refused": lost}))


class Api:
    """A transport for threads and tasks; keeps what it is sent and how much at once."""

    def __init__(
        self,
        reply: Callable[[list[dict[str, Any]]], Response] = took,
        seconds: float = 0.0,
    ) -> None:
        self.reply = reply
        self.seconds = seconds
        self.sent: list[list[int]] = []
        self.headers: list[dict[str, str]] = []
        self.flying = self.most = 0
        self._lock = threading.Lock()

    def begin(self, request: Request) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = json.loads(request.body or b"")["orders"]
        with self._lock:
            self.sent.append([one["at"] for one in items])
            self.headers.append({k.lower(): v for k, v in request.headers.items()})
            self.flying += 1
            self.most = max(self.most, self.flying)
        return items

    def end(self) -> None:
        with self._lock:
            self.flying -= 1


class Threads(Api):
    """An API for the client for threads."""

    def send(self, request: Request, /) -> Response:
        items = self.begin(request)
        try:
            time.sleep(self.seconds * (1 + (items[0]["at"] // SIZE) % 3))
            return self.reply(items)
        finally:
            self.end()


class Tasks(Api):
    """An API for the client for tasks."""

    async def send(self, request: Request, /) -> Response:
        items = self.begin(request)
        try:
            await asyncio.sleep(self.seconds * (1 + (items[0]["at"] // SIZE) % 3))
            return self.reply(items)
        finally:
            self.end()


class Told:
    """What came of a run: the outcomes before it ended, and what it raised, if so."""

    def __init__(self) -> None:
        self.outcomes: list[Any] = []
        self.error: BaseException | None = None

    @property
    def indexes(self) -> list[int]:
        return [one.index for one in self.outcomes]

    def of(self, kind: type) -> list[int]:
        return [one.index for one in self.outcomes if isinstance(one, kind)]

    @property
    def letters(self) -> str:
        """C, F or U for each item."""
        names = {BatchCreated: "C", BatchFailed: "F", BatchUnknown: "U"}
        return "".join(names[type(one)] for one in self.outcomes)


class Sender:
    """Sends orders with a client of one kind."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.clock = StillClock()

    def api(self, *arguments: Any, **more: Any) -> Any:
        """An API of this kind."""
        return (Threads if self.kind == "sync" else Tasks)(*arguments, **more)

    def __call__(
        self,
        api: Api,
        items: Any,
        *,
        stop_after: int | None = None,
        **settings: Any,
    ) -> Told:
        """Send everything; or close the generator after so many outcomes."""
        told = Told()
        options: Any = {"transport": api, "max_retries": 0}
        if self.kind == "async":
            asyncio.run(self._async(told, options, items, stop_after, settings))
            return told
        with SyncClient(CONFIG, {"Key": KEY}, "http://127.0.0.1:1", options) as client:
            set_clock(client, self.clock)
            batch = SyncResource(client)._batch_iter
            try:
                # Options that are wrong are given too.
                generator = batch(IMPORT, BATCH, items, settings)  # type: ignore[arg-type]
                for outcome in generator:
                    told.outcomes.append(outcome)
                    if len(told.outcomes) == stop_after:
                        generator.close()
            except BaseException as error:
                told.error = error
        return told

    async def _async(
        self, told: Told, options: Any, items: Any, stop_after: int | None, rest: Any
    ) -> None:
        given = (CONFIG, {"Key": KEY}, "http://127.0.0.1:1", options)
        async with AsyncClient(*given) as client:
            set_clock(client, self.clock)
            batch = AsyncResource(client)._batch_iter
            try:
                generator = batch(IMPORT, BATCH, items, rest)
                async for outcome in generator:
                    told.outcomes.append(outcome)
                    if len(told.outcomes) == stop_after:
                        await generator.aclose()
            except BaseException as error:
                told.error = error


async def streamed(items: Iterable[Any]) -> AsyncIterator[Any]:
    """The items as an async iterable."""
    for one in items:
        await asyncio.sleep(0)
        yield one


def counted(count: int | None, seen: list[int]) -> Iterator[dict[str, Any]]:
    """Orders that note how many were asked for; without end where count is None."""
    index = 0
    while count is None or index < count:
        seen.append(index)
        yield order(index)
        index += 1
