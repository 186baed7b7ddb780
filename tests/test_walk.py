"""A walk through the life of a project, in a git repository of its own.

From `init` through an edit of the spec, its report, a new client, an edit by hand that
is kept, and a conflict, to a release and a check that fails.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main

SPEC = Path("spec/openapi.yaml")
MODEL = Path("generated/pet_shop/models/widget.py")


def git(*words: str) -> str:
    """Run git, without the settings of whoever runs the tests."""
    names = ("author", "committer")
    who = {f"GIT_{name.upper()}_NAME": "A" for name in names}
    who |= {f"GIT_{name.upper()}_EMAIL": "a@example.com" for name in names}
    environment = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull}
    done = subprocess.run(
        ["git", *words], capture_output=True, text=True, env=environment
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def commit(message: str) -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", message)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1))


def test_walk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    def told(*words: str, code: int = 0) -> str:
        capfd.readouterr()
        assert main(list(words)) == code
        return "".join(capfd.readouterr())

    # A new project: its client is made, checked and released.
    told("init", "--package", "pet_shop")
    git("init", "--quiet", "--initial-branch", "main")
    assert "there is no generated" in told("check", code=1)
    told("generate")
    assert "generated is what spec/openapi.yaml says" in told("check")
    commit("A client")
    git("tag", "v0.1.0")

    # An edit of the spec: what it means is told before anything is made of it.
    change(SPEC, "required: [name]", "required: [name, color]")
    report = told("diff", "--fail-on", "major", code=1)
    assert report.startswith("MAJOR  spec/openapi.yaml:")
    assert "widgets.create: `color` became required" in report
    make = [f"CLIENTPRESS={sys.executable} -m generator", "FORMAT=markdown"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    git("checkout", "--quiet", "-b", "color")
    done = subprocess.run(
        ["make", "diff", *make], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "`color` became required" in done.stdout
    assert "generated is not what spec/openapi.yaml says" in told("check", code=1)
    assert "changed generated/pet_shop/params/widget.py" in told("generate")
    # The client is what the spec says, but its version tells nobody what breaks.
    assert "says nothing of 1 breaking change since v0.1.0" in told("check", code=1)
    next_version = report.partition("next version: ")[2].split()[0]
    change(SPEC, "version: 0.1.0", f"version: {next_version}")
    told("generate")
    told("check")
    commit("A widget has a color")

    # An edit by hand is in the way until it is kept; then it survives.
    change(MODEL, "When it was created.", "When it was made, in UTC.")
    assert "edited by hand" in told("generate", code=1)
    assert "kept 2 lines of pet_shop/models/widget.py" in told("keep", str(MODEL))
    assert "kept by hand: 2 lines in 1 file" in told("check")
    commit("The time is in UTC")
    patch = "generated/.clientpress/kept/pet_shop/models/widget.py.patch"
    assert patch in git("ls-files").split()
    size = "        size: {type: integer, description: In millimeters.}\n"
    change(SPEC, "        created_at:\n", f"{size}        created_at:\n")
    told("generate")
    assert "size: int" in MODEL.read_text()
    assert "made, in UTC" in MODEL.read_text()
    told("check")
    commit("A widget has a size")

    # Where the spec changes the same line, both places are told; nothing is written.
    change(SPEC, "When it was created.", "When it was ordered.")
    fault = told("generate", code=2)
    assert fault.startswith(f"{MODEL}:")
    assert "error[kept-conflict]" in fault
    assert f"  {patch}:" in fault
    assert git("status", "--porcelain") == " M spec/openapi.yaml\n"
    assert "error[kept-conflict]" in told("check", code=2)
    annotated = told("check", "--format", "github", code=2)
    assert f"::error file={MODEL}," in annotated
    dropped = told("keep", "--drop", "pet_shop/models/widget.py")
    assert '+    """When it was made, in UTC. An RFC' in dropped
    assert not Path(patch).exists()
    assert "When it was ordered." in MODEL.read_text()
    told("check")
    commit("The time is that of the order")

    # Code beside the generated one is an input as well.
    custom = Path("generated/pet_shop/custom")
    custom.mkdir()
    (custom / "__init__.py").touch()
    (custom / "widget.py").write_text(
        "from ..models.widget import GeneratedWidget\n\n\n"
        "class Widget(GeneratedWidget): ...\n"
    )
    told("check", code=1)
    told("generate")
    told("check")
    commit("A widget of our own")

    # A release, and a change that it knows nothing of.
    git("tag", f"v{next_version}")
    change(SPEC, "operationId: widgets.get", "operationId: widgets.fetch")
    assert "MAJOR" in told("diff", f"v{next_version}")
    told("generate")
    assert f"breaking change since v{next_version}" in told("check", code=1)
