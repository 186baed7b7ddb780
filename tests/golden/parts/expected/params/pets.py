"""What the API takes: names that begin with Pets."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Annotated, Required

    from .._runtime.files import FileInput
    from .._runtime.markers import Check


class PetsCreateRequestParams(TypedDict, total=False):
    """`PetsCreateRequestParams` of the API.

    Source: `#/paths/~1pets/post/requestBody/content/multipart~1form-data/schema`
    """

    pet: Required[PetsCreateRequestPetParams]
    """The JSON key `pet`."""
    photos: Sequence[FileInput]
    """The JSON key `photos`."""
    tags: Sequence[str]
    """The JSON key `tags`."""
    note: str
    """The JSON key `note`."""
    seal: Annotated[bytes | str, Check(max_length=99)]
    """At most 99 characters. Content: image/png base64."""
    codes: Sequence[Annotated[bytes | str, Check(min_length=1)]]
    """The JSON key `codes`."""


class PetsCreateRequestPetParams(TypedDict, total=False):
    """`PetsCreateRequestPetParams` of the API.

    Source: `#/paths/~1pets/post/requestBody/content/multipart~1form-data/schema/properties/pet`
    """

    name: str
    """The JSON key `name`."""
