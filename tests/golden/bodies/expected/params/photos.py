"""What the API takes: names that begin with Photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any


class PhotosSearchRequestParams(TypedDict, total=False):
    """`PhotosSearchRequestParams` of the API.

    Source: `#/paths/~1photos/query/requestBody/content/application~1x-www-form-urlencoded/schema`
    """

    ids: Sequence[int]
    """The JSON key `ids`."""
    where: Mapping[str, Any]
    """The JSON key `where`."""
