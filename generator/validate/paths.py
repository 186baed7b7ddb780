"""Rules on paths: each can be matched, and no two match the same requests."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..diagnostics import Fault, Related
from ..load import Node
from .rule import error
from .walk import Index
from .words import quoted

_VARIABLE = re.compile(r"\{[^{}]*\}")


@error("a path has a form that no request can have", permissive=True)
def invalid_path(index: Index) -> Iterator[Fault]:
    """Yield paths with broken braces, a variable twice, a query or a fragment."""
    for template, node in _templates(index):
        wrong = _brace(template) or _variable(template) or _tail(template)
        if wrong is not None:
            message, hint = wrong
            yield Fault("invalid-path", message, node.at, "key", hint=hint)


@error("two paths match the same requests", lowerable=True, permissive=True)
def ambiguous_paths(index: Index) -> Iterator[Fault]:
    """Yield paths that differ from an earlier one in the names of variables only."""
    first: dict[str, tuple[str, Node]] = {}
    for template, node in _templates(index):
        if node.at in index.wrong:
            continue
        same = _VARIABLE.sub("{}", template)
        if same not in first:
            first[same] = template, node
            continue
        other, earlier = first[same]
        yield Fault(
            "ambiguous-paths",
            f"this path matches the same requests as {quoted(other)}",
            node.at,
            "key",
            hint="make them one path: the names of variables do not tell paths apart",
            related=(Related(earlier.at, "the first of them", "key"),),
        )


def _templates(index: Index) -> Iterator[tuple[str, Node]]:
    """Yield the paths of the document."""
    paths = index.document.root.get("paths")
    for template, node in paths.members() if paths is not None else ():
        if template.startswith("/"):
            yield template, node


def brace_fault(template: str) -> str | None:
    """Return what is wrong with the braces of a template, or None."""
    depth = 0
    for char in template:
        depth += (char == "{") - (char == "}")
        if depth > 1:
            return "a '{' stands inside of braces"
        if depth < 0:
            return "a '}' has no '{' before it"
    if depth:
        return "a '{' is never closed"
    return "'{}' names no variable" if "{}" in template else None


def _brace(template: str) -> tuple[str, str | None] | None:
    """Return what is wrong with the braces of a path."""
    found = brace_fault(template)
    return (f"{found} in this path", "write '{name}'") if found else None


def _variable(template: str) -> tuple[str, str | None] | None:
    """Return which variable stands twice in a path."""
    names: set[str] = set()
    for name in _VARIABLE.findall(template):
        if name in names:
            message = f"the variable {quoted(name)} stands twice in this path"
            return message, "give each its own name"
        names.add(name)
    return None


def _tail(template: str) -> tuple[str, str | None] | None:
    """Return what a path holds that is no part of a path."""
    bare = _VARIABLE.sub("", template)
    if "?" in bare:
        hint = "describe what follows the '?' as parameters with 'in: query'"
        return "a path has no query string", hint
    if any(char.isspace() for char in bare):
        return "a path has no white space", "write '%20' for it, or take it out"
    if "#" in bare:
        return "a path has no fragment", "leave the '#' out: no server sees it"
    return None
