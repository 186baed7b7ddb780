"""The generator installs as a wheel that works without the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
FAULTS = ROOT / "tests" / "faults"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def run(*command: str, cwd: Path, **environment: str) -> str:
    """Run a Python command and return what it printed; fail with it when it fails."""
    result = subprocess.run(
        [sys.executable, *command],
        cwd=cwd,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy, so that nothing is left behind in the checkout."""
    source = tmp_path_factory.mktemp("source")
    ignore = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for folder in ("generator", "templates"):
        shutil.copytree(ROOT / folder, source / folder, ignore=ignore)
    shutil.copytree(FAULTS, source / "tests" / "faults", ignore=ignore)
    for file in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / file, source)
    # What a run leaves behind must not ship.
    cache = source / "templates" / "runtime" / "__pycache__"
    cache.mkdir()
    (cache / "left.cpython-311.pyc").write_bytes(b"")
    dist = tmp_path_factory.mktemp("dist")
    build = ("-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index")
    run(*build, "--wheel-dir", str(dist), ".", cwd=source)
    return next(dist.glob("*.whl"))


def test_every_folder_of_the_generator_is_listed() -> None:
    folders = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for path in (ROOT / "generator").rglob("__init__.py")
    }
    listed = set(PROJECT["tool"]["setuptools"]["packages"])
    assert listed == folders | {"generator.templates", "generator.faults"}


def test_wheel_holds_the_generator_templates_and_examples(wheel: Path) -> None:
    names = {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name}
    expected = {
        f"generator/{path.relative_to(ROOT / 'generator').as_posix()}"
        for path in (ROOT / "generator").rglob("*")
        if path.suffix == ".py" or path.name == "py.typed"
    } | {
        f"generator/templates/{path.relative_to(ROOT / 'templates').as_posix()}"
        for path in (ROOT / "templates").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    for pattern in ("openapi.*", "right.*", "expected.txt", "why.md"):
        expected |= {
            f"generator/faults/{path.relative_to(FAULTS).as_posix()}"
            for path in FAULTS.glob(f"*/{pattern}")
            if path.is_file()
        }
    assert names == expected


def test_installed_wheel_gives_the_same_client(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    install = ("-m", "pip", "install", "--quiet", "--no-deps", "--no-index")
    run(*install, "--target", str(site), str(wheel), cwd=tmp_path)
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    # The checkout may be installed in place; -P and the path keep it out of the way.
    main = "import sys; from generator.cli import main; sys.exit(main())"
    where = "import generator; print(generator.__file__)"
    environment = {"PYTHONPATH": str(site)}
    assert str(site) in run("-P", "-c", where, cwd=tmp_path, **environment)
    run("-P", "-c", main, "generate", cwd=tmp_path, **environment)
    told = run("-P", "-c", main, "explain", "unknown-ref", cwd=tmp_path, **environment)
    assert "nothing stands at '#/components/schemas/Pets'" in told
    written = {
        path.relative_to(tmp_path / "generated").as_posix(): path.read_bytes()
        for path in (tmp_path / "generated").rglob("*")
        if path.is_file()
    }
    assert written
    for name, content in written.items():
        assert (ROOT / "generated" / name).read_bytes() == content, name
