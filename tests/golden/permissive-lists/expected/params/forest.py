"""What the API takes: names that begin with Forest."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

ForestParams: TypeAlias = "Sequence[ForestParams]"
"""`ForestParams` of the API.

Source: `#/components/schemas/Forest`
"""
