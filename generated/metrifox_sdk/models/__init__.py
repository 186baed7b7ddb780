"""What the API replies; each class is imported when it is used."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False  # what typing calls so; a type checker reads it as True
if TYPE_CHECKING:
    from .customer import (
        Customer as Customer,
        CustomerBillingConfiguration as CustomerBillingConfiguration,
        CustomerBulkCreateResponse as CustomerBulkCreateResponse,
        CustomerBulkCreateResult as CustomerBulkCreateResult,
        CustomerBulkCreated as CustomerBulkCreated,
        CustomerBulkFailed as CustomerBulkFailed,
        CustomerContactPerson as CustomerContactPerson,
        CustomerCreateResponse as CustomerCreateResponse,
        CustomerEmailAddress as CustomerEmailAddress,
        CustomerPaymentTerm as CustomerPaymentTerm,
        CustomerPhoneNumber as CustomerPhoneNumber,
        CustomerSummary as CustomerSummary,
        CustomerTaxIdentification as CustomerTaxIdentification,
        CustomerTaxStatus as CustomerTaxStatus,
        CustomerType as CustomerType,
    )
    from .error import (
        ErrorResponse as ErrorResponse,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "customer": (
                "Customer",
                "CustomerBillingConfiguration",
                "CustomerBulkCreateResponse",
                "CustomerBulkCreateResult",
                "CustomerBulkCreated",
                "CustomerBulkFailed",
                "CustomerContactPerson",
                "CustomerCreateResponse",
                "CustomerEmailAddress",
                "CustomerPaymentTerm",
                "CustomerPhoneNumber",
                "CustomerSummary",
                "CustomerTaxIdentification",
                "CustomerTaxStatus",
                "CustomerType",
            ),
            "error": ("ErrorResponse",),
        },
    )

__all__ = [
    "Customer",
    "CustomerBillingConfiguration",
    "CustomerBulkCreateResponse",
    "CustomerBulkCreateResult",
    "CustomerBulkCreated",
    "CustomerBulkFailed",
    "CustomerContactPerson",
    "CustomerCreateResponse",
    "CustomerEmailAddress",
    "CustomerPaymentTerm",
    "CustomerPhoneNumber",
    "CustomerSummary",
    "CustomerTaxIdentification",
    "CustomerTaxStatus",
    "CustomerType",
    "ErrorResponse",
]
