"""What a permissive run takes in the place of something that cannot be followed.

A reference to nothing, to another host or in a circle hides what stands behind it, not
that something does: a schema of which nothing is known allows any value, and a body of
any kind can be sent. Every call can still be made, and the warning says what was taken.
A path or a parameter has no such stand-in: nobody could make the call.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from ..diagnostics import Fault, Location
from ..load import Document, Json, Node, UnresolvedReference
from .circles import StandIn, circles, cut
from .found import Found
from .kinds import Kind
from .path_parameters import declared_parameters
from .walk import Index

ROUNDS = 20
"""How often circles are looked for; what is left then is an error of the reader."""
_ANY: dict[str, Json] = {"*/*": {"schema": {}}}
_KINDS: dict[Kind, tuple[Json, str]] = {
    Kind.SCHEMA: ({}, "any value is taken"),
    Kind.MEDIA_TYPE: ({"schema": {}}, "any value is taken"),
    Kind.REQUEST_BODY: ({"content": _ANY}, "any JSON is taken as the body"),
    Kind.RESPONSE: ({"description": "", "content": _ANY}, "any answer is taken"),
    Kind.HEADER: ({"schema": {}}, "any header is taken"),
    Kind.SECURITY_SCHEME: ({}, "no credentials are sent for it"),
    Kind.CALLBACK: ({}, "it is left out"),
    Kind.LINK: ({}, "it is left out"),
    Kind.EXAMPLE: ({}, "it is left out"),
}
_WITHOUT_CONTENT = ("204", "205", "304")
_BESIDE = frozenset({"title", "description", "deprecated"})
"""Members beside a reference that also say something of what stands in its place."""
_SUFFIX = re.compile(r"\.(json|ya?ml)\Z")
_MARKS = re.compile(r"[\W_]+")


def look_around(index: Index) -> None:
    """Find circles, and what is taken for them and for what leads nowhere."""
    index.circles = list(circles(index))
    index.stand_ins = {
        fault.at: taken
        for fault, kind in index.unresolved.items()
        if (taken := _stand_in(index, fault, kind)) is not None
    } | {min(circle): cut(index, circle) for circle in index.circles}


def mend(index: Index) -> None:
    """Put into a document what is taken; circles may hide others."""
    document = index.document
    for _ in range(ROUNDS):
        if not index.stand_ins:
            return
        _put(document, index.stand_ins.values())
        index = Index(document)
        index.walk()
        look_around(index)


def _stand_in(index: Index, fault: Fault, kind: Kind) -> StandIn | None:
    """Return what is taken for a reference; None where nothing can be."""
    at = fault.at.above
    node = index.document.node(at)
    if node is None or node.reference is None or fault.at != at.child("$ref"):
        return None
    if kind is Kind.SCHEMA:
        return _around(index, node) or _schema(index, node)
    if kind is Kind.RESPONSE and at.tokens()[-1] in _WITHOUT_CONTENT:
        return StandIn(at, "it has no content", {"description": ""})
    if kind in _KINDS:
        value, means = _KINDS[kind]
        return StandIn(at, means, value)
    if kind is Kind.PARAMETER and _is_variable(index, node):
        return StandIn(at, "it is the text in its path", is_out=True)
    if kind in (Kind.PARAMETER, Kind.PATH_ITEM) and is_spare(index, at):
        holder = index.document.node(at.above)
        is_item = holder is not None and holder.is_list
        return StandIn(at, "it is left out", {}, is_out=is_item)
    return None


def is_spare(index: Index, at: Location) -> bool:
    """Return whether no call needs what stands at a place: a component that nothing
    uses, or a part of what the API sends by itself.
    """
    tokens = at.tokens()
    if tokens[:1] == ["webhooks"] or "callbacks" in tokens[2:]:
        return True
    if tokens[:1] != ["components"] or len(tokens) < 3:
        return False
    component = _place(at.source, tokens[:3])
    return tokens[1] == "callbacks" or all(
        _component(index, each) != component
        for each in (*index.pointers, *index.of(Kind.PATH_ITEM))
        if each.at != component
    )


def _component(index: Index, found: Found) -> Location | None:
    """Return the component that a reference leads to, or into."""
    text = found.get("$ref")
    if not isinstance(text, str):
        return None
    try:
        target = index.document.resolve(text, found.at).at
    except UnresolvedReference:
        return None
    return _place(target.source, target.tokens()[:3])


def _place(source: str, tokens: list[str]) -> Location:
    at = Location(source, "")
    for token in tokens:
        at = at.child(token)
    return at


def _schema(index: Index, node: Node) -> StandIn:
    """Return a schema of any value, with what describes it."""
    kept = node.mapping()
    beside = _BESIDE if index.document.version == "3.0" else kept.keys() - {"$ref"}
    value = {key: member for key, member in kept.items() if key in beside}
    return StandIn(node.at, "any value is taken", value)


def _around(index: Index, node: Node) -> StandIn | None:
    """Return the place that a pointer means in the schema around it.

    Tools that write each schema as a document of its own leave such pointers.
    """
    text, tokens = node.reference or "", node.at.tokens()
    if not text.startswith("#/") or tokens[:2] != ["components", "schemas"]:
        return None
    meant = _place(node.at.source, tokens[:3]).pointer + text[1:]
    try:
        target = index.document.resolve(f"#{meant}", node.at)
    except UnresolvedReference:
        return None
    if not isinstance(target.value, dict) or target.at == node.at:
        return None
    value: Json = {**node.mapping(), "$ref": f"#{meant}"}
    return StandIn(node.at, f"'#{meant}' is taken", value)


def _is_variable(index: Index, node: Node) -> bool:
    """Return whether a parameter must be a variable of its path that has no other."""
    tokens = node.at.tokens()
    if tokens[:1] != ["paths"] or "parameters" not in tokens[2:-1]:
        return False
    item = index.document.node(_place(node.at.source, tokens[:2]))
    holder = index.document.node(_place(node.at.source, tokens[:-2]))
    if item is None or holder is None:
        return False
    declared = {
        parameter.text("name")
        for each in (item, holder)
        for parameter in declared_parameters(each)
    }
    last = re.split(r"[/#]", _SUFFIX.sub("", node.reference or ""))[-1]
    return any(
        _plain(variable) == _plain(last) and variable not in declared
        for variable in re.findall(r"\{([^{}]*)\}", tokens[1])
    )


def _plain(name: str) -> str:
    return _MARKS.sub("", name).casefold()


def _put(document: Document, taken: Iterable[StandIn]) -> None:
    """Put what is taken in its places; items that are out go last, from the end on."""
    out: defaultdict[Location, set[int]] = defaultdict(set)
    for each in taken:
        if each.is_out:
            out[each.at.above].add(int(each.at.tokens()[-1]))
        else:
            document.put(each.at, each.value)
    for at, gone in out.items():
        node = document.node(at)
        left = [] if node is None else list(node.items())
        kept = [item.value for n, item in enumerate(left) if n not in gone]
        holder = document.node(at.above)
        if kept or holder is None:
            document.put(at, kept)
        else:
            members = holder.mapping()
            name = at.tokens()[-1]
            rest = {key: value for key, value in members.items() if key != name}
            document.put(at.above, rest)
