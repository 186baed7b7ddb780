"""What the API replies: names that begin with Error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Annotated, Any

    from .._runtime.markers import Key


class ErrorResponse(Model):
    """The reply to a request that failed.

    Source: `#/components/schemas/ErrorResponse`
    """

    status_code: Annotated[int | None, Key("statusCode")] = MISSING
    """The HTTP status, repeated."""
    message: str | None = MISSING
    """What went wrong, for people."""
    meta: dict[str, Any] | None = MISSING
    """Remarks about the reply."""
    data: None = None
    """Always null."""
    errors: dict[str, list[str]] | None = MISSING
    """The texts about each field that was refused, by the field's name."""
    error: str | None = MISSING
    """What went wrong, in the bodies that have it in place of `message`."""
