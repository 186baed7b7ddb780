"""What the API takes: names that begin with Nest."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

NestParams: TypeAlias = "Sequence[NestParams]"
"""`NestParams` of the API.

Source: `#/components/schemas/Nest`
"""
