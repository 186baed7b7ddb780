"""How generated code declares an operation: what is sent where, what comes back.

These are plain values: making one costs nothing but its attributes. What a call needs
of them is worked out on the operation's first call.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from typing import Any, Generic, Literal, TypeAlias, TypeVar

from .value import Value

T_co = TypeVar("T_co", covariant=True)

Security: TypeAlias = tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]
"""Alternatives (or) of schemes with their scopes that go together (and)."""

Location: TypeAlias = Literal["path", "query", "header", "cookie", "querystring"]


class Parameter(Value):
    """A parameter of an operation.

    `python_name` is the argument, `name` the parameter as the API knows it, `type` a
    type expression. Without `style` and `explode` those of the location count. Where
    `media_type` is set the value is sent in that media type instead.
    """

    __slots__ = (
        "allow_reserved",
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


_STYLES: Mapping[Location, str] = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
    "querystring": "form",
}


class Encoding(Value):
    """How one property of a form is sent, where that differs from the rule."""

    __slots__ = ("content_type", "explode", "style")

    def __init__(
        self,
        content_type: str | None = None,
        style: str | None = None,
        explode: bool | None = None,
    ) -> None:
        self.content_type = content_type
        self.style = style
        self.explode = explode


class Body(Value):
    """The request body of an operation; `type` is a type expression.

    Where `wrap` names a property, a bare list may be given in place of an object that
    holds it. `encoding` is by property name, for forms. `preset` are members that it
    always has.
    """

    __slots__ = ("encoding", "media_type", "preset", "required", "type", "wrap")

    def __init__(
        self,
        type: str,
        *,
        media_type: str = "application/json",
        required: bool = True,
        wrap: str | None = None,
        encoding: Mapping[str, Encoding] | None = None,
    ) -> None:
        self.type = type
        self.media_type = media_type
        self.required = required
        self.wrap = wrap
        self.encoding: Mapping[str, Encoding] = encoding or {}
        self.preset: Mapping[str, object] = {}


class Returns(Value):
    """What comes with a status: `200`, `2XX` or `default`; no `type` is no content."""

    __slots__ = ("media_type", "status", "type")

    def __init__(
        self,
        status: str,
        type: str | None = None,
        *,
        media_type: str = "application/json",
    ) -> None:
        self.status = status
        self.type = type
        self.media_type = media_type


class Operation(Value, Generic[T_co]):
    """One operation of the API; `T_co` is what a call returns.

    `security` and `servers` are None where the client's count. `idempotent` says that
    sending the request twice does its work once.
    """

    __slots__ = (
        "body",
        "idempotent",
        "method",
        "name",
        "parameters",
        "path",
        "plan",
        "returns",
        "security",
        "servers",
    )

    def __init__(
        self,
        name: str,
        method: str,
        path: str,
        *,
        parameters: tuple[Parameter, ...] = (),
        body: Body | None = None,
        returns: tuple[Returns, ...] = (),
        security: Security | None = None,
        servers: tuple[str, ...] | None = None,
        idempotent: bool = False,
    ) -> None:
        self.name = name
        self.method = method
        self.path = path
        self.parameters = parameters
        self.body = body
        self.returns = returns
        self.security = security
        self.servers = servers
        self.idempotent = idempotent
        self.plan: Any = None  # made and read by plan_of() alone, which types it

    def giving(
        self,
        name: str,
        *,
        returns: tuple[Returns, ...],
        preset: Mapping[str, object] | None = None,
    ) -> Operation[Any]:
        """The same operation asked for another kind of answer, with `preset` in its
        body.
        """
        body = self.body
        if body is not None and preset is not None:
            body = copy(body)
            body.preset = preset
        other = copy(self)
        other.name, other.returns, other.body = name, returns, body
        other.plan = None
        return other

    def _values(self) -> tuple[object, ...]:
        names = (name for name in self.__slots__ if name != "plan")
        return tuple(getattr(self, name) for name in names)

    def __repr__(self) -> str:
        return f"<Operation {self.name}: {self.method} {self.path}>"
