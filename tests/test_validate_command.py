"""`validate` as people and CI use it: many documents, formats, commits, exit codes."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.cli import main

GOOD = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\npaths: {}\n"
WRONG = GOOD.replace("title", "titel")
OFF = "x-clientpress: {rules: {unused-component: off}}\n"
SPLIT = f"{GOOD}{OFF}components: {{schemas: {{Pet: {{$ref: 'parts/pet.yaml'}}}}}}\n"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        return main(["validate", *words]), *capsys.readouterr()

    return call


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with some documents, to stand in."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, text in {
        "good.yaml": GOOD,
        "wrong.yaml": WRONG,
        "deep/er/good.yaml": GOOD,
        "split.yaml": SPLIT,
        "parts/pet.yaml": "type: object\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def git(*words: str) -> str:
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@example.com", *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(here: Path) -> Path:
    """The folder as a repository, with one commit on `main`; then all is gone."""
    (here / "parts/link.yaml").symlink_to("pet.yaml")
    (here / "linked.yaml").write_text(SPLIT.replace("pet.yaml", "link.yaml"))
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "first")
    git("branch", "feature/x")
    git("rm", "-rqf", "*.yaml")
    return here


@pytest.mark.usefixtures("here")
def test_several_documents_are_summed_up(run: Run) -> None:
    code, out, err = run("good.yaml", "wrong.yaml", "good.yaml")
    assert (code, out) == (1, "")
    assert err.startswith("good.yaml: no faults\nwrong.yaml:2:")
    assert err.endswith("wrong.yaml: 1 error\n2 documents: 1 error, 0 warnings\n")


@pytest.mark.usefixtures("here")
def test_the_worst_exit_code_wins(run: Run) -> None:
    code, _, err = run("wrong.yaml", "none.yaml", "good.yaml")
    assert code == 2
    assert "clientpress: there is no none.yaml\n" in err
    assert "3 documents: 2 errors, 0 warnings, 1 could not be read\n" in err


@pytest.mark.usefixtures("here")
def test_patterns(run: Run) -> None:
    code, _, err = run("**/good.yaml")
    assert code == 0
    assert err.splitlines() == [
        "deep/er/good.yaml: no faults",
        "good.yaml: no faults",
        "2 documents: 0 errors, 0 warnings",
    ]
    code, out, err = run("good.yaml", "apis/*.yaml")
    assert (code, out) == (2, "")
    assert "no file matches 'apis/*.yaml'" in err
    Path("[x].yaml").write_text(GOOD)
    assert run("[x].yaml")[0] == 0


@pytest.mark.parametrize("text", [SPLIT, json.dumps({"openapi": "3.1.0"}), WRONG])
@pytest.mark.usefixtures("here")
def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    code, _, err = run("-")
    assert code == (0 if text == SPLIT else 1)
    assert err.startswith("<stdin>: no faults" if code == 0 else "<stdin>:")


@pytest.mark.usefixtures("here")
def test_standard_input_that_is_closed(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    code, _, err = run("-")
    assert code == 2
    assert "standard input is closed" in err


def test_strict_lets_no_warning_pass(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator import pipeline
    from generator.diagnostics import Fault, Location, Report, Severity

    def read(spec: Path, report: Report, *_: object) -> None:
        at = Location(str(spec), "")
        report.add(Fault("odd", "look", at, severity=Severity.WARNING))

    monkeypatch.setattr(pipeline, "read", read)
    assert run("good.yaml")[0] == 0
    code, _, err = run("good.yaml", "--strict")
    assert code == 1
    assert err.endswith("good.yaml: 1 warning; --strict lets none pass\n")


@pytest.mark.usefixtures("here")
def test_programs_get_standard_output_alone(run: Run) -> None:
    code, out, err = run("wrong.yaml", "none.yaml", "--format", "json")
    log = json.loads(out)
    assert code == 2
    assert [file["readable"] for file in log["files"]] == [True, False]
    assert log["files"][1]["faults"][0]["rule"] == "unreadable-file"
    assert err == "2 documents: 2 errors, 0 warnings, 1 could not be read\n"
    assert run("wrong.yaml", "--format", "github")[1].startswith("::error file=")
    assert ElementTree.fromstring(run("wrong.yaml", "--format", "junit")[1]) is not None
    assert json.loads(run("wrong.yaml", "--format", "sarif")[1])["version"] == "2.1.0"
    assert run("good.yaml", "--format", "github") == (0, "", "")


def test_output_file(here: Path, run: Run) -> None:
    """Programs get a file, and people read on."""
    code, out, err = run("wrong.yaml", "--format", "json", "--output-file", "f.json")
    assert (code, out) == (1, "")
    assert "wrong.yaml: 1 error" in err
    assert json.loads((here / "f.json").read_text())["errors"] == 1
    assert run("wrong.yaml", "--output-file", "f.txt")[0] == 1
    assert (here / "f.txt").read_text() in err
    code, _, err = run("good.yaml", "--output-file", "none/f.txt")
    assert code == 2
    assert "none/f.txt cannot be written: No such file" in err


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("ref", ["main", "HEAD", "feature/x", "HEAD^0"])
def test_a_document_of_a_commit(run: Run, ref: str) -> None:
    """It is read with the files it refers to, and nothing stands in the folder."""
    assert not Path("split.yaml").exists()
    for name in ("split.yaml", "linked.yaml", "deep/er/good.yaml"):
        spec = f"git:{ref}:{name}"
        assert run(spec) == (0, "", f"{spec}: no faults\n")
    code, _, err = run(f"git:{ref}:wrong.yaml")
    assert code == 1
    assert err.startswith(f"git:{ref}:wrong.yaml:2:8: error[structure]")
    out = run(f"git:{ref}:wrong.yaml", "--format", "github")[1]
    assert out.startswith("::error file=wrong.yaml,line=2,")


def test_a_fault_in_a_part_of_a_commit(repository: Path, run: Run) -> None:
    (repository / "parts").mkdir(exist_ok=True)
    (repository / "parts/pet.yaml").write_text("type: objekt\n")
    (repository / "split.yaml").write_text(SPLIT)
    git("add", ".")
    git("commit", "-qm", "second")
    assert "git:HEAD:parts/pet.yaml:1:7: error" in run("git:HEAD:split.yaml")[2]
    assert run("git:HEAD~1:split.yaml")[0] == 0


def test_paths_of_a_commit_from_a_folder(
    repository: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "deep/er").mkdir(parents=True)
    monkeypatch.chdir(repository / "deep/er")
    assert run("git:main:deep/er/good.yaml")[0] == 0
    assert run("git:main:./good.yaml")[0] == 0
    assert run("git:main:../../good.yaml")[0] == 0
    (repository / "deep/only.yaml").write_text(GOOD)
    git("add", "..")
    git("commit", "-qm", "second")
    monkeypatch.chdir(repository / "deep")
    code, _, err = run("git:HEAD:only.yaml")
    assert code == 2
    assert "HEAD holds no only.yaml" in err
    assert "hint: did you mean 'git:HEAD:./only.yaml'?" in err


@pytest.mark.parametrize(
    ("spec", "message"),
    [
        ("git:mian:good.yaml", "git knows no commit 'mian'"),
        ("git:mian:good.yaml", "hint: did you mean 'git:main:...'?"),
        ("git:main:god.yaml", "hint: did you mean 'git:main:good.yaml'?"),
        ("git:main:deep", "it is a directory"),
        ("git:main:../x.yaml", "git:main:x.yaml"),
        ("git:good.yaml", "not of the form git:REF:path"),
        ("git::good.yaml", "not of the form git:REF:path"),
        ("git:main:", "not of the form git:REF:path"),
        ("git:-p:good.yaml", "git knows no commit '-p'"),
        ("git:--output=pwned:good.yaml", "git knows no commit '--output=pwned'"),
        ("git:main\n:good.yaml", "not of the form"),
    ],
)
def test_what_is_wrong_with_a_commit(
    repository: Path, run: Run, spec: str, message: str
) -> None:
    code, out, err = run(spec)
    assert (code, out) == (2, "")
    assert message in err
    assert "error[unreadable-file]" in err
    assert not list(repository.glob("pwned*"))


@pytest.mark.usefixtures("here")
def test_no_repository_and_no_git(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path.cwd().parent))
    code, _, err = run("git:main:good.yaml")
    assert code == 2
    assert "the current folder is in no git repository" in err
    monkeypatch.setenv("PATH", "")
    code, _, err = run("git:main:good.yaml")
    assert code == 2
    assert "git is not installed" in err


@pytest.mark.usefixtures("repository")
def test_a_commit_holds_no_way_out(run: Run) -> None:
    Path("out.yaml").write_text(SPLIT.replace("parts/pet.yaml", "../pet.yaml"))
    Path("deep").mkdir()
    Path("deep/out.yaml").write_text(SPLIT.replace("parts/pet.yaml", "../pet.yaml"))
    Path("link.yaml").symlink_to("/etc/hostname")
    Path("leak.yaml").write_text(SPLIT.replace("parts/pet.yaml", "link.yaml"))
    git("add", ".")
    git("commit", "-qm", "second")
    assert "error[forbidden-ref]" in run("git:HEAD:deep/out.yaml")[2]
    assert "error[unknown-ref]: there is no file" in run("git:HEAD:leak.yaml")[2]


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit"])
@pytest.mark.usefixtures("here")
def test_a_hostile_document_cannot_write_commands(run: Run, form: str) -> None:
    hostile = "\\u001b[2J]]>\\r\\n::error::x\\u0000"
    text = f'{{"openapi": "3.1.0", "info": {{"{hostile}": "1"}}, "paths": {{}}}}'
    Path("h.json").write_text(text)
    code, out, err = run("h.json", "--format", form)
    assert code == 1
    for line in (out + err).splitlines():
        assert "\x1b" not in line
        assert not line.lstrip().startswith("::error::x")
    assert "\0" not in out + err
