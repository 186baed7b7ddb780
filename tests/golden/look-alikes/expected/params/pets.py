"""What the API takes: names that begin with Pets."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .toy import ToyParams


class PetsCreateRequestParams(TypedDict, total=False):
    """`PetsCreateRequestParams` of the API.

    Source: `#/paths/~1pets/post/requestBody/content/multipart~1form-data/schema`
    """

    toys: Sequence[ToyParams]
    """The JSON key `toys`."""
