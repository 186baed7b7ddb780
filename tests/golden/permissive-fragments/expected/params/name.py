"""What the API takes: names that begin with Name."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Required


class NameParams(TypedDict, total=False):
    """`NameParams` of the API.

    Source: `#/components/schemas/Name`
    """

    name: Required[str]
    """The JSON key `name`."""
