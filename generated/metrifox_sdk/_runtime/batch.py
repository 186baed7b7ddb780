"""What comes back from calls that take any number of items, and their options.

The API's description marks an operation whose request holds a list of items and whose
reply tells, item by item, what became of them. Such an operation has two more methods:
`<operation>_all`, which collects the outcomes, and `<operation>_iter`, which yields
them in the order of the input.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeAlias, TypedDict, TypeVar

from .errors import ClientError
from .options import RequestOptions

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class BatchCreated(Generic[T_co]):
    """An item that the API took.

    index: its position in the input, from 0. key: the input's own key, where it has
    one. data: what the API says of it.
    """

    index: int
    key: str | None
    data: T_co


@dataclass(frozen=True, slots=True)
class BatchFailed:
    """An item that the API refused, or that was not sent because it is not valid.

    index: its position in the input, from 0. key: the input's own key, where it has
    one. error: the reason. item: the input. cause: the error of the whole request where
    it failed as a whole, or of the check before sending; None where the API refused
    just this item.
    """

    index: int
    key: str | None
    error: str
    item: object
    cause: ClientError | None = None


@dataclass(frozen=True, slots=True)
class BatchUnknown:
    """An item of which nobody can tell whether the API took it.

    It was sent, and no answer came, or one that does not speak of it. Ask the API
    before sending it again. The members are those of `BatchFailed`.
    """

    index: int
    key: str | None
    error: str
    item: object
    cause: ClientError | None = None


BatchOutcome: TypeAlias = "BatchCreated[T] | BatchFailed | BatchUnknown"
"""What became of one item."""


@dataclass(frozen=True, slots=True)
class BatchResult(Generic[T]):
    """What became of every item: each input is in exactly one of the three lists.

    The lists are in the order of the input.
    """

    created: list[BatchCreated[T]]
    failed: list[BatchFailed]
    unknown: list[BatchUnknown]

    @property
    def total(self) -> int:
        """How many items there were."""
        return len(self.created) + len(self.failed) + len(self.unknown)


@dataclass(frozen=True, slots=True)
class BatchProgress:
    """How far a run is, in items; `in_flight` are sent and not answered yet."""

    done: int
    created: int
    failed: int
    unknown: int
    in_flight: int


class BatchOptions(TypedDict, total=False):
    """Options of `<operation>_all` and `<operation>_iter`."""

    max_concurrency: int
    """Requests in flight at a time; 4 by default."""
    on_progress: Callable[[BatchProgress], None]
    """Called after each request has been settled, never by two threads at once."""
    journal: str | os.PathLike[str]
    """A file (JSON Lines) that a later run goes on from. It holds what the API said of
    each item, so keep it as safe as the items themselves."""
    in_flight: Literal["unknown", "resend"]
    """What a run that goes on from a journal does with items that were sent when the
    last run ended: tell them as unknown (the default), or send them again. An item that
    is refused when sent again stays unknown, as its first sending may be the reason."""
    options: RequestOptions
    """Options of each request. Of an `idempotency_key` each request gets its own, made
    from it and the position of its first item."""
