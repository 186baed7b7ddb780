"""Whole calls over real connections: what is sent, what comes of the answer."""

from __future__ import annotations

import gzip
import json
import time
import tracemalloc
import zlib
from collections import deque
from typing import Any

import pytest
from runtime import errors
from runtime.missing import MISSING
from runtime.operation import Body, Operation, Returns
from runtime.prepare_body import encode_body
from runtime.reply import read
from runtime.transport import Response

from tests.runtime.calls import BODY, CREATE, GET, KEY, Caller, answer, caught
from tests.runtime.loopback import Loopback, Raw, reply

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


def test_a_request_as_it_is_sent(call: Caller) -> None:
    with Loopback(reply(body={"id": 1})) as server:
        assert call(CREATE, server.url + "/v1/") == {"id": 1}
    sent = server.last
    assert (sent.method, sent.target) == ("POST", "/v1/pets")
    assert json.loads(sent.body) == BODY
    assert sent.headers.pop("user-agent").startswith("pets-sdk/1.2.3 python/3.")
    assert sent.headers == {
        "host": server.url.removeprefix("http://"),
        "accept": "application/json",
        "accept-encoding": "gzip, deflate",
        "content-type": "application/json",
        "content-length": str(len(sent.body)),
        "x-pet-key": KEY,
    }


def test_an_empty_post_says_that_it_is_empty(call: Caller) -> None:
    poke = Operation[Any]("pets.poke", "POST", "/poke", returns=(Returns("204"),))
    with Loopback(reply(204, content=b"")) as server:
        assert call(poke, server.url) is None
    assert server.last.headers["content-length"] == "0"
    assert "content-type" not in server.last.headers


@pytest.mark.parametrize("again", [None, {}, [1], "text", 7, True])
def test_json_of_every_kind_comes_back(call: Caller, again: object) -> None:
    echo = Operation[Any]("echo", "GET", "/echo", returns=(Returns("200", "Any"),))
    with Loopback(reply(body=again)) as server:
        assert call(echo, server.url) == again


COMPRESSED = {
    "gzip": gzip.compress(b'{"id": 1}'),
    "x-gzip": gzip.compress(b'{"id"') + gzip.compress(b": 1}"),
    "deflate": zlib.compress(b'{"id": 1}'),
    "Deflate": zlib.compress(b'{"id": 1}')[2:-4],
    "identity": b'{"id": 1}',
    "deflate, gzip": gzip.compress(zlib.compress(b'{"id": 1}')),
}


@pytest.mark.parametrize(("encoding", "content"), COMPRESSED.items())
def test_compressed_answers(call: Caller, encoding: str, content: bytes) -> None:
    action = reply(content=content, headers={"Content-Encoding": encoding})
    with Loopback(action) as server:
        assert call(CREATE, server.url) == {"id": 1}


