"""Where replies differ from the API's description.

A reply that differs never breaks a call that worked; who wants to know gives the client
an `on_drift`, or `strict=True` where a test is to fail.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Literal, NamedTuple, TypeAlias

from .errors import ResponseValidationError

DriftKind: TypeAlias = Literal[
    "unknown field",
    "missing field",
    "unexpected null",
    "wrong type",
    "unknown value",
    "unknown variant",
]

_MOST_TOLD = 10_000


class Drift(NamedTuple):
    """One way in which replies differ from the API's description.

    operation: the method whose reply it was, `pets.list`.
    path: where in the JSON: `data.pets[].born`, with `[]` for every item and `*` for
        every member of a map; `$` is the reply itself.
    kind: what differs.
    expected, received: types, as `string (date)`, `one of 'cat', 'dog'`, `null`; of
        what came only the type is told and the length of text, never the value.
    """

    operation: str
    path: str
    kind: DriftKind
    expected: str
    received: str

    def __str__(self) -> str:
        return (
            f"{self.operation}: {self.path}: {self.kind},"
            f" expected {self.expected}, received {self.received}"
        )


class DriftWatch:
    """Compares the replies of one client with its description.

    Each difference is told to `on_drift` once per operation and path, from the thread
    that made the call; what it raises is logged and goes no further. After 10,000
    differences nothing more is told. With `strict` the first reply that differs raises.
    """

    def __init__(
        self, on_drift: Callable[[Drift], object] | None = None, strict: bool = False
    ) -> None:
        self._on_drift = on_drift
        self._strict = strict
        self._told: set[Drift] = set()
        self._lock = Lock()

    def look(self, operation: str, value: object, type_expression: str) -> None:
        """Compare the JSON of a reply with the type it should be of.

        Raises:
            ResponseValidationError: with `strict`, where it differs; its `differences`
                are all of the reply.
        """
        from .compare import differences

        found = [
            Drift(operation, *difference)
            for difference in differences(value, type_expression)
        ]
        if self._on_drift is not None:
            for drift in found:
                self._tell(self._on_drift, drift)
        if self._strict and found:
            more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
            error = ResponseValidationError(
                f"the answer differs from the API's description: {found[0]}{more}"
            )
            error.differences = tuple(found)
            raise error

    def _tell(self, on_drift: Callable[[Drift], object], drift: Drift) -> None:
        # What is expected and came may vary from reply to reply; the place does not.
        mark = drift._replace(expected="", received="")
        with self._lock:
            if mark in self._told or len(self._told) >= _MOST_TOLD:
                return
            self._told.add(mark)
        try:
            on_drift(drift)
        except Exception:  # whatever the program's function raises
            from .log import callback_failed

            callback_failed("on_drift", drift)
