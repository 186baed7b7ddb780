"""What the API takes: names that begin with Book."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Annotated

    from .._runtime.markers import Extra


class BookParams(TypedDict, total=False):
    """`BookParams` of the API.

    Source: `#/components/schemas/Book`
    """

    title: str
    """The JSON key `title`."""
    additional_properties: Annotated[Mapping[str, datetime | str], Extra()]
    """Every other key."""
