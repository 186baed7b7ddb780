"""What the API takes: names that begin with Entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import Key


class EntriesCreateRequestParams(TypedDict, total=False):
    """`EntriesCreateRequestParams` of the API.

    Source: `#/paths/~1entries/post/requestBody/content/application~1json/schema`
    """

    from_: Annotated[str, Key("from")]
    """The JSON key `from`."""
