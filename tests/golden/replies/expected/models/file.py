"""What the API replies: names that begin with File."""

from __future__ import annotations

from .._runtime.model import Model


class File_(Model):
    """`File_` of the API.

    Source: `#/components/schemas/File`
    """

    name: str
    """The JSON key `name`."""
