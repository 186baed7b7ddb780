"""Python values as JSON, by type, with checks.

Each type gets its encoder once. An encoder gives the JSON value or raises `Invalid`
with every fault that it found; whoever holds the value puts its step before each path.
"""

from __future__ import annotations

from typing import Any, assert_never

from .annotations import shape_named
from .checks import Rules, rules_of, sizes_only
from .encode_values import PLAIN, Encoder, byte, choice, formatted, loose, wrong
from .errors import RequestValidationError
from .expressions import expression_cache
from .plain import plain
from .shapes import (
    UNTOUCHED,
    Anything,
    ArrayOf,
    Checked,
    Choice,
    Foreign,
    Formatted,
    Instance,
    MapOf,
    Named,
    OneOf,
    Plain,
    Record,
    Shape,
    is_array,
    passing,
)
from .simple import Invalid, Path, simple

_MESSAGE = "the request does not fit the API's description and was not sent"


def encode(
    value: object, type_expression: str, *, validate: bool = True, name: str = ""
) -> Any:
    """A value as JSON, by a type expression of the client.

    Keys of TypedDicts may be Python names or JSON names; unknown keys pass. Dates,
    times, UUIDs, Decimals, enums, models and objects with `to_dict()` become JSON;
    tuples and other iterables become arrays. Bytes, sets and other objects do not. A
    datetime needs a time zone, as RFC 3339 asks. A key whose value is MISSING is left
    out.

    Args:
        validate: check types, choices and bounds too. Without, only what JSON cannot
            carry is a fault.
        name: what the paths of faults begin with.

    Raises:
        RequestValidationError: with every fault and its path.
    """
    try:
        return encoder_named(type_expression, validate)(value)
    except Invalid as caught:
        found = [(path_text(path, name), reason) for path, reason in caught.faults]
        raise RequestValidationError(_MESSAGE, found) from None
    except RecursionError:
        reason = "is nested too deeply, or holds itself"
        raise RequestValidationError(_MESSAGE, [(name, reason)]) from None


def path_text(path: Path, name: str = "") -> str:
    """`("orders", 17, "e-mail")` as `orders[17]["e-mail"]`."""
    text = name
    for step in path:
        if isinstance(step, str) and step.isidentifier():
            text += f".{step}" if text else step
        else:
            text += f'["{step}"]' if isinstance(step, str) else f"[{step}]"
    return text


_ENCODERS: dict[str, Encoder] = expression_cache()


def encoder_named(type_expression: str, validate: bool) -> Encoder:
    """The encoder of a type expression; made once."""
    key = f"{validate:d}{type_expression}"
    found = _ENCODERS.get(key)
    if found is None:
        found = _ENCODERS[key] = encoder(shape_named(type_expression), validate)
    return found


def untouched(shape: Shape, validate: bool) -> frozenset[type]:
    """The Python types whose values are JSON of this shape as they are."""
    return passing(shape) if validate else UNTOUCHED


def encoder(shape: Shape, validate: bool) -> Encoder:
    """What makes JSON of values of a shape."""
    from .encode_objects import map_encoder, object_encoder
    from .encode_unions import union_encoder

    match shape:
        case Anything():
            return plain
        case Foreign():
            return lambda value: value
        case Plain(word=word):
            return PLAIN[word] if validate else loose
        case Formatted(format=format):
            return formatted(shape, validate) if format.word != "byte" else byte
        case Choice():
            return choice(shape) if validate else loose
        case ArrayOf():
            return _array(shape, validate)
        case MapOf():
            return map_encoder(shape, validate)
        case Instance(cls=cls) | Record(cls=cls):
            return object_encoder(shape, cls, validate)
        case OneOf():
            return union_encoder(shape, validate)
        case Checked(inner=inner):
            inner_encoder = encoder(inner, validate)
            return _checked(shape, inner_encoder) if validate else inner_encoder
        case Named(expression=expression):
            return lambda value: encoder_named(expression, validate)(value)
        case _:
            assert_never(shape)


def _array(shape: ArrayOf, validate: bool) -> Encoder:
    each = encoder(shape.items, validate)
    passing = untouched(shape.items, validate)
    first = [encoder(item, validate) for item in shape.prefix]

    def convert(value: object) -> object:
        given = simple(value)
        if not is_array(given):
            if validate:
                raise wrong(shape, value)
            return plain(given)
        found: list[object] = []
        faults: list[tuple[Path, str]] = []
        for index, item in enumerate(given):
            try:
                if index < len(first):
                    found.append(first[index](item))
                else:
                    found.append(item if type(item) in passing else each(item))
            except Invalid as caught:
                faults += caught.under(index)
        if faults:
            raise Invalid(faults)
        return found

    return convert


def _checked(shape: Checked, inner: Encoder) -> Encoder:
    rules = rules_of(shape.check)
    sizes = rules_of(sizes_only(shape.check))

    def convert(value: object) -> object:
        try:
            found = inner(value)
        except Invalid as caught:
            # What is wrong in it does not hide that it is too long.
            faults = _broken(sizes, value)
            raise Invalid(caught.faults + faults) from None
        faults = _broken(rules, found)
        if faults:
            raise Invalid(faults)
        return found

    return convert


def _broken(rules: Rules, value: object) -> list[tuple[Path, str]]:
    kind: type = type(value)
    found = rules.get(list if kind is tuple else kind)
    if found is None:
        return []
    return [((), reason) for rule in found if (reason := rule(value)) is not None]
