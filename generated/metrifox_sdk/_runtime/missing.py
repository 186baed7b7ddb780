"""`MISSING`, the value that says "not there" where None would say "null"."""

from __future__ import annotations

from typing import Any, Final


class _Missing:
    """The class of `MISSING`; false, and one of a kind: copies and pickles are it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "MISSING"

    def __bool__(self) -> bool:
        return False

    def __reduce__(self) -> str:
        return "MISSING"


MISSING: Final[Any] = _Missing()
"""Not there. As the default of a model's field: the API may leave the field out, but
never sends null for it; the field then reads as None. As a value in a request: the key
is not sent."""
