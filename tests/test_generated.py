"""What stands in generated/ is what the spec gives, here and on every machine."""

from __future__ import annotations

import difflib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MANIFEST = ".clientpress.json"
FIELD = """\
        nickname:
          type: string
          description: What friends call the customer.
"""


def tree(folder: Path) -> dict[str, bytes]:
    """Return the files of a client by their path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
        and not {"__pycache__", ".pytest_cache"} & set(path.parts)
        and ".egg-info" not in path.parent.name
    }


def generate(folder: Path, **environment: str) -> dict[str, bytes]:
    """Generate the client of `folder/spec` into `folder/generated`."""
    subprocess.run(
        [sys.executable, "-m", "generator", "generate"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdin=subprocess.DEVNULL,
        check=True,
    )
    return tree(folder / "generated")


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Kolkata"},
        {"PYTHONHASHSEED": "2", "PYTHONUTF8": "0", "COLUMNS": "40"},
    ],
    ids=["first", "second"],
)
def test_every_machine_gives_the_same_bytes(
    environment: dict[str, str], tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    client = generate(tmp_path, **environment)
    assert client == {
        path: content
        for path, content in tree(ROOT / "generated").items()
        if path in client
    }


def test_files_are_utf8_with_line_feeds() -> None:
    for path, content in tree(ROOT / "generated").items():
        assert b"\r" not in content, path
        assert content == b"" or content.endswith(b"\n"), path
        content.decode("utf-8")


def test_a_new_field_touches_only_its_lines(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    before = generate(tmp_path)
    spec = tmp_path / "spec" / "openapi.yaml"
    text = spec.read_text(encoding="utf-8")
    mark = "        # An object on the page, an array in the JavaScript SDK"
    assert text.count(mark) == 1
    spec.write_text(text.replace(mark, FIELD + mark), encoding="utf-8", newline="\n")
    after = generate(tmp_path)
    assert before.keys() == after.keys()
    touched = {path for path in before if before[path] != after[path]} - {MANIFEST}
    assert {"metrifox_sdk/params/customer.py", "api.md"} <= touched
    for path in touched:
        for line in difflib.ndiff(
            before[path].decode().splitlines(), after[path].decode().splitlines()
        ):
            assert not line.startswith("-"), f"{path}: {line}"
            if line.startswith("+"):
                own = re.search(
                    r"nickname|What friends call|\"type\": \"string\"", line
                )
                assert own or not line[1:].strip(' "{},'), f"{path}: {line}"
