"""What the references of schemas lead to: every schema gets one handle.

A component is its own handle, also where it is an alias of another one. Where a
component only refers to a place that is none (another file, mostly), that place has the
component's handle, so that both ways to it give the same class.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..diagnostics import Fault, Location, Report, Severity
from ..load.document import Document
from ..load.node import Json, Node
from ..load.unresolved import UnresolvedReference
from .keywords import (
    declared_types,
    implied_type,
    is_annotation,
    reference_of,
)
from .schema import SchemaId

_COMPONENT = re.compile(r"/components/schemas/[^/]+\Z")


def is_component(at: Location) -> bool:
    """Whether a place is an entry of `components/schemas`, of any file."""
    return _COMPONENT.match(at.pointer) is not None


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference leads to: the handle, and the schema that stands there."""

    id: SchemaId
    node: Node


class Targets:
    """Follows references between schemas, and tells those that lead nowhere."""

    def __init__(self, document: Document, report: Report) -> None:
        self._document = document
        self._report = report
        self._strict_references = document.version == "3.0"
        self._told: set[Location] = set()
        self.is_crowded = False
        self.owners: dict[Location, SchemaId] = {}
        self._found: dict[tuple[str, str], Target | None] = {}
        self.components = self._components()

    def is_pure(self, value: Json) -> bool:
        """Whether a schema only refers: in 3.0 nothing beside `$ref` counts."""
        if reference_of(value) is None or not isinstance(value, dict):
            return False
        if self._strict_references:
            return True
        return all(
            key == "$ref" or key == "$dynamicRef" or is_annotation(key) for key in value
        )

    def ignores_siblings(self, value: Json) -> bool:
        """Whether what stands beside a `$ref` counts for nothing, as in 3.0."""
        return self._strict_references and reference_of(value) is not None

    def step(self, node: Node) -> Node | None:
        """Return what the reference of a schema names; None, told, where nothing."""
        for key in ("$ref", "$dynamicRef"):
            text = node.text(key)
            if text is not None:
                return self._resolve(text, node.at, node.at.child(key))
        return None

    def _resolve(self, text: str, base: Location, at: Location) -> Node | None:
        """Return what a reference names; None, told, where that is nothing.

        One without which the schema still means something is only a warning.
        """
        try:
            return self._document.resolve(text, base, at)
        except UnresolvedReference as error:
            fault = error.fault
            if not at.pointer.endswith("/$ref"):
                fault = replace(fault, severity=Severity.WARNING)
            if not error.told:
                self._tell(at, fault)
            return None

    def find(self, node: Node) -> Target | None:
        """Return the named schema that a pure reference leads to."""
        text = reference_of(node.value)
        if text is None:
            return None
        if not text.startswith("#/components/"):
            return self._find(node)
        key = (node.at.source, text)
        if key not in self._found:
            self._found[key] = self._find(node)
        return self._found[key]

    def _find(self, node: Node) -> Target | None:
        reached = self.step(node)
        return None if reached is None else self._settle(reached)

    def _settle(self, reached: Node) -> Target | None:
        """Return the named schema at a place, or the one that the place refers to."""
        passed: set[Location] = set()
        while reached.at not in passed:
            passed.add(reached.at)
            if reached.at in self.owners:
                owner = self.owners[reached.at]
                return Target(owner, self.components.get(owner, reached))
            if reached.at in self.components or is_component(reached.at):
                return Target(reached.at, self.components.get(reached.at, reached))
            if not self.is_pure(reached.value):
                return Target(reached.at, reached)
            following = self.step(reached)
            if following is None:
                return None
            reached = following
        self.circle(reached)
        return None

    def named(self, text: str, node: Node) -> Target | None:
        """Return the schema that a discriminator names, by its key or a reference."""
        at = self._document.root.at.child("components").child("schemas").child(text)
        if at in self.components:
            return Target(at, self.components[at])
        reached = self._resolve(text, node.at, node.at)
        return None if reached is None else self._settle(reached)

    def identity(self, node: Node) -> Location:
        """Return what is equal for schemas that are the same by reference."""
        target = self.find(node) if self.is_pure(node.value) else None
        return node.at if target is None else target.id

    def types(self, node: Node) -> tuple[str, ...] | None:
        """Return the types that a schema names itself; None where it does not tell."""
        implied = implied_type(node.value)
        if implied == "object" and reference_of(node.value) is None:
            return declared_types(node.value) or (implied,)
        return declared_types(node.value)

    def circle(self, node: Node) -> None:
        """Tell a schema that leads back to itself without anything between."""
        self._tell(
            node.at,
            Fault(
                "circular-ref",
                "this schema refers to itself, so nothing says what its values are",
                node.at,
                hint="refer to itself only in a property, in items or in a variant",
            ),
        )

    def too_many(self, node: Node) -> None:
        """Tell, once, that `allOf` joins more schemas than can be kept."""
        if self.is_crowded:
            return
        self.is_crowded = True
        self._report.add(
            Fault(
                "too-large",
                "`allOf` joins more schemas here than a class can be made of",
                node.at,
                hint="let fewer schemas build on each other",
            )
        )

    def _tell(self, at: Location, fault: Fault) -> None:
        if at not in self._told:
            self._told.add(at)
            self._report.add(fault)

    def _components(self) -> dict[SchemaId, Node]:
        """Return each component of the root and the schema that is its content."""
        components = self._document.root.get("components")
        schemas = components.get("schemas") if components is not None else None
        entries = [] if schemas is None else [node for _, node in schemas.members()]
        contents = {node.at: node for node in entries}
        aliases = [node for node in entries if self.is_pure(node.value)]
        for node in sorted(aliases, key=_preference):
            self._own(node, contents)
        return contents

    def _own(self, entry: Node, contents: dict[SchemaId, Node]) -> None:
        """Give the place that a component refers to the component's handle."""
        node, passed = entry, [entry.at]
        while self.is_pure(node.value):
            reached = self.step(node)
            if reached is None or reached.at in contents:
                return
            if reached.at in passed:
                self.circle(reached)
                return
            passed.append(reached.at)
            node = reached
        if any(at in self.owners for at in passed[1:]):
            return
        contents[entry.at] = node
        self.owners.update(dict.fromkeys(passed[1:], entry.at))


def _preference(node: Node) -> tuple[bool, str]:
    """Order components that refer to one place: the one of the same name first."""
    text = reference_of(node.value) or ""
    name = node.at.tokens()[-1]
    return (re.split(r"[/#]", text)[-1].split(".")[0] != name, name)
