"""All names of a client, and the pass that makes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...diagnostics import Location, Report
from ...hand import NO_NAMES, KeptNames
from ...ir.api import Api
from ...ir.operation import In, Operation, Parameter
from ...ir.schema import Anything, NamedSchema, Nothing, Object, SchemaId
from ..reach import Reach, is_class
from ..replies import Extra, extras
from .before import Before, Keys
from .classes import Kind, name_classes
from .groups import Group, classes_before, name_groups
from .members import name_arguments, name_attributes, name_items, name_keys, name_target
from .methods import (
    BatchMethods,
    OperationKey,
    name_methods,
    name_others,
    operation_key,
)
from .overrides import check_overrides


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a client. Every operation is in one of `groups`.

    `client.<group.attribute>.<method(operation)>(<argument(operation, parameter)>=…)`;
    the class of a reply is `model(id)`, that of a request `params(id)`, where `id` is a
    handle into `Api.schemas`. Only schemas in reach have one: ask `has_model` first.
    Enums, unions and recursive types have names too, of aliases.
    """

    groups: tuple[Group, ...]
    _groups: Mapping[OperationKey, Group]
    _classes: Mapping[tuple[Kind, SchemaId], str]
    _attributes: Mapping[SchemaId, Mapping[str, str]]
    _keys: Mapping[SchemaId, Mapping[str, str]]
    _methods: Mapping[OperationKey, str]
    _batches: Mapping[OperationKey, BatchMethods]
    _replies: Mapping[tuple[OperationKey, Extra], str]
    _arguments: Mapping[OperationKey, Mapping[tuple[In, str], str]]
    before: Before

    def has_model(self, schema: SchemaId) -> bool:
        """Whether a schema has a class or an alias in `models`."""
        return ("model", schema) in self._classes

    def has_params(self, schema: SchemaId) -> bool:
        """Whether a schema has a TypedDict or an alias in `params`."""
        return ("params", schema) in self._classes

    def model(self, schema: SchemaId) -> str:
        """Return the name of a schema's class in `models`."""
        return self._classes["model", schema]

    def params(self, schema: SchemaId) -> str:
        """Return the name of a schema's TypedDict in `params`."""
        return self._classes["params", schema]

    def attribute(self, schema: SchemaId, key: str) -> str:
        """Return the attribute of a model for a JSON key."""
        return self._attributes[schema][key]

    def key(self, schema: SchemaId, key: str) -> str:
        """Return the key of a TypedDict, which is also the keyword, for a JSON key."""
        return self._keys[schema][key]

    def group(self, operation: Operation) -> Group:
        """Return the group of an operation."""
        return self._groups[operation_key(operation)]

    def method(self, operation: Operation) -> str:
        """Return the name of an operation's method."""
        return self._methods[operation_key(operation)]

    def batch(self, operation: Operation) -> BatchMethods | None:
        """Return the methods that take any number of items, where there are such."""
        return self._batches.get(operation_key(operation))

    def extra(self, operation: Operation, kind: Extra) -> str:
        """Return the method that gives the reply as a stream, or writes it to a file;
        ask `extras` first.
        """
        return self._replies[operation_key(operation), kind]

    def others(self, operation: Operation) -> Iterator[tuple[str, str]]:
        """Yield the methods that an operation has beside its own, by what they are."""
        batch = self.batch(operation)
        if batch is not None:
            yield from (("all", batch.collect), ("iter", batch.iterate))
        for kind in extras(operation):
            yield kind, self.extra(operation, kind)

    def items(self, operation: Operation) -> str:
        """Return the name of the argument of those methods that takes the items."""
        return name_items(operation, self._arguments[operation_key(operation)].values())

    def target(self, operation: Operation) -> str:
        """Return the name of the argument that takes the file to write to."""
        return name_target(self._arguments[operation_key(operation)].values())

    def argument(self, operation: Operation, parameter: Parameter) -> str:
        """Return the name of the method's argument for a parameter."""
        return self._arguments[operation_key(operation)][
            parameter.location, parameter.name
        ]


def has_extra(schema: Object) -> bool:
    """Whether the keys that `properties` does not name have a type of their own."""
    typed = not isinstance(schema.additional, Anything | Nothing)
    return bool(schema.properties) and (typed or bool(schema.pattern_properties))


def name_everything(
    api: Api, reach: Reach, report: Report, kept: KeptNames = NO_NAMES
) -> Names:
    """Name all that the client shows; tell clashes and unusable `x-python-name`s.

    `kept` are the names of the last run, which whoever has them keeps.
    """
    check_overrides(api, reach, report)
    report.gate()
    before = Before(Keys(api), kept)
    classes = name_classes(reach, report, before, classes_before(api, before))
    groups = name_groups(api, frozenset(classes.values()), report, before)
    methods: dict[OperationKey, str] = {}
    batches: dict[OperationKey, BatchMethods] = {}
    replies: dict[tuple[OperationKey, Extra], str] = {}
    for group in groups:
        named = name_methods(group, report, before)
        methods |= named
        others = name_others(group, named, report, before)
        batches |= others.batches
        replies |= others.replies
    return Names(
        groups=groups,
        _groups={
            operation_key(each): group for group in groups for each in group.operations
        },
        _classes=classes,
        _attributes=_attributes(reach, report, before),
        _keys={
            named.id: name_keys(
                schema,
                _unless_model(named.id, classes, report),
                before.keys_of(named.id, schema),
            )
            for named, schema in _objects(reach.params)
        },
        _methods=methods,
        _batches=batches,
        _replies=replies,
        _arguments={
            operation_key(each): name_arguments(each, report, before)
            for each in api.operations
        },
        before=before,
    )


def _attributes(
    reach: Reach, report: Report, before: Before
) -> dict[SchemaId, dict[str, str]]:
    found: dict[SchemaId, dict[str, str]] = {}
    for named, schema in _objects(reach.models):
        had, extra = before.attributes(named.id, schema), has_extra(schema)
        found[named.id] = name_attributes(schema, report, had, extra=extra)
    return found


def _unless_model(
    schema: Location, classes: Mapping[tuple[Kind, SchemaId], str], report: Report
) -> Report:
    """Return where to tell clashes in a TypedDict: nowhere where a model has them."""
    return Report() if ("model", schema) in classes else report


def _objects(schemas: tuple[NamedSchema, ...]) -> list[tuple[NamedSchema, Object]]:
    return [(named, named.schema) for named in schemas if is_class(named.schema)]
