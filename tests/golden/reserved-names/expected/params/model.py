"""What the API takes: names that begin with Model."""

from __future__ import annotations

import datetime as _dt
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Annotated, Required

    from .._runtime.markers import Key


class ModelParams(TypedDict, total=False):
    """`ModelParams` of the API.

    Source: `#/components/schemas/Model`
    """

    list_: Required[Annotated[Sequence[int], Key("list")]]
    """The JSON key `list`."""
    int_: Annotated[int, Key("int")]
    """The JSON key `int`."""
    str_: Annotated[str, Key("str")]
    """The JSON key `str`."""
    class_: Annotated[str, Key("class")]
    """The JSON key `class`."""
    from_: Annotated[_dt.date | str, Key("from")]
    """A date, `YYYY-MM-DD`."""
    date: _dt.date | str
    """A date, `YYYY-MM-DD`."""
    self: str
    """The JSON key `self`."""
    timeout: int
    """The JSON key `timeout`."""
    options_: Annotated[str, Key("options")]
    """The JSON key `options`."""
    id: int
    """The JSON key `id`."""
    type: str
    """The JSON key `type`."""
    get: str
    """The JSON key `get`."""
    to_dict: str
    """The JSON key `to_dict`."""
    items: Sequence[str]
    """The JSON key `items`."""
    underscore_class_underscore: Annotated[str, Key("__class__")]
    """The JSON key `__class__`."""
