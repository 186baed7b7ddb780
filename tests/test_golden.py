"""The golden cases: what each document gives, compared and type-checked.

UPDATE_GOLDEN=1 pytest tests/test_golden.py     writes what they give now
"""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .corpus import checking
from .golden.cases import (
    FEATURES,
    FOLDER,
    is_permissive,
    own_files,
    render_case,
    write_files,
)

UPDATE = bool(os.environ.get("UPDATE_GOLDEN"))


@pytest.mark.parametrize("feature", FEATURES)
def test_output_is_as_expected(feature: str) -> None:
    files, report = render_case(feature)
    told = "".join(
        f"{fault.code} {fault.at.pointer}: {fault.message}\n"
        for fault in report.faults
        if not is_permissive(feature)  # which faults those have is for their rules
    )
    found = own_files(files) | ({"warnings.txt": told} if told else {})
    folder = FOLDER / feature / "expected"
    if UPDATE:
        shutil.rmtree(folder, ignore_errors=True)
        write_files(found, folder)
    expected = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*.*"))
    }
    assert found == expected
    assert [path for path, text in files.items() if _imports_more(path, text)] == []


def _imports_more(path: str, text: str) -> bool:
    """Return whether tests of operations import what they do not use."""
    if not path.startswith("tests/test_"):
        return False
    nodes = list(ast.walk(ast.parse(text)))
    imports = [each for each in nodes if isinstance(each, ast.ImportFrom)]
    names = {name.asname or name.name for each in imports for name in each.names}
    used = {each.id for each in nodes if isinstance(each, ast.Name)}
    return bool(names - used - {"annotations"})


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All cases in one folder; they share one runtime, so that it is checked once."""
    folder = tmp_path_factory.mktemp("golden")
    for index, feature in enumerate(FEATURES):
        files, _ = render_case(feature)
        write_files(
            {
                path.replace("/_runtime/", "/_shared/") if not index else path: text
                for path, text in files.items()
                if path.endswith((".py", ".typed")) and "tests/" not in path
            },
            folder,
        )
    first = next(folder.glob("*/_shared"))
    shared = f"{first.parent.name}._shared"
    for package in folder.iterdir():
        shutil.rmtree(package / "_runtime", ignore_errors=True)
        (package / "_runtime").mkdir()
        for module in first.glob("*.py"):
            names = public_names(module)
            text = f"from {shared}.{module.stem} import (" if names else ""
            text += "".join(f"\n    {name} as {name}," for name in names)
            text += "\n)\n" if names else ""
            (package / "_runtime" / module.name).write_text(text, "utf-8")
    return folder


def public_names(module: Path) -> list[str]:
    """Return what a module defines for others."""
    names: list[str] = []
    for node in ast.parse(module.read_text("utf-8")).body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                names.append(name)
            case ast.AnnAssign(target=ast.Name(id=name)):
                names.append(name)
            case ast.Assign(targets=[ast.Name(id=name)]):
                names.append(name)
            case ast.ImportFrom(names=listed):
                names += [each.name for each in listed if each.asname == each.name]
            case _:
                pass
    return [name for name in names if not name.startswith("_")]


def test_tests_that_are_made_pass(tmp_path: Path) -> None:
    slugs = [feature.replace("-", "_") for feature in FEATURES]
    for feature, slug in zip(FEATURES, slugs, strict=True):
        write_files(render_case(feature)[0], tmp_path / "made" / slug)
    assert checking.tests(tmp_path / "made", slugs, tmp_path / "work") == {}


@pytest.mark.parametrize(
    ("checker", "arguments", "silence"),
    [
        ("mypy", ["--strict", "--no-error-summary", "."], ""),
        (
            "pyright",
            ["--project", ".", "--pythonpath", sys.executable],
            "0 errors, 0 warnings, 0 informations ",
        ),
    ],
)
def test_checkers_find_nothing(
    packages: Path, checker: str, arguments: list[str], silence: str
) -> None:
    pytest.importorskip(checker, reason=f"{checker} is installed by `make check`")
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "exclude": ["**/_runtime", "**/_shared"],
    }
    (packages / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    command = [sys.executable, "-m", checker, *arguments]
    done = subprocess.run(command, cwd=packages, capture_output=True, text=True)
    assert done.stdout.strip() == silence.strip()
