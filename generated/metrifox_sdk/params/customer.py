"""What the API takes: names that begin with Customer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import Annotated, Any, Required

    from .._runtime.markers import Check

CustomerTypeParams: TypeAlias = Literal["BUSINESS", "INDIVIDUAL"]
"""A company (`BUSINESS`) or a person (`INDIVIDUAL`).

Source: `#/components/schemas/CustomerType`
"""

CustomerTaxStatusParams: TypeAlias = Literal["TAXABLE", "TAX_EXEMPT", "REVERSE_CHARGE"]
"""How the customer is taxed: `TAXABLE`, `TAX_EXEMPT`, or `REVERSE_CHARGE` where the
customer accounts for the tax.

Source: `#/components/schemas/CustomerTaxStatus`
"""


class CustomerCreateParams(TypedDict, total=False):
    """What is known of a new customer.

    Source: `#/components/schemas/CustomerCreate`
    """

    customer_type: Required[CustomerTypeParams]
    """A company (`BUSINESS`) or a person (`INDIVIDUAL`)."""
    customer_key: Required[str]
    """Your own identifier for the customer. It is unique within the account and cannot
    be changed later.
    """
    primary_email: Required[Annotated[str, Check(format="email")]]
    """The customer's main email address, unique within the account. An e-mail address.
    """
    primary_phone: str
    """The customer's main phone number."""
    legal_name: str
    """The name under which the company is registered."""
    display_name: str
    """The company's name as shown to people."""
    legal_number: str
    """The number under which the company is registered."""
    tax_identification_number: str
    """The customer's tax number."""
    logo_url: Annotated[str, Check(format="uri")]
    """Where the company's logo can be fetched. A URI."""
    website_url: Annotated[str, Check(format="uri")]
    """The company's site. A URI."""
    account_manager: str
    """Who looks after this customer on your side."""
    first_name: str
    """The person's given name."""
    middle_name: str
    """The person's second given name."""
    last_name: str
    """The person's family name."""
    date_of_birth: date | str
    """The day the person was born. A date, `YYYY-MM-DD`."""
    billing_email: Annotated[str, Check(format="email")]
    """Where mail about bills goes. An e-mail address."""
    timezone: str
    """The customer's time zone, for example `America/New_York`."""
    language: str
    """The language to write to the customer in, for example `en`."""
    currency: str
    """The currency to bill in, for example `USD`."""
    tax_status: CustomerTaxStatusParams
    """How the customer is taxed: `TAXABLE`, `TAX_EXEMPT`, or `REVERSE_CHARGE` where the
    customer accounts for the tax.
    """
    address_line1: str
    """Street and number of the customer's address."""
    address_line2: str
    """What the address needs besides street and number."""
    city: str
    """The town of the address."""
    state: str
    """The state, province or region of the address."""
    country: str
    """The country of the address, for example `United States`."""
    zip_code: str
    """The postcode of the address."""
    shipping_address_line1: str
    """Street and number that goods are sent to."""
    shipping_address_line2: str
    """What the shipping address needs besides street and number."""
    shipping_city: str
    """The town that goods are sent to."""
    shipping_state: str
    """The state, province or region that goods are sent to."""
    shipping_country: str
    """The country that goods are sent to."""
    shipping_zip_code: str
    """The postcode that goods are sent to."""
    billing_configuration: CustomerBillingConfigurationParams
    """How the customer is billed."""
    tax_identifications: Sequence[CustomerTaxIdentificationParams]
    """The customer's tax numbers, one for each country or kind of tax."""
    contact_people: Sequence[CustomerContactPersonParams]
    """Whom to turn to at the company."""
    payment_terms: Sequence[CustomerPaymentTermParams]
    """What was agreed about when and how the customer pays."""
    metadata: Mapping[str, Any]
    """Anything you want to keep with the customer."""
    email_addresses: Sequence[CustomerEmailAddressParams]
    """The customer's other email addresses."""
    phone_numbers: Sequence[CustomerPhoneNumberParams]
    """The customer's other phone numbers."""
    documents: Any
    """Papers kept with the customer. Its shape is not documented."""


class CustomerBulkCreateParams(TypedDict, total=False):
    """Several new customers.

    Source: `#/components/schemas/CustomerBulkCreate`
    """

    customers: Required[
        Annotated[Sequence[CustomerCreateParams], Check(min_items=1, max_items=100)]
    ]
    """From 1 to 100 customers, each with the fields that creating a single one takes. 1
    to 100 items.
    """


class CustomerBillingConfigurationParams(TypedDict, total=False):
    """How the customer is billed.

    Source: `#/components/schemas/CustomerBillingConfiguration`
    """

    preferred_payment_gateway: str
    """The payment provider to use."""
    preferred_payment_method: str
    """The way of paying to use."""
    billing_email: Annotated[str, Check(format="email")]
    """Where mail about bills goes. An e-mail address."""
    billing_address: str
    """The address to put on bills."""
    payment_reminder_days: int
    """The number of days for payment reminders."""


class CustomerTaxIdentificationParams(TypedDict, total=False):
    """A tax number.

    Source: `#/components/schemas/CustomerTaxIdentification`
    """

    type: Required[str]
    """The kind of number, for example `VAT`."""
    number: Required[str]
    """The number itself."""
    country: str
    """The country that gave it."""


class CustomerContactPersonParams(TypedDict, total=False):
    """A person to turn to at a company.

    Source: `#/components/schemas/CustomerContactPerson`
    """

    first_name: str
    """The person's given name."""
    last_name: str
    """The person's family name."""
    email_address: str
    """The person's email address."""
    designation: str
    """The person's title at work."""
    department: str
    """The part of the company the person works in."""
    phone_number: str
    """The person's phone number."""
    is_primary: bool
    """Whether this is the first person to turn to."""


class CustomerPaymentTermParams(TypedDict, total=False):
    """One thing that was agreed about paying.

    Source: `#/components/schemas/CustomerPaymentTerm`
    """

    type: str
    """What the term is about."""
    value: str | int
    """The term's value, for example a number of days."""


class CustomerEmailAddressParams(TypedDict, total=False):
    """An email address of a customer.

    Source: `#/components/schemas/CustomerEmailAddress`
    """

    email: str
    """The address."""
    is_primary: bool
    """Whether this is the customer's main address."""


class CustomerPhoneNumberParams(TypedDict, total=False):
    """A phone number of a customer.

    Source: `#/components/schemas/CustomerPhoneNumber`
    """

    phone_number: str
    """The number."""
    country_code: str
    """The dialling code of its country, for example `+44`."""
    is_primary: bool
    """Whether this is the customer's main number."""
