"""Breaks long lines as black would, so that black has little left to do."""

from __future__ import annotations

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
    rows = "".join(f"\n{' ' * (indent + 4)}{part}," for part in parts)
    return f"{rows}\n{' ' * indent}"


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
