"""What the API takes: names that begin with Size."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from typing import Literal

SizeParams: TypeAlias = 'Literal["small", 2, "large"] | None'
"""`SizeParams` of the API.

Source: `#/components/schemas/Size`
"""
