"""References to other hosts: asked only where the user names the host."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from generator.cli.main import main
from generator.diagnostics import InputError, Report
from generator.load import Terms, limits, remote
from generator.pipeline import generate

HOSTS = Terms(frozenset({"localhost"}))
DOCUMENT = """\
openapi: 3.1.0
info: {{title: Pets, version: '1'}}
paths:
  /pets:
    get:
      tags: [pets]
      operationId: pets.get
      responses:
        '200':
          description: a pet
          content: {{application/json: {{schema: {{$ref: '{}'}}}}}}
"""
PET = """\
Pet:
  type: object
  properties:
    name: {type: string, example: Rex}
    owner: {$ref: 'owner.json#/Owner'}
"""


def spec(folder: Path, server: HTTPServer, path: str = "/api/pets.yaml#/Pet") -> Path:
    file = folder / "openapi.yaml"
    file.write_text(DOCUMENT.format(server.url_for(path)), encoding="utf-8")
    return file


def serve(server: HTTPServer) -> None:
    server.expect_request("/api/pets.yaml").respond_with_data(PET)
    owner = {"Owner": {"type": "object", "properties": {"age": {"type": "integer"}}}}
    server.expect_request("/api/owner.json").respond_with_json(owner)


def refusal(path: Path, terms: Terms) -> str:
    with pytest.raises(InputError) as refused:
        generate(path, Report(), terms=terms)
    (fault,) = refused.value.report.errors
    assert fault.at.pointer or fault.related  # it tells which reference it was
    return f"{fault.code}: {fault.message}"


def test_a_named_host_is_asked_once_for_each_file(
    tmp_path: Path, httpserver: HTTPServer
) -> None:
    serve(httpserver)
    report = Report()
    files = generate(spec(tmp_path, httpserver), report, terms=HOSTS)
    assert report.faults == []
    assert "age: int | None" in files["pets/models/owner.py"]
    assert sorted(r.path for r, _ in httpserver.log) == [
        "/api/owner.json",
        "/api/pets.yaml",
    ]


def test_the_command_line_names_hosts(tmp_path: Path, httpserver: HTTPServer) -> None:
    serve(httpserver)
    path = str(spec(tmp_path, httpserver))
    host = f"LOCALHOST:{httpserver.port}"
    assert main(["validate", path]) == 1
    assert httpserver.log == []
    both = ["--allow-remote", "other", "--allow-remote", host]
    assert main(["validate", path, *both]) == 0
    assert main(["validate", path, "--allow-remote", f"localhost:{host[-5:]}0"]) == 1
    assert main(["validate", path, "--allow-remote", host]) == 0


@pytest.mark.parametrize("terms", [Terms(), Terms(frozenset({"example.com"}))])
def test_no_other_host_is_asked(
    tmp_path: Path, httpserver: HTTPServer, terms: Terms
) -> None:
    serve(httpserver)
    told = refusal(spec(tmp_path, httpserver), terms)
    assert told.startswith("forbidden-ref")
    assert "other hosts are not asked" in told
    assert httpserver.log == []


def test_a_redirect_on_the_host_is_followed(
    tmp_path: Path, httpserver: HTTPServer
) -> None:
    serve(httpserver)
    to = {"Location": "/api/pets.yaml"}
    httpserver.expect_request("/old.yaml").respond_with_data(status=302, headers=to)
    path = spec(tmp_path, httpserver, "/old.yaml#/Pet")
    httpserver.expect_request("/owner.json").respond_with_json({"Owner": True})
    assert generate(path, Report(), terms=HOSTS)


@pytest.mark.parametrize(
    "to",
    [
        "http://127.0.0.1:{port}/api/pets.yaml",
        "http://localhost:1/api/pets.yaml",
        "http://169.254.169.254/latest",
        "file:///etc/passwd",
        "ftp://localhost/a",
        "http://a:b@localhost:{port}/api/pets.yaml",
    ],
)
def test_a_redirect_to_elsewhere_is_not(
    tmp_path: Path, httpserver: HTTPServer, to: str
) -> None:
    serve(httpserver)
    headers = {"Location": to.format(port=httpserver.port)}
    httpserver.expect_request("/old.yaml").respond_with_data(
        status=302, headers=headers
    )
    told = refusal(spec(tmp_path, httpserver, "/old.yaml#/Pet"), HOSTS)
    assert "redirect" in told
    assert [r.path for r, _ in httpserver.log] == ["/old.yaml"]


def test_redirects_in_a_circle_end(tmp_path: Path, httpserver: HTTPServer) -> None:
    to = {"Location": "/old.yaml"}
    httpserver.expect_request("/old.yaml").respond_with_data(status=302, headers=to)
    told = refusal(spec(tmp_path, httpserver, "/old.yaml#/Pet"), HOSTS)
    assert "more than 5 redirects" in told


def test_a_status_and_a_size_are_told(
    tmp_path: Path, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = spec(tmp_path, httpserver)
    httpserver.expect_oneshot_request("/api/pets.yaml").respond_with_data(status=404)
    assert "the host answers 404" in refusal(path, HOSTS)
    httpserver.expect_request("/api/pets.yaml").respond_with_data("#" * 5000)
    monkeypatch.setattr(limits, "MAX_BYTES", 4000)
    assert refusal(path, HOSTS).startswith("too-large")


def test_a_slow_host_is_given_up(
    tmp_path: Path, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    monkeypatch.setattr(remote, "SECONDS", 0.2)
    httpserver.expect_request("/api/pets.yaml").respond_with_handler(
        lambda _: time.sleep(0.6)  # type: ignore[arg-type, return-value]  # no answer
    )
    assert "no answer within 0.2 s" in refusal(spec(tmp_path, httpserver), HOSTS)


def test_files_above_are_read_where_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "common").mkdir()
    (tmp_path / "spec").mkdir()
    (tmp_path / "common" / "pet.yaml").write_text("type: [integer]\n")
    path = tmp_path / "spec" / "openapi.yaml"
    path.write_text(DOCUMENT.format("../common/pet.yaml"), encoding="utf-8")
    assert "leads out of the folder" in refusal(path, Terms())
    assert main(["validate", str(path), "--ref-root", str(tmp_path)]) == 0
    assert main(["validate", str(path), "--ref-root", str(tmp_path / "common")]) == 1
    path.write_text(DOCUMENT.format("../common/none.yaml"), encoding="utf-8")
    assert "unknown-ref" in refusal(path, Terms(top=tmp_path))


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://localhost/a", "http://u:p@localhost/a"]
)
def test_only_plain_web_addresses_are_asked(tmp_path: Path, address: str) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(DOCUMENT.format(address), encoding="utf-8")
    assert refusal(path, HOSTS).startswith("forbidden-ref")
