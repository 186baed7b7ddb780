"""What the server says in most tests, and which errors the client makes of it."""

from __future__ import annotations

from typing import cast

from . import cases
from .client import exceptions
from .operation import Call, Operation, Reply
from .request import is_json
from .server import Answer, answer
from .values import NOTHING, Json

BROKEN = {
    "broken JSON": Answer(200, b'{"data": ', {"Content-Type": "application/json"}),
    "HTML": Answer(200, b"<html></html>", {"Content-Type": "text/html"}),
}
ERRORS: dict[int, type[exceptions.APIStatusError]] = {
    400: exceptions.BadRequestError,
    401: exceptions.AuthenticationError,
    403: exceptions.PermissionDeniedError,
    404: exceptions.NotFoundError,
    409: exceptions.ConflictError,
    422: exceptions.UnprocessableEntityError,
    429: exceptions.RateLimitError,
}


def error_class(status: int) -> type[exceptions.APIStatusError]:
    """The class of the error for a status."""
    usual = exceptions.APIStatusError
    if status >= 500:
        usual = exceptions.InternalServerError
    return ERRORS.get(status, exceptions.APIRedirectError if status < 400 else usual)


def smallest_call(operation: Operation) -> Call:
    """A call with what is required."""
    return cases.requests(operation)[0].call(None)


def success(operation: Operation) -> Answer:
    """What the document says of a call that worked."""
    for reply in operation.replies:
        return answer(cases.status_of(reply, operation), reply.table, reply.media_type)
    return Answer(204)


def is_readable(reply: Reply) -> bool:
    """Whether a reply is JSON that the client reads: where it can be null only, nothing
    is to be read.
    """
    has_value = reply.table is not NOTHING and reply.table is not None
    return has_value and is_json(reply.media_type)


def message_of(json: Json) -> str | None:
    """The message that a body of an error holds, by the names that are usual."""
    if isinstance(json, dict):
        for key in ("message", "error"):
            if isinstance(json.get(key), str):
                return cast("str", json[key])
    return None
