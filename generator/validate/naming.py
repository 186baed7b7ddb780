"""The rule `renamed-in-python`: what has another name in the client than in the API.

Cases are as each language has them, and surprise nobody: `petName` is `pet_name`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from keyword import iskeyword

from ..diagnostics import Fault, Location, Part
from ..load import Json
from .kinds import Kind
from .rule import warning
from .settings import PYTHON_NAME
from .walk import Index
from .words import listed, quoted

_TAKEN = frozenset(
    {"bool", "bytes", "dict", "float", "int", "list", "str"}
    | {"from_dict", "get", "http_response", "keys", "to_dict", "to_json"}
)
"""Names with a meaning of their own in every class of a client."""


@warning("a name of the API cannot be the name in Python")
def renamed_in_python(index: Index) -> Iterator[Fault]:
    """Yield properties and parameters that need another name, unless one is given."""
    for found in index.schemas("properties"):
        at = found.at.child("properties")
        renamed = [
            name
            for name, schema in found.members("properties").items()
            if _reason(name) and not _is_settled(index, schema, at.child(name))
        ]
        if renamed:
            what = "the property" if len(renamed) == 1 else "the properties"
            yield _fault(renamed, what, at.child(renamed[0]), "key")
    for found in index.of(Kind.PARAMETER):
        name = found.get("name")
        if not isinstance(name, str) or _is_settled(index, found.value, found.at):
            continue
        if not isinstance(found.get("in"), str) or found.at.child("in") in index.wrong:
            continue
        # Words of headers are parted by hyphens, and cookies named like anything.
        if found.get("in") in ("header", "cookie"):
            name = name.replace("-", "_")
        if _reason(name):
            yield _fault([name], "the parameter", found.at.child("name"), "value")
    for found in index.of(Kind.SCHEMA):
        if found.parent is None or found.parent.kind is not Kind.COMPONENTS:
            continue
        is_class = re.search(r"[A-Za-z]", found.key) and not found.key[0].isdigit()
        if not is_class and not _is_settled(index, found.value, found.at):
            yield _fault([found.key], "the schema", found.at, "key")


def _fault(names: list[str], what: str, at: Location, part: Part) -> Fault:
    """Return the fault of names that stand together."""
    if len(names) == 1:
        message = f"{what} {quoted(names[0])} {_reason(names[0]) or _NO_NAME}"
    else:
        message = f"{what} {listed(names)} cannot be called so in Python"
    name = f"Schema{names[0]}" if what == "the schema" else _proposal(names[0])
    hint = f"choose its name: {PYTHON_NAME}: {name}"
    return Fault("renamed-in-python", message, at, part, hint=hint)


_NO_NAME = "cannot be called so in Python"


def _reason(name: str) -> str | None:
    """Return why a name cannot stay, or None where it can, perhaps in another case."""
    if iskeyword(name) or iskeyword(name.lower()):
        return "is a keyword of Python, and cannot be called so there"
    if name in _TAKEN:
        return "has another meaning in Python, and cannot be called so there"
    return None if name.isidentifier() and name.isascii() else _NO_NAME


def _proposal(name: str) -> str:
    """Return a name that would do."""
    plain = "_".join(re.findall(r"[A-Za-z0-9]+", name)) or "name"
    plain = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", plain).lower()
    if plain[0].isdigit():
        return f"number_{plain}" if plain.isdigit() else f"n{plain}"
    return f"{plain}_" if iskeyword(plain) or plain in _TAKEN else plain


def _is_settled(index: Index, value: Json, at: Location) -> bool:
    """Return whether a name is given, or an exception made, at a place."""
    if isinstance(value, dict) and PYTHON_NAME in value:
        return True
    return index.levels.exceptions.cover("renamed-in-python", at)
