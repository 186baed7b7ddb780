"""Compiled templates are kept beside the templates, and never trusted blindly."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from generator.render.compiled import Compiled


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "pet.jinja").write_text("a {{ pet }}")
    return tmp_path


def filled(folder: Path, made_by: str = "") -> str:
    kept = Compiled(folder, made_by)
    made = Environment(loader=FileSystemLoader(folder), bytecode_cache=kept)
    return made.get_template("pet.jinja").render(pet="cat")


def compiled(folder: Path) -> Path:
    (found,) = (folder / "__pycache__").iterdir()
    return found


def test_a_compiled_template_is_kept_and_used(folder: Path) -> None:
    assert filled(folder) == "a cat"
    kept = compiled(folder)
    kept.write_bytes(kept.read_bytes().replace(b"a ", b"A "))
    assert filled(folder) == "A cat"


def test_a_changed_template_is_compiled_anew(folder: Path) -> None:
    filled(folder)
    (folder / "pet.jinja").write_text("the {{ pet }}")
    assert filled(folder) == "the cat"


def test_what_other_options_made_is_not_used(folder: Path) -> None:
    filled(folder)
    kept = compiled(folder)
    kept.write_bytes(kept.read_bytes().replace(b"a ", b"A "))
    assert filled(folder, "other options") == "a cat"


@pytest.mark.parametrize("size", [0, 5, 30, -5])
def test_a_broken_file_is_written_anew(folder: Path, size: int) -> None:
    filled(folder)
    whole = compiled(folder).read_bytes()
    compiled(folder).write_bytes(whole[:size] + b"\xff" * 9)
    assert filled(folder) == "a cat"
    assert compiled(folder).read_bytes() == whole


def test_where_nothing_can_be_written_nothing_is(folder: Path) -> None:
    (folder / "__pycache__").write_text("in the way")
    assert filled(folder) == "a cat"
    assert sorted(path.name for path in folder.iterdir()) == [
        "__pycache__",
        "pet.jinja",
    ]


def test_where_python_keeps_no_bytecode_nothing_is_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert filled(folder) == "a cat"
    assert not (folder / "__pycache__").exists()
