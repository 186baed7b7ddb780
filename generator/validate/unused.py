"""Rules on what nothing uses: components and tags, and tags that nothing declares."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TypeAlias

from ..diagnostics import Fault, Location, Related
from ..load import Json, UnresolvedReference
from .guess import Guess
from .kinds import CHILDREN, Kind, title
from .rule import warning
from .walk import Found, Index
from .words import quoted

Component: TypeAlias = tuple[str, str]
"""A member of `components`, and a name in it, as a JSON Pointer has them."""
_SECTIONS = {child.key: child.kind for child in CHILDREN[Kind.COMPONENTS]}


@warning("a component is used nowhere")
def unused_component(index: Index) -> Iterator[Fault]:
    """Yield components that no path and no webhook leads to.

    A document that has neither is a library for others.
    """
    root = index.document.root
    if not root.mapping().get("paths") and not root.mapping().get("webhooks"):
        return
    used = _reachable(index)
    users = _users(index)
    components = root.get("components")
    for section, node in components.members() if components is not None else ():
        kind = _SECTIONS.get(section)
        for name, entry in node.members() if kind is not None else ():
            own = _component(entry.at, index)
            if kind is None or own is None or own in used:
                continue
            what = _called(kind)
            by = next((user for user in users[own] if user != own), None)
            only = "nowhere"
            if by is not None:
                # A schema and what holds it often have one name.
                is_other = by[0] != section and by[0] in _SECTIONS
                user = f"the {_called(_SECTIONS[by[0]])} " if is_other else ""
                only = f"only by {user}{quoted(by[1])}, which nothing uses"
            message = f"the {what} {quoted(name)} is used {only}"
            hint = "take it out, or refer to it where it belongs"
            yield Fault("unused-component", message, entry.at, "key", hint=hint)


def _called(kind: Kind) -> str:
    """Return how a component of a kind is called in a sentence."""
    return title(kind).removesuffix(" Object").lower()


def _reachable(index: Index) -> set[Component]:
    """Return the components that something outside of the components leads to."""
    edges: defaultdict[Component | None, set[Component]] = defaultdict(set)
    for at, target in [*index.references, *_hidden(index)]:
        own, other = _component(at, index), _component(target, index)
        if other is not None:
            edges[own].add(other)
    for name in _security(index):
        edges[None].add(("securitySchemes", name))
    for base, child in _children(index):
        edges[base].add(child)
    used = set[Component]()
    pending = list(edges[None])
    while pending:
        component = pending.pop()
        if component not in used:
            used.add(component)
            pending.extend(edges[component])
    return used


def _users(index: Index) -> dict[Component, list[Component]]:
    """Return for each component the components that refer to it."""
    users: defaultdict[Component, list[Component]] = defaultdict(list)
    for at, target in index.references:
        own, other = _component(at, index), _component(target, index)
        if own is not None and other is not None:
            users[other].append(own)
    return users


def _component(at: Location, index: Index) -> Component | None:
    """Return the component that a place belongs to; None outside of the components."""
    if at.source != index.document.root.at.source:
        return None
    tokens = at.pointer.split("/", 4)
    if len(tokens) < 4 or tokens[1] != "components":
        return None
    return tokens[2], tokens[3]


def _security(index: Index) -> Iterator[str]:
    """Yield the names of security schemes that a requirement names, as in pointers."""
    root = index.document.root.mapping()
    holders = [root, *(f.value for f in index.of(Kind.OPERATION))]
    for holder in holders:
        required = holder.get("security") if isinstance(holder, dict) else None
        for each in required if isinstance(required, list) else ():
            for name in each if isinstance(each, dict) else ():
                # From 3.2 on it may be a reference, too.
                last = name.rpartition("/")[2] if name.startswith("#/") else name
                yield Location("", "").child(last).pointer[1:]


def _children(index: Index) -> Iterator[tuple[Component, Component]]:
    """Yield schemas with a discriminator, and those that build on them by `allOf`.

    A value of the first may be one of the second, though nothing refers to it.
    """
    bases = {
        component
        for found in index.schemas("discriminator")
        for component in [_component(found.at, index)]
        if component is not None
    }
    for at, target in index.references if bases else ():
        own, other = _component(at, index), _component(target, index)
        if own is not None and other in bases and "/allOf/" in at.pointer:
            yield other, own


def _hidden(index: Index) -> Iterator[tuple[Location, Location]]:
    """Yield references that the walk leaves out: dynamic ones, those of extensions."""
    for listed in index.found.values():
        for found in listed:
            if not isinstance(found.value, dict):
                continue
            for key, value in found.value.items():
                if key == "$dynamicRef" or (key[:2] == "x-" and value):
                    yield from _in(index, found, key, value)


def _in(
    index: Index, found: Found, key: str, value: Json
) -> Iterator[tuple[Location, Location]]:
    """Yield the references under a member, wherever they lead."""
    pending = [value]
    while pending:
        each = pending.pop()
        text = each.get("$ref") if isinstance(each, dict) else None
        text = value if key == "$dynamicRef" else text
        if isinstance(text, str):
            try:
                target = index.document.resolve(text, found.at, found.at.child(key))
                yield found.at, target.at
            except UnresolvedReference:
                continue
        if isinstance(each, (dict, list)):
            pending.extend(each.values() if isinstance(each, dict) else each)


@warning("a tag is declared that no operation has")
def unused_tag(index: Index) -> Iterator[Fault]:
    """Yield tags at the root that are on no operation, and above no other tag.

    Where an operation has one that differs by a slip, that is told there.
    """
    used = {name for name, _ in _tags(index)}
    declared = {str(found.get("name")) for found in index.of(Kind.TAG)}
    slip = Guess(used - declared)
    used |= {str(found.get("parent")) for found in index.of(Kind.TAG)}
    if not index.of(Kind.OPERATION):
        return
    for found in index.of(Kind.TAG):
        name = found.get("name")
        if isinstance(name, str) and name not in used and not slip(name):
            message = f"no operation has the tag {quoted(name)}"
            at = found.at.child("name")
            yield Fault("unused-tag", message, at, hint="take it out")


@warning("an operation has a tag that is not declared, though others are")
def undeclared_tag(index: Index) -> Iterator[Fault]:
    """Yield tags of operations that are not among those at the root, each once.

    A document that declares none leaves its tags to their names.
    """
    declared = {str(found.get("name")) for found in index.of(Kind.TAG)}
    if any(not isinstance(found.get("name"), str) for found in index.of(Kind.TAG)):
        return
    guess = Guess(declared)
    first: dict[str, list[Location]] = {}
    for name, at in _tags(index):
        if name not in declared:
            is_allowed = index.levels.exceptions.cover("undeclared-tag", at)
            first.setdefault(name, []).extend([] if is_allowed else [at])
    for name, places in first.items() if declared else ():
        if not places:
            continue
        message = f"the tag {quoted(name)} is not among the 'tags' at the root"
        near = guess(name)
        hint = f"did you mean {near!r}?" if near else "declare it, with a description"
        more = tuple(Related(at, "also used here") for at in places[1:])
        yield Fault("undeclared-tag", message, places[0], hint=hint, related=more)


def _tags(index: Index) -> Iterator[tuple[str, Location]]:
    """Yield the tags of operations, and where they stand."""
    for found in index.of(Kind.OPERATION):
        tags = found.get("tags")
        for position, name in enumerate(tags if isinstance(tags, list) else ()):
            if isinstance(name, str):
                yield name, found.at.child("tags").child(position)
