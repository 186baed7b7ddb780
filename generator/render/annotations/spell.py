"""Spells schemas as types: as replies have them (`model`), as requests take them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import assert_never

from ...ir.api import Api
from ...ir.schema import (
    Anything,
    Array,
    Boolean,
    Choice,
    Nothing,
    Null,
    Number,
    Object,
    Reference,
    Schema,
    SchemaId,
    String,
    Union,
)
from ..names import Names
from ..names.classes import Kind
from ..reach import is_class
from .checks import checked
from .choices import choice
from .formats import FORMATS, NUMBERS
from .maps import array_of, by_pattern, by_place, differ, map_of, with_size
from .nulls import takes_null
from .type import ANY, NONE, SKIP, Type, union
from .unions import counting, mark

DEPTH = 12
"""Types nested deeper than this end in `Any`; nobody reads them."""

PATTERNS = 3
"""How deep maps in maps say what their patterns do: there, types are spelled twice."""

_DATETIME = frozenset({"date", "datetime", "time", "timedelta"})


class Speller:
    """Spells the types of one class or module.

    `shadowed` are the names that mean something else there, as `list` does in a class
    with a method of that name; they are spelled `builtins.list`, `_dt.date`. Without
    `checks` requests are spelled without the rules for their values.
    """

    def __init__(
        self,
        api: Api,
        names: Names,
        kind: Kind,
        shadowed: Iterable[str] = (),
        *,
        checks: bool = True,
    ) -> None:
        self._api = api
        self._names = names
        self._kind: Kind = kind
        self._shadowed = frozenset(shadowed)
        self._checks = checks
        self._patterns = PATTERNS if checks else 0
        self._open: list[SchemaId] = []
        self._defining = False
        self._inside = False
        self._depth = 0

    def spell(self, schema: Schema) -> Type:
        """Return the type of a schema."""
        if self._depth >= DEPTH:
            return ANY
        self._depth += 1
        try:
            return self._spell(schema)
        finally:
            self._depth -= 1

    def alias(self, schema: SchemaId) -> Type:
        """Return what an alias stands for: its schema's type, with its own name in it
        where it recurs.
        """
        self._defining = True
        try:
            return union([self._expand(schema)])
        finally:
            self._defining = False

    def _expand(self, schema: SchemaId) -> Type:
        self._open.append(schema)
        try:
            return self.spell(self._api.schemas[schema].schema)
        finally:
            self._open.pop()

    def _spell(self, schema: Schema) -> Type:
        match schema:
            case Anything() | Nothing():
                return ANY
            case Null():
                return NONE
            case Boolean():
                return self.word("bool")
            case Number():
                return self._number(schema)
            case String():
                return self._string(schema)
            case Choice(values=values):
                return choice(values, self.word, self._kind, checks=self._checks)
            case Array():
                return self._array(schema)
            case Object():
                return self._map(schema)
            case Union():
                return self._union(schema)
            case Reference():
                return self._reference(schema.target)
            case _:
                assert_never(schema)

    def word(self, name: str) -> Type:
        """Return a type by its name, such as `str`."""
        if name not in self._shadowed:
            return Type(name, frozenset({name}))
        home = "_dt" if name in _DATETIME else "builtins"
        return Type(f"{home}.{name}", frozenset({home}))

    def _one_of(self, names: Iterable[str]) -> Type:
        return union(map(self.word, names))

    def _number(self, schema: Number) -> Type:
        plain = "int" if schema.integral else "float"
        row = None if schema.integral else NUMBERS.get(schema.format or "")
        if self._kind == "model":
            return self.word(row.received if row else plain)
        return self._checked(self._one_of(row.sent if row else (plain,)), schema)

    def _string(self, schema: String) -> Type:
        encoded = schema.content_encoding == "base64"
        row = FORMATS.get("byte" if encoded else schema.format or "")
        if self._kind == "model":
            return self.word(row.received if row else "str")
        return self._checked(self._one_of(row.sent if row else ("str",)), schema)

    def _checked(self, found: Type, schema: Number | String | Array | Object) -> Type:
        return checked(found, schema) if self._checks else found

    def _array(self, schema: Array) -> Type:
        items = [self._inner(each) for each in schema.prefix]
        ends = schema.max_items is not None and schema.max_items <= len(items)
        is_closed = ends or isinstance(schema.items, Nothing)
        if not (schema.prefix and is_closed):
            items.append(self._inner(schema.items))
        is_model = self._kind == "model"
        found = array_of(self.word("list") if is_model else Type("Sequence"), items)
        if not is_model or differ(items):
            found = by_place(found, schema, self._inside_marker())
        return found if is_model else self._checked(found, with_size(schema))

    def _map(self, schema: Object) -> Type:
        """Return the type of an object that has no class of its own."""
        found = self._map_of([ANY]) if schema.properties else self.members(schema)
        return found if self._kind == "model" else self._checked(found, schema)

    def members(self, schema: Object) -> Type:
        """Return the type of the members of an object that have no field, as a map."""
        values = [self._inner(each) for _, each in schema.pattern_properties]
        if not (values and isinstance(schema.additional, Nothing)):
            values.append(self._inner(schema.additional))
        found = self._map_of(values)
        if self._kind == "params" or differ(values):
            found = by_pattern(found, schema, self._inside_marker())
        return found

    def _map_of(self, values: Iterable[Type]) -> Type:
        outer = self.word("dict") if self._kind == "model" else Type("Mapping")
        return map_of(outer, self.word("str"), values)

    def _inside_marker(self) -> Callable[[Schema], Type] | None:
        """Return what spells the types that stand in a marker, as text."""
        inner = Speller(self._api, self._names, self._kind)
        inner._patterns = self._patterns - 1
        return inner.spell if self._patterns else None

    def _inner(self, schema: Schema) -> Type:
        """Return the type of what stands in others, where an alias may name itself."""
        before, self._inside = self._inside, True
        try:
            return self.spell(schema)
        finally:
            self._inside = before

    def _union(self, schema: Union) -> Type:
        found = union(map(self.spell, counting(self._api, schema, self._kind)))
        if schema.discriminator is None or found.is_any:
            return found
        return found.marked(
            mark(self._api, schema.discriminator, self._class_name), "Discriminator"
        )

    def _reference(self, target: SchemaId) -> Type:
        if target not in self._api.schemas:
            return ANY
        name = self._class_name(target)
        a_class = is_class(self._api.schemas[target].schema)
        if name is not None and (a_class or self._inside or not self._defining):
            nullable = not a_class and takes_null(self._api, target)
            return Type(name, frozenset({name}), nullable=nullable)
        return SKIP if target in self._open else self._expand(target)

    def _class_name(self, target: SchemaId) -> str | None:
        if self._kind == "model" and self._names.has_model(target):
            return self._names.model(target)
        if self._kind == "params" and self._names.has_params(target):
            return self._names.params(target)
        return None
