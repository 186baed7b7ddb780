"""What the API takes: names that begin with Json."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

JsonParams: TypeAlias = (
    "str | float | bool | Sequence[JsonParams | None] | Mapping[str, JsonParams | None] | None"
)
"""Any JSON.

Source: `#/components/schemas/Json`
"""
