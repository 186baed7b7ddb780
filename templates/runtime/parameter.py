"""How generated code declares a parameter of an operation, or a part of a form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from .value import Value

Location: TypeAlias = Literal["path", "query", "header", "cookie", "querystring"]


class Parameter(Value):
    """A parameter of an operation.

    `python_name` is the argument, `name` the parameter as the API knows it, `type` a
    type expression. Without `style` and `explode` those of the location count. Where
    `media_type` is set the value is sent in that media type instead; of a form,
    `encoding` is that of its properties.
    """

    __slots__ = (
        "allow_reserved",
        "encoding",
        "explode",
        "location",
        "media_type",
        "name",
        "python_name",
        "required",
        "style",
        "type",
    )

    def __init__(
        self,
        python_name: str,
        name: str,
        location: Location,
        type: str,
        *,
        required: bool | None = None,
        style: str | None = None,
        explode: bool | None = None,
        allow_reserved: bool = False,
        media_type: str | None = None,
        encoding: Mapping[str, Encoding] | None = None,
    ) -> None:
        self.python_name = python_name
        self.name = name
        self.location: Location = location
        self.type = type
        self.required = location == "path" if required is None else required
        self.style = style or _STYLES[location]
        shown_alone = self.style in ("form", "cookie")
        self.explode = shown_alone if explode is None else explode
        self.allow_reserved = allow_reserved
        self.media_type = media_type
        self.encoding: Mapping[str, Encoding] = encoding or {}


_STYLES: Mapping[Location, str] = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
    "querystring": "form",
}


class Encoding(Value):
    """How one property of a form is sent, where that differs from the rule.

    Where there is a `style`, it counts as that of a parameter does, and `content_type`
    for files only. `headers` are those that a part of a multipart body may have.
    """

    __slots__ = ("allow_reserved", "content_type", "explode", "headers", "style")

    def __init__(
        self,
        content_type: str | None = None,
        style: str | None = None,
        explode: bool = False,
        *,
        allow_reserved: bool = False,
        headers: tuple[Parameter, ...] = (),
    ) -> None:
        self.content_type = content_type
        self.style = style
        self.explode = explode
        self.allow_reserved = allow_reserved
        self.headers = headers
