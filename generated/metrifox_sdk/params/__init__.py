"""What the API takes; each class is imported when it is used."""

from __future__ import annotations

from .._runtime.lazy import lazy_exports

TYPE_CHECKING = False  # what typing calls so; a type checker reads it as True
if TYPE_CHECKING:
    from .customer import (
        CustomerBillingConfigurationParams as CustomerBillingConfigurationParams,
        CustomerBulkCreateParams as CustomerBulkCreateParams,
        CustomerContactPersonParams as CustomerContactPersonParams,
        CustomerCreateParams as CustomerCreateParams,
        CustomerEmailAddressParams as CustomerEmailAddressParams,
        CustomerPaymentTermParams as CustomerPaymentTermParams,
        CustomerPhoneNumberParams as CustomerPhoneNumberParams,
        CustomerTaxIdentificationParams as CustomerTaxIdentificationParams,
        CustomerTaxStatusParams as CustomerTaxStatusParams,
        CustomerTypeParams as CustomerTypeParams,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "customer": (
                "CustomerBillingConfigurationParams",
                "CustomerBulkCreateParams",
                "CustomerContactPersonParams",
                "CustomerCreateParams",
                "CustomerEmailAddressParams",
                "CustomerPaymentTermParams",
                "CustomerPhoneNumberParams",
                "CustomerTaxIdentificationParams",
                "CustomerTaxStatusParams",
                "CustomerTypeParams",
            ),
        },
    )

__all__ = [
    "CustomerBillingConfigurationParams",
    "CustomerBulkCreateParams",
    "CustomerContactPersonParams",
    "CustomerCreateParams",
    "CustomerEmailAddressParams",
    "CustomerPaymentTermParams",
    "CustomerPhoneNumberParams",
    "CustomerTaxIdentificationParams",
    "CustomerTaxStatusParams",
    "CustomerTypeParams",
]
