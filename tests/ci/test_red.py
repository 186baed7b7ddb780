"""CI is red for drift, for a wrong spec and for a hand edit, and says what to do.

Each case changes a copy of the spec and the client, and runs there what `make check`
runs. What people see stands in the case's `.txt`; of the diff, the lines that differ.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
MANIFEST = ".clientpress.json"
MODEL = "generated/metrifox_sdk/models/customer.py"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a folder with a copy of the spec and of the client."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    ignore = shutil.ignore_patterns("__pycache__", "*.egg-info")
    shutil.copytree(ROOT / "generated", tmp_path / "generated", ignore=ignore)
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    """Replace a text that stands once in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def add_a_field(checkout: Path) -> None:
    """Change the spec and forget to run `make generate`."""
    edit(
        checkout / "spec" / "openapi.yaml",
        "        mid_cycle_invoice_consolidation:\n",
        "        nickname:\n"
        "          type: string\n"
        "          description: What friends call the customer.\n"
        "        mid_cycle_invoice_consolidation:\n",
    )


def misspell_a_reference(checkout: Path) -> None:
    """Make the spec wrong."""
    edit(
        checkout / "spec" / "openapi.yaml",
        "            schema: {$ref: '#/components/schemas/CustomerCreate'}\n",
        "            schema: {$ref: '#/components/schemas/CustmerCreate'}\n",
    )


def edit_by_hand(checkout: Path) -> None:
    """Change a generated file in place of the spec."""
    edit(checkout / MODEL, "    full_name: str | None", "    full_name: str")


def remove_a_field(checkout: Path) -> None:
    """Take a property out of the spec, and forget to run `make generate`."""
    edit(
        checkout / "spec" / "openapi.yaml",
        "        website_url:\n"
        "          type: [string, 'null']\n"
        "          format: uri\n"
        "          description: The company's site.\n",
        "",
    )


def check(checkout: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the check as CI does: no terminal, no input."""
    return subprocess.run(
        [sys.executable, "-m", "generator", "check", *words],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )


def seen(result: subprocess.CompletedProcess[str]) -> str:
    """Return what people see, without what any change of a template moves."""
    patch = result.stdout.partition(f"--- a/generated/{MANIFEST}\n")[0]
    lines = [line for line in patch.splitlines() if line[:1] in ("+", "-")]
    return "\n".join([*lines, result.stderr])


def test_an_unchanged_checkout_is_green(checkout: Path) -> None:
    result = check(checkout)
    assert result.returncode == 0, seen(result)


@pytest.mark.parametrize(
    ("change", "code"), [(add_a_field, 1), (misspell_a_reference, 2), (edit_by_hand, 1)]
)
def test_ci_is_red(change: Callable[[Path], None], code: int, checkout: Path) -> None:
    change(checkout)
    result = check(checkout)
    expected = (HERE / f"{change.__name__}.txt").read_text(encoding="utf-8")
    assert (result.returncode, seen(result)) == (code, expected)


@pytest.mark.parametrize(
    ("change", "file", "line"),
    [
        (add_a_field, "spec/openapi.yaml", "        nickname:"),
        (remove_a_field, "spec/openapi.yaml", "    Customer:"),
        (
            misspell_a_reference,
            "spec/openapi.yaml",
            "            schema: {$ref: '#/components/schemas/CustmerCreate'}",
        ),
        (edit_by_hand, MODEL, "    full_name: str = None"),
    ],
)
def test_github_is_told_the_line(
    change: Callable[[Path], None], file: str, line: str, checkout: Path
) -> None:
    """The line that is wrong, or that causes the first difference, and nothing else."""
    change(checkout)
    result = check(checkout, "--format", "github")
    (told,) = result.stdout.splitlines()
    found = re.match(r"::error file=([^,]+),line=(\d+),", told)
    assert found is not None, told
    assert found[1] == file
    lines = (checkout / file).read_text(encoding="utf-8").splitlines()
    assert lines[int(found[2]) - 1] == line


def test_drift_is_gone_after_generate(checkout: Path) -> None:
    add_a_field(checkout)
    command = [sys.executable, "-m", "generator", "generate"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=checkout, env=environment, check=True)
    assert check(checkout).returncode == 0


def commands(target: str) -> str:
    """Return what `make` would run for a target."""
    return subprocess.run(
        ["make", "--dry-run", "--no-print-directory", *target.split()],
        cwd=ROOT,
        env={k: v for k, v in os.environ.items() if not k.startswith("MAKE")},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_make_check_runs_the_check() -> None:
    assert "-m generator check spec/openapi.yaml" in commands("check")
    assert "validate spec/openapi.yaml --format github" in commands(
        "FORMAT=github validate"
    )
    assert "-m mypy" in commands("check")
    assert "-m pytest generated/tests" in commands("test")


def test_ci_runs_check_and_test() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.rstrip().endswith("check test")
    path = ROOT / ".github" / "workflows" / "ci.yml"
    workflow: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    job = workflow["jobs"]["check"]
    runs = [step.get("run", "") for step in job["steps"]]
    assert {"make validate", "make drift", "make check", "make test"} <= set(runs)
    annotated = [
        step["run"] for step in job["steps"] if "FORMAT" in step.get("env", {})
    ]
    assert annotated == ["make validate", "make drift"]
    assert job["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13", "3.14"]
    assert not any("continue-on-error" in step for step in job["steps"])
