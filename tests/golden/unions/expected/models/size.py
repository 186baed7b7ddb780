"""What the API replies: names that begin with Size."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from typing import Literal

Size: TypeAlias = 'Literal["small", 2, "large"] | str | int | None'
"""`Size` of the API.

Source: `#/components/schemas/Size`
"""
