"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from datetime import date, time, timedelta
    from decimal import Decimal
    from typing import Annotated, Any
    from uuid import UUID

    from .._runtime.markers import Extra


class Pet(Model):
    """`dependentRequired`: {"born": ["age"]}.

    Source: `#/components/schemas/Pet`
    """

    id: int
    """64 bits."""
    name: str
    """2 to 9 characters."""
    any: Any = None
    """The JSON key `any`."""
    not_text: Any = None
    """`not`: {"type": "string"}."""
    chosen: Any = None
    """`if`: {"type": "string"}.

    `then`: {"minLength": 2}.
    """
    closed: PetClosed | None = MISSING
    """The JSON key `closed`."""
    open: PetOpen | None = MISSING
    """The JSON key `open`."""
    born: date | None = MISSING
    """A date, `YYYY-MM-DD`. Default: `"2024-01-01"`."""
    at: time | None = MISSING
    """A time of day, RFC 3339."""
    age: timedelta | None = MISSING
    """An ISO 8601 duration."""
    chip: UUID | None = MISSING
    """A UUID."""
    photo: bytes | None = MISSING
    """Base64."""
    price: Decimal | None = MISSING
    """Format `decimal`."""
    site: str | None = MISSING
    """A URI."""


class PetClosed(Model):
    """`PetClosed` of the API.

    Source: `#/components/schemas/Pet/properties/closed`
    """

    a: int | None = MISSING
    """The JSON key `a`."""


class PetOpen(Model):
    """`PetOpen` of the API.

    Source: `#/components/schemas/Pet/properties/open`
    """

    a: int | None = MISSING
    """The JSON key `a`."""
    additional_properties: Annotated[dict[str, str], Extra()]
    """Every other key."""
