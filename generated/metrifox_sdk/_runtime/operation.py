"""How generated code declares an operation: what is sent where, what comes back.

These are plain values: making one costs nothing but its attributes. What a call needs
of them is worked out on the operation's first call.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, TypeAlias, TypeVar

from .errors import RequestValidationError
from .parameter import Encoding as Encoding
from .parameter import Location as Location
from .parameter import Parameter as Parameter
from .value import Value

T_co = TypeVar("T_co", covariant=True)

Security: TypeAlias = tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]
"""Alternatives (or) of schemes with their scopes that go together (and)."""


class Body(Value):
    """The request body of an operation; `type` is a type expression.

    Where `wrap` names a property, a bare list may be given in place of an object that
    holds it. `encoding` is by property name, for forms; where a body is a list of
    parts, `prefix` is for the first of them and `items` for the rest. `preset` are
    members that it always has.
    """

    __slots__ = (
        "encoding",
        "items",
        "media_type",
        "prefix",
        "preset",
        "required",
        "type",
        "wrap",
    )

    def __init__(
        self,
        type: str,
        *,
        media_type: str = "application/json",
        required: bool = True,
        wrap: str | None = None,
        encoding: Mapping[str, Encoding] | None = None,
        prefix: tuple[Encoding, ...] = (),
        items: Encoding | None = None,
    ) -> None:
        self.type = type
        self.media_type = media_type
        self.required = required
        self.wrap = wrap
        self.encoding: Mapping[str, Encoding] = encoding or {}
        self.prefix = prefix
        self.items = items
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


OwnServer: TypeAlias = (
    str | tuple[str, Mapping[str, str]] | tuple[str, Mapping[str, str], str]
)
"""The URL of a server, or also its variables with their defaults, and its name."""


class Operation(Value, Generic[T_co]):
    """One operation of the API; `T_co` is what a call returns.

    `security` and `servers` are None where the client's count. `idempotent` says that
    sending the request twice does its work once. `bodies` and `also` are what may be
    sent and asked for instead, in other media types; `errors` what failures hold.
    """

    __slots__ = (
        "also",
        "bodies",
        "body",
        "errors",
        "idempotent",
        "method",
        "name",
        "parameters",
        "path",
        "plan",
        "returns",
        "security",
        "servers",
        "variants",
    )

    def __init__(
        self,
        name: str,
        method: str,
        path: str,
        *,
        parameters: tuple[Parameter, ...] = (),
        body: Body | None = None,
        bodies: tuple[Body, ...] = (),
        returns: tuple[Returns, ...] = (),
        also: tuple[Returns, ...] = (),
        errors: tuple[Returns, ...] = (),
        security: Security | None = None,
        servers: tuple[OwnServer, ...] | None = None,
        idempotent: bool = False,
    ) -> None:
        self.name = name
        self.method = method
        self.path = path
        self.parameters = parameters
        self.body = body
        self.bodies = bodies
        self.returns = returns
        self.also = also
        self.errors = errors
        self.security = security
        self.servers = servers
        self.idempotent = idempotent
        self.variants: dict[str, Operation[T_co]] = {}
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
            from copy import copy

            body = copy(body)
            body.preset = preset
        return self._with(name=name, returns=returns, body=body)

    def sending(self, media_type: str) -> Operation[T_co]:
        """The same operation with its body in this media type.

        Raises:
            RequestValidationError: the operation takes none such.
        """
        if self.body is None or media_type == self.body.media_type:
            return self
        found = {each.media_type: each for each in self.bodies}
        if media_type not in found:
            known = [self.body.media_type, *found]
            raise _unknown("content_type", media_type, known)
        key = f"sends {media_type}"
        if key not in self.variants:
            self.variants[key] = self._with(body=found[media_type])
        return self.variants[key]

    def accepting(self, media_type: str) -> Operation[T_co]:
        """The same operation asked for an answer in this media type.

        Raises:
            RequestValidationError: the operation gives none such.
        """
        found = [each for each in self.also if each.media_type == media_type]
        if not found:
            if any(each.media_type == media_type for each in self.returns):
                return self
            known = [each.media_type for each in (*self.returns, *self.also)]
            raise _unknown("accept", media_type, known)
        key = f"accepts {media_type}"
        if key not in self.variants:
            told = {each.status for each in found}
            rest = [each for each in self.returns if each.status not in told]
            self.variants[key] = self._with(returns=(*found, *rest))
        return self.variants[key]

    def _with(self, **values: object) -> Operation[T_co]:
        from copy import copy

        other = copy(self)
        for name, value in values.items():
            setattr(other, name, value)
        other.plan, other.variants = None, {}
        return other

    def _values(self) -> tuple[object, ...]:
        names = (name for name in self.__slots__ if name not in ("plan", "variants"))
        return tuple(getattr(self, name) for name in names)

    def __repr__(self) -> str:
        return f"<Operation {self.name}: {self.method} {self.path}>"


def _unknown(name: str, value: str, known: list[str]) -> RequestValidationError:
    told = " or ".join(dict.fromkeys(known))
    reason = f"is {value!r}; it must be {told}"
    return RequestValidationError("nothing was sent", [(name, reason)])
