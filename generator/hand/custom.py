"""Finds the classes of `custom/` that extend generated ones, without running them.

A module there says `class Pets(GeneratedPets)`; then the client gives a `Pets` of that
module, and the generated class is called `GeneratedPets`. The modules are parsed, not
imported: a run of the generator never runs code of a client.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from ..diagnostics import Fault, Location, Position, Related, Report, Severity
from .texts import Texts

PREFIX = "Generated"
"""What the name of a generated class begins with where another takes its place."""
CODE = "custom-code"
_INIT = "__init__.py"


@dataclass(frozen=True, slots=True)
class Extension:
    """A class of `custom/<module>.py` that takes the place of the one of its name."""

    name: str
    module: str
    at: Location
    position: Position


Extensions: TypeAlias = Mapping[str, Extension]
"""The classes of `custom/` by their names."""


def read_custom(folder: Path, report: Report, texts: Texts) -> dict[str, Extension]:
    """Return what the folder `custom/` of a package extends; faults go to the report.

    A folder that is not there extends nothing.
    """
    found: dict[str, Extension] = {}
    for path in _modules(folder):
        for each in _extensions(path, report, texts):
            first = found.setdefault(each.name, each)
            if first is not each:
                related = (Related(first.at, "the other one", position=first.position),)
                message = f"two classes take the place of {each.name!r}"
                hint = "keep one of them"
                fault = _fault(path, message, each.position, hint, related)
                report.add(fault)
    if found and not (folder / _INIT).is_file():
        message = f"there is no {_INIT} here, so that the package would lack the folder"
        hint = f"make one, empty: touch {(folder / _INIT).as_posix()}"
        report.add(Fault(CODE, message, Location(folder.as_posix(), ""), hint=hint))
    return dict(sorted(found.items()))


def find_strays(output: Path, package: str, report: Report, texts: Texts) -> None:
    """Warn of classes in the `custom/` of a package of another name."""
    for folder in sorted(output.glob("*/custom")):
        if folder.parent.name == package:
            continue
        for each in read_custom(folder, Report(), texts).values():
            message = f"the client is the package {package!r}, and does not find this"
            hint = f"move the folder to {(output / package / 'custom').as_posix()}"
            severity = Severity.WARNING
            report.add(
                Fault(
                    CODE,
                    message,
                    each.at,
                    hint=hint,
                    position=each.position,
                    severity=severity,
                )
            )


def _modules(folder: Path) -> list[Path]:
    """Return the modules of the folder, in an order that no system changes."""
    if not folder.is_dir():
        return []
    names = sorted(name for name in os.listdir(folder) if name.endswith(".py"))
    return [folder / name for name in names if (folder / name).is_file()]


def _extensions(path: Path, report: Report, texts: Texts) -> Iterator[Extension]:
    """Yield the classes of a module that extend generated ones."""
    try:
        text = path.read_text("utf-8-sig")
        texts.add(path.as_posix(), text)
        tree = ast.parse(text)
    except (OSError, ValueError, SyntaxError, RecursionError) as error:
        report.add(_unreadable(path, error))
        return
    for node in tree.body:
        if not isinstance(node, ast.ClassDef):
            continue
        for name in filter(None, map(_extended, node.bases)):
            # Counted in characters, where Python counts bytes: the head is ASCII.
            place = Position(node.lineno, node.col_offset + 1, len(node.name))
            if name != node.name:
                message = f"this class extends {PREFIX + name!r} under another name"
                report.add(_fault(path, message, place, f"call it {name!r}"))
            elif path.name == _INIT or not path.stem.isidentifier():
                message = f"{node.name!r} would be imported with the whole folder"
                hint = "move it to a module of its own in this folder"
                report.add(_fault(path, message, place, hint))
            else:
                at = Location(path.as_posix(), "")
                yield Extension(name, path.stem, at, place)


def _extended(base: ast.expr) -> str | None:
    """Return the generated class that a base stands for, None where it is another."""
    match base:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            own = name.removeprefix(PREFIX)
            return own if own and own != name else None
        case _:
            return None


def _unreadable(path: Path, error: Exception) -> Fault:
    """Return the fault of a module that cannot be parsed."""
    if isinstance(error, SyntaxError) and error.lineno is not None:
        place = Position(error.lineno, max(error.offset or 1, 1), 1)
        return _fault(path, f"this is no Python: {error.msg}", place)
    return _fault(path, f"this file cannot be read: {error}", None)


def _fault(
    path: Path,
    message: str,
    place: Position | None,
    hint: str | None = None,
    related: tuple[Related, ...] = (),
) -> Fault:
    """Return a fault of a module."""
    at = Location(path.as_posix(), "")
    return Fault(CODE, message, at, hint=hint, related=related, position=place)
