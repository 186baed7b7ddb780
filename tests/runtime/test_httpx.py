"""An httpx2 client, or a transport of httpx2, in the place of the default transport."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx2
import pytest
from runtime import errors
from runtime.client import AsyncClient
from runtime.operation import Operation, Returns
from runtime.resource import AsyncResource

from tests.runtime.calls import BODY, CONFIG, CREATE, GET, KEY, Caller, caught
from tests.runtime.loopback import Loopback, Raw, Stall, reply


def made(call: Caller, **options: Any) -> Any:
    return (httpx2.Client if call.kind == "sync" else httpx2.AsyncClient)(**options)


def test_a_client_as_transport(call: Caller) -> None:
    own = made(call, headers={"X-Mine": "1", "User-Agent": "mine"})
    with Loopback(reply(body={"id": 1})) as server:
        assert call(CREATE, server.url, transport=own) == {"id": 1}
    sent = server.last.headers
    assert (sent["x-mine"], sent["x-pet-key"]) == ("1", KEY)
    assert sent["user-agent"].startswith("pets-sdk/")
    assert sent["accept-encoding"] == "gzip, deflate"
    assert not own.is_closed


def test_a_method_keeps_its_case(call: Caller) -> None:
    copies = Operation[Any]("pets.copy", "Copy", "/pets", returns=(Returns("200"),))
    for own in (None, made(call)):
        with Loopback(reply(body={})) as server:
            call(copies, server.url, transport=own)
        assert server.last.method == "Copy"


def test_a_mock_transport(call: Caller) -> None:
    def handler(request: httpx2.Request) -> httpx2.Response:
        assert request.headers["x-pet-key"] == KEY
        return httpx2.Response(201, json={"id": 1})

    url = "https://pets.example"
    assert call(CREATE, url, transport=httpx2.MockTransport(handler)) == {"id": 1}


def test_its_redirects_and_cookies_do_not_count(call: Caller) -> None:
    moved = reply(
        307, headers={"Location": "https://evil.example", "Set-Cookie": "a=b"}
    )
    with Loopback(moved) as server:
        own = made(
            call,
            follow_redirects=True,
            cookies={"session": "1"},
            headers={"Cookie": "a=b"},
        )
        error = caught(lambda: call(CREATE, server.url, transport=own))
    assert isinstance(error, errors.APIRedirectError)
    assert "cookie" not in server.last.headers
    assert len(server.received) == 1


def test_compressed_answers_are_limited_too(call: Caller) -> None:
    import gzip

    bomb = gzip.compress(b" " * 10_000_000)
    action = reply(content=bomb, headers={"Content-Encoding": "gzip"})
    with Loopback(action) as server:
        error = caught(
            lambda: call(
                CREATE, server.url, transport=made(call), max_response_bytes=100_000
            )
        )
    assert isinstance(error, errors.ResponseTooLargeError)


def test_a_hook_that_reads_the_answer(call: Caller) -> None:
    def read(response: httpx2.Response) -> None:
        response.read()

    async def aread(response: httpx2.Response) -> None:
        await response.aread()

    hook: Any = read if call.kind == "sync" else aread
    own = made(call, event_hooks={"response": [hook]})
    import gzip

    action = reply(
        content=gzip.compress(b'{"id": 1}'), headers={"Content-Encoding": "gzip"}
    )
    with Loopback(action) as server:
        assert call(CREATE, server.url, transport=own) == {"id": 1}


@pytest.mark.parametrize(
    ("action", "kind", "unknown"),
    [
        (Raw(b"", "reset"), errors.APIConnectionError, True),
        (Stall(), errors.APITimeoutError, True),
        (
            Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", "close"),
            errors.APIResponseError,
            True,
        ),
    ],
)
def test_its_faults_are_ours(
    call: Caller, action: Any, kind: type[errors.APIError], unknown: bool
) -> None:
    with Loopback(action) as server:
        error = caught(
            lambda: call(CREATE, server.url, transport=made(call), timeout=0.3)
        )
    assert type(error) is kind
    assert error.outcome_unknown is unknown


def test_what_was_not_sent_is_tried_again(call: Caller) -> None:
    error = caught(lambda: call(CREATE, "http://127.0.0.1:1", transport=made(call)))
    assert (error.outcome_unknown, error.attempts) == (False, 3)


def test_a_closed_client_is_told(call: Caller) -> None:
    own = made(call)
    own.close() if call.kind == "sync" else asyncio.run(own.aclose())
    error = caught(lambda: call(CREATE, "http://127.0.0.1:1", transport=own))
    assert isinstance(error, errors.APIConnectionError)
    assert "the httpx2 client is closed" in str(error)
    assert error.attempts == 1


def test_a_client_of_the_other_kind(call: Caller) -> None:
    other = httpx2.AsyncClient() if call.kind == "sync" else httpx2.Client()
    error = caught(lambda: call(CREATE, "http://127.0.0.1:1", transport=other))
    assert isinstance(error, errors.ConfigurationError)


def test_many_tasks_share_it() -> None:
    async def run() -> Any:
        async with httpx2.AsyncClient() as own:
            client = AsyncClient(CONFIG, {"Key": KEY}, server.url, {"transport": own})
            pets = AsyncResource(client)
            jobs = [pets._call(CREATE, {}, BODY) for _ in range(20)]
            return await asyncio.gather(*jobs)

    with Loopback(reply(body={"id": 1})) as server:
        assert asyncio.run(run()) == [{"id": 1}] * 20


def test_reading_goes_on_within_the_origin(call: Caller) -> None:
    moved = reply(302, headers={"Location": "/other"})
    with Loopback(moved, reply(body={"id": 1})) as server:
        found = call(GET, server.url, arguments={"pet_id": "1"}, transport=made(call))
    assert found == {"id": 1}
