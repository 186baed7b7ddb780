"""When a request is sent again, and after how long.

A request is sent again only where that cannot do its work twice. Always: no connection
was made, 408, 429, 503. Where the method is idempotent, the operation is marked so, or
the caller gave an idempotency key: 500, 502, 504, and no answer after sending.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .headers import Headers

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "QUERY"})
"""Methods that do no work, so there is no outcome to be unknown."""
IDEMPOTENT_METHODS = SAFE_METHODS | {"PUT", "DELETE"}

_ALWAYS = frozenset({408, 429, 503})
_WHEN_IDEMPOTENT = frozenset({500, 502, 504})
_DID_NOTHING = frozenset({501, 503, 505})

FIRST_WAIT = 0.5
LONGEST_WAIT = 8.0
LONGEST_RETRY_AFTER = 60.0


def may_repeat(status: int, idempotent: bool) -> bool:
    """Whether a request that got this status may be sent again."""
    return status in _ALWAYS or (idempotent and status in _WHEN_IDEMPOTENT)


def may_have_worked(status: int) -> bool:
    """Whether the API may have carried a request out that it gave this status."""
    return status >= 500 and status not in _DID_NOTHING


def back_off(repeat: int, jitter: Callable[[float], float]) -> float:
    """Seconds to wait before the `repeat`-th repeat (from 0): full jitter."""
    return jitter(min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(repeat, 10)))


def full_jitter(longest: float) -> float:
    """Anything from nothing to `longest`, so that clients do not come all at once."""
    from random import random

    return random() * longest


def retry_after(headers: Headers, now: Callable[[], float]) -> float | None:
    """The seconds that a reply asks to wait, or None; `now` is the time of day."""
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    if value is None:
        return None
    number = _number(value)
    return _until(value, now) if number is None else number


def _number(text: str | None) -> float | None:
    """A count that is not negative; None for anything else."""
    if text is None or len(text) > 20:
        return None
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 0 <= number < float("inf") else None


def _until(text: str, now: Callable[[], float]) -> float | None:
    """The seconds from now to an HTTP date; none for a date that has passed."""
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(text)
        if date.tzinfo is None:
            from datetime import UTC

            date = date.replace(tzinfo=UTC)
        return max(0.0, date.timestamp() - now())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
