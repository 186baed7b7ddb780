"""What the API takes: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, time, timedelta
    from decimal import Decimal
    from typing import Annotated, Any, Required
    from uuid import UUID

    from .._runtime.markers import Check, Extra


class PetParams(TypedDict, total=False):
    """`dependentRequired`: {"born": ["age"]}.

    Source: `#/components/schemas/Pet`
    """

    id: Required[int]
    """64 bits."""
    name: Required[Annotated[str, Check(min_length=2, max_length=9)]]
    """2 to 9 characters."""
    any: Any
    """The JSON key `any`."""
    not_text: Any
    """`not`: {"type": "string"}."""
    chosen: Any
    """`if`: {"type": "string"}.

    `then`: {"minLength": 2}.
    """
    closed: PetClosedParams
    """The JSON key `closed`."""
    open: PetOpenParams
    """The JSON key `open`."""
    born: date | str
    """A date, `YYYY-MM-DD`. Default: `"2024-01-01"`."""
    at: time | str
    """A time of day, RFC 3339."""
    age: timedelta | str
    """An ISO 8601 duration."""
    chip: UUID | str
    """A UUID."""
    photo: bytes | str
    """Base64."""
    price: Decimal | str
    """Format `decimal`."""
    site: Annotated[str, Check(format="uri")]
    """A URI."""


class PetClosedParams(TypedDict, total=False):
    """`PetClosedParams` of the API.

    Source: `#/components/schemas/Pet/properties/closed`
    """

    a: int
    """The JSON key `a`."""


class PetOpenParams(TypedDict, total=False):
    """`PetOpenParams` of the API.

    Source: `#/components/schemas/Pet/properties/open`
    """

    a: int
    """The JSON key `a`."""
    additional_properties: Annotated[Mapping[str, str], Extra()]
    """Every other key."""