UNREADABLE = {
    "html": reply(content=b"<html>", headers={"Content-Type": "text/html"}),
    "cut json": reply(content=b'{"id": '),
    "empty": reply(content=b""),
    "no content": reply(204, content=b""),
    "text": reply(body="done"),
    "null": reply(body=None),
    "list": reply(body=[1]),
    "deep": reply(content=b"[" * 10_000 + b"]" * 10_000),
    "long number": reply(content=b'{"id": ' + b"9" * 10_000 + b"}"),
    "charset": reply(content=b'{"name": "\xfc"}'),
    "unknown charset": reply(
        content=b'{"name": "\xfc"}',
        headers={"Content-Type": "application/json; charset=x-none"},
    ),
    "cut gzip": reply(
        content=gzip.compress(b"{}")[:-9], headers={"Content-Encoding": "gzip"}
    ),
    "no gzip": reply(content=b"{}", headers={"Content-Encoding": "gzip"}),
    "other encoding": reply(content=b"{}", headers={"Content-Encoding": "br"}),
    "short": Raw(HEAD + b"Content-Length: 9\r\n\r\n{", "close"),
    "reset": Raw(HEAD + b"Content-Length: 9\r\n\r\n{", "reset"),
    "bad chunk": Raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n", "close"),
    "cut chunk": Raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n9\r\n{", "close"),
}


@pytest.mark.parametrize("action", UNREADABLE.values(), ids=UNREADABLE)
def test_a_success_that_cannot_be_read_is_told_with_its_status(
    call: Caller, action: Raw
) -> None:
    with Loopback(action) as server:
        error = caught(lambda: call(CREATE, server.url))
    assert isinstance(error, errors.APIResponseError)
    assert error.status_code in (200, 204)
    assert error.outcome_unknown is True
    assert len(server.received) == 1


NO_ANSWER = {
    "closed": Raw(b"", "close"),
    "reset": Raw(b"", "reset"),
    "garbage": Raw(b"\x00\x01garbage\r\n\r\n", "close"),
    "cut head": Raw(b"HTTP/1.1 200 OK\r\nContent-", "close"),
    "two lengths": Raw(HEAD + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
    "endless head": Raw(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 40_000, "close"),
}


@pytest.mark.parametrize("action", NO_ANSWER.values(), ids=NO_ANSWER)
def test_no_answer_is_an_open_outcome(call: Caller, action: Raw) -> None:
    with Loopback(action) as server:
        error = caught(lambda: call(CREATE, server.url))
    assert type(error) is errors.APIConnectionError
    assert error.outcome_unknown is True
    assert (error.status_code, len(server.received)) == (None, 1)


def test_odd_numbers_and_keys_are_kept(call: Caller) -> None:
    content = b'{"a": NaN, "b": 1e999, "c": 1, "c": 2, "__class__": "x", "": 3}'
    with Loopback(reply(content=content)) as server:
        found = call(CREATE, server.url)
    assert found["a"] != found["a"]
    assert found["b"] == float("inf")
    assert (found["c"], found["__class__"], found[""]) == (2, "x", 3)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ('{"name": "\u00fc"}'.encode("latin-1"), "application/json; charset=latin-1"),
        ('{"name": "\u00fc"}'.encode("utf-16"), "application/json"),
        ('{"name": "\u00fc"}'.encode("utf-8-sig"), "application/json; charset=utf-8"),
        ('{"name": "\u00fc"}'.encode(), "text/plain; charset=ascii"),
        ('{"name": "\u00fc"}'.encode(), ""),
    ],
)
def test_json_in_other_charsets(call: Caller, content: bytes, kind: str) -> None:
    with Loopback(reply(content=content, headers={"Content-Type": kind})) as server:
        assert call(CREATE, server.url) == {"name": "\u00fc"}


