"""Whether a value is JSON of its shape as it is: most of what people send.

A test says True only where an encoder would give an equal value and find no fault. So
the value itself can be sent, and nothing is made anew. False says nothing: the encoder
has a closer look, changes what must change, and tells what is wrong.

Requests of many items spend much of their time here, so whatever holds a value asks for
its type before it calls a function.
"""

from __future__ import annotations

from typing import TypeAlias, assert_never

from .annotations import shape_named
from .checks import rules_of
from .expressions import expression_cache
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
)
from .text_rules import TEXT_RULES
from .unchanged_values import (
    JSON,
    NEVER,
    PLAIN,
    Judge,
    Nothing,
    Test,
    always,
    choice,
    map_of,
    never,
)
from .variants import stricter, words_of

_TESTS: dict[str, Test] = expression_cache()


def is_unchanged(value: object, type_expression: str, validate: bool) -> bool:
    """Whether a value is sent as it is, by a type expression of the client."""
    try:
        return test_named(type_expression, validate).passes(value)
    except RecursionError:  # the encoder tells what that means
        return False


def test_named(type_expression: str, validate: bool) -> Test:
    """The test of a type expression; made once."""
    key = f"{validate:d}{type_expression}"
    found = _TESTS.get(key)
    if found is None:
        found = _TESTS[key] = _test(shape_named(type_expression), validate)
    return found


def _test(shape: Shape, validate: bool) -> Test:
    """The test of a shape; without `validate`, types and rules do not count."""
    match shape:
        case Anything():
            return JSON
        case Foreign():
            return Test(str, None, always)
        case Plain(word=word):
            return PLAIN[word] if validate else JSON
        case Formatted(format=format):
            rule = TEXT_RULES.get(format.word) if validate else None
            return Test(str, None if rule is None else rule.fits, never)
        case Choice():
            return choice(shape) if validate else JSON
        case ArrayOf():
            return _array(shape, validate)
        case MapOf(values=values):
            named = shape.patterns or shape.is_closed
            return NEVER if named else map_of(_test(values, validate))
        case Instance(cls=cls) | Record(cls=cls):
            return _object(cls, validate)
        case OneOf():
            return _union(shape, validate)
        case Checked(inner=inner):
            test = _test(inner, validate)
            return _checked(shape, test) if validate else test
        case Named(expression=expression):
            return _later(expression, validate)
        case _:
            assert_never(shape)


def _later(expression: str, validate: bool) -> Test:
    """The test of an alias, made when a value comes: it may name itself."""

    def other(value: object) -> bool:
        return test_named(expression, validate).passes(value)

    return Test(Nothing, None, other)


def _array(shape: ArrayOf, validate: bool) -> Test:
    if shape.prefix:
        return NEVER
    kind, rest, other = _test(shape.items, validate)

    def every(value: list[object]) -> bool:
        for item in value:
            if type(item) is kind:
                if rest is not None and not rest(item):
                    return False
            elif not other(item):
                return False
        return True

    return Test(list, every, never)


def _object(cls: type, validate: bool) -> Test:
    """The test of an object: its keys are those that the API knows, or of nobody."""
    members: dict[object, Test] | None = None
    required: list[str] = []

    def fits(value: dict[object, object]) -> bool:
        nonlocal members, required
        if members is None:
            # Not before a value comes: a class may hold itself.
            required, members = _members(cls, validate)
        for key, item in value.items():
            known = members.get(key)
            if known is None:
                if type(key) is not str:
                    return False
                known = test_of_member(cls, key, validate)
            kind, rest, other = known
            if type(item) is kind:
                if rest is not None and not rest(item):
                    return False
            elif not other(item):
                return False
        for key in required:  # noqa: SIM110  # all() takes twice as long
            if key not in value:
                return False
        return True

    return Test(dict, fits, never)


Members: TypeAlias = tuple[list[str], dict[object, Test]]
_MEMBERS: dict[tuple[type, bool], Members] = {}


def _members(cls: type, validate: bool) -> Members:
    """The keys that an object must have, and the tests made so far."""
    found = _MEMBERS.get((cls, validate))
    if found is None:
        fields = plan_of(cls).fields.values()
        # A Python name goes before a JSON key that is spelt so; it is written anew.
        tests = dict[object, Test]()
        tests |= {one.name: NEVER for one in fields if one.name != one.key}
        required = [one.key for one in fields if one.required and validate]
        found = _MEMBERS[cls, validate] = required, tests
    return found


def test_of_member(cls: type, key: str, validate: bool) -> Test:
    """The test of a member, made when it first comes: a program sends few of them."""
    plan = plan_of(cls)
    field = plan.fields.get(key)
    if field is None:
        changes = plan.others is not None or key in plan.read_only
        return NEVER if changes else JSON
    test = _test(field.shape, validate)
    return _members(cls, validate)[1].setdefault(key, test)


def _union(shape: OneOf, validate: bool) -> Test:
    """The test of a union, where the type of a value names one variant."""
    if shape.discriminator is not None:
        return NEVER
    judges: dict[type, Judge] = {}
    variants = stricter(shape.variants)
    for kind, word in WORDS.items():
        fitting = [one for one in variants if word in words_of(one)]
        # The first of several writes, of objects and arrays the one that fits best.
        if fitting and (len(fitting) == 1 or kind not in (dict, list)):
            judges[kind] = _test(fitting[0], validate).passes

    def other(value: object) -> bool:
        return judges.get(type(value), never)(value)

    return Test(Nothing, None, other)


def _checked(shape: Checked, inner: Test) -> Test:
    rules = rules_of(shape.check)
    known = TEXT_RULES.get(shape.check.format or "")
    only_format = list(rules) == [str] and len(rules[str]) == 1
    if only_format and known is not None and isinstance(shape.inner, Plain):
        return Test(str, known.fits, never)  # nothing lies between

    def fits(value: object) -> bool:
        if not inner.passes(value):
            return False
        return all(rule(value) is None for rule in rules.get(type(value), ()))

    return Test(Nothing, None, fits)
