"""Compares two schemas that are no unions: of one kind member by member, else whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..ir.schema import (
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
    String,
    Union,
)
from .change import Effect, Level, level_of
from .extras import compare_extras
from .limits import compare_array, compare_number, compare_string
from .misplaced import compare_misplaced
from .objects import compare_objects

if TYPE_CHECKING:
    from .walk import Knot, Site, Walk

_KINDS = {
    Anything: "any value",
    Nothing: "no value",
    Null: "null",
    Boolean: "boolean",
    String: "string",
    Choice: "enum",
    Array: "array",
    Object: "object",
    Union: "union",
    Reference: "reference",
}


def kind_of(schema: Schema) -> str:
    """Return the type of a schema in the words of JSON Schema."""
    if isinstance(schema, Number):
        return "integer" if schema.integral else "number"
    return _KINDS[type(schema)]


def compare_kinds(walk: Walk, old: Schema, new: Schema, site: Site, knot: Knot) -> None:
    """Compare two schemas, neither a reference nor a union."""
    match old, new:
        case Number(), Number():
            compare_number(walk, old, new, site, knot)
        case String(), String():
            compare_string(walk, old, new, site, knot)
        case Array(), Array():
            compare_array(walk, old, new, site, knot)
        case Object(), Object():
            compare_objects(walk, old, new, site, knot)
        case Choice(), Choice():
            _choices(walk, old, new, site, knot)
        case _ if type(old) is not type(new):
            _other_kind(walk, old, new, site, knot)
        case _:
            pass
    compare_extras(walk, old, new, site, knot)
    if type(old) is type(new) and not isinstance(new, Choice | Anything):
        compare_misplaced(walk, old, new, site, knot)
    _docs(walk, old, new, site, knot)


def _other_kind(walk: Walk, old: Schema, new: Schema, site: Site, knot: Knot) -> None:
    at = walk.new.place(new.at, "enum", "const", "type")
    was = walk.old.place(old.at, "enum", "const", "type")
    sent = site.direction == "request"
    if isinstance(new, Choice) and _fits(new, old):
        what = f"became an enum of {_values(list(map(json.dumps, new.values)))}"
        told = "callers: give one of these values" if sent else None
        code = "became-enum"
        walk.find(knot, site, code, Effect.NARROWS, what, at, was, advice=told)
        types = (walk.old.facts(old.at, ("type",)), walk.new.facts(new.at, ("type",)))
        if types[0] != types[1] and all(types):
            before, after = (each["type"] for each in types)
            what = f"changed its type from {before} to {after}"
            code = "type-changed"
            walk.find(knot, site, code, Effect.MIXED, what, at, was, advice=told)
        return
    if isinstance(old, Choice) and _fits(old, new):
        # Enums of replies are open, so that any value was to be expected.
        level = Effect.WIDENS if sent else Level.PATCH
        what = "is no longer an enum: any value"
        walk.find(knot, site, "became-not-enum", level, what, at, was)
        return
    code, effect = "type-changed", Effect.MIXED
    if isinstance(new, Anything) or isinstance(old, Nothing):
        code, effect = "type-generalized", Effect.WIDENS
    elif isinstance(old, Anything) or isinstance(new, Nothing):
        code, effect = "type-specialized", Effect.NARROWS
    if site.as_text:
        effect = Effect.SAME
    what = f"changed its type from {kind_of(old)} to {kind_of(new)}"
    advice = None
    if level_of(effect, site.direction) is Level.MAJOR:
        advice = f"{'callers: give' if sent else 'readers: expect'} the new type"
    walk.find(knot, site, code, effect, what, at, was, advice=advice)


def _fits(choice: Choice, plain: Schema) -> bool:
    """Whether all values of an enum are of a type."""
    match plain:
        case String():
            return all(isinstance(each, str) for each in choice.values)
        case Number():
            kinds = int if plain.integral else (int, float)
            return all(isinstance(each, kinds) for each in choice.values)
        case Boolean():
            return all(isinstance(each, bool) for each in choice.values)
        case Anything():
            return True
        case _:
            return False


def _choices(walk: Walk, old: Choice, new: Choice, site: Site, knot: Knot) -> None:
    before, after = list(map(json.dumps, old.values)), list(map(json.dumps, new.values))
    gone = [each for each in before if each not in after]
    came = [each for each in after if each not in before]
    at = walk.new.place(new.at, "enum", "const")
    was = walk.old.place(old.at, "enum", "const")
    sent = site.direction == "request"
    if gone and came and len(before) == len(after) == 1:
        what = f"changed its only value from {gone[0]} to {came[0]}"
        advice = f"callers: give {came[0]}" if sent else f"readers: expect {came[0]}"
        code = "const-changed"
        walk.find(knot, site, code, Effect.MIXED, what, at, was, advice=advice)
        return
    if gone:
        what = f"lost {_values(gone)}"
        told = "callers that send it: choose another value" if sent else None
        code = "enum-value-removed"
        walk.find(knot, site, code, Effect.NARROWS, what, at, was, advice=told)
    if came:
        # Enums of replies are open: `Literal[...] | str` takes any value already.
        effect = Effect.WIDENS if sent else Level.PATCH
        walk.find(
            *(
                knot,
                site,
                "enum-value-added",
                effect,
                f"gained {_values(came)}",
                at,
                was,
            )
        )


def _values(listed: list[str]) -> str:
    noun = "the value" if len(listed) == 1 else "the values"
    more = f" and {len(listed) - 8} more" if len(listed) > 8 else ""
    return f"{noun} {', '.join(listed[:8])}{more}"


def _docs(walk: Walk, old: Schema, new: Schema, site: Site, knot: Knot) -> None:
    one, other = old.docs, new.docs
    if (one.has_default, one.default) != (other.has_default, other.default):
        at, was = walk.new.place(new.at, "default"), walk.old.place(old.at, "default")
        if not other.has_default:
            code, what = "default-removed", f"lost its default {_short(one.default)}"
        elif not one.has_default:
            code, what = "default-added", f"got the default {_short(other.default)}"
        else:
            code = "default-changed"
            before, after = _short(one.default), _short(other.default)
            what = f"changed its default from {before} to {after}"
        walk.find(knot, site, code, Effect.SAME, what, at, was)
    if one.deprecated != other.deprecated:
        code = "deprecated" if other.deprecated else "undeprecated"
        what = f"is {'now' if other.deprecated else 'no longer'} deprecated"
        level = Level.MINOR if other.deprecated else Level.PATCH
        at = walk.new.place(new.at, "deprecated")
        was = walk.old.place(old.at, "deprecated")
        walk.find(knot, site, code, level, what, at, was)
    if one.description != other.description:
        at = walk.new.place(new.at, "description")
        was = walk.old.place(old.at, "description")
        what = "is described in other words"
        walk.find(knot, site, "description-changed", Level.NONE, what, at, was)


def _short(value: object) -> str:
    text = json.dumps(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
