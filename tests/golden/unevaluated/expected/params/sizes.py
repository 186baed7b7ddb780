"""What the API takes: names that begin with Sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Annotated, Required

    from .._runtime.markers import Extra


class SizesParams(TypedDict, total=False):
    """`SizesParams` of the API.

    Source: `#/components/schemas/Sizes`
    """

    name: Required[str]
    """The JSON key `name`."""
    additional_properties: Annotated[Mapping[str, int], Extra()]
    """Every other key."""
