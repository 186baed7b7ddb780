"""Breaks long lines as black would, where ruff would break them in another way."""

from __future__ import annotations

import re
from collections.abc import Sequence

WIDTH = 88


def arguments(before: str, parts: Sequence[str], after: str, indent: int = 0) -> str:
    """Return what stands between the brackets of `before(…)after`: on the same line, on
    one of its own, or on a line for each part.
    """
    flat = ", ".join(parts)
    if "\n" not in flat:
        if indent + len(before) + len(flat) + len(after) + 2 <= WIDTH:
            return flat
        if indent + 4 + len(flat) <= WIDTH and not flat.startswith("*"):
            return f"\n{' ' * (indent + 4)}{flat}\n{' ' * indent}"
    rows = "".join(
        f"\n{' ' * (indent + 4)}{parameter(part, indent + 4)}," for part in parts
    )
    return f"{rows}\n{' ' * indent}"


def parameter(part: str, indent: int) -> str:
    """Return a parameter; an annotation that is a long union stands in brackets."""
    if indent + len(part) < WIDTH or "\n" in part:
        return part
    name, _, rest = part.partition(": ")
    annotation, equals, default = rest.partition(" = ")
    variants = _variants(annotation)
    if len(variants) < 2:
        return part
    pad = " " * (indent + 4)
    inner = pad + annotation
    if len(inner) > WIDTH:
        inner = f"\n{pad}| ".join(variants)
        inner = f"{pad}{inner}"
    return f"{name}: (\n{inner}\n{' ' * indent}){equals}{default}"


_MARK = re.compile(r"""\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|[\[(]|[\])]| \| """)


def _variants(annotation: str) -> list[str]:
    """Return the types that a union names itself, outside of all brackets."""
    found, depth, start = list[str](), 0, 0
    for mark in _MARK.finditer(annotation):
        if mark[0] in ("[", "("):
            depth += 1
        elif mark[0] in ("]", ")"):
            depth -= 1
        elif mark[0] == " | " and not depth:
            found.append(annotation[start : mark.start()])
            start = mark.end()
    return [*found, annotation[start:]]


def import_from(module: str, names: Sequence[str], indent: int = 0) -> str:
    """Return `from module import names`, in brackets where it is too long for a line
    that is indented so far.
    """
    flat = f"from {module} import {', '.join(names)}"
    if indent + len(flat) <= WIDTH:
        return flat
    rows = "".join(f"\n    {name}," for name in names)
    return f"from {module} import ({rows}\n)"


def assigned(before: str, value: str) -> str:
    """Return a value to assign, in brackets where `before = value` is too long."""
    if len(before) + 3 + len(value) <= WIDTH:
        return value
    return f"(\n    {value}\n)"


def tuple_of(items: list[str]) -> str:
    """Return a tuple of expressions."""
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
