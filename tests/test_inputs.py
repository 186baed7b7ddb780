"""A run that has nothing to do: told in a moment, and only where it is true."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main

SPEC = """\
openapi: 3.1.0
info: {title: Pets, version: '1', description: Pets.}
tags: [{name: pets, description: Pets.}]
paths:
  /pets:
    get:
      operationId: pets.list
      summary: List pets.
      tags: [pets]
      responses:
        '200':
          description: All.
          content:
            application/json: {schema: {$ref: pet.yaml}}
        '4XX': {description: None.}
"""
PET = """\
type: object
description: A pet.
properties: {name: {type: string, description: Its name.}}
"""
READS = "generator.validate"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document of two files and its client."""
    monkeypatch.chdir(tmp_path)
    Path("openapi.yaml").write_text(SPEC, "utf-8")
    Path("pet.yaml").write_text(PET, "utf-8")
    assert run() == 0
    return tmp_path


def run(*words: str) -> int:
    return main(["generate", "openapi.yaml", "--output", "out", *words])


def modules(*words: str) -> set[str]:
    """The modules that a run in a process of its own imports."""
    code = (
        "import sys; from generator.cli import main\n"
        f"main(['generate', 'openapi.yaml', '--output', 'out', *{words!r}])\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    root = str(Path(__file__).parent.parent)
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": root},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.split())


def test_nothing_is_read_where_nothing_changed(here: Path) -> None:
    assert READS not in modules()
    assert READS in modules("--force")


def edit_document() -> None:
    Path("openapi.yaml").write_text(SPEC.replace("List pets", "All pets"), "utf-8")


def edit_other_file() -> None:
    Path("pet.yaml").write_text(PET.replace("name:", "called:"), "utf-8")


def remove_a_file() -> None:
    Path("out/README.md").unlink()


def extend() -> None:
    Path("out/pets/custom").mkdir()
    Path("out/pets/custom/__init__.py").write_text("")


@pytest.mark.parametrize(
    "change", [edit_document, edit_other_file, remove_a_file, extend]
)
def test_any_change_is_seen(here: Path, change: object) -> None:
    assert callable(change)
    change()
    assert READS in modules()


def test_a_file_edited_by_hand_is_told(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open("out/README.md", "a", encoding="utf-8") as file:
        file.write("mine\n")
    assert run() == 1
    assert "README.md was edited by hand" in capsys.readouterr().err


def test_check_trusts_no_checksum(here: Path) -> None:
    """A folder that says of itself that it is right is compared all the same."""
    manifest = json.loads(Path("out/.clientpress.json").read_text("utf-8"))
    edit_document()
    other = main(["generate", "openapi.yaml", "--output", "other"])
    fresh = json.loads(Path("other/.clientpress.json").read_text("utf-8"))
    manifest["inputs"] = fresh["inputs"]
    Path("out/.clientpress.json").write_text(json.dumps(manifest), "utf-8")
    assert other == 0
    assert main(["check", "openapi.yaml", "--output", "out"]) == 1


def test_what_a_document_surprises_with_is_told_each_time(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("openapi.yaml").write_text(SPEC.replace("summary: List pets.", ""), "utf-8")
    for _ in range(2):
        assert run() == 0
        assert "1 warning" in capsys.readouterr().err


def test_from_another_folder_it_is_the_same(here: Path) -> None:
    spec, output = str(here / "openapi.yaml"), str(here / "out")
    os.chdir("/")
    assert main(["check", spec, "--output", output]) == 0
