"""What members that are not known explain: the members that they were meant to be."""

from __future__ import annotations

from ..load import Json
from .engine import Problem
from .retyping import strings


class Explained:
    """What unexpected members explain: the members that they were meant to be."""

    def __init__(self) -> None:
        self._meant: set[tuple[tuple[str, ...], Json]] = set()
        self._all: set[tuple[str, ...]] = set()
        self._unexpected: set[tuple[str, ...]] = set()

    def take(self, path: tuple[str, ...], name: str, wanted: str | None) -> bool:
        """Keep that a member is unexpected; return whether it is its object's first."""
        is_first = path not in self._unexpected
        self._unexpected.add(path)
        self._meant.add((path, wanted))
        if is_reference(name):
            self._all.add(path)
        return is_first

    def take_all(self, path: tuple[str, ...]) -> None:
        """Keep that an object is something else altogether."""
        self._all.add(path)

    def covers(self, problem: Problem, owner: str) -> bool:
        """Return whether a problem is there only since a member is misspelt."""
        if problem.path not in self._unexpected:
            return False
        if problem.path in self._all or problem.keyword == "matches-several":
            return True
        if problem.keyword == "required-one":
            return owner in ("Parameter Object", "Header Object") or any(
                (problem.path, word) in self._meant
                for word in strings(problem.argument)
            )
        if problem.keyword != "required":
            return False
        if owner == "Responses Object":
            return True
        if problem.argument == "content" and owner == "Request Body Object":
            return True
        return (problem.path, problem.argument) in self._meant


def is_reference(name: str) -> bool:
    """Return whether a member was meant to be `$ref`."""
    bare = name.casefold().lstrip("$_@")
    return bare in ("ref", "reference") or (name[:1] == "$" and bare[:1] == "r")
