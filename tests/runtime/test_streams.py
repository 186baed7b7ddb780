"""Streams of items: cut anywhere, typed, closed in every case, told where broken."""

from __future__ import annotations

import asyncio
import gc
import gzip
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from runtime.client import AsyncClient, SyncClient, set_clock
from runtime.errors import (
    APIConnectionError,
    APIResponseError,
    APITimeoutError,
    InternalServerError,
    ResponseTooLargeError,
)
from runtime.framing import Events, Frame, Lines, Records
from runtime.operation import Operation, Parameter, Returns
from runtime.resource import AsyncResource, SyncResource
from runtime.transport import Response, TransportError

from .calls import CONFIG, KEY, AsyncScript, Script, StillClock
from .loopback import Loopback, Raw, Stall

SSE = "text/event-stream"


def operation(
    kind: str = "dict[str, int]", media_type: str = SSE, **more: Any
) -> Operation[Any]:
    return Operation(
        "pets.watch",
        "GET",
        "/pets",
        returns=(Returns("200", kind, media_type=media_type),),
        **more,
    )


class Content:
    """The pieces of an answer, for both kinds of client; knows when it is closed."""

    def __init__(self, *pieces: bytes | BaseException) -> None:
        self.pieces = pieces
        self.closed = 0
        self.given = 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            if isinstance(piece, BaseException):
                raise piece
            self.given += 1
            yield piece

    def close(self) -> None:
        self.closed += 1


class AsyncContent(Content):
    async def __aiter__(self) -> Any:
        for piece in self:
            yield piece

    async def aclose(self) -> None:
        self.closed += 1


