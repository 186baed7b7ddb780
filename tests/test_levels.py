"""How bad a fault is where a document says so: levels at its root, exceptions in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from generator.diagnostics import InputError, Report
from generator.pipeline import generate, read

HEAD = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\n"
WRONG = """
paths:
  /pets:
    get:
      operationId: pets.list
      tags: [pets]
      parameters:
        - {name: limit, in: query, schema: {type: integer, example: many}}
      responses:
        '200': {description: All pets}
"""
CLASH = """
paths: {}
components:
  schemas:
    pet-tag: {type: object, properties: {id: {type: string}}}
    pet_tag: {type: object, properties: {id: {type: string}}}
"""


def told(tmp_path: Path, text: str, code: str, head: str = HEAD) -> list[str]:
    """Return the levels and places of a code's faults when a document is checked."""
    path = tmp_path / "openapi.yaml"
    path.write_text(head + text, encoding="utf-8")
    report = Report()
    try:
        read(path, report)
    except InputError as error:
        report = error.report
    return [f"{f.severity.value}" for f in report.faults if f.code == code]


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("error", ["error"]),
        ("{level: warning, reason: it is to stay}", ["warning"]),
        ("{level: off, reason: it is to stay}", []),
        ("{level: 'off', reason: it is to stay}", []),
        ("{level: false, reason: it is to stay}", []),
    ],
)
def test_a_level(tmp_path: Path, level: str, expected: list[str]) -> None:
    settings = f"x-clientpress: {{rules: {{invalid-example: {level}}}}}"
    assert told(tmp_path, settings + WRONG, "invalid-example") == expected


@pytest.mark.parametrize(
    "holder", ["x-a: 1", "  /pets:", "    get:", "limit, ", "integer, "]
)
def test_an_exception_holds_for_all_below(tmp_path: Path, holder: str) -> None:
    allow = "x-clientpress-allow: {invalid-example: it is to stay}"
    if holder == "x-a: 1":
        text = f"{allow}{WRONG}"
    elif holder.endswith(":"):
        indent = " " * (holder.index(holder.strip()) + 2)
        text = WRONG.replace(f"{holder}\n", f"{holder}\n{indent}{allow}\n")
    else:
        text = WRONG.replace(holder, f"{holder}{allow}, ")
    assert told(tmp_path, text, "invalid-example") == []
    assert told(tmp_path, text, "unneeded-exception") == []


def test_an_exception_holds_for_its_place_only(tmp_path: Path) -> None:
    allow = "x-clientpress-allow: {invalid-example: it is to stay}"
    text = WRONG.replace("'200': {", f"'200': {{{allow}, ")
    assert told(tmp_path, text, "invalid-example") == ["error"]
    assert told(tmp_path, text, "unneeded-exception") == ["warning"]


@pytest.mark.parametrize(("level", "expected"), [("off", []), ("error", ["error"])])
def test_levels_of_what_planning_finds(
    tmp_path: Path, level: str, expected: list[str]
) -> None:
    path = tmp_path / "openapi.yaml"
    settings = f"x-clientpress: {{rules: {{name-clash: {level}}}}}"
    path.write_text(HEAD + settings + CLASH, encoding="utf-8")
    report = Report()
    try:
        generate(path, report)
    except InputError as error:
        report = error.report
    levels = [f.severity.value for f in report.faults if f.code == "name-clash"]
    assert levels[:1] == expected


def test_a_document_with_extensions_everywhere_gives_a_client(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    allow = "x-clientpress-allow: {name-clash: both are fine}"
    text = WRONG.replace("many", "1").replace("All pets", f"All pets, {allow}")
    text = text.replace("get:", f"get:\n      {allow}").replace("limit", f"l, {allow}")
    text = text.replace("integer", f"integer, {allow}")
    path.write_text(HEAD.replace("Pets", f"Pets, {allow}") + allow + text)
    assert generate(path, Report())


def test_generate_counts_warnings_and_validate_shows_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who generates asked for a client; the errors say why there is none."""
    monkeypatch.chdir(tmp_path)
    Path("openapi.yaml").write_text(HEAD + WRONG, encoding="utf-8")
    assert main(["validate", "openapi.yaml"]) == 1
    assert "warning[missing-summary]" in capsys.readouterr().err
    assert main(["generate", "openapi.yaml"]) == 2
    told = capsys.readouterr().err
    assert "error[invalid-example]" in told
    assert "warning[" not in told
    assert "3 warnings; see them with: clientpress validate openapi.yaml" in told


def test_warnings_stop_nothing(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(HEAD + WRONG.replace("many", "7"), encoding="utf-8")
    report = Report()
    assert generate(path, report)
    assert report.faults == []
    assert {fault.code for fault in report.aside} >= {"missing-summary"}


def test_our_own_document_surprises_nobody() -> None:
    """It has no warnings, and no exception that is not needed."""
    report = Report()
    read(Path(__file__).parent.parent / "spec/openapi.yaml", report)
    assert report.faults == []


def test_an_exception_beside_a_reference(tmp_path: Path) -> None:
    """OpenAPI 3.0 reads nothing beside a reference; we read what is for us."""
    code = "missing-property-description"
    text = f"""
paths: {{}}
components:
  schemas:
    Name: {{type: string}}
    Pet:
      properties:
        id: {{type: string, description: Its number}}
        name:
          $ref: '#/components/schemas/Name'
          x-clientpress-allow: {{{code}: it says all}}
"""
    old = HEAD.replace("3.1.0", "3.0.3")
    assert told(tmp_path, text, code, old) == []
    assert told(tmp_path, text, "unneeded-exception", old) == []
