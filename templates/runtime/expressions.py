"""Type expressions: text such as `list[Pet] | None` becomes a type, on first use.

Names are found in the module that wrote the expression, then among the words of the
runtime, then in the client's own `models` and `params`, which import what is asked for.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable, Iterable
from typing import Any, ForwardRef, cast

from . import markers

Lookup = Callable[[str], object]
"""Finds a class by its name; raises LookupError where there is none."""

_HOMES = {
    "builtins": "bool bytes dict float int list object str tuple",
    "typing": (
        "Any Annotated ClassVar Iterable Literal Mapping NotRequired Optional Required"
        " Sequence Union"
    ),
    "datetime": "date datetime time timedelta",
    "decimal": "Decimal",
    "uuid": "UUID",
}
_STANDING_IN = frozenset(["datetime", "decimal", "uuid"])
"""Modules whose types are known by their names: a class of that name stands for each,
so that only a call that makes such a value imports the module."""
_PLACES = {name: home for home, names in _HOMES.items() for name in names.split()}

_MARKERS = (
    *("ByPattern", "ByPlace", "Check", "Discriminator", "Extra", "FileInput", "Key"),
)
WORDS = frozenset([*_PLACES, *_MARKERS])
"""Names with a meaning of their own in an expression; no class may have one of them."""


def _in_client(name: str) -> object:
    """The class of this name in the client's `models` or `params`."""
    package = __name__.rpartition("._runtime.")[0]
    for index in ("models", "params") if package else ():
        place = f"{package}.{index}"
        try:
            __import__(place)
        except ModuleNotFoundError as error:
            if error.name != place:
                raise
            continue
        found: object = getattr(sys.modules[place], name, None)
        if found is not None:
            return found
    raise LookupError(name)


class _Names:
    """Everything that an expression may name outside the module that wrote it."""

    def __init__(self) -> None:
        self.lookup: Lookup = _in_client
        self.known: dict[str, object] = {}

    def find(self, name: str) -> object:
        try:
            return self.known[name]
        except KeyError:
            found = self.known[name] = self._load(name)
            return found

    def _load(self, name: str) -> object:
        home = _PLACES.get(name)
        if home in _STANDING_IN:
            return type(name, (), {"__module__": home})
        if home is not None:
            __import__(home)
            return getattr(sys.modules[home], name)
        if name in WORDS:
            return getattr(markers, name)
        try:
            found = self.lookup(name)
        except LookupError:
            if hasattr(builtins, name):
                return getattr(builtins, name)
            # A mapping of names answers so; eval makes it a NameError.
            raise KeyError(name) from None
        return found


_NAMES = _Names()
_CACHES: list[dict[str, Any]] = []


def expression_cache() -> dict[str, Any]:
    """A dict for what is made of expressions; emptied when the lookup changes."""
    cache: dict[str, Any] = {}
    _CACHES.append(cache)
    return cache


_EVALUATED: dict[str, object] = expression_cache()


def set_lookup(lookup: Lookup | None) -> None:
    """Find the names of classes with `lookup`; None goes back to the client's own."""
    _NAMES.lookup = _in_client if lookup is None else lookup
    _NAMES.known.clear()
    for cache in _CACHES:
        cache.clear()


class _Scope(dict[str, object]):
    """The names of one module, then those that every expression has."""

    def __init__(self, module_name: str) -> None:
        super().__init__()
        module = sys.modules.get(module_name)
        self._module: dict[str, object] = vars(module) if module else {}

    def __missing__(self, name: str) -> object:
        found = self._module[name] if name in self._module else _NAMES.find(name)
        # An alias written as text is read when it is reached, so it may name itself.
        return ForwardRef(found) if isinstance(found, str) else found


def evaluate(expression: str) -> Any:
    """The type that an expression of the generated client stands for.

    Raises:
        NameError: it names something that neither the runtime nor the client has.
    """
    try:
        return _EVALUATED[expression]
    except KeyError:
        found = _EVALUATED[expression] = evaluate_in("", [expression])[0]
        return found


def evaluate_in(module_name: str, expressions: Iterable[object]) -> list[Any]:
    """The types of several annotations of one module, in one evaluation.

    What is not text is a type already and stays.

    Raises:
        NameError: an expression names something that cannot be found.
    """
    parts = list(expressions)
    texts = [part for part in map(_text_of, parts) if part is not None]
    # The text comes from annotations of code that already runs in this process.
    source = "".join(f"({text}),\n" for text in texts)
    values = iter(
        cast("tuple[object, ...]", eval(f"({source})", {}, _Scope(module_name)))
    )
    return [part if _text_of(part) is None else next(values) for part in parts]


def _text_of(annotation: object) -> str | None:
    if isinstance(annotation, ForwardRef):
        return annotation.__forward_arg__
    return annotation if isinstance(annotation, str) else None
