"""The groups of calls; each class is imported when it is used."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False  # what typing calls so; a type checker reads it as True
if TYPE_CHECKING:
    from .customers import (
        AsyncCustomers as AsyncCustomers,
        Customers as Customers,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "customers": (
                "AsyncCustomers",
                "Customers",
            ),
        },
    )

__all__ = [
    "AsyncCustomers",
    "Customers",
]
