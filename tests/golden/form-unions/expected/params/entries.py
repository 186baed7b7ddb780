"""What the API takes: names that begin with Entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Annotated, Required

    from .._runtime.markers import Key


class EntriesSettleRequestParams(TypedDict, total=False):
    """`EntriesSettleRequestParams` of the API.

    Source: `#/paths/~1homes/post/requestBody/content/application~1x-www-form-urlencoded/schema`
    """

    home: Required[EntriesSettleRequestHomeParams]
    """The JSON key `home`."""


class EntriesCreateRequestParams(TypedDict, total=False):
    """`EntriesCreateRequestParams` of the API.

    Source: `#/paths/~1entries/post/requestBody/content/application~1json/schema`
    """

    from_: Annotated[str, Key("from")]
    """The JSON key `from`."""


class EntriesSettleRequestHomeParams(TypedDict, total=False):
    """`EntriesSettleRequestHomeParams` of the API.

    Source: `#/paths/~1homes/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/home`
    """

    zip: int
    """The JSON key `zip`."""
