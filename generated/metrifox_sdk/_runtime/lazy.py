"""Names of a package that are imported when they are first used.

Importing the package reads this one module, so it must import nearly nothing.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # what typing calls so; a type checker reads it as True
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any


def lazy_exports(
    module_name: str, submodules: Mapping[str, tuple[str, ...]]
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """The `__getattr__` and `__dir__` of a package whose names live in submodules.

    `submodules` maps a submodule, dotted and relative to the package, to the names that
    the package takes from it; one that begins with a dot stands beside the package. A
    name is looked up once and then stands in the package; a submodule of the first
    level is found as an attribute too. Threads may ask at the same time: Python's
    import lock makes them wait for each other.
    """
    places = {name: place for place, names in submodules.items() for name in names}

    def load(name: str) -> Any:
        place = places.get(name)
        if place is None:
            if name not in submodules:
                raise AttributeError(
                    f"module {module_name!r} has no attribute {name!r}",
                    name=name,
                    obj=sys.modules[module_name],
                )
            __import__(f"{module_name}.{name}")
            return sys.modules[f"{module_name}.{name}"]
        home = module_name.rpartition(".")[0] if place[0] == "." else f"{module_name}."
        full_name = f"{home}{place}"
        __import__(full_name)
        value = getattr(sys.modules[full_name], name)
        setattr(sys.modules[module_name], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[module_name]), *places})

    return load, names
