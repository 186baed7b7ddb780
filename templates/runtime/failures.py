"""Which error an answer becomes, or its absence, and what it says."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, TypeVar, cast

from .base_url import shown_location
from .errors import (
    APIConnectionError,
    APIError,
    APIRedirectError,
    APIResponseError,
    APIStatusError,
    APITimeoutError,
    ResponseTooLargeError,
    status_error,
)
from .headers import Headers
from .lazy_pattern import LazyPattern
from .reply import Reply, request_id
from .retry import LONGEST_RETRY_AFTER, retry_after

if TYPE_CHECKING:
    from .call import Call

E = TypeVar("E", bound=APIError)

_LONGEST_MESSAGE = 1000


def no_answer(
    call: Call, reason: Exception, *, sent: bool, timeout: bool
) -> APIConnectionError:
    """The error for a request that got no answer."""
    if sent and not call.plan.safe:
        text = f"{call.title} was sent and no answer came, {_maybe(call)}"
    elif sent:
        text = f"{call.title} got no answer"
    elif timeout:
        text = f"{call.title} could not be sent to {_host(call.url)} in time"
    else:
        text = f"{call.title} could not be sent to {_host(call.url)}"
    if not sent and call.unknown:
        text += f"; an earlier try was sent, {_maybe(call)}"
    made = APITimeoutError if timeout else APIConnectionError
    text = f"{text}: {reason}"
    if timeout:
        text += _limit(call, sent)
    return finish(call, made(_message(call, text)), None)


def _limit(call: Call, sent: bool) -> str:
    """The limit that a try came to, and what it is called."""
    timeout = call.settings.timeout
    limits = (
        ("timeout", timeout.total),
        ("timeout.read", timeout.read if sent else None),
        ("timeout.connect", None if sent else timeout.connect),
        ("deadline", call.settings.deadline),
    )
    found = [(value, name) for name, value in limits if value is not None]
    return " ({1}: {0:g} s)".format(*min(found)) if found else ""


def _maybe(call: Call) -> str:
    """What is to be feared of a request whose outcome nobody knows."""
    creates = call.operation.method.upper() == "POST"
    return "so what it creates may exist" if creates else "so its work may be done"


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0]


def deadline_passed(call: Call) -> APITimeoutError:
    """The error for a call whose deadline is over before it could be sent (again)."""
    text = f"{call.title} was not sent: its deadline is over"
    if call.attempts:
        text = f"{call.title} was not sent again: its deadline is over"
    if call.unknown:
        text += f"; an earlier try was sent, {_maybe(call)}"
    return finish(call, APITimeoutError(text), None)


def unreadable(call: Call, reply: Reply, reason: object) -> APIResponseError:
    """The error for an answer that says "done" and cannot be read."""
    made = ResponseTooLargeError if reply.too_large else APIResponseError
    text = f"the answer to {call.title} cannot be read: {reason}"
    if not call.plan.safe:
        text += f". The API answered {reply.status}, {_maybe(call)}"
        call.unknown = True
    body = body_text(reply)
    error = made(_message(call, text), reply.status, call.core.strike(body))
    return finish(call, error, reply)


def refused(call: Call, reply: Reply) -> APIStatusError:
    """The error for a status that is no success."""
    body = call.core.strike(body_text(reply))
    made = status_error(reply.status)
    message = message_of(body) or f"{call.title} failed: {_phrase(reply.status)}"
    location = reply.headers.get("location")
    if location and issubclass(made, APIRedirectError):
        place = shown_location(call.url, location)
        message = f"{call.title} was redirected to {place}, where the client did not go"
    message = _message(call, message)
    wait = retry_after(reply.headers, call.core.clock.time)
    if wait is not None and wait > LONGEST_RETRY_AFTER:
        message += f" (try again in {wait:.0f} s)"
    error = made(message, reply.status, body)
    if isinstance(error, APIRedirectError) and location:
        error.location = call.core.strike(shown_location(call.url, location))
    if body and call.operation.errors:
        error.parsed = _parsed(call, error, reply)
    return finish(call, error, reply)


def _parsed(call: Call, error: APIStatusError, reply: Reply) -> object:
    """The JSON of a failure by its type; None where it has none, or is other JSON."""
    from .results import decode, has_kind  # which need this module

    value = error.body
    for status in (str(reply.status), f"{reply.status // 100}XX", "default"):
        for each in call.operation.errors:
            if each.status == status and each.type is not None:
                fits = value is not None and has_kind(value, each.type)
                return cast("object", decode(value, each.type)) if fits else None
    return None


def finish(call: Call, error: E, reply: Reply | None) -> E:
    """Put on an error what all errors of a call tell."""
    error.method = call.operation.method
    error.path = call.operation.path
    error.attempts = call.attempts
    error.outcome_unknown = call.unknown
    if reply is not None:
        error.headers = _struck(call, reply.headers)
        error.request_id = request_id(error.headers)
        error.retry_after = retry_after(reply.headers, call.core.clock.time)
    return error


def _struck(call: Call, headers: Headers) -> Headers:
    """Headers without the credentials that some servers send back."""
    pairs = headers.multi_items()
    struck = [(name, call.core.strike(value)) for name, value in pairs]
    return headers if struck == [*pairs] else Headers(struck)


def _message(call: Call, text: str) -> str:
    return call.core.strike(text)[:_LONGEST_MESSAGE]


def _phrase(status: int) -> str:
    from http import HTTPStatus

    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "a status without a name"


def body_text(reply: Reply) -> str:
    """The body as text, whatever it is: by its charset, else UTF-8."""
    content_type = reply.headers.get("content-type", "")
    charset = charset_of(content_type) or "utf-8"
    try:
        return reply.body.decode(charset, "replace")
    except (LookupError, ValueError):
        return reply.body.decode("utf-8", "replace")


def charset_of(content_type: str) -> str | None:
    """The charset that a content type names, if any."""
    for part in content_type.split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            charset = value.strip().strip("\"'")
            return charset if _CHARSET.compiled.fullmatch(charset) else None
    return None


# Some codecs that only Python has take minutes for a long text.
_CHARSET = LazyPattern(r"(?i:(?!idna|punycode|.*escape)[\w.:-]+)", re.ASCII)


def message_of(body: str) -> str | None:
    """What an error's body says: its `message`, else `error`, else `errors`."""
    try:
        value: object = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    members = cast("dict[str, object]", value)
    for name in ("message", "error", "errors", "detail", "title"):
        text = _text(members.get(name), 3)
        if text:
            return text
    return None


def _text(value: object, depth: int) -> str:
    """A message out of text, a list of texts, or texts by field."""
    if isinstance(value, str):
        return value.strip()
    if depth == 0 or value is None or isinstance(value, (bool, int, float)):
        return ""
    if isinstance(value, list):
        texts = [_text(item, depth - 1) for item in cast("list[object]", value)]
        return "; ".join(text for text in texts if text)
    members = cast("dict[str, object]", value)
    own = _text(members.get("message"), depth - 1)
    if own:
        return own
    pairs = [(name, _text(item, depth - 1)) for name, item in members.items()]
    return "; ".join(f"{name}: {text}" for name, text in pairs if text)
