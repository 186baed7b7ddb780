"""Plans the fields of models and the keys of TypedDicts."""

from __future__ import annotations

from typing import NamedTuple

from ...ir.schema import Object, Property
from ..annotations import Speller, Type
from ..text import literal


class Row(NamedTuple):
    """A field without its docstring; `uses` are the names in it."""

    name: str
    annotation: str
    uses: frozenset[str]
    default: str | None = None


def model_field(each: Property, name: str, speller: Speller) -> Row:
    """Return a field of a model. A default says that the field may be missing: None
    where it may be null as well, MISSING where not.
    """
    found = _keyed(speller.spell(each.schema), each, name)
    if each.required:
        return Row(name, found.whole(), found.needs())
    if found.nullable or found.is_any:
        return Row(name, found.whole(), found.needs(), "None")
    return Row(name, found.or_none().whole(), found.needs() | {"MISSING"}, "MISSING")


def params_field(each: Property, name: str, speller: Speller) -> Row:
    """Return a key of a TypedDict."""
    found = _keyed(speller.spell(each.schema), each, name)
    if each.required:
        found = found.within("Required")
    return Row(name, found.whole(), found.needs())


def extra_field(schema: Object, name: str, speller: Speller) -> Row:
    """Return the field that holds the keys without a field of their own."""
    found = speller.members(schema).marked("Extra()", "Extra", first=True)
    return Row(name, found.whole(), found.needs())


def _keyed(found: Type, each: Property, name: str) -> Type:
    if name == each.name:
        return found
    return found.marked(f"Key({literal(each.name)})", "Key", first=True)
