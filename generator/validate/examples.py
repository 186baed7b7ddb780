"""The rule `invalid-example`: every example and default fits its schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..diagnostics import Fault, Location, Part, Related
from ..load import Node, UnresolvedReference
from .fitting import Case, Direction, Fitting
from .kinds import Kind
from .mismatch import Mismatch, mismatches
from .rule import error
from .walk import Found, Index


class Example(NamedTuple):
    """A value that should fit a schema, where it stands, and where it is used."""

    case: Case
    at: Location
    used_at: Location | None = None


@error(
    "an example or a default does not fit its schema", lowerable=True, permissive=True
)
def invalid_example(index: Index) -> Iterator[Fault]:
    """Yield examples and defaults that do not fit their schema."""
    examples = list(_all(index))
    found = Fitting(index).problems([example.case for example in examples])
    for example, problems in zip(examples, found, strict=True):
        for mismatch in mismatches(problems, example.case.value):
            yield _fault(example, mismatch)


def _fault(example: Example, mismatch: Mismatch) -> Fault:
    """Return the fault of a value inside of an example."""
    at, path = example.at, mismatch.path
    for token in path:
        at = at.child(token)
    related: tuple[Related, ...] = ()
    if example.used_at is not None:
        related = (Related(example.used_at, "used as an example here", "key"),)
    what = "default" if example.at.pointer.endswith("/default") else "example"
    message = f"the {what} does not fit its schema: {mismatch.message}"
    where: Part = mismatch.part if path else "value"
    return Fault(
        "invalid-example", message, at, where, hint=mismatch.hint, related=related
    )


def _all(index: Index) -> Iterator[Example]:
    """Yield every example and default of the document."""
    for found in index.of(Kind.MEDIA_TYPE):
        yield from _of_media_type(index, found)
    for kind in (Kind.PARAMETER, Kind.HEADER):
        for found in index.of(kind):
            yield from _beside(index, found, "any")
    for found in index.schemas("default", "example", "examples"):
        yield from _of_schema(found)


def _of_schema(found: Found) -> Iterator[Example]:
    """Yield the examples and the default of a schema."""
    if not isinstance(found.value, dict):
        return
    for key in ("default", "example"):
        if key in found.value:
            at = found.at.child(key)
            yield Example(Case(found.value[key], found.value, found.at, "any"), at)
    examples = found.value.get("examples")
    if isinstance(examples, list):
        for position, value in enumerate(examples):
            at = found.at.child("examples").child(position)
            yield Example(Case(value, found.value, found.at, "any"), at)


def _of_media_type(index: Index, found: Found) -> Iterator[Example]:
    """Yield the examples of a media type that are JSON, not text in another form."""
    direction = _direction(found)
    for example in _beside(index, found, direction):
        if _is_json(found.key) or not isinstance(example.case.value, str):
            yield example


def _beside(index: Index, found: Found, direction: Direction) -> Iterator[Example]:
    """Yield the examples that stand beside a schema."""
    schema = found.get("schema")
    if not isinstance(schema, dict):
        return
    schema_at = found.at.child("schema")
    if isinstance(found.value, dict) and "example" in found.value:
        at = found.at.child("example")
        yield Example(Case(found.value["example"], schema, schema_at, direction), at)
    for name, value in found.members("examples").items():
        at = found.at.child("examples").child(name)
        node = Node(index.document, value, at)
        try:
            target = node.follow()
        except UnresolvedReference:
            continue
        used_at = None if target.at == at else at
        for key in ("value", "dataValue"):
            inner = target.get(key)
            if inner is not None:
                case = Case(inner.value, schema, schema_at, direction)
                yield Example(case, inner.at, used_at)


def _direction(found: Found) -> Direction:
    """Return whether a media type is sent or received."""
    holder: Found | None = found.parent
    while holder is not None:
        if holder.kind is Kind.REQUEST_BODY:
            return "request"
        if holder.kind is Kind.RESPONSE:
            return "response"
        holder = holder.parent
    return "any"


def _is_json(media_type: str) -> bool:
    """Return whether a media type is JSON."""
    name = media_type.partition(";")[0].strip().lower()
    return name.endswith(("/json", "+json"))
