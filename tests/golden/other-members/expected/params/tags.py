"""What the API takes: names that begin with Tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Annotated

    from .._runtime.markers import ByPattern, Check, Extra
    from .pet import PetParams


class TagsParams(TypedDict, total=False):
    """`TagsParams` of the API.

    Source: `#/components/schemas/Tags`
    """

    main: str
    """The JSON key `main`."""
    additional_properties: Annotated[
        Mapping[str, Annotated[int, Check(minimum=1)] | PetParams | int],
        Extra(),
        ByPattern(
            {
                "^n_": "Annotated[int, Check(minimum=1)]",
                "^p_": "PetParams",
                "_id$": "int",
            },
            None,
        ),
    ]
    """Every other key."""
