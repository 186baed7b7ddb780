"""What the API replies: names that begin with Customer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from datetime import date, datetime
    from typing import Annotated, Any
    from uuid import UUID

    from .._runtime.markers import Key

CustomerType: TypeAlias = Literal["BUSINESS", "INDIVIDUAL"] | str
"""A company (`BUSINESS`) or a person (`INDIVIDUAL`).

Source: `#/components/schemas/CustomerType`
"""

CustomerTaxStatus: TypeAlias = Literal["TAXABLE", "TAX_EXEMPT", "REVERSE_CHARGE"] | str
"""How the customer is taxed: `TAXABLE`, `TAX_EXEMPT`, or `REVERSE_CHARGE` where the
customer accounts for the tax.

Source: `#/components/schemas/CustomerTaxStatus`
"""


class Customer(Model):
    """A customer as the API knows it.

    Source: `#/components/schemas/Customer`
    """

    id: UUID
    """The API's own identifier for the customer. A UUID."""
    primary_email: str | None = None
    """The customer's main email address, unique within the account. An e-mail address.
    """
    primary_phone: str | None = None
    """The customer's main phone number."""
    legal_name: str | None = None
    """The name under which the company is registered."""
    display_name: str | None = None
    """The customer's name as shown to people."""
    legal_number: str | None = None
    """The number under which the company is registered."""
    tax_identification_number: str | None = None
    """The customer's tax number."""
    logo_url: str | None = None
    """Where the company's logo can be fetched. A URI."""
    website_url: str | None = None
    """The company's site. A URI."""
    account_manager: str | None = None
    """Who looks after this customer on your side."""
    first_name: str | None = None
    """The person's given name."""
    middle_name: str | None = None
    """The person's second given name."""
    last_name: str | None = None
    """The person's family name."""
    full_name: str | None = None
    """The customer's whole name, put together by the API."""
    billing_email: str | None = None
    """Where mail about bills goes. An e-mail address."""
    timezone: str | None = None
    """The customer's time zone, for example `America/New_York`."""
    language: str | None = None
    """The language to write to the customer in, for example `en`."""
    currency: str | None = None
    """The currency to bill in, for example `USD`."""
    tax_status: CustomerTaxStatus | None = None
    """How the customer is taxed: `TAXABLE`, `TAX_EXEMPT`, or `REVERSE_CHARGE` where the
    customer accounts for the tax.
    """
    address_line1: str | None = None
    """Street and number of the customer's address."""
    address_line2: str | None = None
    """What the address needs besides street and number."""
    city: str | None = None
    """The town of the address."""
    state: str | None = None
    """The state, province or region of the address."""
    country: str | None = None
    """The country of the address, for example `United States`."""
    zip_code: str | None = None
    """The postcode of the address."""
    shipping_address_line1: str | None = None
    """Street and number that goods are sent to."""
    shipping_address_line2: str | None = None
    """What the shipping address needs besides street and number."""
    shipping_city: str | None = None
    """The town that goods are sent to."""
    shipping_state: str | None = None
    """The state, province or region that goods are sent to."""
    shipping_country: str | None = None
    """The country that goods are sent to."""
    shipping_zip_code: str | None = None
    """The postcode that goods are sent to."""
    created_at: datetime | None = None
    """When the customer was created. An RFC 3339 timestamp."""
    updated_at: datetime | None = None
    """When the customer was last changed. An RFC 3339 timestamp."""
    customer_type: CustomerType
    """A company (`BUSINESS`) or a person (`INDIVIDUAL`)."""
    customer_key: str
    """Your own identifier for the customer."""
    phone_numbers: list[CustomerPhoneNumber] | None = None
    """The customer's other phone numbers."""
    email_addresses: list[CustomerEmailAddress] | None = None
    """The customer's email addresses; the main one may be among them."""
    billing_configuration: CustomerBillingConfiguration | None = None
    """How the customer is billed."""
    tax_identifications: list[CustomerTaxIdentification] | None = None
    """The customer's tax numbers, one for each country or kind of tax."""
    contact_people: list[CustomerContactPerson] | None = None
    """Whom to turn to at the company."""
    payment_terms: list[CustomerPaymentTerm] | None = None
    """What was agreed about when and how the customer pays."""
    metadata: dict[str, Any] | None = None
    """What you keep with the customer."""
    date_of_birth: date | None = None
    """The day the person was born. A date, `YYYY-MM-DD`."""
    documents: Any = None
    """Papers kept with the customer. Its shape is not documented."""
    archived_at: datetime | None = None
    """When the customer was archived; null or missing while it is active. An RFC 3339
    timestamp.
    """
    mid_cycle_invoice_consolidation: bool | None = None
    """Whether invoices that arise within a billing period are merged."""


