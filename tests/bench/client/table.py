"""The figures as Markdown."""

from __future__ import annotations

import os
import platform
from typing import NamedTuple

from .environments import Environment
from .rows import PLAIN, Row


class Figure(NamedTuple):
    """A subject's value in a row, and how many times ahead of it ours is."""

    subject: str
    value: float
    ahead: float


def table(found: list[Environment], done: list[tuple[Row, list[Figure]]]) -> str:
    """Return the rows as a table: our value, and for each other value and ratio."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    lines = [
        f"{python}, {os.cpu_count()} cores, {platform.system()}. In brackets: how many "
        "times ours is ahead.",
        "",
        f"| | {' | '.join(one.title for one in found)} | `import {PLAIN}` |",
        f"|---|{'--:|' * (len(found) + 1)}",
    ]
    for row, figures in done:
        cells = [_cell(row, figure, index > 0) for index, figure in enumerate(figures)]
        cells += [""] * (len(found) + 1 - len(cells))
        lines.append(f"| {row.title} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _cell(row: Row, figure: Figure, compared: bool) -> str:
    value = f"{figure.value:,.0f}" if figure.value >= 100 else f"{figure.value:.1f}"
    text = f"{value} {row.unit}".rstrip()
    return f"{text} ({figure.ahead:.2f})" if compared else text