class TestLimits:
    def endless(self, head: bytes) -> Any:
        piece = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
        return Raw(head + b"Transfer-Encoding: chunked\r\n\r\n" + piece * 64, "close")

    def test_reading_stops_at_the_limit(self, call: Caller) -> None:
        with Loopback(self.endless(HEAD)) as server:
            error = caught(
                lambda: call(CREATE, server.url, max_response_bytes=1_000_000)
            )
        assert isinstance(error, errors.ResponseTooLargeError)
        assert (error.status_code, error.outcome_unknown) == (200, True)
        assert len(error.response_body) <= 1_000_000
        assert "1000000 bytes" in str(error)

    def test_a_long_answer_is_not_begun(self, call: Caller) -> None:
        head = HEAD + b"Content-Length: 2000000000\r\n\r\n{"
        with Loopback(Raw(head, "close")) as server:
            error = caught(lambda: call(CREATE, server.url))
        assert isinstance(error, errors.ResponseTooLargeError)

    def test_decompression_stops_at_the_limit(self, call: Caller) -> None:
        bomb = gzip.compress(b" " * 50_000_000)
        action = reply(content=bomb, headers={"Content-Encoding": "gzip"})
        with Loopback(action) as server:
            error = caught(
                lambda: call(CREATE, server.url, max_response_bytes=1_000_000)
            )
        assert isinstance(error, errors.ResponseTooLargeError)
        assert len(error.response_body) <= 1_000_000

    def test_no_more_is_read_than_the_limit_needs(self, call: Caller) -> None:
        class Endless:
            given = 0

            def __iter__(self) -> Any:
                while self.given < 1000:
                    self.given += 1
                    yield b" " * 1000

            async def __aiter__(self) -> Any:
                for piece in self:
                    yield piece

        content: Any = Endless()
        script = call.script(Response(200, [], content))
        error = caught(lambda: call(CREATE, script, max_response_bytes=10_000))
        assert isinstance(error, errors.ResponseTooLargeError)
        assert content.given == 11

    def test_a_bomb_takes_no_memory(self) -> None:
        body = gzip.compress(b" " * 50_000_000)
        response = Response(200, [("Content-Encoding", "gzip")], body)
        tracemalloc.start()
        try:
            assert read(response, 1_000_000).too_large
            assert tracemalloc.get_traced_memory()[1] < 10_000_000
        finally:
            tracemalloc.stop()

    def test_many_small_pieces_take_no_more_memory_than_one(self) -> None:
        pieces = [b"%03d" % (at % 1000) for at in range(300_000)]
        response = Response(200, [], pieces)
        tracemalloc.start()
        try:
            assert len(read(response, 1_000_000).body) == 900_000
            assert tracemalloc.get_traced_memory()[1] < 4_000_000
        finally:
            tracemalloc.stop()

    @pytest.mark.parametrize(
        ("encoding", "content", "reason"),
        [
            ("deflate", b"\x78", "breaks off"),
            ("deflate", b"\x08", "breaks off"),
            ("gzip", gzip.compress(b"{}")[:-9], "breaks off"),
            ("gzip", gzip.compress(b"") * 200_000, "too many parts"),
            ("gzip, " * 4 + "gzip", b"{}", "compressed 5 times over"),
            ("br", b"{}", "was not asked for"),
        ],
    )
    def test_odd_compression_is_told_at_once(
        self, call: Caller, encoding: str, content: bytes, reason: str
    ) -> None:
        action = reply(201, content=content, headers={"Content-Encoding": encoding})
        with Loopback(action) as server:
            started = time.monotonic()
            error = caught(lambda: call(CREATE, server.url))
        assert type(error) is errors.APIResponseError
        assert (error.status_code, error.outcome_unknown) == (201, True)
        assert reason in str(error)
        assert time.monotonic() - started < 5

    def test_a_bomb_within_a_bomb(self, call: Caller) -> None:
        bomb = gzip.compress(gzip.compress(b" " * 50_000_000) + b" " * 5_000_000)
        action = reply(content=bomb, headers={"Content-Encoding": "gzip, gzip"})
        with Loopback(action) as server:
            error = caught(lambda: call(CREATE, server.url, max_response_bytes=10**6))
        assert isinstance(error, errors.ResponseTooLargeError)

    @pytest.mark.parametrize("charset", ["punycode", "idna", "unicode_escape", "no\0"])
    def test_a_charset_that_is_slow_or_none(self, call: Caller, charset: str) -> None:
        body = b"-" + b"b" * 300_000
        kind = f"text/plain; charset={charset}"
        script = call.script(Response(400, [("content-type", kind)], body))
        started = time.monotonic()
        error = caught(lambda: call(CREATE, script))
        assert error.response_body == body.decode()
        assert time.monotonic() - started < 5

    def test_an_answer_of_just_the_limit_is_read(self, call: Caller) -> None:
        content = b'{"a": "' + b"x" * 91 + b'"}'
        with Loopback(reply(content=content)) as server:
            call(CREATE, server.url, max_response_bytes=100)
            error = caught(lambda: call(CREATE, server.url, max_response_bytes=99))
        assert isinstance(error, errors.ResponseTooLargeError)

    def test_an_error_s_status_counts_though_it_is_too_long(self, call: Caller) -> None:
        with Loopback(reply(404, content=b"x" * 500)) as server:
            error = caught(lambda: call(CREATE, server.url, max_response_bytes=99))
        assert isinstance(error, errors.NotFoundError)
        assert error.response_body == "x" * 99


