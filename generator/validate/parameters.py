"""Rules on parameters and headers: none is listed twice, names can be sent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..diagnostics import Fault, Location, Part, Related
from ..load import Node, UnresolvedReference
from .kinds import Kind
from .rule import error, warning
from .schema_view import type_names
from .walk import Index
from .words import quoted, types

_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
"""A name of a header (RFC 9110 §5.1)."""

_BY_STANDARD = "OpenAPI sets this header by media types and security schemes"
_BY_TRANSPORT = "whoever sends a request sets this header, by its address and its body"
_SET_ELSEWHERE = {
    **dict.fromkeys(("accept", "content-type", "authorization"), _BY_STANDARD),
    **dict.fromkeys(("connection", "content-length"), _BY_TRANSPORT),
    **dict.fromkeys(("host", "transfer-encoding"), _BY_TRANSPORT),
}
"""Headers that no parameter describes, and why."""


@error("a parameter is listed twice", permissive=True)
def duplicate_parameter(index: Index) -> Iterator[Fault]:
    """Yield parameters that stand twice in one list, directly or by reference.

    One of an operation takes the place of the same one of its path item: that is no
    duplicate.
    """
    for kind in (Kind.PATH_ITEM, Kind.OPERATION):
        for found in index.of(kind):
            holder = Node(index.document, found.value, found.at)
            yield from _twice(holder.get("parameters"))


def _twice(listed: Node | None) -> Iterator[Fault]:
    """Yield the parameters of a list that are there already."""
    first: dict[tuple[str, str], Location] = {}
    for node in listed.items() if listed is not None else ():
        try:
            parameter = node.follow()
        except UnresolvedReference:
            continue
        name, where = parameter.text("name"), parameter.text("in")
        if name is None or where is None:
            continue
        key = (name.lower() if where == "header" else name, where)
        at = node.at.child("$ref" if node.reference is not None else "name")
        if key not in first:
            first[key] = at
            continue
        message = f"the {where} parameter {quoted(name)} is listed twice"
        related = (Related(first[key], "first listed here"),)
        hint = "take one of them out"
        yield Fault("duplicate-parameter", message, at, hint=hint, related=related)


@error("a header has a name that HTTP does not allow", lowerable=True, permissive=True)
def invalid_header_name(index: Index) -> Iterator[Fault]:
    """Yield headers whose name has characters that no header can have."""
    for name, at, is_key in _headers(index):
        if _TOKEN.fullmatch(name):
            continue
        bad = _TOKEN.sub("", name)[:1]
        message = f"the header name {quoted(name)} has a {bad!r}, which HTTP excludes"
        if not name:
            message = "the name of a header must not be empty"
        hint = "use letters, digits and '-'"
        part: Part = "key" if is_key else "value"
        yield Fault("invalid-header-name", message, at, part, hint=hint)


@warning("a header is one that the standard or HTTP sets elsewhere")
def ignored_header(index: Index) -> Iterator[Fault]:
    """Yield headers that media types, security schemes or the transport set."""
    for found in index.of(Kind.PARAMETER):
        name = found.get("name")
        why = _SET_ELSEWHERE.get(str(name).lower())
        if found.get("in") == "header" and why is not None:
            message = f"the parameter {name} is left out: {why}"
            at = found.at.child("name")
            yield Fault("ignored-header", message, at, hint="take it out")
    for holder in (*index.of(Kind.RESPONSE), *index.of(Kind.ENCODING)):
        for name in holder.members("headers"):
            if name.lower() == "content-type":
                message = f"the header {name} is left out: the media type says it"
                at = holder.at.child("headers").child(name)
                yield Fault("ignored-header", message, at, "key", hint="take it out")


_STYLES = {
    "deepObject": frozenset({"object"}),
    "spaceDelimited": frozenset({"array", "object"}),
    "pipeDelimited": frozenset({"array", "object"}),
}
"""Styles that not every type has a form in, and the types that have one."""


@warning("a style has no form for the type of its parameter")
def unsuitable_style(index: Index) -> Iterator[Fault]:
    """Yield styles that the standard leaves open for a type: tools differ on them."""
    for found in (*index.of(Kind.PARAMETER), *index.of(Kind.HEADER)):
        style = found.get("style")
        wanted = _STYLES.get(style) if isinstance(style, str) else None
        holder = Node(index.document, found.value, found.at) if wanted else None
        schema = holder.get("schema") if holder is not None else None
        if wanted is None or schema is None:
            continue
        names = type_names(schema) - {"null"}
        if not names or names & wanted or index.has_wrong(schema.at):
            continue
        message = (
            f"the style {style!r} has no form for {types(sorted(names))},"
            " so servers read it differently"
        )
        is_list = "array" in names
        hint = "write 'style: form', and 'explode: true' for a list"
        if not is_list:
            hint = "take 'style' out, or make it an object"
        at = found.at.child("style")
        related = (Related(schema.at, "the schema", "key"),)
        yield Fault("unsuitable-style", message, at, hint=hint, related=related)


def _headers(index: Index) -> Iterator[tuple[str, Location, bool]]:
    """Yield the names of headers, where they stand, and whether as keys."""
    for kind in (Kind.PARAMETER, Kind.SECURITY_SCHEME):
        for found in index.of(kind):
            name = found.get("name")
            if found.get("in") == "header" and isinstance(name, str):
                yield name, found.at.child("name"), False
    for holder in (*index.of(Kind.RESPONSE), *index.of(Kind.ENCODING)):
        for name in holder.members("headers"):
            yield name, holder.at.child("headers").child(name), True
