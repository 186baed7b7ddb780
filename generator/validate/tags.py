"""Rules on tags: each is described once, and its parent is one too."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Fault, Location, Related, nearest
from .kinds import Kind
from .phrases import meant_by
from .rule import error, warning
from .walk import Index
from .words import quoted


@error("a tag is described twice", lowerable=True, permissive=True)
def duplicate_tag(index: Index) -> Iterator[Fault]:
    """Yield tags whose name an earlier one has."""
    first: dict[str, Location] = {}
    for found in index.of(Kind.TAG):
        name = found.get("name")
        if not isinstance(name, str):
            continue
        at = found.at.child("name")
        if name in first:
            message = f"the tag {quoted(name)} is described twice"
            related = (Related(first[name], "first described here"),)
            hint = "make them one: a tag's name is unique"
            yield Fault("duplicate-tag", message, at, hint=hint, related=related)
        first.setdefault(name, at)


@error("the parent of a tag is not described", lowerable=True, permissive=True)
def undefined_tag_parent(index: Index) -> Iterator[Fault]:
    """Yield parents of tags that there are not, and those that are their own."""
    parents = {
        name: found.get("parent")
        for found in index.of(Kind.TAG)
        if isinstance(name := found.get("name"), str)
    }
    told = set[str]()
    for found in index.of(Kind.TAG):
        name, parent = found.get("name"), found.get("parent")
        if not isinstance(parent, str) or index.document.version != "3.2":
            continue
        at = found.at.child("parent")
        if parent not in parents:
            message = f"no tag is named {quoted(parent)}"
            hint = meant_by(nearest(parent, parents)) or "describe it in 'tags', too"
            yield Fault("undefined-tag-parent", message, at, hint=hint)
            continue
        seen = {str(name)}
        above = parents.get(parent)
        while isinstance(above, str) and parent not in seen:
            seen.add(parent)
            parent, above = above, parents.get(above)
        if parent == name and not told & seen:
            told |= seen
            message = f"the tag {quoted(parent)} is its own parent, directly or not"
            yield Fault("undefined-tag-parent", message, at)


@warning("an operation has the same tag twice")
def repeated_tag(index: Index) -> Iterator[Fault]:
    """Yield tags of an operation that it has already."""
    for found in index.of(Kind.OPERATION):
        tags = found.get("tags")
        listed = tags if isinstance(tags, list) else []
        at = found.at.child("tags")
        for position, name in enumerate(listed):
            if isinstance(name, str) and name in listed[:position]:
                message = f"this operation has the tag {quoted(name)} already"
                related = (Related(at.child(listed.index(name)), "first listed here"),)
                place = at.child(position)
                hint = "take one of them out"
                yield Fault("repeated-tag", message, place, hint=hint, related=related)
