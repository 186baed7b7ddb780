"""One sample of every object that a request or a reply may hold, with all its members."""

from __future__ import annotations

from metrifox_sdk import models

from .support.tables import (
    anything,
    bounded,
    choice,
    day,
    either,
    email,
    moment,
    named,
    nullable,
    obj,
    required,
    uri,
    uuid,
)

CUSTOMER_BILLING_CONFIGURATION_PARAMS = obj(
    preferred_payment_gateway="preferred_payment_gateway",
    preferred_payment_method="preferred_payment_method",
    billing_email=email("billing_email@example.com"),
    billing_address="billing_address",
    payment_reminder_days=60,
)

CUSTOMER_TAX_IDENTIFICATION_PARAMS = obj(
    type=required("type"),
    number=required("number"),
    country="country",
)

CUSTOMER_CONTACT_PERSON_PARAMS = obj(
    first_name="first_name",
    last_name="last_name",
    email_address="email_address",
    designation="designation",
    department="department",
    phone_number="phone_number",
    is_primary=True,
)

CUSTOMER_PAYMENT_TERM_PARAMS = obj(
    type="type",
    value=either("value", 88),
)

CUSTOMER_EMAIL_ADDRESS_PARAMS = obj(
    email="email",
    is_primary=True,
)

CUSTOMER_PHONE_NUMBER_PARAMS = obj(
    phone_number="phone_number",
    country_code="country_code",
    is_primary=True,
)

CUSTOMER_CREATE_PARAMS = obj(
    customer_type=required(choice("BUSINESS", "INDIVIDUAL")),
    customer_key=required("customer_key"),
    primary_email=required(email("primary_email@example.com")),
    primary_phone="primary_phone",
    legal_name="legal_name",
    display_name="display_name",
    legal_number="legal_number",
    tax_identification_number="tax_identification_number",
    logo_url=uri("https://example.com/logo_url"),
    website_url=uri("https://example.com/website_url"),
    account_manager="account_manager",
    first_name="first_name",
    middle_name="middle_name",
    last_name="last_name",
    date_of_birth=day("2017-04-24"),
    billing_email=email("billing_email@example.com"),
    timezone="timezone",
    language="language",
    currency="currency",
    tax_status=choice("TAXABLE", "TAX_EXEMPT", "REVERSE_CHARGE"),
    address_line1="address_line1",
    address_line2="address_line2",
    city="city",
    state="state",
    country="country",
    zip_code="zip_code",
    shipping_address_line1="shipping_address_line1",
    shipping_address_line2="shipping_address_line2",
    shipping_city="shipping_city",
    shipping_state="shipping_state",
    shipping_country="shipping_country",
    shipping_zip_code="shipping_zip_code",
    billing_configuration=CUSTOMER_BILLING_CONFIGURATION_PARAMS,
    tax_identifications=[CUSTOMER_TAX_IDENTIFICATION_PARAMS],
    contact_people=[CUSTOMER_CONTACT_PERSON_PARAMS],
    payment_terms=[CUSTOMER_PAYMENT_TERM_PARAMS],
    metadata={"key": anything("metadata")},
    email_addresses=[CUSTOMER_EMAIL_ADDRESS_PARAMS],
    phone_numbers=[CUSTOMER_PHONE_NUMBER_PARAMS],
    documents=anything("documents"),
)

CUSTOMER_BULK_CREATE_PARAMS = obj(
    customers=required(bounded([CUSTOMER_CREATE_PARAMS], minItems=1, maxItems=100)),
)

CUSTOMER_PHONE_NUMBER = obj(
    models.CustomerPhoneNumber,
    phone_number="phone_number",
    country_code="country_code",
    is_primary=True,
)

CUSTOMER_EMAIL_ADDRESS = obj(
    models.CustomerEmailAddress,
    email="email",
    is_primary=True,
)

CUSTOMER_BILLING_CONFIGURATION = obj(
    models.CustomerBillingConfiguration,
    preferred_payment_gateway="preferred_payment_gateway",
    preferred_payment_method="preferred_payment_method",
    billing_email=email("billing_email@example.com"),
    billing_address="billing_address",
    payment_reminder_days=60,
)

CUSTOMER_TAX_IDENTIFICATION = obj(
    models.CustomerTaxIdentification,
    type=required("type"),
    number=required("number"),
    country="country",
)

CUSTOMER_CONTACT_PERSON = obj(
    models.CustomerContactPerson,
    first_name="first_name",
    last_name="last_name",
    email_address="email_address",
    designation="designation",
    department="department",
    phone_number="phone_number",
    is_primary=True,
)

