"""What the API replies: names that begin with Color."""

from __future__ import annotations

from typing import Literal, TypeAlias

Color: TypeAlias = Literal["red", "dark blue", ""] | str
"""`Color` of the API.

Source: `#/components/schemas/Color`
"""