class TestRedirects:
    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_a_post_is_told_where_it_pointed(self, call: Caller, status: int) -> None:
        location = "https://u:p@evil.example/pets?key=1"
        with Loopback(reply(status, headers={"Location": location})) as server:
            error = caught(lambda: call(CREATE, server.url))
        assert isinstance(error, errors.APIRedirectError)
        assert error.location == "https://evil.example/pets"
        assert "was redirected to https://evil.example/pets" in str(error)
        assert error.status_code == status
        assert len(server.received) == 1

    def test_reading_goes_on_within_the_origin(self, call: Caller) -> None:
        moved = reply(302, headers={"Location": "/v2/pets/1?a=b#c"})
        with Loopback(moved, reply(body={"id": 1})) as server:
            assert call(GET, server.url, arguments={"pet_id": "1"}) == {"id": 1}
        assert server.last.target == "/v2/pets/1?a=b"
        assert server.last.headers["x-pet-key"] == KEY

    def test_reading_does_not_go_to_another_origin(self, call: Caller) -> None:
        with Loopback(reply(body={"id": 1})) as other:
            moved = reply(302, headers={"Location": f"{other.url}/pets/1"})
            with Loopback(moved) as server:
                error = caught(lambda: call(GET, server.url, arguments={"pet_id": "1"}))
        assert isinstance(error, errors.APIRedirectError)
        assert error.location == f"{other.url}/pets/1"
        assert other.received == []

    def test_a_circle_ends(self, call: Caller) -> None:
        with Loopback(reply(302, headers={"Location": "/pets/1"})) as server:
            error = caught(lambda: call(GET, server.url, arguments={"pet_id": "1"}))
        assert isinstance(error, errors.APIRedirectError)
        assert len(server.received) == 6

    @pytest.mark.parametrize("location", ["", "http://[", "javascript:alert(1)"])
    def test_odd_places(self, call: Caller, location: str) -> None:
        with Loopback(reply(302, headers={"Location": location})) as server:
            error = caught(lambda: call(GET, server.url, arguments={"pet_id": "1"}))
        assert isinstance(error, errors.APIRedirectError)


class TestReturns:
    def declared(self, *returns: Returns) -> Operation[Any]:
        return Operation("pets.get", "GET", "/pet", returns=returns)

    def test_the_exact_status_comes_before_its_range(self, call: Caller) -> None:
        get = self.declared(
            Returns("default", "bytes", media_type="image/png"),
            Returns("2XX", "str", media_type="text/plain"),
            Returns("201", "dict[str, Any]"),
        )
        for status, found in ((201, {"a": 1}), (200, '{"a": 1}')):
            with Loopback(reply(status, body={"a": 1})) as server:
                assert call(get, server.url) == found
        get = self.declared(
            Returns("201"), Returns("default", "bytes", media_type="image/png")
        )
        with Loopback(reply(200, body={"a": 1})) as server:
            assert call(get, server.url) == b'{"a": 1}'

    def test_the_content_type_chooses(self, call: Caller) -> None:
        get = self.declared(
            Returns("200", "dict[str, Any]"),
            Returns("200", "str", media_type="text/*"),
            Returns("200", "bytes", media_type="application/pdf"),
        )
        kinds = {
            "application/problem+json": {"a": 1},
            "text/csv; charset=utf-16": "\u7ba1",
            "application/pdf": b"%PDF",
        }
        contents = (b'{"a": 1}', "\u7ba1".encode("utf-16"), b"%PDF")
        for (kind, found), content in zip(kinds.items(), contents, strict=True):
            action = reply(content=content, headers={"Content-Type": kind})
            with Loopback(action) as server:
                assert call(get, server.url) == found
        accepted = "application/json, text/*, application/pdf"
        assert server.last.headers["accept"] == accepted

    def test_a_success_that_is_not_described_is_read_as_one_that_is(
        self, call: Caller
    ) -> None:
        get = self.declared(Returns("200", "dict[str, Any]"), Returns("404", "str"))
        with Loopback(reply(201, body={"a": 1})) as server:
            assert call(get, server.url) == {"a": 1}

    def test_no_content_is_none_whatever_comes(self, call: Caller) -> None:
        with Loopback(reply(200, body={"a": 1})) as server:
            assert call(self.declared(Returns("200")), server.url) is None
            assert call(self.declared(), server.url) is None

    def test_an_empty_file_is_empty(self, call: Caller) -> None:
        get = self.declared(Returns("200", "bytes", media_type="image/png"))
        with Loopback(reply(200, content=b"")) as server:
            assert call(get, server.url) == b""


