"""What the API takes: names that begin with Goldfish."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Required


class GoldfishParams(TypedDict, total=False):
    """`GoldfishParams` of the API.

    Source: `#/components/schemas/Goldfish`
    """

    kind: Required[str]
    """The JSON key `kind`."""
    name: str
    """The JSON key `name`."""
