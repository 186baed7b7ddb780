"""How a test declares a batch: an operation that takes any number of items."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias, cast

from . import changes
from .boundaries import refused
from .cases import RequestCase, least_arguments
from .client import (
    AsyncClient,
    BatchCreated,
    BatchFailed,
    BatchResult,
    BatchUnknown,
    Client,
    make_async_client,
    make_client,
)
from .document import child, operation_of, root
from .forms import to_json
from .operation import Mode
from .request import Request
from .server import Answer
from .tables import obj
from .values import Json, Obj

# A result is of one type of data alone, and every client has its own: hence Any.
Result: TypeAlias = BatchResult[Any]
Outcome: TypeAlias = BatchCreated[object] | BatchFailed | BatchUnknown
Collect: TypeAlias = Callable[..., Result]
CollectAsync: TypeAlias = Callable[..., Awaitable[Result]]
Iterate: TypeAlias = Callable[..., Iterator[Outcome]]
IterateAsync: TypeAlias = Callable[..., AsyncIterator[Outcome]]


@dataclass(frozen=True)
class Batch:
    """A batch: its methods, a table of one item, and one of what comes of it.

    The members of `x-batch` are read from the document.
    """

    method: str
    path: str
    collect: Callable[[Client], Collect]
    collect_async: Callable[[AsyncClient], CollectAsync]
    iterate: Callable[[Client], Iterate]
    iterate_async: Callable[[AsyncClient], IterateAsync]
    max_items: int
    item: object
    data: object
    arguments: Obj = field(default_factory=obj)

    def word(self, name: str, default: str = "") -> str:
        """A member of `x-batch`."""
        path_item = child(root(), "paths", self.path)
        place = operation_of(path_item, self.method) if path_item else None
        batch = place.get("x-batch") if place else None
        assert batch, f"the document has no x-batch at {self.method} {self.path}"
        return batch.text(name) or default

    def items(self, count: int) -> list[Json]:
        """Valid items, with what is required."""
        return [to_json(changes.minimal(self.item)) for _ in range(count)]

    def invalid_item(self) -> Json:
        """An item that the description forbids; None where it forbids nothing."""
        cases = refused(self.item, lambda _: True)
        return cases[0].body if cases else None

    def sent(self, request: Request) -> list[Json]:
        """The items of a request."""
        body = cast("dict[str, list[Json]]", request.json)
        return body[self.word("items")]

    def reply(
        self, request: Request, *, refused: int | None = None, silent: int | None = None
    ) -> Answer:
        """The reply that takes every item of a request but one, or is silent on one."""
        created: list[Json] = []
        failed: list[Json] = []
        key = self.word("key")
        for index, item in enumerate(self.sent(request)):
            entry: dict[str, Json] = {}
            if key and isinstance(item, dict) and key in item:
                entry[key] = item[key]
            if index == refused:
                place = self.word("index", "index")
                reason = {self.word("error", "error"): "not today", place: index}
                failed.append({**entry, **cast("dict[str, Json]", reason)})
            elif index != silent:
                created.append(self._created(entry, index))
        body: dict[str, Json] = {}
        _put(body, self.word("created"), created)
        _put(body, self.word("failed"), failed)
        return Answer(
            200, json.dumps(body).encode(), {"Content-Type": "application/json"}
        )

    def _created(self, entry: dict[str, Json], index: int) -> Json:
        data = to_json(self.data)
        if self.word("data"):
            entry = {**entry, self.word("data"): data}
        elif isinstance(data, dict):
            entry = {**data, **entry}
        return {**entry, self.word("index", "index"): index}


def _put(body: dict[str, Json], pointer: str, value: Json) -> None:
    """Put a value where a JSON Pointer leads."""
    *parents, last = [
        token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]
    ]
    for parent in parents:
        body = cast("dict[str, Json]", body.setdefault(parent, {}))
    body[last] = value


def collect(
    mode: Mode,
    base_url: str,
    batch: Batch,
    items: object,
    settings: Mapping[str, object],
) -> Result:
    """Send the items; give the outcomes by their kind."""
    call = RequestCase("", least_arguments(batch.arguments)).call(None)
    keywords = {**call.keywords, **settings}

    async def run() -> Result:
        async with make_async_client(base_url, {}) as client:
            method = batch.collect_async(client)
            return await method(*call.positional, items, **keywords)

    if mode == "async":
        return asyncio.run(run())
    with make_client(base_url, {}) as client:
        return batch.collect(client)(*call.positional, items, **keywords)


def iterate(mode: Mode, base_url: str, batch: Batch, items: object) -> list[Outcome]:
    """Send the items; give the outcomes as they came."""
    call = RequestCase("", least_arguments(batch.arguments)).call(None)

    async def run() -> list[Outcome]:
        async with make_async_client(base_url, {}) as client:
            found = batch.iterate_async(client)(
                *call.positional, items, **call.keywords
            )
            return [outcome async for outcome in found]

    if mode == "async":
        return asyncio.run(run())
    with make_client(base_url, {}) as client:
        return list(batch.iterate(client)(*call.positional, items, **call.keywords))
