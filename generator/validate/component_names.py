"""The rule on names of components: each can stand in a reference as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..diagnostics import Fault
from .kinds import CHILDREN, Kind
from .rule import error
from .walk import Index
from .words import quoted

_NAME = re.compile(r"[a-zA-Z0-9._-]+")
_SECTIONS = frozenset(child.key for child in CHILDREN[Kind.COMPONENTS])


@error(
    "a component has a name that the standard does not allow",
    lowerable=True,
    permissive=True,
)
def invalid_component_name(index: Index) -> Iterator[Fault]:
    """Yield names of components with other characters than the standard allows."""
    components = index.document.root.get("components")
    for section, node in components.members() if components is not None else ():
        for name, entry in node.members() if section in _SECTIONS else ():
            if _NAME.fullmatch(name):
                continue
            message = f"the name {quoted(name)} is not allowed: a component's name"
            message = f"{message} has letters of ASCII, digits, '.', '-' and '_'"
            near = re.sub(r"[^a-zA-Z0-9._-]+", "-", name).strip("-")
            hint = f"write {near!r}, and so in what refers to it" if near else None
            at, code = entry.at, "invalid-component-name"
            yield Fault(code, message, at, "key", hint=hint)
