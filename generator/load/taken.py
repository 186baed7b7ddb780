"""Names that a package cannot have: Python would find something else under them."""

from __future__ import annotations

TAKEN = frozenset(
    {
        "asyncio",
        "collections",
        "dataclasses",
        "datetime",
        "decimal",
        "enum",
        "functools",
        "generated",
        "generator",
        "h11",
        "http",
        "httpcore2",
        "httpx2",
        "json",
        "logging",
        "pytest",
        "random",
        "site",
        "ssl",
        "test",
        "tests",
        "threading",
        "time",
        "truststore",
        "types",
        "typing",
        "urllib",
        "uuid",
    }
)
"""Names that a package would hide, or that stand beside it."""

PREFIXES = frozenset(
    {
        "API",
        "APIConnection",
        "APIRedirect",
        "APIResponse",
        "APIStatus",
        "APITimeout",
        "Async",
        "Authentication",
        "BadRequest",
        "Configuration",
        "Conflict",
        "InternalServer",
        "NotFound",
        "PermissionDenied",
        "RateLimit",
        "RequestValidation",
        "ResponseTooLarge",
        "ResponseValidation",
        "Sync",
        "UnprocessableEntity",
    }
)
"""Names that a client cannot have: `APIError` and `SyncClient` are the runtime's."""
