"""What the API takes: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from typing import Any, Required

    from .open import OpenParams
    from .sizes import SizesParams


class PetParams(TypedDict, total=False):
    """`PetParams` of the API.

    Source: `#/components/schemas/Pet`
    """

    name: Required[str]
    """The JSON key `name`."""
    open: OpenParams
    """The JSON key `open`."""
    sizes: SizesParams
    """The JSON key `sizes`."""
    days: Mapping[str, date | str]
    """The JSON key `days`."""
    rest: Mapping[str, Any]
    """The JSON key `rest`."""
    none: Mapping[str, Any]
    """The JSON key `none`."""
