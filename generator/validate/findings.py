"""From problems of structure to what is said of them: one finding a cause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..diagnostics import nearest
from ..load import Json
from .consequences import is_side_effect, own_problems
from .engine import Problem, value_at
from .explained import Explained, is_reference
from .hints import MEANT
from .indented import Indented
from .kinds import METHODS
from .map_keys import not_a_path, status_hint
from .misplaced import EXTENDED, SINCE, SWAGGER
from .phrases import Finding, Titles, finding_of, meant_by, strings
from .retyping import slipped
from .shape import known_names, noun
from .words import article, listed, quoted

_UNEXPECTED = ("additionalProperties", "unevaluatedProperties")


class Context(NamedTuple):
    """What findings are made from: the value, the standard's schema, its version, and
    what tells the name of the object at a path.
    """

    root: Json
    standard: Json
    version: str
    titles: Titles

    def owner(self, problem: Problem) -> str:
        """Return the name of the object that a problem is about."""
        named = noun(problem.schema, problem.path)
        value = value_at(self.root, problem.path)
        if named == "Reference Object" and isinstance(value, dict) and "$ref" in value:
            return named
        return self.titles(problem.path) or named


def findings(listed: list[Problem], context: Context) -> Iterator[Finding]:
    """Yield what to say of problems: one finding a cause.

    A misspelt member is unexpected and leaves the right one missing: that is one cause.
    """
    indented = Indented(listed, context.root)
    listed = own_problems(list(indented.own(listed)), context.owner)
    explained = Explained()
    yield from _of_unexpected(listed, context, explained)
    empty = {
        problem.path[:-1]
        for problem in listed
        if problem.path and value_at(context.root, problem.path) is None
    }
    told: set[tuple[str, ...]] = set()
    for problem in sorted(listed, key=_is_vague):
        if problem.keyword in _UNEXPECTED or explained.covers(
            problem, context.owner(problem)
        ):
            continue
        if problem.keyword == "format" and problem.path[-1:] == ("$ref",):
            continue  # what it leads to tells whether it is right
        if (
            problem.path[:-1] in empty
            and slipped(problem.path)
            and value_at(context.root, problem.path) is not None
        ):
            continue  # it should stand in its neighbour, which is empty
        finding = _bearer(problem, context) or finding_of(
            problem, context.root, context.version, context.owner
        )
        if finding.path in indented.empty:
            hint = "indent the lines below it deeper, if they belong to it"
            finding = finding._replace(hint=hint)
        # What a value must be is told once; an object may lack several members.
        is_new = finding.path not in told
        told.add(finding.path)
        if is_new or (finding.part == "key" and not _is_vague(problem)):
            yield finding


def _of_unexpected(
    listed: list[Problem], context: Context, explained: Explained
) -> Iterator[Finding]:
    """Yield what to say of members that are not known."""
    missing: dict[tuple[str, ...], list[str]] = {}
    for problem in listed:
        if problem.keyword in ("required", "required-one"):
            missing.setdefault(problem.path, []).extend(strings(problem.argument))
    for problem in listed:
        if problem.keyword not in _UNEXPECTED:
            continue
        holder = value_at(context.root, problem.path)
        there = set(holder) if isinstance(holder, dict) else set[str]()
        known = known_names(context.standard, problem.schema)
        lacking = missing.get(problem.path, [])
        names = strings(problem.argument)
        if context.owner(problem) == "Reference Object" and len(names) > 1:
            explained.take_all(problem.path)
            yield _beside_ref(problem.path, names)
            continue
        for name in names:
            if name in known and is_side_effect(problem, name, listed):
                continue
            wanted = _wanted(name, lacking, context.owner(problem))
            near = wanted or nearest(name, known - there)
            is_first = explained.take(problem.path, name, wanted)
            if there.isdisjoint(known):
                explained.take_all(problem.path)
            if is_first or context.owner(problem) != "Example Object":
                finding = _unexpected(problem, name, near, context)
                is_own = finding.hint is None and nearest(name, known) is None
                owner = context.owner(problem)
                is_later = name in SINCE.get(owner, {})
                if is_own and owner in EXTENDED and not is_later:
                    hint = f"if it is your own, write 'x-{name}'"
                    finding = finding._replace(hint=hint)
                yield finding


def _bearer(problem: Problem, context: Context) -> Finding | None:
    """Return what to say of a format of bearer tokens at another scheme."""
    holder = value_at(context.root, problem.path[:-1])
    is_scheme = problem.keyword == "pattern" and problem.path[-1:] == ("scheme",)
    if not is_scheme or not isinstance(holder, dict) or "bearerFormat" not in holder:
        return None
    path = (*problem.path[:-1], "bearerFormat")
    message = "'bearerFormat' says something of 'scheme: bearer' only"
    return Finding(path, "key", message, "take it out, or write 'scheme: bearer'")


def _wanted(name: str, lacking: list[str], owner: str) -> str | None:
    """Return the missing member that an unexpected one was meant to be."""
    cut = next(
        (word for word in lacking if name.startswith((f"{word}:", f"{word} "))), ""
    )
    if cut:
        return cut  # a colon or a space is missing after it
    meant = MEANT.get(owner, {}).get(name.casefold().replace("_", ""))
    return meant if meant in lacking else nearest(name, lacking, 0.6)


def _is_vague(problem: Problem) -> bool:
    """Return whether a problem says little where there is another one."""
    return problem.keyword in ("enum", "const", "matches-several", "not")


def _unexpected(
    problem: Problem, name: str, near: str | None, context: Context
) -> Finding:
    """Return what to say of a member that is not known."""
    path = (*problem.path, name)
    owner = context.owner(problem)
    holder = problem.path[-1] if problem.path else ""
    if owner == "Media Type Object" and "/" not in holder:
        message = f"{quoted(holder)} is no media type"
        hint = f"write 'application/json: {{{holder}: ...}}'"
        return Finding(problem.path, "key", message, hint)
    if owner == "Path Item Object" and holder in METHODS:
        message = f"{quoted(holder)} stands where the URL of this callback belongs"
        hint = f"write '\"{{$request.body#/url}}\": {{{holder}: ...}}'"
        return Finding(problem.path, "key", message, hint)
    if owner == "Paths Object":
        return Finding(path, "key", *not_a_path(name))
    return _of_member(path, name, owner, near, context.version)


def _beside_ref(path: tuple[str, ...], names: list[str]) -> Finding:
    """Return what to say of members that stand beside a reference."""
    message = f"{listed(names)} cannot stand beside '$ref'"
    hint = "put it where the reference leads to, or take the '$ref' out"
    return Finding((*path, names[0]), "key", message, hint)


def _of_member(
    path: tuple[str, ...], name: str, owner: str, near: str | None, version: str
) -> Finding:
    """Return what to say of a member that an object does not have."""
    if owner == "Responses Object":
        message = f"{quoted(name)} is not a status: those are 200, 4XX or default"
        return Finding(path, "key", message, status_hint(name) or meant_by(near))
    message = f"{quoted(name)} is not a member of {article(owner)}"
    since, older = SINCE.get(owner, {}).get(name, ("", None))
    if since > version:
        message += f" in OpenAPI {version}, only since {since}"
        return Finding(path, "key", message, older)
    if owner == "Reference Object":
        return _beside_ref(path[:-1], [name])
    if name == "$ref":
        instead = "write out what it leads to, or refer to what holds this object"
        return Finding(path, "key", f"{article(owner)} cannot be a reference", instead)
    if is_reference(name):
        return Finding(path, "key", message, meant_by("$ref"))
    hint = SWAGGER.get(owner, {}).get(name)
    if owner == "Example Object" and near is None:
        hint = "put the whole example under 'value'"
    return Finding(path, "key", message, hint or meant_by(near))
