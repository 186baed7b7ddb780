"""Bytes in memory or in a file, which stands there whole or not at all."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case

PICTURE = bytes(range(256)) * 1000


def test_in_memory_or_in_a_file(
    case: Case, httpserver: HTTPServer, mode: str, tmp_path: Path
) -> None:
    httpserver.expect_request(
        "/files/cat", query_string="size=3", headers={"Accept": "image/png"}
    ).respond_with_data(PICTURE, content_type="image/png")
    assert case.call(mode, "files.get", "cat", size=3) == PICTURE
    path = tmp_path / "cat.png"
    response = case.call(mode, "files.get_reply_to_file", "cat", path, size=3)
    assert path.read_bytes() == PICTURE
    assert response.headers["content-type"] == "image/png"
    target = io.BytesIO()
    case.call(mode, "files.get_reply_to_file", "cat", target, size=3)
    assert target.getvalue() == PICTURE


def test_a_failure_leaves_what_was_there(
    case: Case, httpserver: HTTPServer, mode: str, tmp_path: Path
) -> None:
    httpserver.expect_request("/files/cat").respond_with_data("no", status=404)
    (folder := tmp_path / "out").mkdir()
    (folder / "cat.png").write_bytes(b"old")
    with pytest.raises(case.package.NotFoundError):
        case.call(mode, "files.get_reply_to_file", "cat", folder / "cat.png")
    assert [path.read_bytes() for path in folder.iterdir()] == [b"old"]


def test_words_or_a_file(
    case: Case, httpserver: HTTPServer, mode: str, tmp_path: Path
) -> None:
    httpserver.expect_request(
        "/files/x", json={"file": "y"}, headers={"Accept": "application/json"}
    ).respond_with_json({"file": "z"})
    httpserver.expect_request(
        "/files/x", json={"file": "y"}, headers={"Accept": "application/pdf"}
    ).respond_with_data(PICTURE, content_type="application/pdf")
    assert case.call(mode, "files.render", "x", file="y").file == "z"
    path = tmp_path / "x.pdf"
    case.call(mode, "files.render_to_file", "x", path, file="y")
    assert path.read_bytes() == PICTURE


def test_bytes_of_any_type_are_what_came(
    case: Case, httpserver: HTTPServer, mode: str, tmp_path: Path
) -> None:
    httpserver.expect_request("/seal").respond_with_data(
        PICTURE, content_type="image/png"
    )
    assert case.call(mode, "seal.get") == PICTURE
    case.call(mode, "seal.get_to_file", tmp_path / "seal.png")
    assert (tmp_path / "seal.png").read_bytes() == PICTURE
