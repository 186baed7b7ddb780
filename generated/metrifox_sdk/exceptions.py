"""What the client raises; `MetrifoxError` is the base of all."""

from __future__ import annotations

from ._runtime.errors import (
    APIConnectionError,
    APIError,
    APIRedirectError,
    APIResponseError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConfigurationError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RequestFault,
    RequestValidationError,
    ResponseTooLargeError,
    ResponseValidationError,
    UnprocessableEntityError,
)
from ._runtime.errors import ClientError as MetrifoxError
from ._runtime.errors import rename_base as _rename_base

_rename_base("MetrifoxError")

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIRedirectError",
    "APIResponseError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "InternalServerError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestFault",
    "RequestValidationError",
    "ResponseTooLargeError",
    "ResponseValidationError",
    "UnprocessableEntityError",
    "MetrifoxError",
]
