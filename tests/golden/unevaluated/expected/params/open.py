"""What the API takes: names that begin with Open."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Required


class OpenParams(TypedDict, total=False):
    """`OpenParams` of the API.

    Source: `#/components/schemas/Open`
    """

    name: Required[str]
    """The JSON key `name`."""
