"""What the API takes: names that begin with Tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .address import AddressParams
    from .owner import OwnerParams


class TreeParams(TypedDict, total=False):
    """`TreeParams` of the API.

    Source: `#/components/schemas/Tree`
    """

    owners: Sequence[OwnerParams]
    """The JSON key `owners`."""
    home: AddressParams
    """The JSON key `home`."""
    children: Sequence[TreeParams]
    """The JSON key `children`."""
