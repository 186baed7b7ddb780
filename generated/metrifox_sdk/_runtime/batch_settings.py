"""The options of a run over many items, checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from .batch import BatchOptions
from .errors import ConfigurationError
from .settings import check_names

DEFAULT_CONCURRENCY = 4


def check_settings(settings: BatchOptions) -> None:
    """Refuse options that are none, before anything is sent."""
    names = BatchOptions.__annotations__
    check_names("option of a batch", cast("Mapping[str, object]", settings), names)
    progress = settings.get("on_progress")
    if progress is not None and not callable(progress):
        raise ConfigurationError("on_progress must be a function, or None")


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
