"""What the API replies: names that begin with Tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from .address import Address
    from .owner import Owner


class Tree(Model):
    """`Tree` of the API.

    Source: `#/components/schemas/Tree`
    """

    owners: list[Owner] | None = MISSING
    """The JSON key `owners`."""
    home: Address | None = MISSING
    """The JSON key `home`."""
    children: list[Tree] | None = MISSING
    """The JSON key `children`."""
