"""What the API replies: names that begin with Tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import ByPattern, Extra
    from .pet import Pet


class Tags(Model):
    """`Tags` of the API.

    Source: `#/components/schemas/Tags`
    """

    main: str | None = MISSING
    """The JSON key `main`."""
    additional_properties: Annotated[
        dict[str, int | Pet],
        Extra(),
        ByPattern({"^n_": "int", "^p_": "Pet", "_id$": "int"}, None),
    ]
    """Every other key."""
