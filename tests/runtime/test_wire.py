"""HTTP/1.1 over connections of our own: what is read, how much, and by which module."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from runtime import errors, limits
from runtime.base_url import Origin
from runtime.client import AsyncClient, SyncClient
from runtime.headers import Headers
from runtime.limits import Limits
from runtime.options import Timeout
from runtime.resource import AsyncResource, SyncResource
from runtime.sockets import open_socket
from runtime.streams import Stream
from runtime.target import new_target
from runtime.transport import Request, TransportError
from runtime.wire import FAULTS, Wire, failure

from tests.runtime.calls import BODY, CONFIG, CREATE, GET, KEY, Caller, caught
from tests.runtime.loopback import Loopback, Raw, reply

ONE = {"pet_id": "1"}
TARGET = new_target("http://pets.example")
FINE = reply(body={"id": 1})
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
TO_THE_END = b"HTTP/1.1 200 OK\r\n\r\n"


def serve(pieces: Callable[[], Any]) -> str:
    """The address of a server that answers one connection with some pieces."""
    listener = socket.create_server(("127.0.0.1", 0))

    def run() -> None:
        with listener:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                try:
                    for piece in pieces():
                        connection.sendall(piece)
                except OSError:
                    return

    threading.Thread(target=run, daemon=True).start()
    return f"http://127.0.0.1:{listener.getsockname()[1]}"


@pytest.mark.parametrize(
    "answer",
    [
        Raw(CHUNKED + b'5\r\n{"id"\r\n4\r\n: 1}\r\n0\r\n\r\n'),
        Raw(CHUNKED + b'9;a=b\r\n{"id": 1}\r\n0\r\nX-Sum: 7\r\n\r\n'),
        Raw(TO_THE_END + b'{"id": 1}', "close"),
        Raw(b"HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\n" + b'{"id": 1}', "close"),
        Raw(
            b"HTTP/1.1 103 Early\r\nLink: a\r\n\r\nHTTP/1.1 100 Go\r\n\r\n" + FINE.data
        ),
    ],
)
def test_answers_of_each_kind(call: Caller, answer: Raw) -> None:
    with Loopback(answer) as server:
        assert call(CREATE, server.url) == {"id": 1}
        assert len(server.received) == 1


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 101 Switching\r\nUpgrade: pets\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 200_000,
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
        b"\x16\x03\x01\x02\x00",
        b"HTTP/1.1 200 OK\r\n",
        b"",
    ],
)
def test_what_is_no_answer(call: Caller, answer: bytes) -> None:
    with Loopback(Raw(answer, "close")) as server:
        error = caught(lambda: call(CREATE, server.url, max_retries=0))
    assert type(error) is errors.APIConnectionError
    assert error.outcome_unknown is True


def test_a_body_that_is_garbled_keeps_its_status(call: Caller) -> None:
    with Loopback(Raw(CHUNKED + b"5\r\n{\r\nno chunk\r\n")) as server:
        error = caught(lambda: call(CREATE, server.url))
    assert isinstance(error, errors.APIResponseError)
    assert error.status_code == 200


def test_a_header_that_cannot_be_sent_is_not(call: Caller) -> None:
    request = Request(
        "GET", "http://a.example", Headers([("a b", "1")]), None, Timeout()
    )
    fault = caught(lambda: Wire().request(request, TARGET, b"/"))
    told = failure(fault, sent=True)
    assert isinstance(fault, FAULTS)
    assert (told.sent, told.permanent) == (False, True)


def test_small_requests_are_one_piece_and_large_ones_several() -> None:
    for size, pieces in ((0, 1), (60_000, 1), (70_000, 2), (200_000, 4)):
        body = b"x" * size
        request = Request("POST", "http://a.example", Headers(), body, Timeout())
        found = [bytes(one) for one in Wire().request(request, TARGET, b"/p?q=1")]
        assert len(found) == pieces
        assert max(map(len, found)) <= limits.PIECE_BYTES
        head, _, sent = b"".join(found).partition(b"\r\n\r\n")
        assert head.splitlines() == [
            b"POST /p?q=1 HTTP/1.1",
            b"Host: pets.example",
            b"Content-Length: %d" % size,
        ]
        assert sent == body


def test_an_answer_without_end_is_read_up_to_the_limit(call: Caller) -> None:
    sent: list[int] = []

    def pieces() -> Any:
        yield CHUNKED
        while True:
            sent.append(1)
            yield b"10000\r\n" + b" " * 65536 + b"\r\n"

    error = caught(lambda: call(CREATE, serve(pieces), max_response_bytes=300_000))
    assert isinstance(error, errors.ResponseTooLargeError)
    assert len(sent) < 500  # what fits into the buffers of the system


class Wires(asyncio.Transport):
    """What a stream of asyncio writes to."""

    def __init__(self, write: Callable[[], None] = lambda: None) -> None:
        super().__init__()
        self.held = False
        self._write = write

    def set_write_buffer_limits(
        self, high: int | None = None, low: int | None = None
    ) -> None:
        """Nothing is kept here."""

    def is_closing(self) -> bool:
        return False

    def write(self, data: object) -> None:
        self._write()

    def pause_reading(self) -> None:
        self.held = True

    def resume_reading(self) -> None:
        self.held = False


def test_tasks_that_read_slowly_hold_the_sender_back() -> None:
    async def run() -> None:
        stream, wires = Stream(asyncio.get_running_loop()), Wires()
        stream.connection_made(wires)
        states: list[bool] = []
        for size in (1000, limits.PIECE_BYTES):
            stream.data_received(b"x" * size)
            states.append(wires.held)
        assert len(await stream.read(Limits(Timeout()))) == limits.PIECE_BYTES + 1000
        assert [*states, wires.held] == [False, True, False]

    asyncio.run(run())


@pytest.mark.parametrize("fault", [None, ConnectionResetError("reset")])
def test_tasks_read_what_came_before_the_end(fault: Exception | None) -> None:
    async def run() -> None:
        stream = Stream(asyncio.get_running_loop())
        stream.connection_made(Wires())
        stream.data_received(b"x")
        stream.connection_lost(fault)
        assert await stream.read(Limits(Timeout())) == b"x"
        if fault is None:
            assert await stream.read(Limits(Timeout())) == b""
        else:
            with pytest.raises(OSError, match="reset"):
                await stream.read(Limits(Timeout()))

    asyncio.run(run())


@pytest.mark.parametrize("left", [True, False])
def test_tasks_know_whether_a_request_has_left(left: bool) -> None:
    """A connection that is lost with bytes in hand cannot have brought all of them."""

    async def run() -> None:
        loop = asyncio.get_running_loop()
        stream = Stream(loop)

        def write() -> None:
            stream.pause_writing()
            if left:
                loop.call_soon(stream.resume_writing)
            loop.call_soon(stream.connection_lost, None)

        stream.connection_made(Wires(write))
        await stream.write(b"x", Limits(Timeout()))

    if left:
        asyncio.run(run())
    else:
        with pytest.raises(OSError, match="closed"):
            asyncio.run(run())


def test_connections_out_of_use_are_closed(
    call: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Loopback(FINE) as server:
        if call.kind == "sync":
            client = SyncClient(CONFIG, {"Key": KEY}, server.url, {})
            monkeypatch.setattr("runtime.pool_sync.KEEPALIVE_SECONDS", -1.0)
            for _ in range(3):
                SyncResource(client)._call(CREATE, {}, BODY)
            client.close()
        else:
            monkeypatch.setattr("runtime.pool_async.KEEPALIVE_SECONDS", -1.0)

            async def run() -> None:
                async with AsyncClient(CONFIG, {"Key": KEY}, server.url, {}) as client:
                    for _ in range(3):
                        await AsyncResource(client)._call(CREATE, {}, BODY)

            asyncio.run(run())
    assert server.connections == 3


def test_a_host_by_its_address_of_version_6(call: Caller) -> None:
    try:
        listener = socket.create_server(("::1", 0), family=socket.AF_INET6)
    except OSError:
        pytest.skip("there is no IPv6 here")
    seen: list[bytes] = []

    def run() -> None:
        connection, _ = listener.accept()
        seen.append(connection.recv(65536))
        connection.sendall(FINE.data)

    with listener:
        threading.Thread(target=run, daemon=True).start()
        url = f"http://[::1]:{listener.getsockname()[1]}"
        assert call(GET, url, arguments=ONE) == {"id": 1}
    assert f"Host: {url[7:]}\r\n".encode() in seen[0]


def test_the_limit_of_a_socket_is_told_when_it_changes() -> None:
    """A system call less for each read and write, and no more than 2 per cent off."""
    with Loopback(FINE) as server:
        port = int(server.url.rpartition(":")[2])
        made = open_socket(
            Origin("http", "127.0.0.1", port), None, Limits(Timeout(9, connect=3))
        )
        assert made.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        assert made.gettimeout() == pytest.approx(3, rel=0.01)
        made.close()


def test_a_fault_of_a_name_is_told() -> None:
    with pytest.raises(socket.gaierror):
        open_socket(Origin("http", "nowhere.invalid", 80), None, Limits(Timeout(5)))
    fault = failure(TimeoutError(), sent=True)
    assert isinstance(fault, TransportError)
    assert (str(fault), fault.timeout) == ("timed out", True)


PROGRAM = """
import sys
from runtime.client import SyncClient
from runtime.config import ApiKey, ClientConfig
from runtime.operation import Body, Operation, Returns
from runtime.resource import SyncResource
key = ApiKey("Key", location="header", name="X-Key", argument="key", env="PETS_KEY")
config = ClientConfig(package="pets_sdk", version="1", title="Pets",
    schemes={"Key": key}, security=((("Key", ()),),), base_url_env="PETS_URL")
pet = "dict[str, Any]"
create = Operation("pets.create", "POST", "/pets", body=Body(pet),
    returns=(Returns("200", pet),))
with SyncClient(config, {"Key": "k"}, sys.argv[1], {}) as client:
    assert SyncResource(client)._call(create, {}, {"name": "Rex"}) == {"id": 1}
heavy = {"anyio", "asyncio", "encodings.idna", "httpcore2", "httpx2", "logging", "ssl"}
print(sorted(heavy & sys.modules.keys()), "h11" in sys.modules)
"""


def test_a_plain_call_imports_no_more_than_it_needs() -> None:
    with Loopback(FINE) as server:
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, server.url],
            cwd=Path(__file__).parents[2] / "templates",
            capture_output=True,
            text=True,
        )
    assert (done.stdout.strip(), done.stderr) == ("[] True", "")
