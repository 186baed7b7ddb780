"""What Python users see of a thing: its symbol, and its type before and after."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from ..ir.operation import Operation, Parameter
from ..ir.schema import Property, Schema, SchemaId
from ..render.annotations import Speller
from ..render.names.classes import Kind
from ..render.planners.bodies import plan_body, return_type
from ..render.planners.fields import model_field
from ..render.replies import own_form
from .change import Direction, Shown
from .side import Side
from .types import unmarked

Ids: TypeAlias = tuple[SchemaId, SchemaId]
Telling: TypeAlias = Callable[[], Shown]


class Symbols:
    """Spells things of two documents side by side."""

    def __init__(self, old: Side, new: Side) -> None:
        self._old = old
        self._new = new

    def named(self, ids: Ids, direction: Direction, otherwise: Telling) -> Telling:
        """Return what tells a named schema: its class or alias, else what uses it."""

        def tell() -> Shown:
            kind = _kind(direction)
            name = _class(self._new, kind, ids[1]) or _class(self._old, kind, ids[0])
            if name is None:
                return otherwise()
            before = _alias(self._old, kind, ids[0])
            after = _alias(self._new, kind, ids[1])
            if before is None and after is not None and _class(self._old, kind, ids[0]):
                before = "a class"
            elif before is not None and after is None:
                after = "a class" if _class(self._new, kind, ids[1]) else None
            return Shown(name, before, after)

        return tell

    def property(
        self,
        ids: Ids | None,
        old: Property | None,
        new: Property | None,
        direction: Direction,
    ) -> Telling:
        """Return what tells a field of a model, or a key of a TypedDict."""

        def tell() -> Shown:
            either = new or old
            name = either.name if either is not None else ""
            if ids is None:
                return Shown(name)
            before = _field(self._old, ids[0], old, direction)
            after = _field(self._new, ids[1], new, direction)
            kind = _kind(direction)
            owner = _class(self._new, kind, ids[1]) or _class(self._old, kind, ids[0])
            field = (after or before or name).partition(":")[0]
            return Shown(f"{owner or self._new.title(ids[1])}.{field}", before, after)

        return tell

    def argument(
        self,
        pair: tuple[Operation, Operation],
        old: Parameter | None,
        new: Parameter | None,
    ) -> Telling:
        """Return what tells an argument of a method."""

        def tell() -> Shown:
            before = _argument(self._old, pair[0], old)
            after = _argument(self._new, pair[1], new)
            return Shown(self.call(pair[1]), before, after)

        return tell

    def body(self, pair: tuple[Operation, Operation]) -> Telling:
        """Return what tells the body that a method takes."""

        def tell() -> Shown:
            before, after = _body(self._old, pair[0]), _body(self._new, pair[1])
            return Shown(self.call(pair[1]), before, after)

        return tell

    def reply(self, pair: tuple[Operation, Operation]) -> Telling:
        """Return what tells the type that a method gives."""

        def tell() -> Shown:
            before, after = _reply(self._old, pair[0]), _reply(self._new, pair[1])
            return Shown(self.call(pair[1]), before, after)

        return tell

    def call(self, operation: Operation, *, old: bool = False) -> str:
        """Return how a method is called."""
        return call_of(self._old if old else self._new, operation)


def call_of(side: Side, operation: Operation) -> str:
    """Return how a method is called: `client.pets.create`."""
    if side.names is None or not side.has(operation):
        return f"{operation.method} {operation.path}"
    return f"client.{side.label(operation)}"


def _kind(direction: Direction) -> Kind:
    return "params" if direction == "request" else "model"


def _class(side: Side, kind: Kind, schema: SchemaId) -> str | None:
    names = side.names
    if names is None:
        return None
    if kind == "model":
        return names.model(schema) if names.has_model(schema) else None
    return names.params(schema) if names.has_params(schema) else None


def _alias(side: Side, kind: Kind, schema: SchemaId) -> str | None:
    """Return what an alias stands for; nothing of a class."""
    if side.names is None or _class(side, kind, schema) is None:
        return None
    whole = side.api.schemas[schema].schema
    if getattr(whole, "properties", None):
        return None
    speller = Speller(side.api, side.names, kind, checks=False)
    return unmarked(speller.alias(schema).whole())


def spelled(side: Side, schema: Schema, direction: Direction) -> str | None:
    """Return the type of a schema."""
    if side.names is None:
        return None
    speller = Speller(side.api, side.names, _kind(direction), checks=False)
    return unmarked(speller.spell(schema).whole())


def _field(
    side: Side, schema: SchemaId, each: Property | None, direction: Direction
) -> str | None:
    names = side.names
    kind = _kind(direction)
    if each is None or names is None or _class(side, kind, schema) is None:
        return None
    speller = Speller(side.api, names, kind, checks=False)
    if kind == "model":
        row = model_field(each, names.attribute(schema, each.name), speller)
        return f"{row.name}: {unmarked(row.annotation)}"
    text = speller.spell(each.schema).whole()
    end = "" if each.required else " = ..."
    return f"{names.key(schema, each.name)}: {unmarked(text)}{end}"


def _argument(side: Side, operation: Operation, each: Parameter | None) -> str | None:
    if each is None or side.names is None or not side.has(operation):
        return None
    speller = Speller(side.api, side.names, "params", checks=False)
    found = speller.spell(each.schema)
    name = side.names.argument(operation, each)
    if each.required or each.location == "path":
        return f"{name}: {unmarked(found.whole())}"
    return f"{name}: {unmarked(found.or_none().whole())} = None"


def _body(side: Side, operation: Operation) -> str | None:
    if side.context is None or not side.has(operation):
        return None
    speller = Speller(side.api, side.context.names, "params", checks=False)
    found = plan_body(side.context, operation, speller)
    if found is None:
        return None
    return f"body: {unmarked(found.type)}" + ("" if found.required else " = MISSING")


def _reply(side: Side, operation: Operation) -> str | None:
    if side.context is None or not side.has(operation):
        return None
    speller = Speller(side.api, side.context.names, "model")
    found = return_type(operation, speller, own_form(operation))
    return f"-> {unmarked(found.whole())}"
