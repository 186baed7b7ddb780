"""`check --format github`: the line of the spec, or of the file, that differs."""

from __future__ import annotations

from pathlib import Path

from ..diagnostics import Places
from ..formats.github import command
from ..formats.result import Place
from ..output import Difference
from .origin import first_line, origin_of


def annotated(
    differences: list[Difference], folder: Path, spec: str, places: Places | None
) -> str:
    """Return the workflow commands for the differences of a client.

    One names the line of the spec that causes the first of them, and each hand edit
    has its own.
    """
    lines: list[str] = []
    edited = [each for each in differences if each.kind == "edited"]
    for each in edited:
        line = first_line(each)
        place = Place((folder / each.path).as_posix(), "", "value", line, 1, None)
        message = "this file was edited by hand: change the spec in its place"
        lines.append(command("error", message, place, title="drift"))
    origin = origin_of(differences, spec, places)
    if origin is not None:
        line, column, length = origin.position
        source, pointer = origin.at
        place = Place(source, pointer, "key", line, column, column + length)
        message = (
            f"{folder / origin.path} is not what this says, from its line "
            f"{origin.line} on\nhint: write it anew with clientpress generate"
        )
        lines.append(command("error", message, place, title="drift"))
    elif not edited and differences:
        first = differences[0]
        at = first.path if first.old is not None else ""
        file = (folder / at).as_posix() if at else spec
        line = first_line(first) if at else 1
        message = (
            f"{folder / first.path} is not what {spec} says\n"
            "hint: write it anew with clientpress generate"
        )
        place = Place(file, "", "value", line, 1, None)
        lines.append(command("error", message, place, title="drift"))
    return "".join(f"{line}\n" for line in lines)