CUSTOMER_PAYMENT_TERM = obj(
    models.CustomerPaymentTerm,
    type="type",
    value=either("value", 88),
)

CUSTOMER = obj(
    models.Customer,
    id=required(uuid("bf396750-0000-4000-8000-0000bf396750")),
    primary_email=nullable(email("primary_email@example.com")),
    primary_phone=nullable("primary_phone"),
    legal_name=nullable("legal_name"),
    display_name=nullable("display_name"),
    legal_number=nullable("legal_number"),
    tax_identification_number=nullable("tax_identification_number"),
    logo_url=nullable(uri("https://example.com/logo_url")),
    website_url=nullable(uri("https://example.com/website_url")),
    account_manager=nullable("account_manager"),
    first_name=nullable("first_name"),
    middle_name=nullable("middle_name"),
    last_name=nullable("last_name"),
    full_name=nullable("full_name"),
    billing_email=nullable(email("billing_email@example.com")),
    timezone=nullable("timezone"),
    language=nullable("language"),
    currency=nullable("currency"),
    tax_status=nullable(choice("TAXABLE", "TAX_EXEMPT", "REVERSE_CHARGE")),
    address_line1=nullable("address_line1"),
    address_line2=nullable("address_line2"),
    city=nullable("city"),
    state=nullable("state"),
    country=nullable("country"),
    zip_code=nullable("zip_code"),
    shipping_address_line1=nullable("shipping_address_line1"),
    shipping_address_line2=nullable("shipping_address_line2"),
    shipping_city=nullable("shipping_city"),
    shipping_state=nullable("shipping_state"),
    shipping_country=nullable("shipping_country"),
    shipping_zip_code=nullable("shipping_zip_code"),
    created_at=nullable(moment("2018-01-05T00:48:00Z")),
    updated_at=nullable(moment("2017-04-04T15:27:00Z")),
    customer_type=required(choice("BUSINESS", "INDIVIDUAL")),
    customer_key=required("customer_key"),
    phone_numbers=nullable([CUSTOMER_PHONE_NUMBER]),
    email_addresses=nullable([CUSTOMER_EMAIL_ADDRESS]),
    billing_configuration=nullable(CUSTOMER_BILLING_CONFIGURATION),
    tax_identifications=nullable([CUSTOMER_TAX_IDENTIFICATION]),
    contact_people=nullable([CUSTOMER_CONTACT_PERSON]),
    payment_terms=nullable([CUSTOMER_PAYMENT_TERM]),
    metadata=nullable({"key": anything("metadata")}),
    date_of_birth=nullable(day("2017-04-24")),
    documents=anything("documents"),
    archived_at=nullable(moment("2029-12-20T11:59:00Z")),
    mid_cycle_invoice_consolidation=nullable(True),
)

CUSTOMER_CREATE_RESPONSE = obj(
    models.CustomerCreateResponse,
    message="message",
    data=required(CUSTOMER),
    status="status",
    status_code=named("statusCode", 56),
    meta={"key": anything("meta")},
    errors={"key": anything("errors")},
)

CUSTOMER_SUMMARY = obj(
    models.CustomerSummary,
    id=required(uuid("bf396750-0000-4000-8000-0000bf396750")),
    customer_type=required(choice("BUSINESS", "INDIVIDUAL")),
    primary_email=required(email("primary_email@example.com")),
    display_name=required(nullable("display_name")),
)

CUSTOMER_BULK_CREATED = obj(
    models.CustomerBulkCreated,
    index=required(87),
    customer_key=required("customer_key"),
    data=required(CUSTOMER_SUMMARY),
)

CUSTOMER_BULK_FAILED = obj(
    models.CustomerBulkFailed,
    index=required(87),
    customer_key=required("customer_key"),
    error=required("error"),
)

CUSTOMER_BULK_CREATE_RESULT = obj(
    models.CustomerBulkCreateResult,
    total=required(60),
    successful_count=required(22),
    failed_count=required(43),
    customers_created=required([CUSTOMER_BULK_CREATED]),
    customers_failed=required([CUSTOMER_BULK_FAILED]),
)

CUSTOMER_BULK_CREATE_RESPONSE = obj(
    models.CustomerBulkCreateResponse,
    status_code=named("statusCode", 56),
    message="message",
    meta={"key": anything("meta")},
    data=required(CUSTOMER_BULK_CREATE_RESULT),
    errors={"key": anything("errors")},
)

ERROR_RESPONSE = obj(
    models.ErrorResponse,
    status_code=named("statusCode", 56),
    message="message",
    meta={"key": anything("meta")},
    data=nullable(None),
    errors={"key": ["errors"]},
    error="error",
)
