"""Bodies: files given in every way, forms by their encoding, methods of OpenAPI 3.2."""

from __future__ import annotations

import io
from email.message import Message
from email.parser import BytesParser
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case

Part = tuple[str | None, str | None, str | None, bytes]


def parts(case: Case, httpserver: HTTPServer, mode: str, **given: Any) -> list[Part]:
    """What the server gets: name, file name, media type and content of each part."""
    httpserver.expect_oneshot_request("/photos", "POST").respond_with_data(status=201)
    case.call(mode, "photos.create", **given)
    request = httpserver.log[-1][0]
    head = f"Content-Type: {request.headers['Content-Type']}\r\n\r\n".encode()
    message = BytesParser().parsebytes(head + request.data)
    return [_part(one) for one in message.walk() if not one.is_multipart()]


def _part(part: Message) -> Part:
    name = part.get_param("name", header="content-disposition")
    content = part.get_payload(decode=True)
    media_type = part.get_content_type() if "Content-Type" in part else None
    assert isinstance(content, bytes)
    return str(name), part.get_filename(), media_type, content


def test_a_file_in_every_way(
    case: Case, httpserver: HTTPServer, mode: str, tmp_path: Path
) -> None:
    (tmp_path / "cat.jpeg").write_bytes(b"CAT")
    expected = ("photo", "cat.jpeg", "image/jpeg", b"CAT")
    with (tmp_path / "cat.jpeg").open("rb") as file:
        for given in (
            tmp_path / "cat.jpeg",
            file,
            ("cat.jpeg", b"CAT"),
            ("cat.jpeg", io.BytesIO(b"CAT"), "image/jpeg"),
        ):
            assert parts(case, httpserver, mode, photo=given) == [expected]
    [plain] = parts(case, httpserver, mode, photo=b"CAT")
    assert plain == ("photo", "photo", "image/png", b"CAT")


def test_lists_and_objects(case: Case, httpserver: HTTPServer, mode: str) -> None:
    assert parts(
        case,
        httpserver,
        mode,
        photo=("a.png", b"1"),
        more_files=[b"2", ("c", b"3", "text/plain")],
        info={"place": "Rome"},
        labels=["x", "y"],
    ) == [
        ("photo", "a.png", "image/png", b"1"),
        ("more-files", "more-files", "application/octet-stream", b"2"),
        ("more-files", "c", "text/plain", b"3"),
        ("info", None, "application/json", b'{"place":"Rome"}'),
        ("labels", None, None, b"x"),
        ("labels", None, None, b"y"),
    ]


def test_what_stands_beside_a_file_is_checked(case: Case, mode: str) -> None:
    with pytest.raises(case.package.RequestValidationError) as caught:
        case.call(mode, "photos.create", photo=b"1", labels=[1], info={"place": 2})
    assert [fault.path for fault in caught.value.faults] == ["labels[0]", "info.place"]
    with pytest.raises(case.package.RequestValidationError, match="photo: is required"):
        case.call(mode, "photos.create", more_files=[b"2"])


def test_a_path_that_is_not_there(case: Case, mode: str, tmp_path: Path) -> None:
    with pytest.raises(case.package.RequestValidationError, match="cannot be read"):
        case.call(mode, "photos.create", photo=tmp_path / "none.png")


def test_a_form_by_its_encoding(case: Case, httpserver: HTTPServer, mode: str) -> None:
    httpserver.expect_request(
        "/photos", "QUERY", data=b"ids=1%7C2&where%5Ba%5D=b"
    ).respond_with_json([1])
    given = {"ids": [1, 2], "where": {"a": "b"}}
    assert case.call(mode, "photos.search", given) == [1]


def test_bytes_in_every_way(
    case: Case, httpserver: HTTPServer, mode: str, tmp_path: Path
) -> None:
    (tmp_path / "a").write_bytes(b"ab")
    httpserver.expect_request(
        "/photos",
        "COPY",
        data=b"ab",
        headers={"Content-Type": "application/octet-stream"},
    ).respond_with_data(status=204)
    for given in (b"ab", io.BytesIO(b"ab"), tmp_path / "a", iter([b"a", b"b"])):
        case.call(mode, "photos.copy", given)
    seen = {request.environ["REQUEST_METHOD"] for request, _ in httpserver.log}
    assert seen == {"Copy"}