class TestBodies:
    def sent(self, call: Caller, body: Body, given: object, **options: Any) -> Any:
        post = Operation[Any]("pets.post", "POST", "/", body=body)
        script = call.script(answer())
        call(post, script, body=given, **options)
        return script.requests[0]

    def test_a_bare_list_is_wrapped(self, call: Caller) -> None:
        body = Body("dict[str, Any]", wrap="pets")
        for given in ([1, 2], (1, 2), {"pets": [1, 2]}):
            assert self.sent(call, body, given).body == b'{"pets":[1,2]}'
        assert self.sent(call, body, deque([1, 2])).body == b'{"pets":[1,2]}'

    @pytest.mark.parametrize("given", ["ab", {1}, iter([1]), 5])
    def test_what_is_no_list_is_told(self, call: Caller, given: object) -> None:
        error = caught(
            lambda: self.sent(call, Body("dict[str, Any]", wrap="pets"), given)
        )
        assert "must be a list or an object, not a" in str(error)

    def test_a_body_given_by_name_is_told(self) -> None:
        sized = "Annotated[dict[str, int], Check(min_properties=2)]"
        with pytest.raises(errors.RequestValidationError) as error:
            encode_body(Body(sized), MISSING, {"body": 1}, True)
        assert error.value.faults[0][0] == "body"
        assert "a whole body is the first argument" in str(error.value)

    def test_text_beyond_ascii_is_utf8(self, call: Caller) -> None:
        assert self.sent(call, Body("Any"), "\u00fc").body == '"\u00fc"'.encode()

    @pytest.mark.parametrize(
        "given", [{"a": float("nan")}, {"a": object()}, {"a": "\ud800"}, {"a": {1}}]
    )
    def test_what_is_no_json_is_told(self, call: Caller, given: object) -> None:
        for validate in (True, False):
            error = caught(
                lambda v=validate: self.sent(
                    call, Body("Any"), given, validate_requests=v
                )
            )
            assert isinstance(error, errors.RequestValidationError)

    def test_a_body_that_holds_itself_is_told(self, call: Caller) -> None:
        given: list[object] = []
        given.append(given)
        error = caught(lambda: self.sent(call, Body("Any"), given))
        assert isinstance(error, errors.RequestValidationError)

    def test_a_form(self, call: Caller) -> None:
        body = Body("dict[str, Any]", media_type="application/x-www-form-urlencoded")
        given = {"a b": "c&d", "list": [1, 2], "object": {"x": 1}, "none": None}
        sent = self.sent(call, body, given)
        expected = b"a%20b=c%26d&list=1&list=2&object=%7B%22x%22%3A1%7D"
        assert sent.body == expected
        assert sent.headers["content-type"] == body.media_type

    def test_a_multipart_form_is_the_same_on_each_try(self, call: Caller) -> None:
        import io

        body = Body("dict[str, Any]", media_type="multipart/form-data")
        post = Operation[Any]("pets.post", "POST", "/", body=body)
        script = call.script(answer(503), answer())
        photo = ('r"ex.png', io.BytesIO(b"\x89PNG"), "image/png")
        call(
            post, script, body={"name": "Rex", "photo": photo, "raw": b"\x00", "m": {}}
        )
        first, second = script.requests
        assert first.body == second.body
        call(post, script, body={"name": "Rex"})
        boundaries = {one.headers["content-type"] for one in script.requests}
        assert len(boundaries) == 2
        boundary = first.headers["content-type"].partition("boundary=")[2]
        parts = first.body.split(f"--{boundary}".encode())[1:-1]
        heads = [part.partition(b"\r\n\r\n")[0].decode().strip() for part in parts]
        assert heads == [
            'Content-Disposition: form-data; name="name"',
            'Content-Disposition: form-data; name="photo"; filename="r%22ex.png"\r\n'
            "Content-Type: image/png",
            'Content-Disposition: form-data; name="raw"; filename="raw"\r\n'
            "Content-Type: application/octet-stream",
            'Content-Disposition: form-data; name="m"\r\n'
            "Content-Type: application/json",
        ]
        assert parts[1].endswith(b"\r\n\r\n\x89PNG\r\n")

    def test_bytes_and_text_go_as_they_are(self, call: Caller) -> None:
        import io

        raw = Body("bytes", media_type="application/octet-stream")
        for given in (b"\x00\xff", bytearray(b"\x00\xff"), io.BytesIO(b"\x00\xff")):
            assert self.sent(call, raw, given).body == b"\x00\xff"
        text = Body("str", media_type="text/csv")
        assert self.sent(call, text, "a,\u00fc").body == "a,\u00fc".encode()
        error = caught(lambda: self.sent(call, raw, 7))
        assert isinstance(error, errors.RequestValidationError)

    def test_a_body_that_may_be_left_out(self, call: Caller) -> None:
        post = Operation[Any]("p", "POST", "/", body=Body("Any", required=False))
        script = call.script(answer())
        call(post, script, body=None)
        assert script.requests[0].body == b"null"


