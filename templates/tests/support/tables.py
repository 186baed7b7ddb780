"""Tables of test data: one value says both the JSON on the wire and its Python form.

    PET = obj(
        models.Pet,
        id=required(uuid("6b1e9d3c-0000-4000-8000-000000000001")),
        kind=choice("cat", "dog"),
        born=nullable(day("2024-01-15")),
        in_=named("in", "house"),
    )

A plain list, dict, string or number stands for itself.
"""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from uuid import UUID

from .forms import to_json
from .values import ABSENT as ABSENT
from .values import Anything, Bounded, Choice, Either, Formatted, Json, Member, Obj


def obj(model: type[object] | None = None, /, **members: object) -> Obj:
    """An object with these members."""
    return Obj(model, {name: _member(value) for name, value in members.items()})


def required(value: object) -> Member:
    """A member that the API's description requires."""
    return replace(_member(value), required=True)


def nullable(value: object) -> Member:
    """A member that may be null."""
    return replace(_member(value), nullable=True)


def named(key: str, value: object) -> Member:
    """A member whose JSON name is not its Python name."""
    return replace(_member(value), key=key)


def path(key: str, value: object) -> Member:
    """An argument that stands in the path."""
    return Member(value, key, required=True, place="path")


def query(key: str, value: object) -> Member:
    """An argument that stands in the query."""
    return replace(_member(value), key=key, place="query")


def header(key: str, value: object) -> Member:
    """An argument that is sent as a header."""
    return replace(_member(value), key=key, place="header")


def cookie(key: str, value: object) -> Member:
    """An argument that is sent as a cookie."""
    return replace(_member(value), key=key, place="cookie")


def querystring(key: str, value: object) -> Member:
    """An argument that is the whole query."""
    return replace(_member(value), key=key, place="querystring")


def _member(value: object) -> Member:
    return value if isinstance(value, Member) else Member(value)


def choice(*values: Json) -> Choice:
    """A value out of an enum."""
    return Choice(values)


def bounded(value: object, **limits: int | float) -> Bounded:
    """A value with limits: `bounded([...], maxItems=100)`."""
    return Bounded(value, limits)


def anything(value: object) -> Anything:
    """A value of any type, which is read as its JSON."""
    return Anything(to_json(value))


def either(*variants: object) -> Either:
    """A value of one of several kinds."""
    return Either(variants)


def tagged(key: str, *variants: object) -> Either:
    """A value of one of several kinds, and its member `key` says which."""
    return Either(tuple(_pinned(key, each) for each in variants), tagged=True)


def _pinned(key: str, table: object) -> object:
    if isinstance(table, Either):
        inner = tuple(_pinned(key, each) for each in table.variants)
        return replace(table, variants=inner)
    if not isinstance(table, Obj):
        return table
    members = {
        name: replace(member, pinned=True) if member.key_of(name) == key else member
        for name, member in table.members.items()
    }
    return replace(table, members=members)


def variant(table: Obj, **values: object) -> Obj:
    """The same object with other values of some members."""
    changed = {
        name: replace(table.members[name], value=value)
        for name, value in values.items()
    }
    return replace(table, members={**table.members, **changed})


def told(table: Obj, key: str, value: str) -> Obj:
    """The same object with a member that tells its kind and that its class lacks."""
    return replace(table, extra={key: value})


def moment(text: str) -> Formatted:
    """A date with a time."""
    return Formatted(text, datetime.fromisoformat, checked=True)


def day(text: str) -> Formatted:
    """A date."""
    return Formatted(text, date.fromisoformat, checked=True)


def clock(text: str) -> Formatted:
    """A time of day."""
    return Formatted(text, time.fromisoformat)


def span(text: str) -> Formatted:
    """A duration of days, hours, minutes and seconds: `P1DT2H`."""
    return Formatted(text, _timedelta)


def _timedelta(text: str) -> timedelta:
    pattern = r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?"
    match = re.fullmatch(pattern, text)
    if match is None:
        raise ValueError(text)
    days, hours, minutes, seconds = map(int, match.groups("0"))
    return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)


def uuid(text: str) -> Formatted:
    """A UUID."""
    return Formatted(text, UUID, checked=True)


def email(text: str) -> Formatted:
    """An e-mail address."""
    return Formatted(text, str, checked=True)


def uri(text: str) -> Formatted:
    """A URI."""
    return Formatted(text, str, checked=True)


def decimal(json: str | float) -> Formatted:
    """A number that is read with all its digits, of text or of a JSON number."""
    return Formatted(json, Decimal)


def octets(text: str) -> Formatted:
    """Bytes that are sent as base64."""
    return Formatted(text, partial(base64.b64decode, validate=True))
