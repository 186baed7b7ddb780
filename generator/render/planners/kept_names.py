"""Plans `.clientpress/names.json`: the names of this run, which the next one keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ...hand import NAMES, KeptNames
from ...ir.operation import Parameter
from ...ir.schema import NamedSchema, SchemaId
from ..names import Names
from ..names.members import is_as_written
from ..pages import File, NamesPage
from ..reach import is_class
from .context import Context
from .webhooks import webhook_readers


def names_file(context: Context) -> File:
    """Return the file with the names that the next run keeps."""
    return File(NAMES, "names.json.jinja", NamesPage(kept_names(context)))


def kept_names(context: Context) -> KeptNames:
    """Return all names that another thing could want.

    What has an `x-python-name` is not among them, nor a member or an argument that is
    called as in the document: nothing has a better claim to that.
    """
    names, place = context.names, context.names.before.keys.place
    return KeptNames(
        groups={group.attribute: group.class_name for group in names.groups},
        methods=_methods(names),
        models={
            place(named.id): names.model(named.id)
            for named in context.reach.models
            if named.python_name is None
        },
        params={
            place(named.id): names.params(named.id)
            for named in context.reach.params
            if named.python_name is None
        },
        attributes=_members(names, context.reach.models, names.attribute),
        keys=_members(names, context.reach.params, names.key),
        arguments={
            names.before.keys.parameter(operation, each): name
            for operation in context.api.operations
            for each in operation.parameters
            if _may_lose(each, name := names.argument(operation, each))
        },
        webhooks={place(at): told for at, told in webhook_readers(context).items()},
    )


def _may_lose(parameter: Parameter, name: str) -> bool:
    """Whether a new parameter could have a better claim to the name of an argument."""
    is_behind = parameter.location in ("header", "cookie")
    is_own = is_as_written(name, parameter.name) and not is_behind
    return parameter.python_name is None and not is_own


def _members(
    names: Names,
    schemas: Iterable[NamedSchema],
    name_of: Callable[[SchemaId, str], str],
) -> dict[str, str]:
    found: dict[str, str] = {}
    for named in schemas:
        schema = named.schema
        if is_class(schema):
            place = names.before.keys.place(named.id)
            for each in schema.properties:
                name = name_of(named.id, each.name)
                if not is_as_written(name, each.name) and each.python_name is None:
                    found[f"{place} {each.name}"] = name
    return found


def _methods(names: Names) -> dict[str, str]:
    found: dict[str, str] = {}
    for group in names.groups:
        for each in group.operations:
            key = names.before.keys.operation(each)
            for kind, name in names.others(each):
                found[f"{key} {kind}"] = f"{group.attribute}.{name}"
            if each.python_name is None:
                found[key] = f"{group.attribute}.{names.method(each)}"
    return found
