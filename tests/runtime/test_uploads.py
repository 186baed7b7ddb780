"""Bodies that are read while they are sent: what comes of them, in how much memory."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from runtime import errors
from runtime.operation import Body, Encoding, Operation, Returns

from .calls import Caller, caught
from .loopback import Loopback, Raw, reply

_ANY: Any = "Any"
RAW = Operation[Any](
    "pets.photo",
    "PUT",
    "/photo",
    body=Body("bytes", media_type="application/octet-stream"),
    returns=(Returns("200", _ANY),),
)
FORM = Operation[Any](
    "pets.form",
    "PUT",
    "/form",
    body=Body(
        "dict[str, Any]",
        media_type="multipart/form-data",
        encoding={"photo": Encoding("image/png", None, None)},
    ),
    returns=(Returns("200", _ANY),),
)
BIG = bytes(range(256)) * 4096  # 1 MiB, more than any piece


def ways(folder: Path) -> dict[str, Any]:
    path = folder / "big.bin"
    path.write_bytes(BIG)
    return {
        "bytes": BIG,
        "path": path,
        "file": path.open("rb"),
        "memory": io.BytesIO(BIG),
        "list": [BIG[:1000], BIG[1000:]],
        "iterator": iter([BIG[:1000], BIG[1000:]]),
        "generator": (BIG[at : at + 70_000] for at in range(0, len(BIG), 70_000)),
    }


WAYS = ["bytes", "path", "file", "memory", "list", "iterator", "generator"]


@pytest.mark.parametrize("way", WAYS)
def test_the_server_gets_all_of_it(call: Caller, tmp_path: Path, way: str) -> None:
    with Loopback(reply(body=1)) as server:
        assert call(RAW, server.url, body=ways(tmp_path)[way]) == 1
        headers = {name.lower(): one for name, one in server.last.headers.items()}
        assert server.last.body == BIG
    chunked = way in ("iterator", "generator")
    assert headers.get("content-length") == (None if chunked else str(len(BIG)))
    assert headers.get("transfer-encoding") == ("chunked" if chunked else None)


@pytest.mark.parametrize("way", WAYS)
def test_a_file_in_a_form(call: Caller, tmp_path: Path, way: str) -> None:
    with Loopback(reply(body=1)) as server:
        photo = ("big.png", ways(tmp_path)[way])
        if way == "list":
            photo = ("big.png", iter(photo[1]))
        assert call(FORM, server.url, body={"name": "Rex", "photo": photo}) == 1
        head, _, content = server.last.body.partition(b'filename="big.png"\r\n')
    assert b'name="name"\r\n\r\nRex\r\n--' in head
    assert content.startswith(b"Content-Type: image/png\r\n\r\n" + BIG + b"\r\n--")
    known = way not in ("list", "iterator", "generator")
    assert ("content-length" in server.last.headers) is known


def test_what_people_write_is_no_file(call: Caller) -> None:
    with Loopback(reply(body=1)) as server:
        call(FORM, server.url, body={"note": "\0photo", "photo": b"CAT"})
        assert server.last.body.count(b"CAT") == 1
        assert b'name="note"\r\n\r\n\0photo\r\n--' in server.last.body


def test_an_async_iterable_needs_the_async_client(call: Caller) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"one, "
        yield b"two"

    with Loopback(reply(body=1)) as server:
        if call.kind == "async":
            assert call(RAW, server.url, body=pieces()) == 1
            assert server.last.body == b"one, two"
        else:
            error = caught(lambda: call(RAW, server.url, body=pieces()))
            assert isinstance(error, errors.RequestValidationError)
            assert "needs the async client" in str(error)


@pytest.mark.parametrize("way", ["path", "file", "memory", "list"])
def test_what_can_be_read_again_is_sent_again(
    call: Caller, tmp_path: Path, way: str
) -> None:
    actions = [Raw(end="close"), reply(503), reply(body=1)]
    with Loopback(*actions) as server:
        assert call(RAW, server.url, body=ways(tmp_path)[way]) == 1
    assert [each.body == BIG for each in server.received] == [True] * 3


def test_what_is_read_once_is_sent_once(call: Caller, tmp_path: Path) -> None:
    with Loopback(reply(503), reply(body=1)) as server:
        error = caught(lambda: call(RAW, server.url, body=ways(tmp_path)["generator"]))
    assert isinstance(error, errors.APIStatusError)
    assert "not sent again, as its body can be read only once" in str(error)
    assert len(server.received) == 1


def test_a_generator_that_fails(call: Caller) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"a"
        raise OSError("the disk is gone")

    with Loopback(reply(body=1)) as server:
        error = caught(lambda: call(RAW, server.url, body=pieces()))
    assert isinstance(error, errors.RequestValidationError)
    assert "the disk is gone" in str(error)


class Shrinking(io.BytesIO):
    """A file that was cut after it was measured."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(size)[:1000] if self.tell() == 0 else b""


def test_a_file_that_shrinks(call: Caller) -> None:
    with Loopback(reply(body=1)) as server:
        error = caught(lambda: call(RAW, server.url, body=Shrinking(BIG)))
    assert "became shorter" in str(error)


PROGRAM = """
import asyncio, json, resource, socket, sys, threading
from tests.runtime.test_uploads import FORM, RAW
from tests.runtime.calls import Caller
from pathlib import Path

path, kind, way = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
listener = socket.create_server(("127.0.0.1", 0))
got = 0

def serve():
    global got
    peer, _ = listener.accept()
    room = bytearray(1 << 16)
    seen = b""
    while b"\\r\\n\\r\\n" not in seen:
        seen += peer.recv(1 << 16)
    head, _, rest = seen.partition(b"\\r\\n\\r\\n")
    lines = dict(one.split(b": ") for one in head.split(b"\\r\\n")[1:])
    length = int(lines[b"Content-Length"])
    got = len(rest)
    while got < length:
        got += peer.recv_into(room)
    peer.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\n"
                 b"Content-Length: 1\\r\\n\\r\\n1")

threading.Thread(target=serve, daemon=True).start()
url = "http://127.0.0.1:%d" % listener.getsockname()[1]
body = path if way == "raw" else {"photo": path}
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
assert Caller(kind)(RAW if way == "raw" else FORM, url, body=body) == 1
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([got, (after - before) // 1024]))
"""


@pytest.mark.parametrize(("kind", "way"), [("sync", "form"), ("async", "raw")])
def test_a_large_file_is_never_in_memory(kind: str, tmp_path: Path, way: str) -> None:
    """200 MB, sparse on the disk; the process grows by less than a tenth of that."""
    size = 200 * 1024 * 1024
    path = tmp_path / "large.bin"
    with path.open("wb") as file:
        file.truncate(size)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path), kind, way],
        cwd=Path(__file__).parents[2],
        env={"PYTHONPATH": "templates:.", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    got, megabytes = json.loads(done.stdout)
    assert got >= size
    assert megabytes < 20
