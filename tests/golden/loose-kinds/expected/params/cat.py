"""What the API takes: names that begin with Cat."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Annotated, Required

    from .._runtime.markers import Key


class CatParams(TypedDict, total=False):
    """`CatParams` of the API.

    Source: `#/components/schemas/Cat`
    """

    kind: Required[str]
    """The JSON key `kind`."""
    lives_left: Required[Annotated[int, Key("livesLeft")]]
    """The JSON key `livesLeft`."""
