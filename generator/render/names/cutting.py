"""Leaves the group of an operation out of its name: `createPet` of pets is `create`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .words import words

_OF_MANY = frozenset(
    {"list", "search", "find", "query", "count", "all", "bulk", "batch", "multiple"}
)
"""Words of an operationId whose group stands in the plural: `listPets`."""
_ARTICLES = frozenset({"a", "an", "the"})


def behind(id_: str, group: tuple[str, ...]) -> list[str]:
    """Return the words behind the group in an operationId with dots or slashes, where
    one step is the group: `shop.pets.toys.list` gives toys, list.
    """
    steps = [words(step) for step in re.split(r"[./]", id_)]
    spelled = [_spelled(step) for step in steps]
    if _spelled(group) not in spelled:
        return []
    first = spelled.index(_spelled(group))
    return [word for step in steps[first + 1 :] for word in step]


def cut_words(whole: list[str], group: tuple[str, ...]) -> list[str]:
    """Return the words of an operationId without those of its group: `createPet`,
    `pets_create` and `pets.create` all give create. Something is always left.

    At the end only a verb is left of it: `getAPet` gives get, `getPetOwner` stays.

    What a name is cut to must not depend on which others there are, and `getPet` and
    `getPets` may stand side by side. So at the end the group is left out in the number
    that the verb calls for, many for `list` and its kin and one for all others; at the
    start as it is written.
    """
    size = len(group)
    if size and len(whole) > size:
        front, back = whole[:size], whole[-size:]
        if _spelled(front) == _spelled(group):
            return whole[size:]
        is_many = back[-1].lower() != _singular(back[-1])
        if same(back, group) and is_many is not _OF_MANY.isdisjoint(_spelled(whole)):
            verb = [each for each in whole[:-size] if each.lower() not in _ARTICLES]
            # `getPetOwner` of owners is no `get_pet`: only a verb says enough alone.
            if len([each for each in verb if each.lower() not in _OF_MANY]) <= 1:
                return verb or whole
    return whole


def _spelled(some: Iterable[str]) -> list[str]:
    return [word.lower() for word in some]


def same(some: list[str], group: tuple[str, ...]) -> bool:
    """Whether words are those of a group, in one number or the other."""
    return all(
        _singular(one) == _singular(other)
        for one, other in zip(some, group, strict=True)
    )


def _singular(word: str) -> str:
    word = word.lower()
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word
