"""What the API takes: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from typing import Annotated, Required

    from .._runtime.markers import Extra
    from .tags import TagsParams


class PetParams(TypedDict, total=False):
    """`PetParams` of the API.

    Source: `#/components/schemas/Pet`
    """

    name: Required[str]
    """The JSON key `name`."""
    additional_properties: bool
    """The JSON key `additional_properties`."""
    tags: TagsParams
    """The JSON key `tags`."""
    additional_properties_: Annotated[Mapping[str, date | str], Extra()]
    """Every other key."""
