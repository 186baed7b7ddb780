"""The words of a path, for the names of operations that have no other."""

from __future__ import annotations

from .cutting import same
from .groups import NO_GROUP
from .words import words


def path_words(path: str, group: tuple[str, ...]) -> list[str]:
    """Return the words of a path, variables last: `/pets/{id}/toys` gives pets, toys,
    by, id.

    With a group its words are left out, and what stands before them if it says nothing.
    """
    fixed: list[str] = []
    variables: list[str] = []
    for is_variable, found in _segments(path, group):
        (variables if is_variable else fixed).extend(found)
    return [*fixed, *(["by", *variables] if variables else [])]


def ordered_words(path: str, group: tuple[str, ...]) -> list[str]:
    """Return the same as they stand: pets, by, id, toys."""
    return [
        word
        for is_variable, found in _segments(path, group)
        for word in (["by", *found] if is_variable else found)
    ]


def _segments(path: str, group: tuple[str, ...]) -> list[tuple[bool, list[str]]]:
    """Return the words of each segment, and whether it has a variable."""
    found: list[tuple[bool, list[str]]] = []
    fixed: list[str] = []
    for segment in path.split("/"):
        if group and not fixed and NO_GROUP.fullmatch(segment):
            continue
        is_variable = "{" in segment
        found.append((is_variable, words(segment)))
        fixed += [] if is_variable else found[-1][1]
    if group and len(fixed) >= len(group) and same(fixed[: len(group)], group):
        left = len(group)
        for is_variable, said in found:
            if not is_variable:
                cut = min(left, len(said))
                del said[:cut]
                left -= cut
    return found
