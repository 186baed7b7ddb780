"""Readers of what the API sends by itself, in webhooks and callbacks.

Whether it was the API that sent a request is not for these to tell: a description has
no place for signatures. Check the signature of the body first, as bytes, as the API
asks for it, and parse those same bytes then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .._runtime import webhooks as _webhooks
from .._runtime.webhooks import PayloadError as PayloadError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from ..models.event import Event
    from ..models.pet import Pet

_parse_pet_born_put_payload: _webhooks.Payload[Pet] = _webhooks.Payload(
    "pet.born PUT", "Pet"
)
_parse_pet_born_payload: _webhooks.Payload[Pet] = _webhooks.Payload("pet.born", "Pet")
_parse_event_payload: _webhooks.Payload[Event] = _webhooks.Payload("event", "Event")
_parse_create_on_event_request_query_url_payload: _webhooks.Payload[list[Event]] = (
    _webhooks.Payload(
        "subscriptions.create.on event {$request.query.url}", "list[Event]"
    )
)
_parse_create_on_event_request_query_url_end_payload: _webhooks.Payload[str] = (
    _webhooks.Payload("subscriptions.create.on event {$request.query.url}/end", "str")
)
_KNOWN: Mapping[str, _webhooks.Payload[Any]] = {
    each.name: each
    for each in (
        _parse_pet_born_put_payload,
        _parse_pet_born_payload,
        _parse_event_payload,
        _parse_create_on_event_request_query_url_payload,
        _parse_create_on_event_request_query_url_end_payload,
    )
}


def parse_pet_born_put(body: _webhooks.Body, *, strict: bool = False) -> Pet:
    """Read the payload of `pet.born PUT`.

    Raises:
        PayloadError: It is no JSON, or of another kind; with `strict`, it differs.

    Source: `#/webhooks/pet.born/put`
    """
    return _webhooks.parse_payload(_parse_pet_born_put_payload, body, strict)


def parse_pet_born(body: _webhooks.Body, *, strict: bool = False) -> Pet:
    """A pet is born.

    Raises:
        PayloadError: It is no JSON, or of another kind; with `strict`, it differs.

    Source: `#/webhooks/pet.born/post`
    """
    return _webhooks.parse_payload(_parse_pet_born_payload, body, strict)


def parse_event(body: _webhooks.Body, *, strict: bool = False) -> Event:
    """Read the payload of `event`.

    Raises:
        PayloadError: It is no JSON, or of another kind; with `strict`, it differs.

    Source: `#/webhooks/event/post`
    """
    return _webhooks.parse_payload(_parse_event_payload, body, strict)


def parse_create_on_event_request_query_url(
    body: _webhooks.Body, *, strict: bool = False
) -> list[Event]:
    """Read the payload of `subscriptions.create.on event {$request.query.url}`.

    Raises:
        PayloadError: It is no JSON, or of another kind; with `strict`, it differs.

    Source: `#/paths/~1subscriptions/post/callbacks/on event/{$request.query.url}/post`
    """
    return _webhooks.parse_payload(
        _parse_create_on_event_request_query_url_payload, body, strict
    )


def parse_create_on_event_request_query_url_end(
    body: _webhooks.Body, *, strict: bool = False
) -> str:
    """Read the payload of `subscriptions.create.on event {$request.query.url}/end`.

    Raises:
        PayloadError: It is no JSON, or of another kind; with `strict`, it differs.

    Source: `#/paths/~1subscriptions/post/callbacks/on event/{$request.query.url}~1end/post`
    """
    return _webhooks.parse_payload(
        _parse_create_on_event_request_query_url_end_payload, body, strict
    )


@overload
def parse(
    name: Literal["pet.born PUT"], body: _webhooks.Body, *, strict: bool = False
) -> Pet: ...


@overload
def parse(
    name: Literal["pet.born"], body: _webhooks.Body, *, strict: bool = False
) -> Pet: ...


@overload
def parse(
    name: Literal["event"], body: _webhooks.Body, *, strict: bool = False
) -> Event: ...


@overload
def parse(
    name: Literal["subscriptions.create.on event {$request.query.url}"],
    body: _webhooks.Body,
    *,
    strict: bool = False,
) -> list[Event]: ...


@overload
def parse(
    name: Literal["subscriptions.create.on event {$request.query.url}/end"],
    body: _webhooks.Body,
    *,
    strict: bool = False,
) -> str: ...


@overload
def parse(name: str, body: _webhooks.Body, *, strict: bool = False) -> object: ...


def parse(name: str, body: _webhooks.Body, *, strict: bool = False) -> Any:
    """Read a payload, by the name of its webhook.

    Raises:
        PayloadError: There is no such webhook, or its payload cannot be read.
    """
    payload = _webhooks.payload_named(_KNOWN, name)
    return _webhooks.parse_payload(payload, body, strict)
