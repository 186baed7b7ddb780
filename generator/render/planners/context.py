"""What every planner works from, and where the classes of the client stand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from ...ir.api import Api
from ...ir.schema import NamedSchema
from ..names import Names, module_of
from ..reach import Reach


@dataclass(frozen=True, slots=True)
class Context:
    """An API, its names, and its named schemas in reach, by module."""

    api: Api
    names: Names
    reach: Reach
    homes: dict[str, tuple[str, str]] = field(
        default_factory=dict[str, tuple[str, str]]
    )
    models: dict[str, list[NamedSchema]] = field(
        default_factory=dict[str, list[NamedSchema]]
    )
    params: dict[str, list[NamedSchema]] = field(
        default_factory=dict[str, list[NamedSchema]]
    )


def make_context(api: Api, names: Names, reach: Reach) -> Context:
    """Sort the named schemas into modules; `homes` tells the package and module of each
    class by its name.
    """
    context = Context(api, names, reach)
    for package, schemas, into, name_of in (
        ("models", reach.models, context.models, names.model),
        ("params", reach.params, context.params, names.params),
    ):
        modules: defaultdict[str, list[NamedSchema]] = defaultdict(list)
        for named in schemas:
            name = name_of(named.id)
            context.homes[name] = (package, module_of(name))
            modules[module_of(name)].append(named)
        into.update(sorted(modules.items()))
    return context
