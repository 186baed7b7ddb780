"""`clientpress rules` and `clientpress explain`, as people see them."""

from __future__ import annotations

import json
import re

import pytest

from generator.cli import main
from generator.guide import case_of, entries
from generator.validate import RULES
from tests.bench.marks import ROOT
from tests.bench.others.table import load, written
from tests.test_faults import FAULTS, told

PAGE = ROOT / "README.md"

CODES = [entry.code for entry in entries()]


def test_rules_are_listed_once_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == CODES
    assert len(set(CODES)) == len(CODES)
    assert {rule.code for rule in RULES} <= set(CODES)
    assert all(line.split()[1] in ("error", "warning") for line in lines)


def test_rules_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--format", "json"]) == 0
    out, err = capsys.readouterr()
    listed = json.loads(out)
    assert err == ""
    assert listed["format"] == 1
    assert [rule["code"] for rule in listed["rules"]] == CODES
    assert listed["rules"][CODES.index("name-clash")] == {
        "code": "name-clash",
        "level": "warning",
        "phase": "generating",
        "summary": "several things would have the same name in Python",
    }


def test_explain(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "yaml-syntax"]) == 0
    out, err = capsys.readouterr()
    why = case_of("yaml-syntax").why
    assert err == ""
    assert out == (
        "error[yaml-syntax]: the file is not YAML\n"
        "  told when the file is read\n"
        + "".join(f"  {line}\n" for line in why.splitlines())
        + """
wrong:
    1 | openapi: 3.1.0
    2 | info:
    3 |   title: Pets: the shop
    4 |   version: 1.0.0
    5 | paths: {}

  openapi.yaml:3:14: error[yaml-syntax]: a second ': ' cannot stand in a value
      3 |   title: Pets: the shop
        |              ^
    hint: put the value in quotes, or start it on a line of its own

right:
    1 | openapi: 3.1.0
    2 | info:
    3 |   title: 'Pets: the shop'
    4 |   version: 1.0.0
    5 | paths: {}
"""
    )


@pytest.mark.parametrize("code", CODES)
def test_each_code_is_shown_at_a_glance(
    code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Why, wrong and right; short enough for one screen, and all of it text."""
    assert main(["explain", code]) == 0
    out = capsys.readouterr().out
    assert len(out.splitlines()) <= 50
    assert f"[{code}]" in out.partition("\n\n")[2] or code == "unreadable-file"
    assert "\nright:\n" in out or not case_of(code).wrong
    assert "\x1b" not in out


@pytest.mark.parametrize("word", ["unknown_ref", "UNKNOWN-REF", "error[unknown-ref]"])
def test_a_code_may_be_copied(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", word]) == 0
    assert "error[unknown-ref]" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("unknown-reff", "did you mean 'unknown-ref'?"),
        ("x" * 30, "see clientpress rules"),
    ],
)
def test_an_unknown_code(
    word: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", word]) == 2
    err = capsys.readouterr().err
    assert err == f"clientpress: there is no rule {word!r}\nhint: {hint}\n"


@pytest.mark.parametrize("code", CODES)
def test_each_code_is_explained(code: str) -> None:
    """Why it is there is said in a few plain sentences, and what is right is right."""
    why = case_of(code).why
    assert 1 <= len(re.findall(r"[.?](?:\s|$)", why)) <= 5, "one to four sentences"
    assert max(map(len, why.splitlines())) <= 100
    (right,) = FAULTS.joinpath(code).glob("right.*")
    assert told(right, code).faults == []


def test_the_table_of_the_page_is_that_of_the_rules() -> None:
    """After a change of a rule or its case: make rules, or here --table alone."""
    text = PAGE.read_text(encoding="utf-8")
    assert written(text, load()) == text, "run python -m tests.bench.others --table"
