"""What the API replies: names that begin with Tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from .json import Json
    from .nest import Nest


class Tree(Model):
    """`Tree` of the API.

    Source: `#/components/schemas/Tree`
    """

    parent: Tree | None = MISSING
    """The JSON key `parent`."""
    branches: list[Tree] | None = MISSING
    """The JSON key `branches`."""
    data: Json | None = None
    """Any JSON."""
    nest: Nest | None = MISSING
    """The JSON key `nest`."""
