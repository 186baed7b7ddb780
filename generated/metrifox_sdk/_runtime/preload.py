"""Everything that is made on first use, made at once."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from .decode import converter_named
from .encode import encoder_named
from .encode_objects import table_of
from .model import Model
from .read import reading_of


def preload_classes(classes: Iterable[Any]) -> None:
    """Make the plans of classes of models and of TypedDicts."""
    for cls in classes:
        if issubclass(cls, Model):
            reading_of(cls)
        else:
            for validate in (True, False):
                table_of(cls, validate)


def preload_expressions(reads: Iterable[str] = (), writes: Iterable[str] = ()) -> None:
    """Make what reads and what writes the types of some expressions."""
    for expression in reads:
        converter_named(expression)
    for expression in writes:
        for validate in (True, False):
            encoder_named(expression, validate)


def preload_package(package: str) -> None:
    """Import every class of a client's `models` and `params` and make its plan."""
    for name in ("models", "params"):
        place = f"{package}.{name}"
        __import__(place)
        module: Any = sys.modules[place]
        found = [getattr(module, member) for member in module.__all__]
        preload_classes(one for one in found if isinstance(one, type))
        # An alias that is text is read when it is reached: reach it.
        aliases = [one for one in found if isinstance(one, str)]
        preload_expressions(*((aliases, ()) if name == "models" else ((), aliases)))
