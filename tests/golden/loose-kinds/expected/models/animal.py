"""What the API replies: names that begin with Animal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Literal


class Animal(Model):
    """`Animal` of the API.

    Source: `#/components/schemas/Animal`
    """

    kind: Literal["Dog", "Bird"] | str
    """The JSON key `kind`."""
