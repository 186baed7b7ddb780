"""What the API takes: names that begin with Create."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Any, Required


class CreateRequestParams(TypedDict, total=False):
    """`CreateRequestParams` of the API.

    Source: `#/paths/~1pets/post/requestBody/content/application~1json
    X-Other: 1/schema`
    """

    name: Required[str]
    """The JSON key `name`."""
    required: Any
    """The JSON key `required`."""
