"""What the API replies: names that begin with Json."""

from __future__ import annotations

from typing import TypeAlias

Json: TypeAlias = (
    "str | float | bool | list[Json | None] | dict[str, Json | None] | None"
)
"""Any JSON.

Source: `#/components/schemas/Json`
"""
