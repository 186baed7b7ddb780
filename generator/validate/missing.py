"""Rules on what is left out: tags, summaries, responses, descriptions.

What a document never has is told once: whoever has no tags knows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..diagnostics import Fault, Location, Part
from ..load import Json
from .described import Described
from .kinds import Kind
from .rule import warning
from .settings import PYTHON_NAME
from .walk import Found, Index
from .words import listed

FEW = 5
"""Places of which each is told, even where all lack the same."""

_CONDITIONS = ("/if", "/then", "/else", "/not")
_REDIRECT_OR_SUCCESS = ("1", "2", "3")


class Lack(NamedTuple):
    """One place that lacks something, and the sentence for it."""

    at: Location
    message: str


@warning("an operation has no tag")
def missing_tag(index: Index) -> Iterator[Fault]:
    """Yield operations without a tag."""
    hint = "add 'tags': the first one names the part of the client it is in"

    def lacks(found: Found) -> bool:
        return not found.get("tags") and found.at.child("tags") not in index.wrong

    return _operations(index, "missing-tag", "tag", lacks, hint)


@warning("an operation has no operationId")
def missing_operation_id(index: Index) -> Iterator[Fault]:
    """Yield operations whose methods are named after their paths, which may change."""
    hint = "add 'operationId': the method of the client is named after it"

    def lacks(found: Found) -> bool:
        return "operationId" not in _members(found) and not found.get(PYTHON_NAME)

    return _operations(index, "missing-operation-id", "operationId", lacks, hint)


@warning("an operation has no summary")
def missing_summary(index: Index) -> Iterator[Fault]:
    """Yield operations without a summary, of their own or of their path."""
    hint = "add 'summary': what it does, in a few words"

    def lacks(found: Found) -> bool:
        above = _members(found.parent) if found.parent is not None else {}
        return "summary" not in _members(found) and "summary" not in above

    return _operations(index, "missing-summary", "summary", lacks, hint)


@warning("an operation has no response for success")
def missing_success_response(index: Index) -> Iterator[Fault]:
    """Yield operations of which nobody knows what they answer when all is well."""
    hint = "add the status that it answers with, '200' or another"

    def lacks(found: Found) -> bool:
        statuses = found.members("responses")
        return not any(
            s[:1] in _REDIRECT_OR_SUCCESS or s == "default" for s in statuses
        )

    what = "response for success"
    return _operations(index, "missing-success-response", what, lacks, hint)


@warning("an operation has no response for errors")
def missing_error_response(index: Index) -> Iterator[Fault]:
    """Yield operations of which nobody knows what they answer when something is not."""
    hint = "add '4XX' or 'default', with the form of its body"

    def lacks(found: Found) -> bool:
        # Where there are none at all, the one for success is told.
        statuses = found.members("responses") or {"default": None}
        return not any(s[:1] in ("4", "5") or s == "default" for s in statuses)

    what = "response for errors"
    return _operations(index, "missing-error-response", what, lacks, hint)


@warning("a parameter has no description")
def missing_parameter_description(index: Index) -> Iterator[Fault]:
    """Yield parameters that neither they nor their schemas describe."""
    is_described = Described(index)
    total = 0
    lacking: list[Lack] = []
    for found in index.of(Kind.PARAMETER):
        name = found.get("name")
        told = is_described(found.get("schema"), found.at, "schema")
        if not isinstance(name, str) or told is None:
            continue
        total += 1
        if told or "description" in _members(found):
            continue
        if not index.has_slip(found.at, "description"):
            message = f"the parameter {name!r} has no description"
            lacking.append(Lack(found.at.child("name"), message))
    code = "missing-parameter-description"
    hint = "say what it is for, and which values it takes"
    never = _never(len(lacking), total, "parameters has a description")
    yield from _each_or_once(index, code, lacking, never, hint, "value")


@warning("a property has no description")
def missing_property_description(index: Index) -> Iterator[Fault]:
    """Yield schemas with properties that are not described, each with all of them."""
    code, hint = "missing-property-description", "say what it holds, and in which unit"
    is_described = Described(index)
    total, bare = 0, 0
    lacking: list[Lack] = []
    for found in index.schemas("properties"):
        if any(step in found.at.pointer for step in _CONDITIONS):
            continue
        at = found.at.child("properties")
        names = list[str]()
        for name, schema in found.members("properties").items():
            told = is_described(schema, at, name)
            total += told is not None
            if told is False:
                bare += 1
                place = at.child(name)
                if not (_is_allowed(index, code, place) or index.has_slip(place)):
                    names.append(name)
        if names:
            what = "the property" if len(names) == 1 else "the properties"
            has = "has" if len(names) == 1 else "have"
            message = f"{what} {listed(names)} {has} no description"
            lacking.append(Lack(at.child(names[0]), message))
    never = _never(bare, total, "properties has a description")
    yield from _each_or_once(index, code, lacking, never, hint)


def _operations(
    index: Index, code: str, what: str, lacks: Callable[[Found], bool], hint: str
) -> Iterator[Fault]:
    """Yield operations of paths that lack something."""
    found = [f for f in index.of(Kind.OPERATION) if _is_ours(f, index)]
    key = "responses" if what.startswith("response") else what
    message = f"this operation has no {what}"
    odd = [at for at, fault in index.wrong.items() if "status" in fault.message]
    without = [f for f in found if lacks(f) and not _has_slip(index, f, key, odd)]
    lacking = [Lack(f.at, message) for f in without]
    never = _never(len(lacking), len(found), f"operations has {_article(what)} {what}")
    return _each_or_once(index, code, lacking, never, hint)


def _has_slip(
    index: Index, operation: Found, key: str, odd: Iterable[Location]
) -> bool:
    """Return whether what an operation lacks may be there, but misspelt; `odd` are the
    statuses that are wrong.
    """
    at = operation.at.child(key)
    if key == "responses" and (at in index.wrong or any(map(at.holds, odd))):
        return True
    return index.has_slip(operation.at, key)


def _article(what: str) -> str:
    return "an" if what[0] in "aeiou" else "a"


def _never(bare: int, total: int, what: str) -> str | None:
    """Return what to say where nothing in the document has something."""
    return f"none of the {total:,} {what}" if bare == total > FEW else None


def _each_or_once(
    index: Index,
    code: str,
    lacking: list[Lack],
    never: str | None,
    hint: str,
    part: Part = "key",
) -> Iterator[Fault]:
    """Yield a fault for each place; where there is `never` any, one for all of them."""
    told = [lack for lack in lacking if not _is_allowed(index, code, lack.at)]
    for at, message in told[:1] if never else told:
        yield Fault(code, never or message, at, part, hint=hint)


def _is_allowed(index: Index, code: str, at: Location) -> bool:
    return index.levels.exceptions.cover(code, at)


def _is_ours(operation: Found, index: Index) -> bool:
    """Return whether clients call an operation: webhooks and callbacks are called.

    One under a member that its version does not have is none yet.
    """
    above = Location(operation.at.source, operation.at.pointer.rpartition("/")[0])
    for at in (operation.at, above):
        if at in index.wrong and at.tokens()[-1] in ("query", "additionalOperations"):
            return False
    item = operation.parent
    return (
        item is not None and item.parent is not None and item.parent.kind is Kind.PATHS
    )


def _members(found: Found) -> dict[str, Json]:
    """Return the members of an object."""
    return found.value if isinstance(found.value, dict) else {}
