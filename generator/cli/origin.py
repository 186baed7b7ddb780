"""Where a difference comes from: the line of the spec behind a line of the client.

A generated docstring names the source of its class, method or alias as a JSON Pointer;
a field of a class is one of the properties there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from ..diagnostics import Location, Places, Position
from ..output import Difference

_SOURCE = re.compile(r"Source:.*`([^`#]*)#(/[^`]*)`\s*\Z")


@dataclass(frozen=True, slots=True)
class Origin:
    """A place of the spec, with the file of the client that it changes."""

    at: Location
    position: Position
    path: str
    line: int


def origin_of(
    differences: list[Difference], spec: str, places: Places | None
) -> Origin | None:
    """Return the place of the first difference that comes from a line of the spec.

    None where no difference does: those of hand edits, and of files without sources.
    """
    for difference in differences if places is not None else ():
        if difference.kind != "changed" or not difference.path.endswith(".py"):
            continue
        old, new = _text(difference.old), _text(difference.new)
        line, is_gone = first_difference(old.splitlines(), new.splitlines())
        # What is gone stood in the old text; of its fields nothing is left to name.
        found = _source(old if is_gone else new, line, not is_gone)
        if found is None or places is None:
            continue
        file, tokens = found
        source = str(PurePosixPath(spec).parent / file) if file else spec
        at = Location(source, tokens)
        while (position := places.position(at, "key")) is None and at.pointer:
            at = Location(source, at.pointer.rpartition("/")[0])
        if position is not None and at.pointer:
            return Origin(at, position, difference.path, line + 1)
    return None


def first_difference(old: list[str], new: list[str]) -> tuple[int, bool]:
    """Return the first line that differs, from 0, and if it is one that is gone."""
    for index, (before, after) in enumerate(zip(old, new, strict=False)):
        if before == after:
            continue
        # Where the old line comes later, others were put in before it; and the other
        # way round. What is nearer counts.
        added, gone = _distance(before, new[index:]), _distance(after, old[index:])
        return index, gone < added
    return min(len(old), len(new)), len(old) > len(new)


def first_line(difference: Difference) -> int:
    """Return the first line that differs in a file as it stands, from 1."""
    old, new = _text(difference.old), _text(difference.new)
    index, _ = first_difference(old.splitlines(), new.splitlines())
    return min(index + 1, max(len(old.splitlines()), 1))


def _distance(line: str, lines: list[str]) -> float:
    """Return how far down a line stands; infinite where it does not."""
    return lines.index(line) if line in lines else float("inf")


def _text(content: bytes | None) -> str:
    """Return the text of a file."""
    return (content or b"").decode(errors="replace")


def _source(text: str, line: int, with_fields: bool) -> tuple[str, str] | None:
    """Return the file and the pointer that the code at a line, from 0, comes from."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):  # edited until it is no Python any more
        return None
    found: tuple[str, str] | None = None
    for node, doc in _declarations(tree, line + 1):
        source = _SOURCE.search(doc)
        if source is not None:
            found = source[1], source[2]
        elif isinstance(node, ast.AnnAssign) and found is not None and with_fields:
            key = _key(node)
            found = found[0], f"{found[1]}/properties/{key}" if key else found[1]
    return found


def _declarations(tree: ast.AST, line: int) -> Iterator[tuple[ast.stmt, str]]:
    """Yield the declarations around a line, the outermost first, with their docs."""
    body: list[ast.stmt] = getattr(tree, "body", [])
    for index, node in enumerate(body):
        doc, end = _doc_after(body, index)
        if not _start(node) <= line <= end:
            continue
        match node:
            case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                yield node, ast.get_docstring(node) or ""
                yield from _declarations(node, line)
            case ast.Assign() | ast.AnnAssign():
                yield node, doc
            case _:
                continue
        return


def _start(node: ast.stmt) -> int:
    """Return the line on which a declaration starts, its decorators included."""
    listed: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in listed)])


def _doc_after(body: list[ast.stmt], index: int) -> tuple[str, int]:
    """Return the docstring that follows a declaration, and where both end."""
    node = body[index]
    end = node.end_lineno or node.lineno
    after = body[index + 1] if index + 1 < len(body) else None
    if (
        isinstance(node, ast.Assign | ast.AnnAssign)
        and isinstance(after, ast.Expr)
        and isinstance(after.value, ast.Constant)
        and isinstance(after.value.value, str)
    ):
        return after.value.value, after.end_lineno or end
    return "", end


def _key(node: ast.AnnAssign) -> str:
    """Return the name of a field in JSON, as a token of a pointer."""
    for part in ast.walk(node.annotation):
        if (
            isinstance(part, ast.Call)
            and isinstance(part.func, ast.Name)
            and part.func.id == "Key"
            and isinstance(part.args[0], ast.Constant)
        ):
            return str(part.args[0].value).replace("~", "~0").replace("/", "~1")
    return node.target.id if isinstance(node.target, ast.Name) else ""
