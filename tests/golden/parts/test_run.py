"""Parts of a form: their headers, media types and styles; parts without names."""

from __future__ import annotations

import datetime as dt
from email.message import Message
from email.parser import BytesParser
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case

OWNER = {"X-Owner": 7}


def sent(httpserver: HTTPServer) -> list[tuple[dict[str, str], str]]:
    """The headers of each part that the server got, and its text as it came."""
    request = httpserver.log[-1][0]
    head = f"Content-Type: {request.headers['Content-Type']}\r\n\r\n".encode()
    message = BytesParser().parsebytes(head + request.data)
    return [
        (dict(part.items()), str(part.get_payload()))
        for part in message.walk()
        if isinstance(part, Message) and not part.is_multipart()
    ]


def named(name: str, **more: str) -> dict[str, str]:
    own = {"Content-Disposition": f'form-data; name="{name}"'}
    return own | {key.replace("_", "-"): value for key, value in more.items()}


def test_headers_are_sent_by_their_types(
    case: Case, httpserver: HTTPServer, mode: str
) -> None:
    httpserver.expect_request("/pets", "POST").respond_with_data(status=204)
    case.call(
        mode,
        "pets.create",
        pet={"name": "Rex"},
        photos=[("a.png", b"A", "image/png", {"x-size": 3, "X-Free": "yes"}), b"B"],
        options={
            "part_headers": {"pet": {**OWNER, "X-Born": [dt.date(2024, 1, 31), "2024-02-01"]}}
        },
    )
    pet, first, second = sent(httpserver)
    vendor = "application/vnd.pet+json; v=2"
    more = {"X-Owner": "7", "X-Kind": "pet", "X-Born": "2024-01-31,2024-02-01"}
    assert pet == (named("pet", Content_Type=vendor) | more, '{"name":"Rex"}')
    more = {"Content-Type": "image/png", "x-size": "3", "X-Free": "yes"}
    assert first == (named('photos"; filename="a.png') | more, "A")
    assert "x-size" not in second[0]
    assert second[0]["Content-Type"] == "image/jpeg"  # a file has no style


def test_styles_and_media_types(case: Case, httpserver: HTTPServer, mode: str) -> None:
    httpserver.expect_request("/pets", "POST").respond_with_data(status=204)
    body = {"pet": {}, "tags": ["a", "b c"], "note": "x", "seal": b"1", "codes": [b"2"]}
    options = {"part_headers": {"pet": OWNER}}
    case.call(mode, "pets.create", body, options=options)
    encoding = {"Content_Transfer_Encoding": "base64"}
    assert sent(httpserver)[1:] == [
        (named("tags"), "a|b c"),
        (named("note", Content_Type="application/json"), '"x"'),
        (named("seal", Content_Type="image/png", **encoding), "MQ=="),
        (named("codes"), "Mg=="),
    ]


WRONG: list[tuple[dict[str, Any], str]] = [
    ({}, r"part_headers.pet\['X-Owner'\]: is required"),
    ({"pet": {"X-Owner": "a"}}, r"part_headers.pet\['X-Owner'\]: must be an integer"),
    ({"pet": {**OWNER, "X-A": "b\nc"}}, r"pet\['X-A'\]: the header X-A has a line"),
    ({"pet": {**OWNER, "X-A": 5}}, r"pet\['X-A'\]: the header X-A is an int"),
    ({"pet": OWNER, "pat": {}}, "part_headers.pat: no part of this name is sent"),
    ({"pet": 5}, "part_headers.pet: must be a dict"),
]


@pytest.mark.parametrize(("headers", "told"), WRONG)
def test_headers_that_cannot_be_sent(
    case: Case, mode: str, headers: Any, told: str
) -> None:
    with pytest.raises(case.package.RequestValidationError, match=told):
        case.call(mode, "pets.create", pet={}, options={"part_headers": headers})


def test_headers_where_there_are_no_parts(case: Case, mode: str) -> None:
    with pytest.raises(case.package.ConfigurationError, match="part_headers is an int"):
        case.call(mode, "pets.replace", options={"part_headers": 5})


def test_parts_without_names(case: Case, httpserver: HTTPServer, mode: str) -> None:
    httpserver.expect_request("/pets", "PUT").respond_with_data(status=204)
    named_file = ("b.gif", b"B", "image/gif", {"X-Free": "yes"})
    case.call(mode, "pets.replace", [{"a": 1}, b"A", named_file])
    assert sent(httpserver) == [
        (
            {"Content-Disposition": "attachment", "Content-Type": "application/json"},
            '{"a":1}',
        ),
        ({"Content-Disposition": "inline", "Content-Type": "image/png"}, "A"),
        (
            {
                "Content-Disposition": "inline",
                "Content-Type": "image/gif",
                "X-Free": "yes",
            },
            "B",
        ),
    ]
