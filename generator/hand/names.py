"""The names of the last run: they are kept, so that what is new renames nothing.

`.clientpress/names.json` in a client's folder, checked in with it, says which name each
thing of the document has. A run reads it, and writes it anew.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TypeAlias, cast

from ..diagnostics import Fault, Location, Position, Report
from .texts import Texts

NAMES = ".clientpress/names.json"
CODE = "kept-names"

_Names: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KeptNames:
    """Names in Python, by what has them in the document.

    `groups`: the class of each group (`pets`: `Pets`). `methods`: that of each
    operation, by its operationId (`getPet`: `pets.get`). `models` and `params`: the
    classes, by where their schemas stand. `webhooks`: what reads them. `attributes` and
    `keys`: those of the members of `models` and `params`, by the place of the class and
    the key in JSON; `arguments`: those of parameters, by operation, place and name; of
    those that a new one could take from them, as `a_b` takes that of `a-b`.
    """

    groups: _Names = field(default_factory=dict[str, str])
    methods: _Names = field(default_factory=dict[str, str])
    models: _Names = field(default_factory=dict[str, str])
    params: _Names = field(default_factory=dict[str, str])
    webhooks: _Names = field(default_factory=dict[str, str])
    attributes: _Names = field(default_factory=dict[str, str])
    keys: _Names = field(default_factory=dict[str, str])
    arguments: _Names = field(default_factory=dict[str, str])

    def over(self, older: KeptNames) -> KeptNames:
        """Return these names, and those of others that these have not."""
        sections = [each.name for each in fields(self)]
        both = {key: getattr(older, key) | getattr(self, key) for key in sections}
        return KeptNames(**both)

    def text(self) -> str:
        """Return what is written to the file: a line a name, sorted."""
        found = {
            each.name: dict(sorted(cast(_Names, getattr(self, each.name)).items()))
            for each in fields(self)
        }
        filled = {section: names for section, names in found.items() if names}
        return json.dumps(filled, indent=2) + "\n"


NO_NAMES = KeptNames()


def read_names(folder: Path, report: Report, texts: Texts) -> KeptNames:
    """Return the names that a client's folder keeps; faults go to the report.

    A folder without the file keeps none.
    """
    place = folder / NAMES
    try:
        text = place.read_bytes().decode()
    except (FileNotFoundError, NotADirectoryError):
        return NO_NAMES
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or "it is not UTF-8"
        report.add(_broken(place, f"the names of the client cannot be read: {told}"))
        return NO_NAMES
    texts.add(place.as_posix(), text)
    try:
        data: object = json.loads(text)
    except json.JSONDecodeError as error:
        position = Position(error.lineno, error.colno, 1)
        report.add(_broken(place, "the names of the client are no JSON", position))
        return NO_NAMES
    except RecursionError:
        data = None
    sections = _sections(data)
    if sections is None:
        message = "the names of the client are no map of sections, of names to names"
        report.add(_broken(place, message))
        return NO_NAMES
    known = {each.name for each in fields(KeptNames)}
    return KeptNames(**{key: sections[key] for key in known & sections.keys()})


def _sections(data: object) -> dict[str, dict[str, str]] | None:
    """Return the names by section, None where the file has another form."""
    if not isinstance(data, dict):
        return None
    sections = cast("dict[str, object]", data)
    for names in sections.values():
        if not isinstance(names, dict):
            return None
        if not all(isinstance(name, str) for name in cast("_Objects", names).values()):
            return None
    return cast("dict[str, dict[str, str]]", sections)


_Objects: TypeAlias = dict[str, object]


def _broken(place: Path, message: str, position: Position | None = None) -> Fault:
    at = Location(place.as_posix(), "")
    hint = "take the file from version control again, both sides of a merge in it"
    return Fault(CODE, message, at, hint=hint, position=position)
