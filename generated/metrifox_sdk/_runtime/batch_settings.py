"""The options of a run over many items, checked."""

from __future__ import annotations

from .batch import BatchOptions
from .errors import ConfigurationError

DEFAULT_CONCURRENCY = 4


def concurrency(settings: BatchOptions) -> int:
    """How many requests may be in flight."""
    number = settings.get("max_concurrency", DEFAULT_CONCURRENCY)
    if type(number) is not int or number < 1:
        raise ConfigurationError(
            f"max_concurrency is {number!r}; it must be a whole number above 0"
        )
    return number


def resend(settings: BatchOptions) -> bool:
    """Whether items that were in flight when an earlier run ended are sent again."""
    choice = settings.get("in_flight", "unknown")
    if choice not in ("unknown", "resend"):
        raise ConfigurationError(
            f"in_flight is {choice!r}; it must be 'unknown' or 'resend'"
        )
    return choice == "resend"
