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
