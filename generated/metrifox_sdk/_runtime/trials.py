"""A value that may be of several shapes, tried with one after the other.

From outside, two shapes may look alike that differ within. The likeliest writes the
value where it can; else the next one that takes all of it. What no shape takes is
wrong in the way that the likeliest one tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from threading import local
from typing import cast

from .encode_values import Encoder
from .shapes import Shape, is_array, is_object
from .simple import Invalid


class _Trials(local):
    """What is under way in this thread: values within values that no shape took.

    Each is tried once, or a value with unions within unions would take a time that
    doubles with every level.
    """

    def __init__(self) -> None:
        self.depth = 0
        self.refused: dict[tuple[int, int], tuple[object, Invalid]] = {}


_TRIALS = _Trials()


def tried(
    likely: Iterator[Shape], value: object, encoders: dict[int, Encoder]
) -> object:
    """What the first encoder makes that takes the value; else the first one's fault."""
    place = id(encoders), id(value)
    known = _TRIALS.refused.get(place)
    if known is not None:
        raise Invalid(known[1].faults)
    _TRIALS.depth += 1
    try:
        return _first(likely, value, encoders)
    except Invalid as caught:
        # The value is kept with it: as long as it lives, nothing else has its id.
        _TRIALS.refused[place] = value, caught
        raise
    finally:
        _TRIALS.depth -= 1
        if not _TRIALS.depth:
            _TRIALS.refused.clear()


def _first(
    likely: Iterator[Shape], value: object, encoders: dict[int, Encoder]
) -> object:
    try:
        return encoders[id(next(likely))](value)
    except Invalid:
        for one in () if _is_read_once(value) else likely:
            try:
                return encoders[id(one)](value)
            except Invalid:
                continue
        raise


def _is_read_once(value: object) -> bool:
    """Whether there is something in it that has been read now and gives no more."""
    if is_object(value):
        return any(map(_is_read_once, value.values()))
    if is_array(value) or isinstance(value, tuple):
        return any(map(_is_read_once, cast("Iterable[object]", value)))
    return isinstance(value, Iterator)
