"""From problems of structure to what is said of them: one finding a cause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..diagnostics import nearest
from ..load import Json
from .engine import Problem, value_at
from .phrases import Finding, Titles, bad_name, finding_of, meant_by, strings
from .shape import known_names, noun
from .words import quoted

_UNEXPECTED = ("additionalProperties", "unevaluatedProperties")
_STATUS = re.compile(r"[1-5](\d\d|xx)", re.IGNORECASE)


def findings(
    listed: list[Problem], root: Json, standard: Json, titles: Titles
) -> Iterator[Finding]:
    """Yield what to say of problems: one finding a cause.

    A misspelt member is unexpected and leaves the right one missing: that is one cause.
    """
    missing: dict[tuple[str, ...], list[str]] = {}
    for problem in listed:
        if problem.keyword == "required" and isinstance(problem.argument, str):
            missing.setdefault(problem.path, []).append(problem.argument)
    meant: set[tuple[tuple[str, ...], Json]] = set()
    for problem in listed:
        if problem.keyword in _UNEXPECTED:
            holder = value_at(root, problem.path)
            there = set(holder) if isinstance(holder, dict) else set[str]()
            known = known_names(standard, problem.schema)
            for name in strings(problem.argument):
                if name in known and _is_side_effect(problem, listed):
                    continue
                wanted = nearest(name, missing.get(problem.path, ()), 0.6)
                meant.add((problem.path, wanted))
                yield _unexpected(
                    problem, name, wanted or nearest(name, known - there), titles
                )
    for problem in listed:
        if problem.keyword not in _UNEXPECTED and (
            problem.keyword != "required"
            or (problem.path, problem.argument) not in meant
        ):
            yield finding_of(problem, root, titles)


def _is_side_effect(problem: Problem, listed: list[Problem]) -> bool:
    """Return whether another problem of an object makes a known member unexpected.

    Which members a Security Scheme Object may have depends on its `type`: where that
    is wrong, the engine knows none of them.
    """
    size = len(problem.path)
    return any(
        other.keyword not in _UNEXPECTED
        and other.path[:size] == problem.path
        and len(other.path) <= size + 1
        for other in listed
    )


def _unexpected(
    problem: Problem, name: str, near: str | None, titles: Titles
) -> Finding:
    """Return what to say of a member that is not known."""
    path = (*problem.path, name)
    owner = titles(problem.path) or noun(problem.schema, problem.path)
    if owner == "Paths Object":
        message = f"the path {quoted(name)} must start with '/'"
        return Finding(path, "key", message, f"write '/{name}'")
    if owner == "Responses Object":
        message = f"{quoted(name)} is not a status: those are 200, 4XX or default"
        hint = f"write '{name.upper()}'" if _STATUS.fullmatch(name) else None
        return Finding(path, "key", message, hint or meant_by(near))
    if problem.path[:1] == ("components",) and len(problem.path) == 2:
        return Finding(path, "key", bad_name(name))
    article = "an" if owner[0] in "AEIO" else "a"
    message = f"{quoted(name)} is not a member of {article} {owner}"
    return Finding(path, "key", message, meant_by(near))
