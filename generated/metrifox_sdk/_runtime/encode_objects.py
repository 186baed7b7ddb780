"""Objects as JSON: TypedDicts by their fields, maps by their values."""

from __future__ import annotations

from typing import NamedTuple, cast

from .encode_values import Encoder, wrong
from .members import OtherEncoder, other_encoder
from .missing import MISSING
from .plain import key_of, plain, plain_object
from .plan import plan_of
from .shapes import UNTOUCHED, Instance, MapOf, Record, is_object
from .simple import Invalid, Path, invalid, simple
from .words import found_word


class Member(NamedTuple):
    """How a key is written: as which JSON key, which types pass as they are."""

    key: str
    passing: frozenset[type]
    encode: Encoder
    required: bool


class Table(NamedTuple):
    """How a class is written: every key by which a field may be given, every other
    member, the key under which those may be given together, and the keys that are left
    out.
    """

    members: dict[object, Member]
    required: tuple[tuple[str, str], ...]
    other: OtherEncoder
    extra: str | None
    read_only: frozenset[str] = frozenset()


_TABLES: dict[tuple[type, bool], Table] = {}


def table_of(cls: type, validate: bool) -> Table:
    """How a class is written; made once."""
    from .encode import encoder

    table = _TABLES.get((cls, validate))
    if table is None:
        members: dict[object, Member] = {}
        plan = plan_of(cls)
        fields = plan.fields.values()
        for field in fields:
            members[field.key] = Member(
                field.key,
                field.passing if validate else UNTOUCHED,
                encoder(field.shape, validate),
                field.required,
            )
        # A Python name goes before a JSON key of another field that is spelt so.
        members |= {field.name: members[field.key] for field in fields}
        required = ((field.key, field.name) for field in fields if field.required)
        others = other_encoder(plan.others, validate)
        extra = None if plan.extra is None else plan.extra.name
        needed = tuple(required) if validate else ()
        table = Table(members, needed, others, extra, plan.read_only)
        _TABLES[cls, validate] = table
    return table


def _members(
    shape: Record | Instance | MapOf, value: object, validate: bool
) -> dict[object, object] | None:
    """The value as a dict; what is none is wrong, or goes its way without checks."""
    if type(value) is dict:
        return cast("dict[object, object]", value)
    given = simple(value)
    if is_object(given):
        return given
    if validate:
        raise wrong(shape, value)
    return None


def object_encoder(shape: Record | Instance, cls: type, validate: bool) -> Encoder:
    """The encoder of a TypedDict, or of a class of models."""
    table: Table | None = None

    def convert(value: object) -> object:
        nonlocal table
        if table is None:
            # Not before a value comes: a class may hold itself.
            table = table_of(cls, validate)
        given = _members(shape, value, validate)
        return plain(value) if given is None else _write(table, given)

    return convert


def _write(table: Table, given: dict[object, object]) -> dict[str, object]:
    members, required, other, extra, read_only = table
    found: dict[str, object] = {}
    faults: list[tuple[Path, str]] = []
    left_out = 0
    together: object = MISSING
    for name, item in given.items():
        member = members.get(name)
        if member is not None and type(item) in member[1]:
            found[member[0]] = item
            continue
        if member is None and name in read_only:
            left_out += 1
            continue
        if item is MISSING or (name == extra and extra is not None):
            left_out += 1
            together = item if name == extra else together
            continue
        try:
            if member is not None:
                key = member[0]
                found[key] = None  # it came, even if it is wrong
                found[key] = member[2](item)
            else:
                key = name if type(name) is str else key_of(name)
                found[key] = other(key, item)
        except Invalid as caught:
            if item is None and member is not None and not member.required:
                # Where null may not stand, None is Python's way to give nothing.
                del found[member.key]
                left_out += 1
                continue
            faults += caught.under(name[:100] if isinstance(name, str) else "?")
    for key, name in required:
        if key not in found:
            faults.append(((name,), "is required"))
    if len(found) + left_out < len(given) and not faults:
        faults = _twice(members, given)
    if together is not MISSING and extra is not None:
        faults += _together(table, extra, together, found)
    if faults:
        raise Invalid(faults)
    return found


def _together(
    table: Table, extra: str, given: object, found: dict[str, object]
) -> list[tuple[Path, str]]:
    """Add the members that are given together; return what is wrong with them."""
    if given is None:
        return []
    members = simple(given)
    if not is_object(members):
        return [((extra,), f"must be an object, not {found_word(given)}")]
    faults: list[tuple[Path, str]] = []
    for name, item in members.items():
        if item is MISSING:
            continue
        try:
            key = key_of(name)
            if key in found or key in table.members:
                raise invalid("is a member that is given by itself")
            found[key] = table.other(key, item)
        except Invalid as caught:
            step = name[:100] if isinstance(name, str) else "?"
            faults += [((extra, *path), why) for path, why in caught.under(step)]
    return faults


def _twice(
    members: dict[object, Member], given: dict[object, object]
) -> list[tuple[Path, str]]:
    """The keys that came under both of their names."""
    seen: dict[str, object] = {}
    faults: list[tuple[Path, str]] = []
    for name in given:
        key = members[name].key if name in members else str(name)
        if key in seen:
            faults.append(((str(name),), f"is given twice, as {seen[key]!r} too"))
        seen[key] = name
    return faults


def map_encoder(shape: MapOf, validate: bool) -> Encoder:
    """The encoder of an object without fields."""
    from .encode import encoder

    if shape.patterns or shape.is_closed:
        return _pattern_encoder(shape, validate)
    each = encoder(shape.values, validate)

    def convert(value: object) -> object:
        given = _members(shape, value, validate)
        return plain(value) if given is None else plain_object(given, each)

    return convert


def _pattern_encoder(shape: MapOf, validate: bool) -> Encoder:
    """The encoder of an object whose members have types by their names."""
    table = Table({}, (), other_encoder(shape, validate), None)

    def convert(value: object) -> object:
        given = _members(shape, value, validate)
        return plain(value) if given is None else _write(table, given)

    return convert
