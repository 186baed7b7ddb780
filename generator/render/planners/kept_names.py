"""Plans `.clientpress/names.json`: the names of this run, which the next one keeps."""

from __future__ import annotations

from ...hand import NAMES, KeptNames
from ..names import Names
from ..pages import File, NamesPage
from .context import Context
from .webhooks import webhook_readers


def names_file(context: Context) -> File:
    """Return the file with the names that the next run keeps."""
    return File(NAMES, "names.json.jinja", NamesPage(kept_names(context)))


def kept_names(context: Context) -> KeptNames:
    """Return all names that another thing could want.

    Fields and arguments are not among them: they depend on their own class or operation
    alone. Neither is what has an `x-python-name`.
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
        webhooks={place(at): told for at, told in webhook_readers(context).items()},
    )


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
