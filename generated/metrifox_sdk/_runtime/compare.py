"""The differences between JSON and the type that it should be of."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, TypeAlias, assert_never

from .annotations import shape_named
from .drift import DriftKind
from .members import shapes_by_name
from .plan import plan_of
from .shapes import (
    WORDS,
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
    is_object,
)
from .simple import type_name
from .text_rules import TEXT_RULES
from .variant_choice import choose, nearest_array
from .variants import discriminated, is_word, takes, words_of
from .words import below, describe, received

Difference: TypeAlias = tuple[str, DriftKind, str, str]
Found: TypeAlias = dict[tuple[str, str], Difference]


def differences(value: object, type_expression: str) -> list[Difference]:
    """Path, kind, what was expected and what came, for each difference once."""
    found: Found = {}
    # What is nested thousands of levels deep is compared as far as Python goes.
    with suppress(RecursionError):
        _compare(shape_named(type_expression), value, "", found)
    return list(found.values())


def _add(
    found: Found, path: str, kind: DriftKind, expected: str, received: str
) -> None:
    path = path or "$"
    found.setdefault((path, kind), (path, kind, expected, received))


def _wrong(shape: Shape, value: object, path: str, found: Found) -> None:
    kind: DriftKind = "unexpected null" if value is None else "wrong type"
    _add(found, path, kind, " or ".join(describe(shape)), received(value))


def _compare(shape: Shape, value: object, path: str, found: Found) -> None:
    match shape:
        case Anything() | Foreign():
            pass
        case Plain(word=word):
            if not is_word(word, value):
                _wrong(shape, value, path, found)
        case Formatted():
            if not _is_formatted(shape, value):
                _wrong(shape, value, path, found)
        case Choice():
            if not shape.has(value):
                _unknown(shape, value, path, found)
        case ArrayOf():
            _compare_array(shape, value, path, found)
        case MapOf():
            if is_object(value):
                for key, item in value.items():
                    _compare_member(shape, key, item, path, found)
            else:
                _wrong(shape, value, path, found)
        case Instance(cls=cls) | Record(cls=cls):
            if is_object(value):
                _compare_object(cls, value, path, found)
            else:
                _wrong(shape, value, path, found)
        case OneOf():
            _compare_union(shape, value, path, found)
        case Checked(inner=inner):
            _compare(inner, value, path, found)
        case Named(expression=expression):
            _compare(shape_named(expression), value, path, found)
        case _:
            assert_never(shape)


def _is_formatted(shape: Formatted, value: object) -> bool:
    if not isinstance(value, str):
        return WORDS.get(type(value)) in words_of(shape)
    rule = TEXT_RULES.get(shape.format.word)
    if rule is not None:
        return rule.fits(value)
    # A duration of months is one, though no timedelta.
    return shape.format.word == "duration" or shape.format.parser()(value) is not value


def _unknown(shape: Choice, value: object, path: str, found: Found) -> None:
    if WORDS.get(type(value)) in words_of(shape):
        expected = " or ".join(describe(shape))
        return _add(found, path, "unknown value", expected, received(value))
    return _wrong(shape, value, path, found)


def _compare_array(shape: ArrayOf, value: object, path: str, found: Found) -> None:
    if not is_array(value):
        return _wrong(shape, value, path, found)
    each = f"{path}[]"
    for index, item in enumerate(value):
        if index < len(shape.prefix):
            _compare(shape.prefix[index], item, f"{path}[{index}]", found)
        else:
            _compare(shape.items, item, each, found)
    return None


def _compare_object(cls: type, value: dict[str, Any], path: str, found: Found) -> None:
    plan = plan_of(cls)
    for key, item in value.items():
        field = plan.fields.get(key)
        if field is not None and type(item) in field.passing:
            continue
        if field is not None:
            _compare(field.shape, item, below(path, key), found)
        else:
            _compare_member(plan.others, key, item, path, found)
    for key in plan.required:
        if key not in value:
            expected = " or ".join(describe(plan.fields[key].shape))
            _add(found, below(path, key), "missing field", expected, "nothing")


def _compare_member(
    shape: MapOf | None, key: str, item: object, path: str, found: Found
) -> None:
    """Compare a member that is no field."""
    kinds = None if shape is None else shapes_by_name(shape, key)
    if kinds is None:
        place = below(path, key)
        _add(found, place, "unknown field", "nothing", type_name(item))
    for kind in kinds or ():
        _compare(kind, item, f"{path}.*" if path else "*", found)


def _compare_union(shape: OneOf, value: object, path: str, found: Found) -> None:
    news = _news(shape.variants, value)
    if news is not None:
        return _unknown(news, value, path, found)
    if is_object(value):
        return _compare_variant(shape, value, path, found)
    fitting = tuple(one for one in shape.variants if takes(one, value))
    if not fitting:
        return _wrong(shape, value, path, found)
    nearest = nearest_array(fitting, value) if is_array(value) else fitting[0]
    tries: dict[int, Found] = {}
    for variant in fitting:
        tried: Found = {}
        tries[id(variant)] = tried
        _compare(variant, value, path, tried)
        if not tried:
            return None
    found.update({**tries[id(nearest)], **found})
    return None


def _news(variants: tuple[Shape, ...], value: object) -> Choice | None:
    """The choices that a value is new to: a type that stands beside choices lets new
    values pass, so that they break nobody; they are news all the same.
    """
    choices = [one for one in variants if isinstance(one, Choice)]
    if not all(isinstance(one, Choice | Plain) for one in variants):
        return None
    if any(one.has(value) for one in choices):
        return None
    same = (one for one in choices if WORDS.get(type(value)) in words_of(one))
    return next(same, None)


def _compare_variant(
    shape: OneOf, value: dict[str, Any], path: str, found: Found
) -> None:
    fitting = tuple(one for one in shape.variants if "object" in words_of(one))
    if not fitting:
        return _wrong(shape, value, path, found)
    variant = fitting[0] if len(fitting) == 1 else None
    told = shape.discriminator
    if told is not None and told.property_name in value:
        variant = discriminated(told, value)
        value = _untagged(variant, value, told.property_name)
    elif variant is None:
        variant = choose(fitting, value)
    if variant is None:
        expected = " or ".join(sorted(map(_name, fitting)))
        return _add(found, path, "unknown variant", expected, "object")
    return _compare(variant, value, path, found)


def _untagged(variant: Shape | None, value: dict[str, Any], tag: str) -> dict[str, Any]:
    """The object without the member that told its kind, which its class may lack."""
    if (
        isinstance(variant, Instance | Record)
        and tag not in plan_of(variant.cls).fields
    ):
        return {key: item for key, item in value.items() if key != tag}
    return value


def _name(shape: Shape) -> str:
    return shape.cls.__name__ if isinstance(shape, Instance) else "object"
