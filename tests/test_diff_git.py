"""`clientpress diff` and `check` in a repository: from an edit to a release."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.cli import main

CASE = Path(__file__).parent / "diff" / "required"


def git(*words: str) -> None:
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.com")
    subprocess.run(["git", *who, *words], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A released client, and an edit of its document on a branch."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    (tmp_path / "spec").mkdir()
    spec = tmp_path / "spec" / "openapi.yaml"
    shutil.copy(CASE / "old.yaml", spec)
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-qm", "The client")
    git("tag", "v1.4.2")
    git("checkout", "-qb", "edit")
    shutil.copy(CASE / "new.yaml", spec)
    return spec


def test_from_an_edit_to_a_release(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["diff"]) == 0
    told = capsys.readouterr().out
    expected = (CASE / "expected.txt").read_text("utf-8")
    assert told == expected.replace("new.yaml", "spec/openapi.yaml")

    # The same, from a branch, a tag and a file of a commit; and as bad as asked for.
    for word in ("main", "v1.4.2", "git:main:spec/openapi.yaml"):
        assert main(["diff", word, "--fail-on", "major"]) == 1
        assert capsys.readouterr().out == told
    assert main(["diff", "HEAD", "HEAD", "--fail-on", "minor"]) == 0
    assert capsys.readouterr().out == "no changes\n"

    # The version must say so.
    assert main(["generate"]) == 0
    capsys.readouterr()
    assert main(["check"]) == 1
    error = capsys.readouterr().err
    assert "the version 1.4.2 says nothing of 3 breaking changes since v1.4.2" in error
    assert "set the version to 2.0.0" in error
    text = repository.read_text("utf-8")
    repository.write_text(text.replace("1.4.2", "2.0.0"), encoding="utf-8")
    assert main(["generate"]) == 0
    assert main(["check"]) == 0

    # The changelog is the client's own, and what people wrote there stays.
    file = Path("generated/CHANGELOG.md")
    assert main(["diff", "v1.4.2", "--changelog"]) == 0
    first = file.read_text("utf-8")
    assert first.startswith("# Changelog\n")
    assert "## 2.0.0\n" in first
    by_hand = first.replace("## 2.0.0\n", "## 2.0.0\n\nThe chip is read now.\n")
    file.write_text(by_hand, encoding="utf-8")
    assert main(["diff", "v1.4.2", "--changelog"]) == 0
    assert file.read_text("utf-8") == by_hand
    assert main(["generate"]) == 0
    assert main(["check"]) == 0
    assert file.read_text("utf-8") == by_hand


def test_forms_for_programs(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["diff", "main", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["level"], told["next_version"]) == ("major", "2.0.0")
    chip = next(each for each in told["changes"] if each["code"] == "became-required")
    assert (chip["file"], chip["line"], chip["column"]) == ("spec/openapi.yaml", 26, 9)
    assert chip["symbol"] == "client.pets.create"
    assert (chip["before"], chip["after"]) == ("chip: str = ...", "chip: str")
    assert main(["diff", "main", "--format", "github"]) == 0
    assert "::warning file=spec/openapi.yaml,line=26," in capsys.readouterr().out
    assert main(["diff", "main", "--format", "markdown"]) == 0
    assert "* pets.create: `chip` became required.\\\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nonsense"], "'nonsense' is no file, and no revision that git knows"),
        (["git:main:nothing.yaml"], "main holds no nothing.yaml"),
        (["spec/openapi.yaml", "spec"], "spec is a folder"),
        (["--spec", "other.yaml"], "there is no other.yaml"),
        (["main", "--spec", ".git/config"], "main holds no .git/config"),
    ],
)
def test_wrong_use(
    words: list[str],
    told: str,
    repository: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["diff", *words]) == 2
    assert told in capsys.readouterr().err


def test_check_says_nothing_of_releases_without_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(CASE / "old.yaml", tmp_path / "openapi.yaml")
    assert main(["generate", "openapi.yaml"]) == 0
    assert main(["check", "openapi.yaml"]) == 0


def test_a_spec_that_moved_is_found(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git("mv", "spec/openapi.yaml", "api.yaml")
    for words in ([], ["main"], ["v1.4.2"]):
        assert main(["diff", *words, "--spec", "api.yaml"]) == 0
        assert "MAJOR  api.yaml:26:9" in capsys.readouterr().out
    assert main(["generate", "api.yaml"]) == 0
    assert main(["check", "api.yaml"]) == 1
    assert "3 breaking changes since v1.4.2" in capsys.readouterr().err


def test_what_there_is_to_compare_with(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def told(code: int) -> str:
        capsys.readouterr()
        assert main(["diff"]) == code
        return "".join(capsys.readouterr())

    git("checkout", "--quiet", "--detach")
    assert "3 major" in told(0)
    git("branch", "-m", "main", "trunk")
    assert "has no branch main or master" in told(2)
    git("branch", "-D", "edit")
    assert "3 major" in told(0)
    git("branch", "-m", "trunk", "main")
    git("checkout", "--quiet", "--orphan", "other")
    git("commit", "-qm", "Another beginning")
    assert "HEAD and main have no commit in common" in told(2)
    git("update-ref", "-d", "HEAD")
    assert "has no commit to compare with" in told(2)
    (tmp_path / ".git").rename(tmp_path / "no-git")
    assert "this folder is in no git repository" in told(2)
