"""What the API takes: names that begin with Color."""

from __future__ import annotations

from typing import Literal, TypeAlias

ColorParams: TypeAlias = Literal["red", "dark blue", ""]
"""`ColorParams` of the API.

Source: `#/components/schemas/Color`
"""
