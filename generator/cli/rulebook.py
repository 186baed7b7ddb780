"""`clientpress rules` and `clientpress explain CODE`: what can be wrong, and why."""

from __future__ import annotations

import json
from typing import Literal

from ..diagnostics import nearest
from ..diagnostics.visible import visible
from ..guide import Case, Entry, case_of, entries, entries_by_hand
from .console import Console
from .exits import DONE, WRONG

FORMAT = 1
"""The version of the JSON form; it grows as that of `validate --format json` does."""
_STYLES = {"error": "red", "warning": "yellow"}
_PHASES = {
    "reading": "told when the file is read",
    "checking": "told when the document is checked",
    "generating": "told by generate and check, when the client is made",
}


def list_rules(console: Console, form: Literal["text", "json"]) -> int:
    """List every code with its level and what it says."""
    if form == "json":
        rules = [
            {
                "code": entry.code,
                "level": entry.level,
                "phase": entry.phase,
                "summary": entry.summary,
            }
            for entry in entries()
        ]
        console.write(f"{json.dumps({'format': FORMAT, 'rules': rules}, indent=2)}\n")
        return DONE
    widest = max(len(entry.code) for entry in entries())
    for entry in entries():
        line = f"{entry.code:{widest}}  {entry.level:7}  {entry.summary}"
        console.result(line, "" if entry.level == "error" else "yellow")
    console.say("clientpress explain CODE shows why, a wrong and a right example")
    return DONE


def explain(console: Console, code: str) -> int:
    """Show what a code says, why it matters, and an example."""
    known = {entry.code: entry for entry in entries()}
    others = entries_by_hand()
    if (found := others.get(_plain(code))) is not None:
        _show(console, found[0], Case(found[0].code, found[1], "", "", ""))
        return DONE
    entry = known.get(_plain(code))
    if entry is None:
        near = nearest(code, [*known, *others], 0.5)
        hint = f"did you mean {near!r}?" if near else "see clientpress rules"
        console.error(f"there is no rule {code!r}", hint)
        return WRONG
    _show(console, entry, case_of(entry.code))
    return DONE


def _plain(code: str) -> str:
    """Return a code as it is meant where it was copied from a fault."""
    inner = code.removesuffix("]").rpartition("[")[2]
    return inner.strip().lower().replace("_", "-")


def _show(console: Console, entry: Entry, case: Case) -> None:
    """Print what is known of a code."""
    head = f"{entry.level}[{entry.code}]: {entry.summary}"
    console.result(head, f"bold {_STYLES[entry.level]}")
    console.result(f"  {_PHASES[entry.phase]}")
    for line in case.why.splitlines():
        console.result(f"  {line}" if line else "")
    wrong, right = case.excerpts()
    faults = case.faults()
    _section(console, "wrong", wrong)
    if faults:
        console.result("")
        for line in faults[0].splitlines():
            console.result(f"  {visible(line)}")
        if len(faults) > 1:
            console.result(f"  ... and {len(faults) - 1:,} more")
    _section(console, "right", right)


def _section(console: Console, title: str, lines: list[str]) -> None:
    """Print a part of an example under its title; nothing where it is empty."""
    if lines:
        console.result("")
        console.result(f"{title}:", "bold")
        for line in lines:
            console.result(visible(line))
