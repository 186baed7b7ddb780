"""What the tests of one module try already, so that none of them tries it again.

The operations of a resource share most of their schemas, and large APIs have thousands
of limits and variants. Each is tried with the first operation that has it.
"""

from __future__ import annotations

from functools import cache

from .values import Obj


class Once:
    """Tells of tables whether they are new, each time that it is asked."""

    def __init__(self) -> None:
        self._tables: list[object] = []
        self._objects: set[tuple[str, int]] = set()

    def is_new(self, table: object) -> bool:
        """Whether no table was like this one."""
        if any(table is each or table == each for each in self._tables):
            return False
        self._tables.append(table)
        return True

    def is_new_for(self, use: str, table: Obj) -> bool:
        """Whether this very object was not used in this way."""
        seen = (use, id(table)) in self._objects
        self._objects.add((use, id(table)))
        return not seen


@cache
def once_in(module: str) -> Once:
    """What the tests of a module have tried."""
    del module
    return Once()