class CustomerCreateResponse(Model):
    """The reply to creating one customer.

    Source: `#/components/schemas/CustomerCreateResponse`
    """

    message: str | None = MISSING
    """What happened, in a few words."""
    data: Customer
    """A customer as the API knows it."""
    status: str | None = MISSING
    """What happened, in one word, for example `created`."""
    status_code: Annotated[int | None, Key("statusCode")] = MISSING
    """The HTTP status, where the API repeats it in the body."""
    meta: dict[str, Any] | None = MISSING
    """Remarks about the reply."""
    errors: dict[str, Any] | None = MISSING
    """Empty in a reply that reports success."""


class CustomerBulkCreateResponse(Model):
    """The reply to creating several customers, also where some of them failed.

    Source: `#/components/schemas/CustomerBulkCreateResponse`
    """

    status_code: Annotated[int | None, Key("statusCode")] = MISSING
    """The HTTP status, repeated."""
    message: str | None = MISSING
    """What happened, in a few words."""
    meta: dict[str, Any] | None = MISSING
    """Remarks about the reply."""
    data: CustomerBulkCreateResult
    """What became of each customer of a bulk request."""
    errors: dict[str, Any] | None = MISSING
    """Empty as a rule; what failed stands in `data`."""


class CustomerBulkCreateResult(Model):
    """What became of each customer of a bulk request.

    Source: `#/components/schemas/CustomerBulkCreateResult`
    """

    total: int
    """How many customers the request held."""
    successful_count: int
    """How many of them were created."""
    failed_count: int
    """How many of them were not."""
    customers_created: list[CustomerBulkCreated]
    """Those that were created."""
    customers_failed: list[CustomerBulkFailed]
    """Those that were not, with the reason."""


class CustomerBulkCreated(Model):
    """A customer of a bulk request that was created.

    Source: `#/components/schemas/CustomerBulkCreated`
    """

    index: int
    """The customer's position in the request, counted from 0."""
    customer_key: str
    """Your own identifier for the customer."""
    data: CustomerSummary
    """The few fields of a new customer that a bulk reply holds."""


class CustomerBulkFailed(Model):
    """A customer of a bulk request that was not created.

    Source: `#/components/schemas/CustomerBulkFailed`
    """

    index: int
    """The customer's position in the request, counted from 0."""
    customer_key: str
    """Your own identifier for the customer."""
    error: str
    """The reason, for people."""


class CustomerSummary(Model):
    """The few fields of a new customer that a bulk reply holds.

    Source: `#/components/schemas/CustomerSummary`
    """

    id: UUID
    """The API's own identifier for the customer. A UUID."""
    customer_type: CustomerType
    """A company (`BUSINESS`) or a person (`INDIVIDUAL`)."""
    primary_email: str
    """The customer's main email address. An e-mail address."""
    display_name: str | None
    """The customer's name as shown to people."""


class CustomerBillingConfiguration(Model):
    """How the customer is billed.

    Source: `#/components/schemas/CustomerBillingConfiguration`
    """

    preferred_payment_gateway: str | None = MISSING
    """The payment provider to use."""
    preferred_payment_method: str | None = MISSING
    """The way of paying to use."""
    billing_email: str | None = MISSING
    """Where mail about bills goes. An e-mail address."""
    billing_address: str | None = MISSING
    """The address to put on bills."""
    payment_reminder_days: int | None = MISSING
    """The number of days for payment reminders."""


class CustomerTaxIdentification(Model):
    """A tax number.

    Source: `#/components/schemas/CustomerTaxIdentification`
    """

    type: str
    """The kind of number, for example `VAT`."""
    number: str
    """The number itself."""
    country: str | None = MISSING
    """The country that gave it."""


class CustomerContactPerson(Model):
    """A person to turn to at a company.

    Source: `#/components/schemas/CustomerContactPerson`
    """

    first_name: str | None = MISSING
    """The person's given name."""
    last_name: str | None = MISSING
    """The person's family name."""
    email_address: str | None = MISSING
    """The person's email address."""
    designation: str | None = MISSING
    """The person's title at work."""
    department: str | None = MISSING
    """The part of the company the person works in."""
    phone_number: str | None = MISSING
    """The person's phone number."""
    is_primary: bool | None = MISSING
    """Whether this is the first person to turn to."""


class CustomerPaymentTerm(Model):
    """One thing that was agreed about paying.

    Source: `#/components/schemas/CustomerPaymentTerm`
    """

    type: str | None = MISSING
    """What the term is about."""
    value: str | int | None = MISSING
    """The term's value, for example a number of days."""


class CustomerEmailAddress(Model):
    """An email address of a customer.

    Source: `#/components/schemas/CustomerEmailAddress`
    """

    email: str | None = MISSING
    """The address."""
    is_primary: bool | None = MISSING
    """Whether this is the customer's main address."""


class CustomerPhoneNumber(Model):
    """A phone number of a customer.

    Source: `#/components/schemas/CustomerPhoneNumber`
    """

    phone_number: str | None = MISSING
    """The number."""
    country_code: str | None = MISSING
    """The dialling code of its country, for example `+44`."""
    is_primary: bool | None = MISSING
    """Whether this is the customer's main number."""
