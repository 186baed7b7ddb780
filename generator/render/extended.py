"""Looks whether classes written by hand extend classes that the client has."""

from __future__ import annotations

from ..diagnostics import Fault, Report, nearest
from ..hand import PREFIX, Extension, Extensions
from ..ir.api import Api, Settings
from .names import Names
from .reach import Reach, is_class


def client_names(settings: Settings) -> tuple[str, str]:
    """Return what the clients are called, the async one first."""
    return f"Async{settings.client}Client", f"{settings.client}Client"


def check_extensions(
    api: Api, names: Names, reach: Reach, extensions: Extensions, report: Report
) -> Extensions:
    """Return the classes that take the place of generated ones; tell the others."""
    if not extensions:
        return {}
    classes = {names.model(each.id) for each in reach.models if is_class(each.schema)}
    classes |= {names.params(each.id) for each in reach.params if is_class(each.schema)}
    classes |= set(client_names(api.settings))
    for group in names.groups:
        classes |= {group.class_name, group.async_class_name}
    found: dict[str, Extension] = {}
    for name, each in extensions.items():
        if f"{PREFIX}{name}" in classes:
            message = f"the client has both {name!r} and '{PREFIX}{name}'"
            hint = "name one of them with x-python-name"
        elif name not in classes:
            message = f"this extends '{PREFIX}{name}', but no class of the client is "
            message += f"called {name!r}"
            near = nearest(name, classes)
            hint = f"did you mean '{near}'?" if near else "remove the class"
        else:
            found[name] = each
            continue
        report.add(
            Fault("custom-code", message, each.at, hint=hint, position=each.position)
        )
    return found
