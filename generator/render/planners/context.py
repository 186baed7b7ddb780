"""What every planner works from, and where the classes of the client stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from ...hand import PREFIX, Extension, Extensions
from ...ir.api import Api
from ...ir.schema import NamedSchema
from ..names import Names, module_of
from ..pages import Submodule
from ..reach import Reach


@dataclass(frozen=True, slots=True)
class Context:
    """An API, its names, and its named schemas in reach, by module.

    `extensions` are the classes written by hand that take the place of generated ones.
    """

    api: Api
    names: Names
    reach: Reach
    extensions: Extensions = field(default_factory=dict[str, Extension])
    homes: dict[str, tuple[str, str]] = field(
        default_factory=dict[str, tuple[str, str]]
    )
    models: dict[str, list[NamedSchema]] = field(
        default_factory=dict[str, list[NamedSchema]]
    )
    params: dict[str, list[NamedSchema]] = field(
        default_factory=dict[str, list[NamedSchema]]
    )

    def own_name(self, name: str) -> str:
        """Return what a generated class is called where it stands."""
        return f"{PREFIX}{name}" if name in self.extensions else name

    def shown_name(self, name: str) -> str:
        """Return what users call a class that stands under this name."""
        plain = name.removeprefix(PREFIX)
        return plain if plain in self.extensions else name

    def shown(self, module: str, names: Iterable[str]) -> tuple[Submodule, ...]:
        """Return where an index takes the classes of one of its modules from."""
        found: dict[str, list[str]] = {}
        for name in sorted(names):
            each = self.extensions.get(name)
            home = module if each is None else f".custom.{each.module}"
            found.setdefault(home, []).append(name)
        return tuple(Submodule(home, tuple(names)) for home, names in found.items())


def make_context(
    api: Api, names: Names, reach: Reach, extensions: Extensions
) -> Context:
    """Sort the named schemas into modules; `homes` tells the package and module of each
    class by its name.
    """
    context = Context(api, names, reach, extensions)
    for package, schemas, into, name_of in (
        ("models", reach.models, context.models, names.model),
        ("params", reach.params, context.params, names.params),
    ):
        modules: defaultdict[str, list[NamedSchema]] = defaultdict(list)
        for named in schemas:
            name = name_of(named.id)
            own = extensions.get(name)
            home = (package, module_of(name))
            context.homes[name] = home if own is None else ("custom", own.module)
            modules[module_of(name)].append(named)
        into.update(sorted(modules.items()))
    return context
