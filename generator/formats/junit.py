"""JUnit XML: a test suite for each document, a test case for each finding.

A warning is a skipped case: it is seen, and nothing fails. JUnit has no schema that all
follow; these elements are those that every reader knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree as Xml

from ..diagnostics.visible import visible
from .result import Finding, Place, Result, Tool

_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, not even as references."""


def junit(results: Sequence[Result], tool: Tool) -> str:
    """Return all results as JUnit XML, in ASCII, so that no stream can garble it."""
    totals = {"name": tool.name, **_totals(results)}
    root = Xml.Element("testsuites", totals)
    for result in results:
        words = {"name": fit(result.file), **_totals([result])}
        suite = Xml.SubElement(root, "testsuite", words)
        for finding in result.findings:
            _case(suite, finding)
        if not result.findings:
            name = "no faults"
            Xml.SubElement(suite, "testcase", name=name, classname=fit(result.file))
    Xml.indent(root)
    text = Xml.tostring(root, encoding="us-ascii", xml_declaration=True).decode()
    return f"{text}\n"


def fit(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return _NO_XML.sub("", text)


def _totals(results: Sequence[Result]) -> dict[str, str]:
    """Return how many cases there are, and how many of them failed."""
    return {
        "tests": str(sum(max(len(result.findings), 1) for result in results)),
        "failures": str(sum(result.count("error") for result in results)),
        "errors": "0",
        "skipped": str(sum(result.count("warning") for result in results)),
        "time": "0",
    }


def _case(suite: Xml.Element, finding: Finding) -> None:
    """Add the test case of a finding."""
    place = finding.place
    words = {"name": f"{finding.rule} at #{place.pointer}", "classname": place.file}
    if place.line is not None:
        words |= {"file": place.file, "line": str(place.line)}
    words["time"] = "0"
    case = Xml.SubElement(
        suite, "testcase", {key: fit(word) for key, word in words.items()}
    )
    lines = [
        f"{_where(place)}: {finding.level}[{finding.rule}]: {visible(finding.message)}"
    ]
    if finding.excerpt:
        lines.append(f"  {finding.excerpt}")
    for second in finding.seconds:
        lines.append(f"  {_where(second.place)}: {visible(second.label)}")
    if finding.hint is not None:
        lines.append(f"  hint: {visible(finding.hint)}")
    kind = "failure" if finding.level == "error" else "skipped"
    told = Xml.SubElement(case, kind, message=fit(visible(finding.message)))
    if kind == "failure":
        told.set("type", fit(finding.rule))
    told.text = fit("\n".join(lines))


def _where(place: Place) -> str:
    """Return a place as editors know it: file, line, column."""
    if place.line is None:
        return place.file
    return f"{place.file}:{place.line}:{place.column}"
