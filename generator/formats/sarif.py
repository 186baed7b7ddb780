"""SARIF 2.1.0, the OASIS standard for what static analysis finds.

Section numbers are those of the standard.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import PurePath
from typing import TypeAlias
from urllib.parse import quote

from .files import in_repository
from .result import Described, Finding, Place, Result, Tool

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json"
)
_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")
_Value: TypeAlias = "str | int | bool | list[_Value] | dict[str, _Value]"
_Object: TypeAlias = dict[str, _Value]


def sarif(results: Sequence[Result], tool: Tool, rules: Sequence[Described]) -> str:
    """Return one run with all findings, in ASCII, so that no stream can garble it."""
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    findings = [finding for result in results for finding in result.findings]
    run: _Object = {
        "tool": {
            "driver": {
                "name": tool.name,
                "version": tool.version,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "invocations": [_invocation(results)],
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": _artifact(result.file)} for result in results],
        "results": [_result(finding, numbers) for finding in findings],
    }
    log: _Object = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return f"{json.dumps(log, indent=2)}\n"


def _rule(rule: Described) -> _Object:
    """Return what is known of a rule (§3.49)."""
    described: _Object = {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.code.split("-")),
        "shortDescription": {"text": rule.summary},
        "defaultConfiguration": {"level": rule.level},
    }
    if why := rule.why():
        described["fullDescription"] = {"text": why}
        described["help"] = {"text": why, "markdown": why}
    return described


def _invocation(results: Sequence[Result]) -> _Object:
    """Return how the run went (§3.20): it succeeded where all could be read."""
    return {"executionSuccessful": all(result.is_readable for result in results)}


def _result(finding: Finding, numbers: dict[str, int]) -> _Object:
    """Return one finding (§3.27)."""
    message = finding.message
    if finding.hint is not None:
        message = f"{message}\nhint: {finding.hint}"
    result: _Object = {
        "ruleId": finding.rule,
        "level": finding.level,
        "message": {"text": _plain(message)},
        "locations": [_location(finding.place, finding.token)],
        "partialFingerprints": {"clientpress/v1": finding.fingerprint},
    }
    if finding.rule in numbers:
        result["ruleIndex"] = numbers[finding.rule]
    if finding.seconds:
        result["relatedLocations"] = [
            {"id": number, **_location(second.place), "message": _text(second.label)}
            for number, second in enumerate(finding.seconds, 1)
        ]
    properties: _Object = {"pointer": finding.place.pointer}
    if finding.hint is not None:
        properties["hint"] = finding.hint
    result["properties"] = properties
    return result


def _text(text: str) -> _Object:
    return {"text": _plain(text)}


def _plain(text: str) -> str:
    """Return a message in which nothing is a link (§3.11.6)."""
    return _LINK.sub(r"\\[", text)


def _location(place: Place, token: str = "") -> _Object:
    """Return a place, by lines and by its pointer (§3.28)."""
    physical: _Object = {"artifactLocation": _artifact(place.file)}
    if place.line is not None and place.column is not None:
        region: _Object = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.line,
            "endColumn": place.end_column or place.column,
        }
        if token:
            region["snippet"] = {"text": token}
        physical["region"] = region
    location: _Object = {"physicalLocation": physical}
    if place.pointer:
        logical: _Object = {"fullyQualifiedName": place.pointer, "kind": "property"}
        location["logicalLocations"] = [logical]
    return location


def _artifact(file: str) -> _Object:
    """Return a file as a URI, relative to the top of the sources where it is there."""
    path = in_repository(file)
    if PurePath(path).is_absolute():
        return {"uri": f"file://{quote(path)}"}
    return {"uri": quote(path), "uriBaseId": "%SRCROOT%"}
