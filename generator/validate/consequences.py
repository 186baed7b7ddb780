"""Problems of structure that only follow from others, or that a rule tells better."""

from __future__ import annotations

from .engine import Problem
from .phrases import Owner

_TELLING = {("Parameter Object", "in"), ("Security Scheme Object", "type")}
"""Members that tell what else their object must have."""
_FOLLOWING = frozenset(
    {"required", "required-one", "not", "matches-several", "const", "falseSchema"}
)
"""Keywords of conditions: they fail where what they depend on is not known."""
_UNEXPECTED = ("additionalProperties", "unevaluatedProperties")
_ALWAYS = ("in", "type", "name")
_ENCODINGS = ("prefixEncoding", "itemEncoding")


def own_problems(listed: list[Problem], owner: Owner) -> list[Problem]:
    """Return the problems that are causes, and that no other rule tells."""
    lost = {path for p in listed if (path := _unknown(p, owner)) is not None}
    empty = {p.path for p in listed if p.keyword == "minProperties"}
    return [
        problem
        for problem in listed
        if not (
            _follows(problem, lost)
            or _is_of_a_rule(problem, owner)
            or (problem.keyword == "required" and problem.path in empty)
        )
    ]


def _unknown(problem: Problem, owner: Owner) -> tuple[str, ...] | None:
    """Return the path of an object of which it is not known what it must have."""
    if problem.keyword == "required":
        path, key = problem.path, str(problem.argument)
    else:
        path, key = problem.path[:-1], "".join(problem.path[-1:])
    if key not in ("in", "type"):
        return None
    return path if (owner(problem._replace(path=path)), key) in _TELLING else None


def _follows(problem: Problem, lost: set[tuple[str, ...]]) -> bool:
    """Return whether a problem is there only since its object is not understood."""
    if not lost or problem.keyword not in _FOLLOWING:
        return False
    if problem.path in lost:
        return problem.keyword != "required" or problem.argument not in _ALWAYS
    return problem.path[:-1] in lost and problem.path[-1] not in _ALWAYS


def _is_of_a_rule(problem: Problem, owner: Owner) -> bool:
    """Return whether a rule tells it, at a better place or with more to say."""
    key = "".join(problem.path[-1:])
    match problem.keyword:
        case "uniqueItems":
            return key == "parameters"  # duplicate-parameter
        case "minItems":
            # empty-enum
            return key == "enum" and owner(problem) == "Schema Object"
        case "additionalProperties" | "unevaluatedProperties" | "propertyNames":
            # invalid-component-name
            return problem.path[:1] == ("components",) and len(problem.path) == 2
        case "falseSchema":
            return key in _ENCODINGS  # exclusive-members
        case "not" | "matches-several":
            # exclusive-members
            return owner(problem) == "Parameters Object"
        case _:
            return False


def is_side_effect(problem: Problem, name: str, listed: list[Problem]) -> bool:
    """Return whether another problem of an object makes a known member unexpected.

    Which members a Security Scheme Object may have depends on its `type`: where that
    is wrong, the engine knows none of them. It knows none either in whose value
    something is wrong.
    """
    size = len(problem.path)
    inner = (*problem.path, name)
    if problem.path[-2:-1] == ("securitySchemes",) and any(
        other.path[:size] == problem.path and len(other.path) > size for other in listed
    ):
        return True
    return any(
        other.keyword not in _UNEXPECTED
        and other.path[:size] == problem.path
        and len(other.path) <= size + 1
        for other in listed
    ) or any(other.path[: size + 1] == inner for other in listed)
