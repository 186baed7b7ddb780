"""What the API takes: names that begin with Change."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Literal, Required


class ChangeRequest1Params(TypedDict, total=False):
    """`ChangeRequest1Params` of the API.

    Source: `#/paths/~1cats/put/requestBody/content/application~1json/schema/oneOf/0`
    """

    kind: Required[Literal["cat", "dog"]]
    """The JSON key `kind`."""
    lives: Required[int]
    """The JSON key `lives`."""


class ChangeRequest2Params(TypedDict, total=False):
    """`ChangeRequest2Params` of the API.

    Source: `#/paths/~1cats/put/requestBody/content/application~1json/schema/oneOf/1`
    """

    kind: Required[Literal["cat", "dog"]]
    """The JSON key `kind`."""
    size: Required[int]
    """The JSON key `size`."""
