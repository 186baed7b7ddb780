"""`clientpress init`: what it makes passes its own checks; nothing is overwritten."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.cli import main

ROOT = Path(__file__).parent.parent
FILES = [
    ".gitattributes",
    ".github/workflows/ci.yml",
    ".gitignore",
    ".pre-commit-config.yaml",
    "Makefile",
    "README.md",
    "spec/openapi.yaml",
]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def standing(folder: Path) -> list[str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in found)


def test_what_it_makes_passes_its_own_checks(
    here: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", "pet-shop"]) == 0
    told = capfd.readouterr()
    assert told.out == "".join(f"written pet-shop/{path}\n" for path in FILES)
    note, following = told.err.splitlines()
    assert f"installs clientpress @ {ROOT.as_uri()}, which only this machine" in note
    assert following == "next: cd pet-shop; make generate"
    monkeypatch.chdir(here / "pet-shop")
    assert standing(Path()) == FILES
    assert main(["validate", "--strict"]) == 0
    assert main(["generate"]) == 0
    assert main(["check"]) == 0
    assert capfd.readouterr().err.count("warning") == 0
    assert "class PetShopClient" in Path("generated/pet_shop/client.py").read_text()
    for name in (".github/workflows/ci.yml", ".pre-commit-config.yaml"):
        assert isinstance(yaml.safe_load(Path(name).read_text()), dict)


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")
def test_its_makefile_runs_the_commands(here: Path) -> None:
    assert main(["init", "--package", "pets", "--title", 'Pets: "All" of \'em #1']) == 0
    command = f"CLIENTPRESS={sys.executable} -m generator"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for target in ("generate", "check"):
        done = subprocess.run(
            ["make", target, command], env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
    assert not Path(".venv").exists()
    assert Path("generated/pets/client.py").exists()


def test_nothing_is_overwritten(capfd: pytest.CaptureFixture[str]) -> None:
    Path("spec").mkdir()
    Path("spec/openapi.yaml").write_text("mine")
    Path("Makefile").symlink_to("nowhere")
    Path(".github").write_text("no folder")
    before = standing(Path())
    assert main(["init"]) == 1
    assert capfd.readouterr().err == (
        "clientpress: nothing was written to .: files stand there already\n"
        "  .github is no folder, and one must stand there\n"
        "  Makefile stands there already\n"
        "  spec/openapi.yaml stands there already\n"
        "hint: move them away, or name another folder\n"
    )
    assert standing(Path()) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--package", "Pet-Shop"], "'package' must be an import name in lower case"),
        (["--package", "json"], "no package can be called 'json': Python has another"),
    ],
)
def test_names_that_cannot_be_are_told(
    words: list[str], told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", *words, "new"]) == 2
    assert told in capfd.readouterr().err
    assert standing(Path()) == []


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (None, f"clientpress @ {ROOT.as_uri()}"),
        ({"url": "file:///srv/c", "dir_info": {}}, "clientpress @ file:///srv/c"),
        (
            {
                "url": "https://x.example/c.git",
                "vcs_info": {
                    "vcs": "git",
                    "commit_id": "0a1b",
                    "requested_revision": "m",
                },
            },
            "clientpress @ git+https://x.example/c.git@0a1b",
        ),
        (
            {"url": "https://x.example/c.zip", "archive_info": {}, "subdirectory": "g"},
            "clientpress @ https://x.example/c.zip\\#subdirectory=g",
        ),
        ("nonsense", f"clientpress @ {ROOT.as_uri()}"),
    ],
)
def test_the_makefile_installs_what_made_it(
    record: object, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "site/clientpress-1.2.3.dist-info"
    installed.mkdir(parents=True)
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nVersion: 1.2.3\n")
    if record is not None:
        (installed / "direct_url.json").write_text(json.dumps(record))
    monkeypatch.syspath_prepend(str(installed.parent))
    assert main(["init", "shop"]) == 0
    makefile = Path("shop/Makefile").read_text()
    assert f"CLIENTPRESS_FROM ?= {expected}\n" in makefile
