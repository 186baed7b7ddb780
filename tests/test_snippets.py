"""What the documents show runs: Python snippets, against a loopback server."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests import pages

ROOT = Path(__file__).parent.parent
SPEC: dict[str, Any] = yaml.safe_load(
    (ROOT / "spec" / "openapi.yaml").read_text(encoding="utf-8")
)


def reply(path: str, status: str, name: str) -> object:
    """Return an example reply of the spec."""
    content = SPEC["paths"][path]["post"]["responses"][status]["content"]
    value: object = content["application/json"]["examples"][name]["value"]
    return value


@pytest.fixture
def requests(httpserver: HTTPServer) -> list[tuple[str, Any]]:
    """Let the loopback server answer as the API does; return what it was asked."""
    seen: list[tuple[str, Any]] = []

    def answer(request: Request) -> Response:
        seen.append((request.path.removeprefix("/api/v1"), request.get_json()))
        assert request.headers["x-api-key"]
        if request.path == "/api/v1/customers":
            body, status = reply("/customers", "2XX", "created"), 201
        else:
            path = "/customers/bulk-create"
            body, status = reply(path, "200", "partial_failure"), 200
        return Response(json.dumps(body), status, content_type="application/json")

    for path in SPEC["paths"]:
        httpserver.expect_request(f"/api/v1{path}", "POST").respond_with_handler(answer)
    return seen


def run(code: str, server: HTTPServer) -> str:
    """Run a program with the server as its API; return what it printed."""
    with tempfile.TemporaryDirectory() as folder:  # it may write files
        return _run_in(folder, code, server)


def _run_in(folder: str, code: str, server: HTTPServer) -> str:
    result = subprocess.run(
        [sys.executable, "-"],
        cwd=folder,
        input=code,
        env={**os.environ, "METRIFOX_BASE_URL": server.url_for("/api/v1")},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


def snippets(path: Path) -> str:
    """Return the Python snippets of a document, one after another."""
    text = path.read_text(encoding="utf-8")
    found: list[str] = re.findall(
        r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE
    )
    assert found, f"{path} shows no Python"
    return "\n".join(found)


def test_readme(httpserver: HTTPServer, requests: list[tuple[str, Any]]) -> None:
    printed = run(snippets(ROOT / "README.md"), httpserver)
    assert [path for path, _ in requests] == ["/customers", "/customers/bulk-create"]
    assert printed == (
        "550e8400-e29b-41d4-a716-446655440000 2024-01-15 10:30:00+00:00\n"
        "1 jane_doe_001 Primary email has already been used\n"
    )


def test_readme_of_the_client(
    httpserver: HTTPServer, requests: list[tuple[str, Any]]
) -> None:
    printed = run(snippets(ROOT / "generated" / "README.md"), httpserver)
    paths = {path for path, _ in requests}
    assert paths == {"/customers", "/customers/bulk-create"}
    assert "1 jane_doe_001 Primary email has already been used" in printed


def test_the_vendors_snippet_runs_unchanged(
    httpserver: HTTPServer, requests: list[tuple[str, Any]]
) -> None:
    page = pages.read("create")
    start, last = "from metrifox_sdk import", "client.customers.create(customer_data)"
    code = page[page.index(start) : page.index(last) + len(last)]
    show = '\nassert response["data"]["id"] == str(response.data.id)'
    run(code + show, httpserver)
    example = SPEC["paths"]["/customers"]["post"]["requestBody"]["content"]
    company = example["application/json"]["examples"]["company"]["value"]
    assert requests == [("/customers", company)]
