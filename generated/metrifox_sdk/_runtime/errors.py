"""What a client raises. Every error is a `ClientError`, under the client's own name."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from .headers import NO_HEADERS, Headers

_SHOWN_FAULTS = 20


class ClientError(Exception):
    """Base of every error that this client raises."""


class ConfigurationError(ClientError):
    """The client was set up wrongly: no key, a bad URL, an unknown option."""


class RequestFault(NamedTuple):
    """One fault of a request: `path` is where (`orders[17].email`), `reason` what."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}" if self.path else self.reason


class RequestValidationError(ClientError):
    """The request does not fit the API's description; nothing was sent.

    Attributes:
        faults: every fault, with its path and its reason.
    """

    def __init__(self, message: str, faults: Iterable[tuple[str, str]] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.faults: tuple[RequestFault, ...] = tuple(
            RequestFault(path, reason) for path, reason in faults
        )

    def __str__(self) -> str:
        if not self.faults:
            return self.message
        lines = [str(fault) for fault in self.faults[:_SHOWN_FAULTS]]
        if len(self.faults) > _SHOWN_FAULTS:
            lines.append(f"and {len(self.faults) - _SHOWN_FAULTS} more")
        if len(lines) == 1:
            return f"{self.message}: {lines[0]}"
        return "\n  ".join([f"{self.message}:", *lines])


class APIError(ClientError):
    """A call failed: no answer, an answer that says so, or one that cannot be read.

    Attributes:
        message: what went wrong, without the status.
        status_code: the HTTP status, or None where no answer came.
        response_body: the text of the answer, or None where none came.
        headers: the headers of the answer; names in any case.
        request_id: the server's name for the request, where it gave one.
        retry_after: seconds that the server asked to wait, where it did.
        outcome_unknown: True where the request was sent and nobody can tell whether
            it was carried out.
        attempts: how many times the request was tried.
        method, path: which request; the path as in the API's description.
        parsed: the answer's JSON by the type that the description gives it, a model
            say; None where it describes none.
    """

    request_id: str | None = None
    headers: Headers = NO_HEADERS
    retry_after: float | None = None
    outcome_unknown: bool = False
    attempts: int = 0
    method: str | None = None
    path: str | None = None
    parsed: object = None

    def __init__(
        self,
        message: str,
        status_code: int | None = None,
        response_body: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.status_code = status_code
        self.response_body = response_body

    def __str__(self) -> str:
        if self.status_code is None:
            return self.message
        return f"{self.message} (Status: {self.status_code})"

    @property
    def body(self) -> object:
        """The answer's JSON; None where there is none or it cannot be read."""
        if not self.response_body:
            return None
        try:
            return json.loads(self.response_body)
        except (ValueError, RecursionError):
            return None


class APIConnectionError(APIError):
    """No answer came: the connection could not be made, or was lost."""


class APITimeoutError(APIConnectionError):
    """No answer came in time."""


class APIResponseError(APIError):
    """An answer came that cannot be read: not JSON, broken off, of another type.

    Where its status is 2xx the request was most likely carried out.
    """


class ResponseTooLargeError(APIResponseError):
    """The answer is larger than `max_response_bytes` allows; reading was stopped."""


class ResponseValidationError(APIResponseError):
    """The answer differs from the API's description; raised with `strict=True` only.

    Attributes:
        differences: what differs, and where.
    """

    differences: tuple[object, ...] = ()


class APIStatusError(APIError):
    """The API answered with a status that is no success."""


class APIRedirectError(APIStatusError):
    """The API pointed to another place (3xx), and the client did not go there.

    Attributes:
        location: where it pointed, without a query.
    """

    location: str | None = None


class BadRequestError(APIStatusError):
    """400: the API did not understand or accept the request."""


class AuthenticationError(APIStatusError):
    """401: the credentials are missing or not valid."""


class PermissionDeniedError(APIStatusError):
    """403: the credentials do not allow this."""


class NotFoundError(APIStatusError):
    """404: there is no such thing."""


class ConflictError(APIStatusError):
    """409: the request conflicts with what is there."""


class UnprocessableEntityError(APIStatusError):
    """422: the request was understood, but its content is not valid."""


class RateLimitError(APIStatusError):
    """429: too many requests; `retry_after` says how long to wait, where known."""


class InternalServerError(APIStatusError):
    """500 and above: the API failed."""


_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error(status: int) -> type[APIStatusError]:
    """The class of the error for a status."""
    if 300 <= status < 400:
        return APIRedirectError
    fallback = InternalServerError if status >= 500 else APIStatusError
    return _BY_STATUS.get(status, fallback)


def rename_base(name: str) -> type[ClientError]:
    """Give `ClientError` its public name in this client, and return it."""
    ClientError.__name__ = ClientError.__qualname__ = name
    return ClientError


def _publish() -> None:
    """Show the classes as `<package>.NotFoundError`, from where people import them."""
    package, _, _ = __name__.rpartition("._runtime.")
    for value in list(globals().values()) if package else ():
        if isinstance(value, type) and value.__module__ == __name__:
            value.__module__ = package


_publish()
