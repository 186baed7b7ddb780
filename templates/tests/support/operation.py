"""How a test declares an operation, and how it is called."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, cast

from .client import (
    AsyncClient,
    AsyncStream,
    Client,
    Settings,
    Stream,
    make_async_client,
    make_client,
)
from .document import Place, child, media_in, operation_of, path_items
from .forms import to_python
from .request import is_json
from .schemas import can_judge, faults
from .tables import obj
from .values import NOTHING, Json, Obj

Mode: TypeAlias = Literal["sync", "async"]
MODES: tuple[Mode, ...] = ("sync", "async")


@dataclass(frozen=True)
class Body:
    """A request body: a table of all it may hold.

    `keywords` says that a call takes its members as arguments too; `wrap` names the
    one whose list may be given bare. `examples` are those of the document,
    `part_headers` what its parts cannot go without.
    """

    table: object
    media_type: str = "application/json"
    required: bool = True
    keywords: bool = False
    wrap: str | None = None
    examples: tuple[str, ...] = ()
    part_headers: Mapping[str, Mapping[str, object]] = field(
        default_factory=lambda: dict[str, Mapping[str, object]]()
    )

    def options(self, json: object) -> dict[str, object]:
        """The options that a call needs which sends this body."""
        parts = {
            name: {key: to_python(value) for key, value in headers.items()}
            for name, headers in self.part_headers.items()
            if isinstance(json, dict) and name in json
        }
        return {"options": {"part_headers": parts}} if parts else {}

    @property
    def is_raw(self) -> bool:
        """Whether the body is sent as it is given: text or bytes."""
        is_form = self.media_type == "application/x-www-form-urlencoded"
        is_form = is_form or self.media_type.startswith("multipart/")
        return not (is_form or is_json(self.media_type))


@dataclass(frozen=True)
class Reply:
    """What comes with a status: `200`, `2XX`, `default`; a table, or NOTHING; of a
    stream a list of tables.

    A partial table is less than the description asks for, as no sample was found.
    """

    status: str
    table: object = NOTHING
    media_type: str = "application/json"
    examples: tuple[str, ...] = ()
    partial: bool = False


@dataclass(frozen=True)
class Operation:
    """An operation: the call, what it takes, and every reply of the document.

    A variant is another method of one that has tests of its own: it gives the reply in
    another way, and may set a member of the body itself.
    """

    method: str
    path: str
    call: Callable[[Client], Callable[..., object]]
    call_async: Callable[[AsyncClient], Callable[..., Awaitable[object]]]
    arguments: Obj = field(default_factory=obj)
    body: Body | None = None
    replies: tuple[Reply, ...] = ()
    failures: tuple[Reply, ...] = ()
    variant: bool = False

    def place(self) -> Place:
        """The operation in the document."""
        path_item = path_items().get(self.path)
        place = operation_of(path_item, self.method) if path_item else None
        assert place, f"the document has no {self.method} {self.path}"
        return place

    def request_examples(self) -> dict[str, Json]:
        """The examples of the document for the request body, by name."""
        assert self.body is not None
        media = media_in(self.place().get("requestBody"), self.body.media_type)
        return _examples(media, self.body.examples, self.body.table)

    def fits(self, body: Json) -> bool:
        """Whether the document allows a body, as far as its schema goes."""
        media_type = self.body.media_type if self.body else ""
        media = media_in(self.place().get("requestBody"), media_type)
        schema = media.get("schema") if media else None
        return schema is None or not faults(schema.pointer, body, what="")

    def reply_examples(self, reply: Reply) -> dict[str, Json]:
        """The examples of the document for a reply, by name."""
        response = child(self.place(), "responses", reply.status)
        media = media_in(response, reply.media_type)
        return _examples(media, reply.examples, reply.table)


def _examples(
    media: Place | None, names: tuple[str, ...], table: object
) -> dict[str, Json]:
    """Find examples; those that do not fit their schema are examples of nothing."""
    assert media or not names, "the document has nothing of this media type"
    found = {name: _example(media, name) for name in names if media}
    schema = media.get("schema") if media else None
    if schema is None:
        return found
    return {
        name: json
        for name, json in found.items()
        if can_judge(schema.pointer)
        and not faults(schema.pointer, json, what="")
        and (isinstance(json, dict) or not isinstance(table, Obj))
    }


def _example(media: Place, name: str) -> Json:
    found = child(media, "examples", name)
    if found is None:
        found = media.get("example")
        return found.value if found else None
    value = found.get("value") or found.get("dataValue")
    return value.value if value else None


@dataclass(frozen=True)
class Call:
    """The arguments of one call."""

    positional: tuple[object, ...] = ()
    keywords: Mapping[str, object] = field(default_factory=lambda: dict[str, object]())


def send(
    mode: Mode,
    base_url: str,
    operation: Operation,
    call: Call,
    settings: Settings | None = None,
) -> object:
    """Make a client, call the operation, close the client."""
    if mode == "async":
        return asyncio.run(_send_async(base_url, operation, call, settings or {}))
    with make_client(base_url, settings or {}) as client:
        result = operation.call(client)(*call.positional, **call.keywords)
        return [*cast("Stream[object]", result)] if _is(result, Stream) else result


async def _send_async(
    base_url: str, operation: Operation, call: Call, settings: Settings
) -> object:
    async with make_async_client(base_url, settings) as client:
        result = await operation.call_async(client)(*call.positional, **call.keywords)
        if _is(result, AsyncStream):
            return [item async for item in cast("AsyncStream[object]", result)]
        return result


def _is(value: object, kind: type[object]) -> bool:
    return isinstance(value, kind)
