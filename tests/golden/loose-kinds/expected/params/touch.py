"""What the API takes: names that begin with Touch."""

from __future__ import annotations

from typing import TypedDict


class TouchRequestParams(TypedDict, total=False):
    """`TouchRequestParams` of the API.

    Source: `#/paths/~1pets/post/requestBody/content/application~1json/schema`
    """


_READ_ONLY = {
    "TouchRequestParams": ["id"],
}
"""The keys of replies that are left out of requests, by class."""
