"""The names of the last run, by the things of a document that have them."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Mapping

from ...hand import NO_NAMES, KeptNames
from ...ir.api import Api
from ...ir.operation import Operation, Parameter
from ...ir.schema import Object, SchemaId


class Keys:
    """What things are told by, from run to run, whatever stands beside them."""

    def __init__(self, api: Api) -> None:
        ids = Counter(operation.id for operation in api.operations)
        self._root = api.source
        self._owners: dict[tuple[str, str], str] = {}
        self._ids = {each for each, count in ids.items() if count == 1 and each}
        for operation in api.operations:
            key = self.operation(operation)
            at = (operation.at.source, operation.at.pointer)
            self._owners[at] = min(key, self._owners.get(at, key))

    def operation(self, operation: Operation) -> str:
        """Return the key of an operation: its operationId, else method and path."""
        if operation.id is not None and operation.id in self._ids:
            return operation.id
        return f"{operation.method} {operation.path}"

    def parameter(self, operation: Operation, parameter: Parameter) -> str:
        """Return the key of a parameter of an operation."""
        return f"{self.operation(operation)} {parameter.location} {parameter.name}"

    def place(self, at: SchemaId) -> str:
        """Return the key of a place: a reference to it. What stands in an operation
        moves with it: `getPet#/responses/200/...`.
        """
        pointer = at.pointer
        while pointer:
            owner = self._owners.get((at.source, pointer))
            if owner is not None:
                return f"{owner}#{at.pointer[len(pointer) :]}"
            pointer = pointer.rpartition("/")[0]
        return f"{self._file(at.source)}#{at.pointer}"

    def _file(self, source: str) -> str:
        """Return the file of a place as the document's root refers to it."""
        if source == self._root:
            return ""
        if "://" in source:
            return source
        return posixpath.relpath(source, posixpath.dirname(self._root) or ".")


class Before:
    """The names of the last run; None for what it had not."""

    def __init__(self, keys: Keys, kept: KeptNames = NO_NAMES) -> None:
        self.keys = keys
        self._kept = kept

    def group(self, attribute: str) -> str | None:
        """Return the class of a group."""
        return self._kept.groups.get(attribute)

    def method(self, operation: Operation, group: str, kind: str = "") -> str | None:
        """Return the method of an operation in a group, or another one of a kind."""
        key = f"{self.keys.operation(operation)}{' ' if kind else ''}{kind}"
        home, _, name = self._kept.methods.get(key, "").rpartition(".")
        return name if name and home == group else None

    def model(self, schema: SchemaId) -> str | None:
        """Return the class of a schema in `models`."""
        return self._kept.models.get(self.keys.place(schema))

    def params(self, schema: SchemaId) -> str | None:
        """Return the TypedDict of a schema in `params`."""
        return self._kept.params.get(self.keys.place(schema))

    def attributes(self, at: SchemaId, schema: Object) -> dict[str, str]:
        """Return the attributes of a model that the members of its object had."""
        return self._members(self._kept.attributes, at, schema)

    def keys_of(self, at: SchemaId, schema: Object) -> dict[str, str]:
        """Return the keys of a TypedDict that the members of its object had."""
        return self._members(self._kept.keys, at, schema)

    def _members(
        self, kept: Mapping[str, str], at: SchemaId, schema: Object
    ) -> dict[str, str]:
        if not kept:
            return {}
        place, keys = self.keys.place(at), (each.name for each in schema.properties)
        told = ((key, kept.get(f"{place} {key}")) for key in keys)
        return {key: name for key, name in told if name is not None}

    def argument(self, operation: Operation, parameter: Parameter) -> str | None:
        """Return the argument of a parameter."""
        return self._kept.arguments.get(self.keys.parameter(operation, parameter))

    def reader(self, at: SchemaId) -> tuple[str, str] | None:
        """Return what reads the payload of an operation, and what it is called."""
        function, _, name = self._kept.webhooks.get(self.keys.place(at), "").partition(
            " "
        )
        return (function, name) if name else None