def test_head_only_tells_how_long_an_answer_would_be(call: Caller) -> None:
    head = Operation[Any]("files.head", "HEAD", "/f", returns=(Returns("200"),))
    only = Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 2000000000\r\n\r\n")
    with Loopback(only) as server:
        assert call(head, server.url) is None


def test_the_model_tells_of_the_answer(call: Caller) -> None:
    from runtime.expressions import set_lookup
    from runtime.model import Model

    class Pet(Model):
        id: int

    set_lookup({"Pet": Pet}.__getitem__)
    try:
        get = Operation[Any]("pets.get", "GET", "/p", returns=(Returns("200", "Pet"),))
        action = reply(201, body={"id": 7}, headers={"X-Request-Id": "r-1"})
        with Loopback(action) as server:
            pet = call(get, server.url)
    finally:
        set_lookup(None)
    assert pet.id == 7
    http = pet.http_response
    assert (http.status, http.status_code, http.request_id) == (201, 201, "r-1")
    assert http.headers["CONTENT-TYPE"] == "application/json"
    assert http.elapsed.total_seconds() >= 0


def test_any_reply_shows_its_http_side(
    call: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    get = Operation[Any]("pets.count", "GET", "/p", returns=(Returns("200", "int"),))
    seen: list[Any] = []
    answers = (reply(503), reply(body=7, headers={"X-Total": "9"}), reply(body=8))
    with Loopback(*answers) as server:
        assert call(get, server.url, only={"on_response": seen.append}) == 7
        assert call(get, server.url, only={"on_response": lambda _: 1 // 0}) == 8
        wrong = caught(lambda: call(get, server.url, only={"on_response": 1}))
    assert [(http.status, http.headers["x-total"]) for http in seen] == [(200, "9")]
    assert "on_response failed for GET /p" in caplog.text
    assert "on_response must be a function" in str(wrong)


def test_drift_is_told_or_raised(call: Caller) -> None:
    get = Operation[Any](
        "p.get", "GET", "/p", returns=(Returns("200", "dict[str, int]"),)
    )
    told: list[Any] = []
    with Loopback(reply(body={"a": "x"})) as server:
        assert call(get, server.url, on_drift=told.append) == {"a": "x"}
        error = caught(lambda: call(get, server.url, strict=True))
    assert [one.operation for one in told] == ["p.get"]
    assert isinstance(error, errors.ResponseValidationError)
    assert (error.status_code, error.response_body) == (200, '{"a": "x"}')
    assert len(error.differences) == 1
