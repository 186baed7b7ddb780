"""GitHub annotations: a workflow command for each finding.

GitHub shows ten errors and ten warnings of a step beside the lines, and keeps all of
them in the log. So the first finding of each rule comes before any second one, and a
notice, which has a limit of its own, tells how many there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..diagnostics.visible import visible
from .files import in_repository
from .result import Finding, Place, Result, Tool

SHOWN = 10
"""Annotations of a level that GitHub shows of a step."""
_LONGEST = 2000


def github(results: Sequence[Result], tool: Tool) -> str:
    """Return a workflow command for each finding, the worst first."""
    findings = [finding for result in results for finding in result.findings]
    errors = _one_of_each_first(f for f in findings if f.level == "error")
    warnings = _one_of_each_first(f for f in findings if f.level == "warning")
    lines = [_annotation(finding) for finding in (*errors, *warnings)]
    if len(errors) > SHOWN or len(warnings) > SHOWN:
        told = (
            f"{len(errors)} errors and {len(warnings)} warnings. GitHub shows "
            f"{SHOWN} of each beside their lines; the log of this step has them all."
        )
        lines.insert(0, command("notice", told, title=tool.name))
    return "".join(f"{line}\n" for line in lines)


def command(
    name: str, message: str, place: Place | None = None, *, title: str = ""
) -> str:
    """Return a workflow command."""
    words: dict[str, object] = {}
    if place is not None:
        words["file"] = in_repository(place.file)
        if place.line is not None:
            words |= {"line": place.line, "endLine": place.line}
            words["col"] = place.column
            if place.end_column is not None:
                words["endColumn"] = place.end_column
    if title:
        words["title"] = title
    shown = ",".join(f"{key}={escaped_word(str(word))}" for key, word in words.items())
    head = f"::{name} {shown}" if shown else f"::{name}"
    return f"{head}::{escaped(message)}"


def escaped(text: str) -> str:
    """Return the message of a command: on one line, whatever stands in it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escaped_word(text: str) -> str:
    """Return a property of a command, in which ':' and ',' have a meaning too."""
    return escaped(text).replace(":", "%3A").replace(",", "%2C")


def _one_of_each_first(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings with the first of each rule ahead of the others."""
    firsts: dict[str, Finding] = {}
    rest = [f for f in findings if firsts.setdefault(f.rule, f) is not f]
    return [*firsts.values(), *rest]


def _annotation(finding: Finding) -> str:
    """Return the command of a finding."""
    place = finding.place
    lines = [visible(finding.message, _LONGEST)]
    if place.pointer:
        lines.append(f"at #{visible(place.pointer)}")
    for second in finding.seconds:
        where = visible(in_repository(second.place.file))
        if second.place.line is not None:
            where += f":{second.place.line}:{second.place.column}"
        lines.append(f"{where}: {visible(second.label)}")
    if finding.hint is not None:
        lines.append(f"hint: {visible(finding.hint)}")
    return command(finding.level, "\n".join(lines), place, title=finding.rule)
