"""What the API takes: names that begin with Pets."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence


class PetsListQueryParams(TypedDict, total=False):
    """`PetsListQueryParams` of the API.

    Source: `#/paths/~1pets/get/parameters/0/content/application~1x-www-form-urlencoded/schema`
    """

    ids: Sequence[int]
    """The JSON key `ids`."""
    size: PetsListQuerySizeParams
    """The JSON key `size`."""
    home: PetsListQueryHomeParams
    """The JSON key `home`."""
    tags: Sequence[str]
    """The JSON key `tags`."""
    link: str
    """The JSON key `link`."""


class PetsFindQueryParams(TypedDict, total=False):
    """`PetsFindQueryParams` of the API.

    Source: `#/paths/~1pets/post/parameters/0/content/application~1json/schema`
    """

    a: int
    """The JSON key `a`."""


class PetsListQuerySizeParams(TypedDict, total=False):
    """`PetsListQuerySizeParams` of the API.

    Source: `#/paths/~1pets/get/parameters/0/content/application~1x-www-form-urlencoded/schema/properties/size`
    """

    least: int
    """The JSON key `least`."""


class PetsListQueryHomeParams(TypedDict, total=False):
    """`PetsListQueryHomeParams` of the API.

    Source: `#/paths/~1pets/get/parameters/0/content/application~1x-www-form-urlencoded/schema/properties/home`
    """

    zip: str
    """The JSON key `zip`."""
