"""What the API replies: names that begin with Model."""

from __future__ import annotations

import datetime as _dt
from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import Key


class Model_(Model):
    """`Model_` of the API.

    Source: `#/components/schemas/Model`
    """

    list_: Annotated[list[int], Key("list")]
    """The JSON key `list`."""
    int_: Annotated[int | None, Key("int")] = MISSING
    """The JSON key `int`."""
    str_: Annotated[str | None, Key("str")] = MISSING
    """The JSON key `str`."""
    class_: Annotated[str | None, Key("class")] = MISSING
    """The JSON key `class`."""
    from_: Annotated[_dt.date | None, Key("from")] = MISSING
    """A date, `YYYY-MM-DD`."""
    date: _dt.date | None = MISSING
    """A date, `YYYY-MM-DD`."""
    self: str | None = MISSING
    """The JSON key `self`."""
    timeout: int | None = MISSING
    """The JSON key `timeout`."""
    options: str | None = MISSING
    """The JSON key `options`."""
    id: int | None = MISSING
    """The JSON key `id`."""
    type: str | None = MISSING
    """The JSON key `type`."""
    get_: Annotated[str | None, Key("get")] = MISSING
    """The JSON key `get`."""
    to_dict_: Annotated[str | None, Key("to_dict")] = MISSING
    """The JSON key `to_dict`."""
    items: list[str] | None = MISSING
    """The JSON key `items`."""
    underscore_class_underscore: Annotated[str | None, Key("__class__")] = MISSING
    """The JSON key `__class__`."""
