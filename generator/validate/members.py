"""Rules on Schema Objects: what 3.0 asks of arrays, and members that exclude each
other."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Fault, Location, Related
from ..load import Node
from .kinds import Kind, title
from .misplaced import SINCE
from .path_parameters import declared_parameters
from .rule import error
from .walk import Found, Index
from .words import article

_EXCLUSIVE = (
    (Kind.PARAMETER, "example", "examples"),
    (Kind.HEADER, "example", "examples"),
    (Kind.MEDIA_TYPE, "example", "examples"),
    (Kind.EXAMPLE, "value", "externalValue"),
    (Kind.PARAMETER, "schema", "content"),
    (Kind.HEADER, "schema", "content"),
    (Kind.LINK, "operationId", "operationRef"),
    # Members of 3.2; where the version is older, that they are there is the fault.
    (Kind.EXAMPLE, "value", "dataValue"),
    (Kind.EXAMPLE, "value", "serializedValue"),
    (Kind.EXAMPLE, "externalValue", "serializedValue"),
    (Kind.MEDIA_TYPE, "encoding", "prefixEncoding"),
    (Kind.MEDIA_TYPE, "encoding", "itemEncoding"),
    (Kind.ENCODING, "encoding", "prefixEncoding"),
    (Kind.ENCODING, "encoding", "itemEncoding"),
)


@error(
    "an array of OpenAPI 3.0 does not say what its items are",
    lowerable=True,
    permissive=True,
)
def missing_items(index: Index) -> Iterator[Fault]:
    """Yield arrays without `items`, which 3.0 asks for."""
    if index.document.version != "3.0":
        return
    for found in index.of(Kind.SCHEMA):
        is_there = isinstance(found.value, dict) and "items" in found.value
        if found.get("type") == "array" and not is_there:
            if index.has_slip(found.at, "items"):
                continue
            message = "an array of OpenAPI 3.0 needs 'items'"
            at = found.at.child("type")
            hint = "add 'items' with the schema of an item; '{}' takes any"
            yield Fault("missing-items", message, at, hint=hint)


@error("two members stand together that exclude each other", permissive=True)
def exclusive_members(index: Index) -> Iterator[Fault]:
    """Yield objects with two members of which only one may stand."""
    told = set[Location]()
    for kind, one, other in _EXCLUSIVE:
        if _is_later(index, kind, one, other):
            continue
        for found in index.of(kind):
            value = found.value
            if isinstance(value, dict) and one in value and other in value:
                first, second = sorted((one, other), key=list(value).index)
                message = (
                    f"{second!r} cannot stand beside {first!r}"
                    f" in {article(title(kind))}: take one of them out"
                )
                related = (Related(found.at.child(first), f"the {first!r}", "key"),)
                at = found.at.child(second)
                if at not in told:
                    told.add(at)
                    code = "exclusive-members"
                    yield Fault(code, message, at, "key", related=related)
    for found in index.of(Kind.OPERATION) if index.document.version == "3.2" else ():
        yield from _query_strings(index, found)


def _is_later(index: Index, kind: Kind, *names: str) -> bool:
    """Return whether a kind of object has one of the members in later versions only."""
    later = SINCE.get(title(kind), {})
    return any(later.get(n, ("",))[0] > index.document.version for n in names)


def _query_strings(index: Index, operation: Found) -> Iterator[Fault]:
    """Yield parameters that stand beside one that is the whole query string."""
    holders = (operation.parent, operation)
    listed = [
        parameter
        for found in holders
        if found is not None and found.kind in (Kind.PATH_ITEM, Kind.OPERATION)
        for parameter in declared_parameters(
            Node(index.document, found.value, found.at)
        )
        if parameter.text("in") in ("query", "querystring")
    ]
    whole = next((p for p in listed if p.text("in") == "querystring"), None)
    if whole is None or len(listed) < 2:
        return
    first, second = listed[:2] if whole in listed[:2] else (listed[0], whole)
    message = "a parameter 'in: querystring' is the whole query string, so no other"
    yield Fault(
        "exclusive-members",
        f"{message} parameter of the query can stand beside it",
        second.at.child("in"),
        hint="describe all of the query in one of the two ways",
        related=(Related(first.at.child("in"), "the first of them"),),
    )


@error("a property is both read-only and write-only", lowerable=True, permissive=True)
def contradictory_access(index: Index) -> Iterator[Fault]:
    """Yield schemas whose value can be neither sent nor received."""
    for found in index.schemas("readOnly"):
        if found.get("readOnly") is True and found.get("writeOnly") is True:
            message = (
                "'readOnly' and 'writeOnly' are both true, so nobody has the value"
            )
            at = found.at.child("writeOnly")
            related = (Related(found.at.child("readOnly"), "the 'readOnly'"),)
            yield Fault("contradictory-access", message, at, related=related)
