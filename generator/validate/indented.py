"""Keys that should stand in the one above them: it has no value, and they do not fit.

In YAML their lines are indented too little; that is one cause.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..load import Json
from .engine import Problem, value_at

Path = tuple[str, ...]
_UNEXPECTED = ("additionalProperties", "unevaluatedProperties")


class Indented:
    """The keys without a value, and those below them that belong there."""

    def __init__(self, listed: list[Problem], root: Json) -> None:
        self._below: set[Path] = set()
        self.empty: set[Path] = set()
        wrong = set(_unexpected(listed))
        for problem in listed:
            if problem.keyword == "type" and problem.path:
                self._take(problem.path, root, wrong)

    def _take(self, path: Path, root: Json, wrong: set[Path]) -> None:
        """Keep the keys right below one without a value that do not fit there."""
        holder = value_at(root, path[:-1])
        if not isinstance(holder, dict) or holder.get(path[-1], 0) is not None:
            return
        names = list(holder)
        for name in names[names.index(path[-1]) + 1 :]:
            if (*path[:-1], name) not in wrong:
                return
            self.empty.add(path)
            self._below.add((*path[:-1], name))

    def own(self, listed: list[Problem]) -> Iterator[Problem]:
        """Yield the problems that are not about keys in a wrong place."""
        for problem in listed if self._below else ():
            if problem.keyword in _UNEXPECTED and isinstance(problem.argument, list):
                left = [
                    name
                    for name in problem.argument
                    if (*problem.path, str(name)) not in self._below
                ]
                problem = problem._replace(argument=left)
                if not left:
                    continue
            yield problem
        if not self._below:
            yield from listed


def _unexpected(listed: list[Problem]) -> Iterator[Path]:
    """Yield the keys that their objects do not have."""
    for problem in listed:
        if problem.keyword in _UNEXPECTED and isinstance(problem.argument, list):
            for name in problem.argument:
                yield (*problem.path, str(name))
