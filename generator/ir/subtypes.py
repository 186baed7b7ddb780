"""Which components extend which by `allOf`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .schema import SchemaId

if TYPE_CHECKING:
    from .targets import Targets


class Subtypes:
    """Which components extend which, found out when it is first asked."""

    def __init__(self, targets: Targets) -> None:
        self._targets = targets
        self._children: dict[SchemaId, list[SchemaId]] | None = None
        self._told: set[SchemaId] | None = None

    def below(self, ids: Iterable[SchemaId]) -> list[SchemaId]:
        """Return the components that extend one of the schemas, over any steps."""
        if self._children is None:
            self._children = self._find()
        found: dict[SchemaId, None] = {}
        pending = list(ids)
        while pending:
            for child in self._children.get(pending.pop(), ()):
                if child not in found:
                    found[child] = None
                    pending.append(child)
        return list(found)

    def is_told(self, id_: SchemaId) -> bool:
        """Whether a discriminator tells a component from others of its parent."""
        if self._told is None:
            parents = (
                parent
                for parent, node in self._targets.components.items()
                if "discriminator" in node.mapping()
            )
            self._told = set(self.below(parents))
        return id_ in self._told

    def _find(self) -> dict[SchemaId, list[SchemaId]]:
        children: dict[SchemaId, list[SchemaId]] = {}
        for id_, node in self._targets.components.items():
            listed = node.get("allOf")
            for member in () if listed is None else listed.items():
                target = self._targets.find(member)
                if target is not None:
                    children.setdefault(target.id, []).append(id_)
        return children
