"""Parameter styles, as the tables of OpenAPI and RFC 6570 have them."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from runtime.body import url_encoded
from runtime.errors import RequestValidationError
from runtime.operation import Encoding, Operation, Parameter, Returns
from runtime.styles import in_cookie, in_header, in_path, in_query

from tests.runtime.calls import Caller, answer, caught

LIST: Any = ["blue", "black", "brown"]
OBJECT: Any = {"R": 100, "G": 200, "B": 150}


def parameter(
    location: Any, style: str | None, explode: bool | None, **more: Any
) -> Any:
    return Parameter(
        "color", "color", location, "Any", style=style, explode=explode, **more
    )


PATHS = [
    ("simple", False, "", ""),
    ("simple", False, "blue", "blue"),
    ("simple", False, LIST, "blue,black,brown"),
    ("simple", True, LIST, "blue,black,brown"),
    ("simple", False, OBJECT, "R,100,G,200,B,150"),
    ("simple", True, OBJECT, "R=100,G=200,B=150"),
    ("label", False, "", "."),
    ("label", False, "blue", ".blue"),
    ("label", False, LIST, ".blue,black,brown"),
    ("label", True, LIST, ".blue.black.brown"),
    ("label", False, OBJECT, ".R,100,G,200,B,150"),
    ("label", True, OBJECT, ".R=100.G=200.B=150"),
    ("matrix", False, "", ";color"),
    ("matrix", False, "blue", ";color=blue"),
    ("matrix", False, LIST, ";color=blue,black,brown"),
    ("matrix", True, LIST, ";color=blue;color=black;color=brown"),
    ("matrix", False, OBJECT, ";color=R,100,G,200,B,150"),
    ("matrix", True, OBJECT, ";R=100;G=200;B=150"),
    ("matrix", True, {"R": "", "G": 1}, ";R;G=1"),
    ("matrix", False, {"R": "", "G": 1}, ";color=R,,G,1"),
    ("label", True, {"R": ""}, ".R="),
    ("simple", False, "a/b?c#d%e f", "a%2Fb%3Fc%23d%25e%20f"),
    ("simple", False, ["a,b", "c"], "a%2Cb,c"),
    ("simple", False, "\u00fc\u4f60", "%C3%BC%E4%BD%A0"),
    ("simple", False, True, "true"),
    ("simple", False, 1.5, "1.5"),
    ("simple", False, [1, None, 2], "1,2"),
    ("simple", False, [[1], {"a": 2}], "%5B1%5D,%7B%22a%22%3A2%7D"),
]


@pytest.mark.parametrize(("style", "explode", "value", "text"), PATHS)
def test_paths(style: str, explode: bool, value: Any, text: str) -> None:
    assert in_path(parameter("path", style, explode), value) == text


QUERIES = [
    ("form", True, "", "color="),
    ("form", True, "blue", "color=blue"),
    ("form", True, LIST, "color=blue&color=black&color=brown"),
    ("form", False, LIST, "color=blue,black,brown"),
    ("form", True, OBJECT, "R=100&G=200&B=150"),
    ("form", False, OBJECT, "color=R,100,G,200,B,150"),
    ("form", True, [], ""),
    ("form", False, [], ""),
    ("form", True, {}, ""),
    ("form", False, ["a,b", "c&d"], "color=a%2Cb,c%26d"),
    ("form", True, "a b+c", "color=a%20b%2Bc"),
    ("form", True, False, "color=false"),
    ("form", True, {"a b": "c=d", "n": None}, "a%20b=c%3Dd"),
    ("spaceDelimited", False, LIST, "color=blue%20black%20brown"),
    ("spaceDelimited", False, OBJECT, "color=R%20100%20G%20200%20B%20150"),
    ("spaceDelimited", True, LIST, "color=blue&color=black&color=brown"),
    ("pipeDelimited", False, LIST, "color=blue%7Cblack%7Cbrown"),
    ("pipeDelimited", False, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
    ("deepObject", True, OBJECT, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    (
        "deepObject",
        True,
        {"a": {"b": [1, 2]}},
        "color%5Ba%5D%5Bb%5D=1&color%5Ba%5D%5Bb%5D=2",
    ),
    (
        "deepObject",
        True,
        {"a": [{"b": 1}, {"b": 2}]},
        "color%5Ba%5D%5B0%5D%5Bb%5D=1&color%5Ba%5D%5B1%5D%5Bb%5D=2",
    ),
    ("deepObject", True, {"a": None}, ""),
]


@pytest.mark.parametrize(("style", "explode", "value", "text"), QUERIES)
def test_queries(style: str, explode: bool, value: Any, text: str) -> None:
    assert "&".join(in_query(parameter("query", style, explode), value)) == text


HEADERS = [
    (False, "blue", "blue"),
    (False, LIST, "blue,black,brown"),
    (True, LIST, "blue,black,brown"),
    (False, OBJECT, "R,100,G,200,B,150"),
    (True, OBJECT, "R=100,G=200,B=150"),
    (False, "a b, c/d", "a b, c/d"),
    (False, True, "true"),
]


@pytest.mark.parametrize(("explode", "value", "text"), HEADERS)
def test_headers(explode: bool, value: Any, text: str) -> None:
    assert in_header(parameter("header", "simple", explode), value) == text


COOKIES = [
    ("form", True, "blue", "color=blue"),
    ("form", True, "a b;c", "color=a%20b%3Bc"),
    ("form", False, LIST, "color=blue,black,brown"),
    ("form", True, LIST, "color=blue; color=black; color=brown"),
    ("form", True, OBJECT, "R=100; G=200; B=150"),
    ("cookie", True, "a b%", "color=a b%"),
    ("cookie", True, LIST, "color=blue; color=black; color=brown"),
]


@pytest.mark.parametrize(("style", "explode", "value", "text"), COOKIES)
def test_cookies(style: str, explode: bool, value: Any, text: str) -> None:
    assert "; ".join(in_cookie(parameter("cookie", style, explode), value)) == text


MEDIA_TYPES = [
    (Encoding("text/plain"), ["a", "b"], "color=a&color=b"),
    (Encoding("application/json"), ["a", "b"], "color=%5B%22a%22%2C%22b%22%5D"),
    (Encoding("text/plain", "form", explode=False), ["a", "b"], "color=a,b"),
    (Encoding("application/json", style="pipeDelimited"), ["a"], "color=a"),
    (Encoding(style="form", allow_reserved=True), "a/b&c+d", "color=a/b%26c%2Bd"),
]


@pytest.mark.parametrize(("encoding", "value", "text"), MEDIA_TYPES)
def test_a_style_goes_before_a_media_type(
    encoding: Encoding, value: Any, text: str
) -> None:
    assert url_encoded({"color": encoding}, {"color": value}) == text


def test_reserved_characters_may_stay() -> None:
    free = parameter("query", None, None, allow_reserved=True)
    assert in_query(free, "a/b?c=d%20e[f]#g\u00fc") == [
        "color=a/b?c=d%20e%5Bf%5D%23g%C3%BC"
    ]


def test_a_parameter_with_content_is_sent_in_its_media_type() -> None:
    json = parameter("query", None, None, media_type="application/json")
    assert in_query(json, {"a": "b"}) == ["color=%7B%22a%22%3A%22b%22%7D"]
    assert in_query(json, "b") == ["color=%22b%22"]
    header = parameter("header", None, None, media_type="application/json")
    assert in_header(header, {"a": "\u00fc"}) == '{"a":"\\u00fc"}'
    text = parameter("query", None, None, media_type="text/plain")
    assert in_query(text, "b c") == ["color=b%20c"]
    assert (
        in_header(parameter("header", None, None, media_type="application/json"), [1])
        == "[1]"
    )
    assert (
        in_path(parameter("path", None, None, media_type="application/json"), [1])
        == "%5B1%5D"
    )


def operation(*parameters: Parameter, path: str = "/pets") -> Operation[Any]:
    return Operation(
        "pets.list", "GET", path, parameters=parameters, returns=(Returns("200"),)
    )


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ("..", "/pets/%2E%2E/toys"),
        (".", "/pets/%2E/toys"),
        ("../..", "/pets/..%2F../toys"),
        ("a/b", "/pets/a%2Fb/toys"),
        ("a?b=c", "/pets/a%3Fb%3Dc/toys"),
        ("%2e%2e", "/pets/%252e%252e/toys"),
        ("a\r\nX: y", "/pets/a%0D%0AX%3A%20y/toys"),
        (" ", "/pets/%20/toys"),
        (".a", "/pets/.a/toys"),
    ],
)
def test_a_path_parameter_is_one_segment(call: Caller, value: str, path: str) -> None:
    get = operation(Parameter("id", "petId", "path", "str"), path="/pets/{petId}/toys")
    script = call.script(answer())
    call(get, script, arguments={"id": value})
    assert script.requests[0].url == f"http://127.0.0.1:1{path}"


def test_dots_of_two_parameters_are_no_way_up(call: Caller) -> None:
    both = (Parameter("a", "a", "path", "str"), Parameter("b", "b", "path", "str"))
    script = call.script(answer())
    call(
        operation(*both, path="/pets/{a}{b}/x"), script, arguments={"a": ".", "b": "."}
    )
    assert script.requests[0].url.endswith("/pets/%2E%2E/x")


@pytest.mark.parametrize(
    ("location", "value", "reason"),
    [
        ("path", None, "id: is required"),
        ("path", "", "id: is empty, which a path cannot hold"),
        ("path", "\ud800", "id: is text that cannot be written in UTF-8"),
        ("header", "a\r\nb", "id: has a line break or another control character"),
        ("header", "a\x00b", "id: has a line break or another control character"),
    ],
)
def test_what_cannot_be_sent_is_told(
    call: Caller, location: Any, value: object, reason: str
) -> None:
    one = operation(
        Parameter("id", "id", location, "str"),
        path="/pets/{id}" if location == "path" else "/pets",
    )
    script, arguments = call.script(answer()), {"id": value}
    for validate in (True, False):
        options = {"validate_requests": validate}
        error = caught(partial(call, one, script, arguments=arguments, **options))
        assert isinstance(error, RequestValidationError)
        assert str(error).endswith(reason)


def test_every_fault_is_told_at_once(call: Caller) -> None:
    two = operation(
        Parameter("limit", "limit", "query", "int", required=True),
        Parameter("sort", "sort", "query", "Literal['up', 'down']"),
    )
    error = caught(lambda: call(two, call.script(answer()), arguments={"sort": "left"}))
    assert [fault.path for fault in error.faults] == ["limit", "sort"]


def test_a_cookie_that_cannot_be_sent_is_told_alone(call: Caller) -> None:
    two = operation(
        Parameter("wrong", "wrong", "cookie", "str", style="cookie"),
        Parameter("right", "right", "cookie", "str", style="cookie"),
    )
    arguments = {"wrong": "a;b", "right": "c"}
    error = caught(lambda: call(two, call.script(answer()), arguments=arguments))
    assert [fault.path for fault in error.faults] == ["wrong"]


def test_everything_goes_where_it_belongs(call: Caller) -> None:
    many = operation(
        Parameter("id", "petId", "path", "int"),
        Parameter("tags", "tags[]", "query", "Sequence[str]"),
        Parameter("since", "since", "query", "date"),
        Parameter("trace", "X-Trace", "header", "str"),
        Parameter("session", "session", "cookie", "str"),
        Parameter("left_out", "leftOut", "query", "str"),
        path="/pets/{petId}?fixed=1",
    )
    from datetime import date

    arguments = {
        "id": 7,
        "tags": ["a", "b c"],
        "since": date(2024, 1, 15),
        "trace": "t",
        "session": "s 1",
        "left_out": None,
    }
    script = call.script(answer())
    call(many, script, arguments=arguments)
    sent = script.requests[0]
    query = "fixed=1&tags%5B%5D=a&tags%5B%5D=b%20c&since=2024-01-15"
    assert sent.url == f"http://127.0.0.1:1/pets/7?{query}"
    assert (sent.headers["x-trace"], sent.headers["cookie"]) == ("t", "session=s%201")


def test_the_whole_query_can_be_one_parameter(call: Caller) -> None:
    form = "application/x-www-form-urlencoded"
    whole = operation(Parameter("q", "q", "querystring", "Any", media_type=form))
    script = call.script(answer())
    call(whole, script, arguments={"q": {"a": "b c", "d": 1}})
    assert script.requests[0].url.endswith("/pets?a=b%20c&d=1")
    json = operation(
        Parameter("q", "q", "querystring", "Any", media_type="application/json")
    )
    call(json, script, arguments={"q": [1]})
    assert script.requests[1].url.endswith("/pets?%5B1%5D")


def test_what_tells_two_operations_of_a_path_apart_is_not_sent(call: Caller) -> None:
    one = operation(Parameter("id", "id", "path", "str"), path="/pets/{id}#byName")
    script = call.script(answer())
    call(one, script, arguments={"id": "a#b"})
    assert script.requests[0].url == "http://127.0.0.1:1/pets/a%23b"


def test_bytes_in_a_url_encoded_form_go_as_they_are() -> None:
    assert url_encoded({}, {"color": b"\xff a"}) == "color=%FF%20a"
