"""The table of rules.

A rule is one function from what the walk found to faults; its name is the code of its
faults. A new rule is one function and one row here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from ..diagnostics import Fault
from .batches import invalid_batch
from .examples import invalid_example
from .operations import (
    duplicate_operation_id,
    undeclared_path_parameter,
    unused_path_parameter,
)
from .references import circular_ref, forbidden_ref, unknown_ref
from .settings import invalid_python_name, invalid_settings
from .structure import structure
from .walk import Index

Rule: TypeAlias = Callable[[Index], Iterable[Fault]]

RULES: tuple[Rule, ...] = (
    structure,
    unknown_ref,
    circular_ref,
    forbidden_ref,
    duplicate_operation_id,
    undeclared_path_parameter,
    unused_path_parameter,
    invalid_example,
    invalid_settings,
    invalid_python_name,
    invalid_batch,
)
