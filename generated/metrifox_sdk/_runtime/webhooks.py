"""Reads what the API sends by itself: the payloads of webhooks and callbacks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Generic, TypeAlias, TypeVar, cast

from .compare import differences
from .decode import decode
from .errors import ClientError
from .results import words_named
from .shapes import WORDS

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Body: TypeAlias = bytes | bytearray | str | Mapping[str, Any] | list[Any]
"""A payload as it came, or its JSON as it was read already."""


class PayloadError(ClientError):
    """A payload cannot be read, or, with `strict`, is not as it is described.

    Attributes:
        name: the webhook.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"the payload of {self.name} {self.reason}"


class Payload(Generic[T_co]):
    """What a webhook sends: `type` is a type expression, which `T_co` is named by."""

    __slots__ = ("name", "type")

    def __init__(self, name: str, type: str) -> None:
        self.name = name
        self.type = type

    def __repr__(self) -> str:
        return f"Payload({self.name!r}, {self.type!r})"


def parse_payload(payload: Payload[T], body: Body, strict: bool = False) -> T:
    """Read a payload.

    What it has beside its description stays in it, and what it lacks raises when it is
    asked for; with `strict` both are errors.

    Raises:
        PayloadError: it is no JSON, or JSON of another kind altogether.
    """
    value = _json_of(payload.name, body)
    words, word = words_named(payload.type), WORDS.get(type(value), "object")
    if word not in words and not words.isdisjoint(("object", "array")):
        expected = " or ".join(sorted(words))
        raise PayloadError(payload.name, f"is JSON, but {word}, not {expected}")
    found = differences(value, payload.type) if strict else []
    if found:
        path, kind, expected, received = found[0]
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        reason = f"differs from its description: {path}: {kind}"
        raise PayloadError(
            payload.name, f"{reason}, expected {expected}, received {received}{more}"
        )
    return cast("T", decode(value, payload.type))


def payload_named(known: Mapping[str, Payload[Any]], name: str) -> Payload[Any]:
    """The payload of a name, or PayloadError."""
    try:
        return known[name]
    except KeyError:
        names = ", ".join(map(repr, list(known)[:20]))
        reason = f"is of no webhook that is known; there are {names}"
        raise PayloadError(repr(name), reason) from None


def _json_of(name: str, body: object) -> object:
    if isinstance(body, Mapping):
        return dict(cast("Mapping[str, object]", body))
    if not isinstance(body, (bytes, bytearray, str)):
        return body
    try:
        return json.loads(body)
    except UnicodeDecodeError:
        reason = "is not in UTF-8"
    except json.JSONDecodeError as error:
        reason = f"is no valid JSON: {error.msg} at character {error.pos}"
    except ValueError:
        reason = "holds a number of more than 4300 digits"
    except RecursionError:
        reason = "is nested too deeply"
    raise PayloadError(name, reason)
