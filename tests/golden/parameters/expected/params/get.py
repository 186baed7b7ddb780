"""What the API takes: names that begin with Get."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import Key


class GetPetToyFilterParams(TypedDict, total=False):
    """`GetPetToyFilterParams` of the API.

    Source: `#/paths/~1pets~1{petId}~1toys~1{toy-id}/get/parameters/4/schema`
    """

    color: str
    """The JSON key `color`."""
    max_age: Annotated[int, Key("maxAge")]
    """The JSON key `maxAge`."""
