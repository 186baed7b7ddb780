"""What the API takes: names that begin with Question."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Required


class QuestionParams(TypedDict, total=False):
    """`QuestionParams` of the API.

    Source: `#/components/schemas/Question`
    """

    text: Required[str]
    """The JSON key `text`."""
    stream: bool
    """The JSON key `stream`."""
