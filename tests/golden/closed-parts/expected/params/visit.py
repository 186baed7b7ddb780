"""What the API takes: names that begin with Visit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .visit1 import Visit1Params
    from .visit2 import Visit2Params

VisitParams: TypeAlias = "Visit1Params | Visit2Params"
"""`VisitParams` of the API.

Source: `#/components/schemas/Visit`
"""
