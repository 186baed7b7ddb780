"""What a request is checked for beyond its types: the rules of a `Check`.

A rule gives the reason why a JSON value breaks it, or None. The value itself is never
part of the reason, so that errors can be logged.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from .markers import Check
from .text_rules import TEXT_RULES

Rule: TypeAlias = Callable[[Any], str | None]
Rules: TypeAlias = dict[type, list[Rule]]
"""Rules by the Python type of the JSON values they speak of."""

_INTEGERS = {"int32": 2**31, "int64": 2**63}


def sizes_only(check: Check) -> Check:
    """The rules that ask only how many an array or an object holds."""
    return Check(
        min_items=check.min_items,
        max_items=check.max_items,
        min_properties=check.min_properties,
        max_properties=check.max_properties,
    )


def rules_of(check: Check) -> Rules:
    """The rules of a check."""
    numbers = _number_rules(check)
    strings = [
        *_size(check.min_length, check.max_length, "character"),
        *_text_rules(check),
    ]
    arrays = _size(check.min_items, check.max_items, "item")
    if check.unique_items:
        arrays.append(_unique)
    objects = _size(check.min_properties, check.max_properties, "member")
    rules = {int: numbers, float: numbers, str: strings, list: arrays, dict: objects}
    return {kind: of_kind for kind, of_kind in rules.items() if of_kind}


def _number_rules(check: Check) -> list[Rule]:
    rules: list[Rule] = []
    low, high, step = check.minimum, check.maximum, check.multiple_of
    above, below = check.exclusive_minimum, check.exclusive_maximum
    limit = _INTEGERS.get(check.format or "")
    if limit is not None:
        low = -limit if low is None else max(low, -limit)
        high = limit - 1 if high is None else min(high, limit - 1)
    if low is not None:
        least = low
        rules.append(lambda x: None if x >= least else f"must be at least {least}")
    if high is not None:
        most = high
        rules.append(lambda x: None if x <= most else f"must be at most {most}")
    if above is not None:
        rules.append(lambda x: None if x > above else f"must be more than {above}")
    if below is not None:
        rules.append(lambda x: None if x < below else f"must be less than {below}")
    if step is not None:
        rules.append(_multiple(step))
    if check.numbers is not None:
        rules.append(_listed(check.numbers))
    return rules


def _listed(numbers: tuple[float, ...]) -> Rule:
    known = frozenset(numbers)
    some = ", ".join(map(str, numbers[:10]))
    more = f" and {len(numbers) - 10} more" if len(numbers) > 10 else ""
    reason = f"must be one of {some}{more}"
    return lambda number: None if number in known else reason


def _multiple(step: float) -> Rule:
    reason = f"must be a multiple of {step}"

    def rule(value: int | float) -> str | None:
        if isinstance(value, int) and isinstance(step, int):
            return reason if value % step else None
        from decimal import Decimal

        try:  # in decimal, where 0.3 is a multiple of 0.1
            rest = Decimal(str(value)) % Decimal(str(step))
        except ArithmeticError:  # too far apart to tell
            return None
        return reason if rest else None

    return rule


def _size(least: int | None, most: int | None, thing: str) -> list[Rule]:
    rules: list[Rule] = []
    if least:
        low = _count(least, thing)
        rules.append(
            lambda x: (
                None if len(x) >= least else f"must have at least {low}, has {len(x)}"
            )
        )
    if most is not None:
        high = _count(most, thing)
        rules.append(
            lambda x: (
                None if len(x) <= most else f"must have at most {high}, has {len(x)}"
            )
        )
    return rules


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _text_rules(check: Check) -> list[Rule]:
    rules: list[Rule] = []
    known = TEXT_RULES.get(check.format or "")
    if known is not None:
        fits, wanted = known
        rules.append(lambda text: None if fits(text) else wanted)
    if check.pattern:
        from .patterns import compile_pattern

        matches = compile_pattern(check.pattern)
        if matches is not None:
            reason = f"must match the pattern {check.pattern}"
            rules.append(lambda text: None if matches(text) else reason)
    return rules


def _unique(items: list[object]) -> str | None:
    seen: set[str] = set()
    for index, item in enumerate(items):
        form = _form(item)
        if form in seen:
            return f"must not repeat an item, but item {index} came before"
        seen.add(form)
    return None


def _form(value: object) -> str:
    """JSON text that is equal for equal values: 1 and 1.0, members in any order."""
    import json

    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(value, sort_keys=True)
