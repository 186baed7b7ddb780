"""What the tests of calls share: an API, a clock that does not wait, a caller."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from runtime.client import AsyncClient, SyncClient, set_clock
from runtime.clock import Clock
from runtime.config import ApiKey, ClientConfig
from runtime.missing import MISSING
from runtime.operation import Body, Operation, Parameter, Returns
from runtime.resource import AsyncResource, SyncResource
from runtime.transport import Request, Response

KEY = "sesame-open-up"

CONFIG = ClientConfig(
    package="pets_sdk",
    version="1.2.3",
    title="Pets",
    schemes={
        "Key": ApiKey(
            "Key",
            location="header",
            name="X-Pet-Key",
            argument="api_key",
            env="PETS_API_KEY",
        )
    },
    security=((("Key", ()),),),
    base_url_env="PETS_BASE_URL",
)

_ONE: Any = "dict[str, Any]"
CREATE = Operation[Any](
    "pets.create",
    "POST",
    "/pets",
    body=Body(_ONE),
    returns=(Returns("200", _ONE),),
)
GET = Operation[Any](
    "pets.get",
    "GET",
    "/pets/{petId}",
    parameters=(Parameter("pet_id", "petId", "path", "str"),),
    returns=(Returns("200", _ONE),),
)
PUT = Operation[Any](
    "pets.put", "PUT", "/pets", body=Body(_ONE), returns=(Returns("200", _ONE),)
)
MARKED = Operation[Any](
    "pets.feed",
    "POST",
    "/pets/feed",
    body=Body(_ONE),
    returns=(Returns("200", _ONE),),
    idempotent=True,
)
BODY = {"name": "Rex"}


class StillClock(Clock):
    """A clock that goes on only when someone sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def time(self) -> float:
        return 1_700_000_000.0 + self.now

    def jitter(self, longest: float) -> float:
        return longest

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    async def asleep(self, seconds: float) -> None:
        self.sleep(seconds)


Answer = Response | Exception | Callable[[Request], Response]


class Script:
    """A transport that answers from a list; the last answer counts for all others."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = list(answers)
        self.requests: list[Request] = []

    def send(self, request: Request, /) -> Response:
        self.requests.append(request)
        many = len(self.answers) > 1
        answer = self.answers.pop(0) if many else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, Response) else answer(request)


class AsyncScript(Script):
    """The same for async clients."""

    # It shares the script with the other kind, and is never used in its place.
    async def send(self, request: Request, /) -> Response:  # type: ignore[override]
        return super().send(request)


def answer(status: int = 200, body: str = "{}", **headers: str) -> Response:
    """An answer of a script; `retry_after="3"` is the header `retry-after`."""
    pairs = [(name.replace("_", "-"), value) for name, value in headers.items()]
    return Response(
        status, [("content-type", "application/json"), *pairs], body.encode()
    )


class Caller:
    """Calls an operation with a client of one kind."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.clock = StillClock()

    def script(self, *answers: Answer) -> Script:
        return Script(*answers) if self.kind == "sync" else AsyncScript(*answers)

    def __call__(
        self,
        operation: Operation[Any],
        where: str | Script,
        *,
        arguments: Mapping[str, object] | None = None,
        body: object = MISSING,
        only: dict[str, Any] | None = None,
        config: ClientConfig = CONFIG,
        credentials: Mapping[str, object] | None = None,
        **options: Any,
    ) -> Any:
        if operation.body is not None and body is MISSING:
            body = BODY
        if not isinstance(where, str):
            options["transport"], where = where, "http://127.0.0.1:1"
        given = {"Key": KEY} if credentials is None else credentials
        todo: Any = (operation, arguments or {}, body, {}, only)
        if self.kind == "sync":
            with SyncClient(config, given, where, options) as client:
                set_clock(client, self.clock)
                return SyncResource(client)._call(*todo)

        async def run() -> Any:
            async with AsyncClient(config, given, where, options) as client:
                set_clock(client, self.clock)
                return await AsyncResource(client)._call(*todo)

        return asyncio.run(run())


def caught(work: Callable[[], object]) -> Any:
    """The error that some work raises."""
    try:
        work()
    except Exception as error:
        return error
    raise AssertionError("nothing was raised")
