"""Security schemes that requirements name by their address (OpenAPI 3.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..diagnostics import Location
from ..load.document import Document
from ..load.node import Json, Node
from ..load.unresolved import UnresolvedReference

_DATA = frozenset({"example", "examples", "default", "enum", "const", "value"})
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_SECTION = "/components/securitySchemes/"


def name_schemes(document: Document) -> None:
    """Let every requirement name a scheme among the components of the root.

    One that is elsewhere is put there, by the last word of its address.
    """
    if document.version != "3.2":
        return
    components = document.root.get("components")
    listed = None if components is None else components.get("securitySchemes")
    known = {} if listed is None else dict(listed.mapping())
    names: dict[Location, str] = {}
    changes: dict[Location, Json] = {}
    for node in _requirements(document):
        found = {
            name: known_as
            for name in node.mapping()
            if name not in known
            and (known_as := _name(document, node, name, names, known)) is not None
        }
        if found:
            renamed = {
                found.get(key, key): each for key, each in node.mapping().items()
            }
            changes[node.at] = renamed
    for at, value in changes.items():
        document.put(at, value)
    if names:
        others = {} if components is None else components.mapping()
        root = document.root.at
        document.put(root.child("components"), {**others, "securitySchemes": {**known}})


def _name(
    document: Document,
    node: Node,
    uri: str,
    names: dict[Location, str],
    known: dict[str, Json],
) -> str | None:
    """Return the name of the scheme at an address; None where there is none."""
    try:
        scheme = document.resolve(uri, node.at, node.at).follow()
    except UnresolvedReference:
        return None
    if scheme.text("type") is None:
        return None
    pointer = scheme.at.pointer
    own = pointer.removeprefix(_SECTION)
    if scheme.at.source == document.root.at.source and own != pointer and own in known:
        return own
    if scheme.at not in names:
        words = (pointer or document.uri(scheme.at.source)).rstrip("/").split("/")
        name = _UNSAFE.sub("_", words[-1].rpartition("#")[2]).strip("_") or "scheme"
        while name in known:
            name += "_"
        names[scheme.at] = name
        known[name] = scheme.value
    return names[scheme.at]


def _requirements(document: Document) -> Iterator[Node]:
    """Yield what stands in any `security`, in every file."""
    for source in document.sources:
        top = document.node(Location(source.name, ""))
        stack = [] if top is None else [top]
        while stack:
            node = stack.pop()
            stack += node.items()
            for key, member in node.members():
                if key == "security" and member.is_list:
                    yield from member.items()
                elif key not in _DATA and (member.is_map or member.is_list):
                    stack.append(member)
