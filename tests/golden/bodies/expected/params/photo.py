"""What the API takes: names that begin with Photo."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Annotated, Any, Required

    from .._runtime.files import FileInput
    from .._runtime.markers import Key


class PhotoParams(TypedDict, total=False):
    """`PhotoParams` of the API.

    Source: `#/components/schemas/Photo`
    """

    photo: Required[FileInput]
    """The content of a file."""
    more_files: Annotated[Sequence[FileInput], Key("more-files")]
    """The JSON key `more-files`."""
    info: PhotoInfoParams
    """The JSON key `info`."""
    labels: Sequence[str]
    """The JSON key `labels`."""
    seal: bytes | str
    """Base64."""
    parts: Mapping[str, Any]
    """The JSON key `parts`."""


class PhotoInfoParams(TypedDict, total=False):
    """`PhotoInfoParams` of the API.

    Source: `#/components/schemas/Photo/properties/info`
    """

    place: str
    """The JSON key `place`."""


_READ_ONLY = {
    "PhotoParams": ["id"],
}
"""The keys of replies that are left out of requests, by class."""
