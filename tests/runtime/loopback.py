"""A server on the loopback that answers as it is told, byte for byte."""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import NamedTuple, Self, TypeAlias


class Received(NamedTuple):
    """A request as it came."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    connection: int
    """Which connection it came on, from 1."""


class Raw(NamedTuple):
    """Bytes to send as they are; then the connection is closed, reset, or kept."""

    data: bytes = b""
    end: str = "keep"
    """`keep`, `close` or `reset`."""


class Stall(NamedTuple):
    """Send this, then nothing until the server is closed."""

    data: bytes = b""


Action: TypeAlias = Raw | Stall | Callable[[Received], "Raw | Stall"]


def reply(
    status: int = 200,
    body: object = None,
    headers: dict[str, str] | None = None,
    *,
    content: bytes | None = None,
    end: str = "keep",
) -> Raw:
    """A whole answer: `body` as JSON, or `content` as it is."""
    data = json.dumps(body).encode() if content is None else content
    lines = {"Content-Type": "application/json", "Content-Length": str(len(data))}
    lines |= headers or {}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)
    return Raw(f"HTTP/1.1 {status} Any\r\n{head}\r\n".encode() + data, end)


class Loopback:
    """Answers one request after the other with the actions it was given.

    The last action answers all that come after it.
    """

    def __init__(self, *actions: Action, context: ssl.SSLContext | None = None) -> None:
        self._context = context
        self.actions = list(actions) or [reply(body={})]
        self.received: list[Received] = []
        self.connections = 0
        self._end = threading.Event()
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        scheme = "http" if context is None else "https"
        self.url = f"{scheme}://127.0.0.1:{self._listener.getsockname()[1]}"
        self._open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def last(self) -> Received:
        return self.received[-1]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._end.set()
        self._listener.close()
        self.hang_up()

    def hang_up(self) -> None:
        """Close every connection, as a server does with idle ones."""
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
                connection.close()
            self._open.clear()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                self.connections += 1
                self._open.append(connection)
            threading.Thread(
                target=self._serve, args=(connection, self.connections), daemon=True
            ).start()

    def _serve(self, connection: socket.socket, number: int) -> None:
        try:
            if self._context is not None:
                connection = self._context.wrap_socket(connection, server_side=True)
                with self._lock:
                    self._open.append(connection)  # in the place of what it wraps
            stream = connection.makefile("rb")
            while (request := _read(stream, number)) is not None:
                with self._lock:
                    self.received.append(request)
                    many = len(self.actions) > 1
                    action = self.actions.pop(0) if many else self.actions[0]
                if callable(action):
                    action = action(request)
                connection.sendall(action.data)
                if isinstance(action, Stall):
                    self._end.wait()
                    return
                if action.end == "reset":
                    linger = struct.pack("ii", 1, 0)
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                if action.end != "keep":
                    stream.close()
                    connection.close()
                    return
        except (OSError, ValueError):
            return


def _read(stream: Iterable[bytes], number: int) -> Received | None:
    lines: list[str] = []
    for line in stream:
        if line == b"\r\n":
            break
        lines.append(line.decode("latin-1").rstrip("\r\n"))
    if not lines:
        return None
    method, target, _ = lines[0].split(" ")
    pairs = [line.partition(": ")[::2] for line in lines[1:]]
    headers = {name.lower(): value for name, value in pairs}
    length = int(headers.get("content-length", "0"))
    # `stream` is said to give lines, and is a file.
    body: bytes = stream.read(length) if length else b""  # type: ignore[attr-defined]
    if headers.get("transfer-encoding") == "chunked":
        lines_left = iter(stream)
        while size := int(next(lines_left, b""), 16):
            chunk: bytes = stream.read(size)  # type: ignore[attr-defined]  # as above
            body += chunk
            next(lines_left, b"")
        next(lines_left, b"")
    return Received(method, target, headers, body, number)
