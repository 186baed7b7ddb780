"""Everything that is made on first use, made at once."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from .decode import converter_named
from .encode import encoder_named
from .encode_objects import table_of
from .model import Model
from .operation import Operation
from .plan import plan_of as plan_of_class
from .prepare import plan_of
from .proxies import environment_proxies
from .read import reading_of
from .results import words_named
from .trust import shared_context
from .unchanged import test_named, test_of_member

_LATER = (
    "batch",
    "batch_async",
    "batch_sync",
    "compare",
    "default_async",
    "default_sync",
    "direct_async",
    "direct_sync",
    "download",
    "failures",
    "multipart",
    "stream_async",
)
"""Modules of the runtime that it imports when a call needs them."""
_OF_PYTHON = (
    *("concurrent.futures.thread", "email.utils", "encodings.idna", "http", "json"),
    *("logging", "random"),
)


def preload() -> None:
    """Import now, and make now, what the first calls would have to wait for.

    For servers that must not stall on their first request: call it once as the process
    starts. It takes the longer the larger the API is. Connections are not made.
    """
    package = __name__.partition("._runtime.")[0]
    for name in _LATER:
        __import__(f"{package}._runtime.{name}")
    for name in _OF_PYTHON:
        __import__(name)
    preload_package(package)
    _preload_calls(package)
    _preload_connections(f"{package}._runtime")


def _preload_calls(package: str) -> None:
    """Make what the operations of a client share between their calls."""
    for name in ("client", "resources"):
        __import__(f"{package}.{name}")
    resources: Any = sys.modules[f"{package}.resources"]
    homes = {
        cls.__module__  # the declarations stand beside the generated classes
        for name in resources.__all__
        for cls in getattr(resources, name).__mro__
        if cls.__module__.startswith(f"{package}.resources.")
    }
    for home in sorted(homes):
        for operation in vars(sys.modules[home]).values():
            if issubclass(type(operation), Operation):
                preload_operation(operation)


def preload_operation(operation: Operation[Any]) -> None:
    """Make what the calls of an operation share."""
    plan_of(operation)
    replies = (*operation.returns, *operation.also, *operation.errors)
    reads = [one.type for one in replies if one.type is not None]
    writes = [one.type for one in operation.parameters]
    bodies = () if operation.body is None else (operation.body, *operation.bodies)
    writes += [one.type for one in bodies]
    preload_expressions(reads, writes)
    for expression in reads:
        words_named(expression)


def _preload_connections(runtime: str) -> None:
    """Load what makes connections, the system's certificates too."""
    shared_context(trust_env=True)
    if environment_proxies().are_there():
        for name in ("httpcore_async", "httpcore_sync"):
            __import__(f"{runtime}.{name}")
        with suppress(ImportError):  # where httpcore2 does without it
            __import__("anyio._backends._asyncio")


def preload_classes(classes: Iterable[Any]) -> None:
    """Make the plans of classes of models and of TypedDicts."""
    for cls in classes:
        if issubclass(cls, Model):
            for reader in reading_of(cls).values():
                reader.prepare()
        else:
            for validate in (True, False):
                table_of(cls, validate)
                for key in plan_of_class(cls).fields:
                    test_of_member(cls, key, validate)


def preload_expressions(reads: Iterable[str] = (), writes: Iterable[str] = ()) -> None:
    """Make what reads and what writes the types of some expressions."""
    for expression in reads:
        converter_named(expression)
    for expression in writes:
        for validate in (True, False):
            encoder_named(expression, validate)
            test_named(expression, validate)


def preload_package(package: str) -> None:
    """Import every class of a client's `models` and `params` and make its plan."""
    for name in ("models", "params"):
        place = f"{package}.{name}"
        __import__(place)
        module: Any = sys.modules[place]
        found = [getattr(module, member) for member in module.__all__]
        # An alias may be a class of Python's: `PetAge = float`.
        preload_classes(one for one in found if _is_made(one, package))
        # An alias that is text is read when it is reached: reach it.
        aliases = [one for one in found if isinstance(one, str)]
        preload_expressions(*((aliases, ()) if name == "models" else ((), aliases)))


def _is_made(one: object, package: str) -> bool:
    """Whether something is a class of the package itself."""
    return isinstance(one, type) and one.__module__.startswith(f"{package}.")