class Streamer:
    """Opens a stream with a client of one kind, and does some work with it."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.clock = StillClock()

    def content(self, *pieces: bytes | BaseException) -> Any:
        return (Content if self.kind == "sync" else AsyncContent)(*pieces)

    def script(self, *answers: Any) -> Script:
        return Script(*answers) if self.kind == "sync" else AsyncScript(*answers)

    def __call__(
        self,
        todo: Operation[Any],
        where: str | Script,
        work: Callable[[list[Any], Any], object] | None = None,
        most: int | None = None,
        **options: Any,
    ) -> list[Any]:
        """The items, up to `most`; `work` is told of each, and of the stream."""
        only, given = options.pop("only", None), options.pop("given", {})
        if not isinstance(where, str):
            options["transport"], where = where, "http://127.0.0.1:1"
        found: list[Any] = []
        if self.kind == "sync":
            with SyncClient(CONFIG, {"Key": KEY}, where, options) as client:
                set_clock(client, self.clock)
                with SyncResource(client)._stream(todo, given, options=only) as stream:
                    for item in stream:
                        found.append(item)
                        if work is not None:
                            work(found, stream)
                        if len(found) == most:
                            break
            return found

        async def run() -> None:
            async with AsyncClient(CONFIG, {"Key": KEY}, where, options) as client:
                set_clock(client, self.clock)
                resource = AsyncResource(client)
                async with await resource._stream(todo, given, options=only) as stream:
                    async for item in stream:
                        found.append(item)
                        if work is not None:
                            work(found, stream)
                        if len(found) == most:
                            break

        asyncio.run(run())
        return found


@pytest.fixture(params=["sync", "async"])
def stream(request: pytest.FixtureRequest) -> Streamer:
    return Streamer(request.param)


def answer(content: Any, media_type: str = SSE, **headers: str) -> Response:
    pairs = [(name.replace("_", "-"), value) for name, value in headers.items()]
    return Response(200, [("content-type", media_type), *pairs], content)


def frames(framing: Any, data: bytes, size: int) -> list[Frame]:
    found: list[Frame] = []
    for at in range(0, len(data), size):
        found += framing.feed(data[at : at + size])
    return [*found, *framing.end()]


EVENTS = [
    (b"data: a\n\n", [("a", "message", "")]),
    (b"\xef\xbb\xbfdata: a\n\n", [("a", "message", "")]),
    (b"data: a\r\rdata: b\r\n\r\ndata: c\n\n", [(x, "message", "") for x in "abc"]),
    (b"data: a\r\ndata:\r\ndata:b\r\n\r\n", [("a\n\nb", "message", "")]),
    (b"data: a\r\n\ndata: b\r\n\n", [("a", "message", ""), ("b", "message", "")]),
    (b"data:  a\n\n", [(" a", "message", "")]),
    (b"data\n\n", [("", "message", "")]),
    (b": ping\n\ndata: a\n: pong\n\n", [("a", "message", "")]),
    (
        b"event: e\nid: 7\ndata: a\n\ndata: b\n\n",
        [("a", "e", "7"), ("b", "message", "7")],
    ),
    (b"event: e\n\ndata: a\n\n", [("a", "message", "")]),
    (b"id: 7\n\nid\ndata: a\n\n", [("a", "message", "")]),
    (b"id: 7\nid: 8\0\ndata: a\n\n", [("a", "message", "7")]),
    (b"strange: x\ndata: a\n\n", [("a", "message", "")]),
    (b"data: a\n\ndata: cut", [("a", "message", "")]),
    (b"data: a\n\ndata: cut\n", [("a", "message", "")]),
    ("data: é\n\n".encode(), [("é", "message", "")]),
    (b"data: \xff\n\n", [("\ufffd", "message", "")]),
    (b"", []),
]


@pytest.mark.parametrize("size", [1, 2, 3, 1000])
@pytest.mark.parametrize(("data", "expected"), EVENTS)
def test_events_as_the_standard_reads_them(
    data: bytes, expected: list[tuple[str, str, str]], size: int
) -> None:
    found = frames(Events(1000), data, size)
    assert [(one.text, one.event, one.id) for one in found] == expected


def test_the_time_to_wait() -> None:
    found = frames(Events(99), b"retry: 10\ndata: a\n\nretry: 1x\ndata: b\n\n", 99)
    assert [one.retry for one in found] == [10, 10]


@pytest.mark.parametrize("size", [1, 2, 1000])
@pytest.mark.parametrize(
    ("framing", "data", "expected"),
    [
        (Lines, b'{"a": 1}\n{"a": 2}\n', [('{"a": 1}', 1), ('{"a": 2}', 2)]),
        (Lines, b"\xef\xbb\xbf1\r\n\r\n \n2", [("1", 1), ("2", 4)]),
        (Records, b'\x1e{"a":\n1}\n\x1e2\n', [('{"a":\n1}', 1), ("2", 3)]),
        (Records, b"\x1e1\x1e2", [("1", 1), ("2", 1)]),
    ],
)
def test_lines_and_records(
    framing: Any, data: bytes, expected: list[tuple[str, int]], size: int
) -> None:
    assert [(one.text, one.line) for one in frames(framing(99), data, size)] == expected


def test_a_record_is_given_when_it_is_whole() -> None:
    framing = Records(99)
    assert not [*framing.feed(b'\x1e{"a":\n')]
    assert [one.text for one in framing.feed(b"1}\n")] == ['{"a":\n1}']


@pytest.mark.parametrize(
    ("media_type", "data"),
    [
        (SSE, b'data: {"n": 1}\n\ndata: {"n": 2}\n\n'),
        (SSE, b'data: {"n": 1}\n\ndata: {"n": 2}\n\ndata: [DONE]\n\ndata: x\n\n'),
        ("application/jsonl", b'{"n": 1}\n{"n": 2}'),
        ("application/x-ndjson; charset=utf-8", b'{"n": 1}\r\n\r\n{"n": 2}\r\n'),
        ("application/json-seq", b'\x1e{"n": 1}\n\x1e{"n": 2}\n'),
    ],
)
def test_items(stream: Streamer, media_type: str, data: bytes) -> None:
    pieces = [data[at : at + 5] for at in range(0, len(data), 5)]
    content = stream.content(*pieces)
    todo = operation(media_type=media_type)
    script = stream.script(answer(content, media_type))
    assert stream(todo, script) == [{"n": 1}, {"n": 2}]
    assert content.closed
    assert script.requests[0].headers["accept"] == media_type
    assert script.requests[0].headers["accept-encoding"] == "identity"


def test_a_compression_may_be_asked_for(stream: Streamer) -> None:
    asked = Parameter("coding", "Accept-Encoding", "header", "str")
    todo = operation(parameters=(asked,))
    script = stream.script(answer(stream.content(b'data: {"n": 1}\n\n')))
    assert stream(todo, script, given={"coding": "gzip"}) == [{"n": 1}]
    assert script.requests[0].headers["accept-encoding"] == "gzip"


def test_text_is_no_json(stream: Streamer) -> None:
    data = b"data: 1\n\ndata: [DONE]\n\n"
    found = stream(operation("str"), stream.script(answer(data)))
    assert found == ["1", "[DONE]"]


def test_text_or_json(stream: Streamer) -> None:
    data = b'data: {"a": 1}\n\ndata: plain\n\n'
    found = stream(operation("dict[str, int] | str"), stream.script(answer(data)))
    assert found == [{"a": 1}, "plain"]


def test_items_come_before_the_answer_ends(stream: Streamer) -> None:
    content = stream.content(b"data: {}\n\n", b"data: {}\n\n", b"data: {}\n\n")
    seen: list[int] = []
    script = stream.script(answer(content))
    stream(operation(), script, lambda *_: seen.append(content.given))
    assert seen == [1, 2, 3]


def test_names_and_ids() -> None:
    data = b"event: born\nid: 7\ndata: {}\n\n"
    with SyncClient(
        CONFIG, {"Key": KEY}, "http://127.0.0.1:1", {"transport": Script(answer(data))}
    ) as client:
        opened = SyncResource(client)._stream(operation())
        [event] = opened.events()
        assert (event.event, event.id, event.data) == ("born", "7", {})
        assert opened.last_event_id == "7"
        assert opened.http_response.status == 200
        assert opened.http_response.headers["content-type"] == SSE


def test_early_end_closes(stream: Streamer) -> None:
    content = stream.content(b"data: {}\n\n", b"data: {}\n\n")
    assert len(stream(operation(), stream.script(answer(content)), most=1)) == 1
    assert content.closed


def test_an_error_of_the_caller_closes(stream: Streamer) -> None:
    content = stream.content(b"data: {}\n\n", b"data: {}\n\n")
    with pytest.raises(ZeroDivisionError):
        stream(operation(), stream.script(answer(content)), lambda *_: 1 / 0)
    assert content.closed


@pytest.mark.parametrize(
    ("data", "kind", "media_type", "told"),
    [
        (
            b"data: {}\n\ndata: {\n\n",
            "dict[str, int]",
            SSE,
            "item 2 (line 3) is no valid JSON",
        ),
        (
            b"{}\n\n{]\n",
            "dict[str, int]",
            "application/jsonl",
            "item 2 (line 3) is no valid",
        ),
        (
            b"{}\n7\n",
            "dict[str, int]",
            "application/jsonl",
            "item 2 (line 2) is JSON, but",
        ),
    ],
)
def test_a_broken_line_is_told(
    stream: Streamer, data: bytes, kind: str, media_type: str, told: str
) -> None:
    found: list[Any] = []
    content = stream.content(data)
    with pytest.raises(APIResponseError) as caught:
        stream(
            operation(kind, media_type),
            stream.script(answer(content, media_type)),
            lambda items, _: found.extend(items),
        )
    assert told in str(caught.value)
    assert found == [{}]
    assert content.closed
    assert caught.value.status_code == 200


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"data: " + b"x" * 200, SSE),
        (b"data: " + b"x" * 200 + b"\n\n", SSE),
        (b"data: xxxxxxxxx\n" * 20, SSE),
        (b"1" * 200, "application/jsonl"),
        (b"\x1e" + b"1" * 200, "application/json-seq"),
    ],
)
def test_an_item_has_a_limit(stream: Streamer, data: bytes, media_type: str) -> None:
    script = stream.script(answer(stream.content(data), media_type))
    with pytest.raises(ResponseTooLargeError, match=r"item 1 \(line 1\)"):
        stream(operation(media_type=media_type), script, max_response_bytes=100)


def test_the_limit_is_not_for_the_whole(stream: Streamer) -> None:
    script = stream.script(answer(stream.content(*[b"data: {}\n\n"] * 50)))
    assert len(stream(operation(), script, max_response_bytes=100)) == 50


def test_nothing_is_sent_again_once_items_came(stream: Streamer) -> None:
    content = stream.content(b"data: {}\n\n", TransportError("reset"))
    script = stream.script(answer(content))
    with pytest.raises(APIConnectionError, match="broke off after 1 item: reset"):
        stream(operation(), script)
    assert len(script.requests) == 1
    assert content.closed


def test_a_wait_that_is_too_long(stream: Streamer) -> None:
    content = stream.content(b"data: {}\n\n", TransportError("late", timeout=True))
    with pytest.raises(APITimeoutError):
        stream(operation(), stream.script(answer(content)))


def test_before_the_stream_all_is_as_ever(stream: Streamer) -> None:
    script = stream.script(
        Response(503, (), b'{"message": "later"}'), answer(b"data: {}\n\n")
    )
    assert stream(operation(), script) == [{}]
    with pytest.raises(InternalServerError, match="later"):
        stream(operation(), stream.script(Response(500, (), b'{"message": "later"}')))


def test_what_is_no_stream(stream: Streamer) -> None:
    content = stream.content(b"{}")
    script = stream.script(answer(content, "application/json"))
    with pytest.raises(APIResponseError, match="application/json, and no stream"):
        stream(operation(), script)
    assert content.closed


def test_packed(stream: Streamer) -> None:
    packed = gzip.compress(b"data: {}\n\n" * 3)
    pieces = [packed[at : at + 3] for at in range(0, len(packed), 3)]
    script = stream.script(answer(stream.content(*pieces), content_encoding="gzip"))
    assert stream(operation(), script) == [{}] * 3
    script = stream.script(answer(packed[:-9], content_encoding="gzip"))
    with pytest.raises(APIResponseError, match="breaks off"):
        stream(operation(), script)


def test_a_bomb_is_stopped_at_the_limit(stream: Streamer) -> None:
    packed = gzip.compress(b"x" * 50_000_000)
    script = stream.script(answer(packed, content_encoding="gzip"))
    with pytest.raises(ResponseTooLargeError):
        stream(operation(), script, max_response_bytes=1_000_000)


def test_forgotten_streams_are_closed() -> None:
    content = Content(b"data: {}\n\n", b"data: {}\n\n")
    options = {"transport": Script(answer(content))}
    with SyncClient(CONFIG, {"Key": KEY}, "http://127.0.0.1:1", options) as client:
        opened = SyncResource(client)._stream(operation())
        assert next(opened) == {}
        # It warns when the collector finds it, so that must happen inside too.
        with pytest.warns(ResourceWarning, match="never closed"):  # noqa: PT031
            del opened
            gc.collect()
        for _ in range(100):
            if content.closed:
                break
            __import__("time").sleep(0.01)
    assert content.closed == 1


def test_forgotten_async_streams_are_closed() -> None:
    async def run() -> int:
        content = AsyncContent(b"data: {}\n\n", b"data: {}\n\n")
        options = {"transport": AsyncScript(answer(content))}
        async with AsyncClient(
            CONFIG, {"Key": KEY}, "http://127.0.0.1:1", options
        ) as client:
            opened = await AsyncResource(client)._stream(operation())
            assert await anext(opened) == {}
            # As above: the collector must find it inside.
            with pytest.warns(ResourceWarning, match="never closed"):  # noqa: PT031
                del opened
                gc.collect()
            await asyncio.sleep(0.01)
        return content.closed

    assert asyncio.run(run()) == 1


HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n"
)


def chunks(*pieces: bytes) -> bytes:
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)


def test_over_a_connection(stream: Streamer) -> None:
    whole = Raw(HEAD + chunks(b"data: {}\n\n", b"data: {", b"}\n\n") + b"0\r\n\r\n")
    with Loopback(whole) as server:
        assert stream(operation(), server.url) == [{}, {}]


def test_the_connection_is_used_again() -> None:
    whole = Raw(HEAD + chunks(b"data: {}\n\n") + b"0\r\n\r\n")
    with (
        Loopback(whole) as server,
        SyncClient(CONFIG, {"Key": KEY}, server.url, {}) as client,
    ):
        for _ in range(3):
            assert [*SyncResource(client)._stream(operation())] == [{}]
        assert server.connections == 1


def test_stopped_in_the_middle(stream: Streamer) -> None:
    with Loopback(Stall(HEAD + chunks(b"data: {}\n\n"))) as server:
        assert stream(operation(), server.url, most=1) == [{}]


def test_the_time_counts_between_items(stream: Streamer) -> None:
    with (
        Loopback(Stall(HEAD + chunks(b"data: {}\n\n"))) as server,
        pytest.raises(APITimeoutError, match="after 1 item"),
    ):
        stream(operation(), server.url, only={"timeout": 0.2})


def test_a_broken_connection(stream: Streamer) -> None:
    with (
        Loopback(Raw(HEAD + chunks(b"data: {}\n\n"), "close")) as server,
        pytest.raises(APIConnectionError, match="after 1 item"),
    ):
        stream(operation(), server.url)


def test_cancellation_closes() -> None:
    async def run(url: str) -> None:
        async with AsyncClient(CONFIG, {"Key": KEY}, url, {}) as client:
            opened = await AsyncResource(client)._stream(operation())
            assert await anext(opened) == {}
            waiting = asyncio.ensure_future(anext(opened))
            await asyncio.sleep(0.05)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting
            assert "closed" in repr(opened)

    with Loopback(Stall(HEAD + chunks(b"data: {}\n\n"))) as server:
        asyncio.run(run(server.url))
