"""The spec is complete, valid, and says what the vendor's reference pages say."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import openapi_spec_validator
import pytest
import yaml

from tests import pages

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "spec" / "openapi.yaml").read_text(encoding="utf-8")
SPEC: dict[str, Any] = yaml.safe_load(TEXT)
SCHEMAS: dict[str, Any] = SPEC["components"]["schemas"]
CREATE = SPEC["paths"]["/customers"]["post"]
BULK_CREATE = SPEC["paths"]["/customers/bulk-create"]["post"]

EMAIL = {"type": "string", "format": "email"}
URI = {"type": "string", "format": "uri"}
DATE = {"type": "string", "format": "date"}
TEXT_TYPE = {"type": "string"}

OTHER_THAN_TEXT = {
    "customer_type": ["BUSINESS", "INDIVIDUAL"],
    "tax_status": ["TAXABLE", "TAX_EXEMPT", "REVERSE_CHARGE"],
    "primary_email": EMAIL,
    "billing_email": EMAIL,
    "logo_url": URI,
    "website_url": URI,
    "date_of_birth": DATE,
    "billing_configuration": "object",
    "metadata": "object",
    "tax_identifications": "array",
    "contact_people": "array",
    "payment_terms": "array",
    "email_addresses": "array",
    "phone_numbers": "array",
    "documents": "anything",
}

NESTED = {
    "CustomerBillingConfiguration": {
        "preferred_payment_gateway": TEXT_TYPE,
        "preferred_payment_method": TEXT_TYPE,
        "billing_email": EMAIL,
        "billing_address": TEXT_TYPE,
        "payment_reminder_days": {"type": "integer"},
    },
    "CustomerTaxIdentification": dict.fromkeys(
        ("type", "number", "country"), TEXT_TYPE
    ),
    "CustomerContactPerson": {
        **dict.fromkeys(("first_name", "last_name", "email_address"), TEXT_TYPE),
        **dict.fromkeys(("designation", "department", "phone_number"), TEXT_TYPE),
        "is_primary": {"type": "boolean"},
    },
    "CustomerPaymentTerm": {
        "type": TEXT_TYPE,
        "value": {"type": ["string", "integer"]},
    },
    "CustomerEmailAddress": {"email": TEXT_TYPE, "is_primary": {"type": "boolean"}},
    "CustomerPhoneNumber": {
        **dict.fromkeys(("phone_number", "country_code"), TEXT_TYPE),
        "is_primary": {"type": "boolean"},
    },
}


def resolve(node: dict[str, Any]) -> dict[str, Any]:
    """Follow a reference, if the node is one."""
    if "$ref" not in node:
        return node
    target: Any = SPEC
    for token in node["$ref"].removeprefix("#/").split("/"):
        target = target[token]
    return resolve(target)


def shape(node: dict[str, Any]) -> object:
    """Reduce a schema to what the tables above say of it."""
    schema = {k: v for k, v in resolve(node).items() if k != "description"}
    if "enum" in schema:
        return schema["enum"]
    if not schema:
        return "anything"
    return schema["type"] if schema["type"] in ("object", "array") else schema


def contents(operation: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each JSON body of an operation with the status it belongs to."""
    yield "request", operation["requestBody"]["content"]["application/json"]
    for status, response in operation["responses"].items():
        yield status, resolve(response)["content"]["application/json"]


def examples() -> list[Any]:
    """Return (schema, example) for every example of the spec, each with a name."""
    return [
        pytest.param(media["schema"], example["value"], id=f"{path}-{status}-{name}")
        for path, item in SPEC["paths"].items()
        for status, media in contents(item["post"])
        for name, example in media.get("examples", {}).items()
    ]


def example(operation: dict[str, Any], status: str, name: str) -> object:
    """Return one example's value."""
    value: object = dict(contents(operation))[status]["examples"][name]["value"]
    return value


def test_is_a_valid_openapi_document() -> None:
    openapi_spec_validator.validate(SPEC)


@pytest.mark.parametrize(("schema", "value"), examples())
def test_examples_fit_their_schemas(schema: dict[str, Any], value: object) -> None:
    validator = jsonschema_rs.Draft202012Validator(
        {**SPEC, **schema}, validate_formats=True
    )
    assert [error.message for error in validator.iter_errors(value)] == []


def test_request_has_40_fields_each_with_its_type() -> None:
    properties = SCHEMAS["CustomerCreate"]["properties"]
    assert len(properties) == 40
    assert {name: shape(schema) for name, schema in properties.items()} == {
        name: OTHER_THAN_TEXT.get(name, TEXT_TYPE) for name in properties
    }
    assert properties.keys() >= OTHER_THAN_TEXT.keys()


def test_request_requires_three_fields() -> None:
    required = ["customer_type", "customer_key", "primary_email"]
    assert SCHEMAS["CustomerCreate"]["required"] == required


@pytest.mark.parametrize("name", NESTED)
def test_nested_objects_have_the_known_fields(name: str) -> None:
    properties = SCHEMAS[name]["properties"]
    assert {key: shape(schema) for key, schema in properties.items()} == NESTED[name]


def test_customer_has_the_40_fields_and_six_more() -> None:
    extra = {
        "id",
        "full_name",
        "created_at",
        "updated_at",
        "archived_at",
        "mid_cycle_invoice_consolidation",
    }
    sent = SCHEMAS["CustomerCreate"]["properties"].keys()
    assert SCHEMAS["Customer"]["properties"].keys() == sent | extra


def test_only_three_fields_of_a_customer_are_sure() -> None:
    sure = ["id", "customer_key", "customer_type"]
    customer = SCHEMAS["Customer"]
    assert customer["required"] == sure
    everything_null = dict.fromkeys(customer["properties"])
    known = {"id": "0" * 8, "customer_key": "k", "customer_type": "BUSINESS"}
    validator = jsonschema_rs.Draft202012Validator({**SPEC, **customer})
    assert validator.is_valid({**everything_null, **known})
    for name in sure:
        assert not validator.is_valid({**everything_null, **known, name: None})


def test_bulk_takes_1_to_100_customers() -> None:
    bulk = SCHEMAS["CustomerBulkCreate"]
    assert bulk["required"] == ["customers"]
    customers = bulk["properties"]["customers"]
    assert (customers["minItems"], customers["maxItems"]) == (1, 100)
    assert resolve(customers["items"]) is SCHEMAS["CustomerCreate"]


def test_objects_are_open() -> None:
    assert not re.search(r"additionalProperties: false|unevaluated", TEXT)


def test_everything_is_described() -> None:
    silent = [
        f"{schema}.{name}"
        for schema, node in SCHEMAS.items()
        for name, property_ in node.get("properties", {}).items()
        if "description" not in property_ and "description" not in resolve(property_)
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("name", "path"),
    [("create", "/customers"), ("bulk_create", "/customers/bulk-create")],
)
def test_urls_are_those_of_the_pages(name: str, path: str) -> None:
    tokens = pages.read(name).split("\n")
    start = tokens.index("POST") + 1
    end = next(i for i in range(start, len(tokens), 2) if tokens[i] != "/")
    url = SPEC["servers"][0]["url"] + path
    assert url == "https://api.metrifox.com" + "".join(tokens[start:end])


def test_create_examples_are_those_of_the_page() -> None:
    page = pages.read("create")
    snippet = page[page.index("customer_data = ") : page.index("# Create a customer")]
    request = ast.literal_eval(snippet.removeprefix("customer_data = ").strip())
    assert example(CREATE, "request", "company") == request
    reply = pages.json_after(page, "client.customers.create(customer_data)")
    assert example(CREATE, "2XX", "created") == reply


def test_bulk_examples_are_those_of_the_page() -> None:
    page = pages.read("bulk_create")
    request = pages.json_after(page, "-d '")
    assert example(BULK_CREATE, "request", "company_and_person") == request
    assert example(BULK_CREATE, "200", "all_created") == pages.json_after(page, "}'\n")


def test_complete_example_is_complete() -> None:
    value = example(CREATE, "request", "complete_company")
    assert isinstance(value, dict)
    assert value.keys() == SCHEMAS["CustomerCreate"]["properties"].keys()


@pytest.mark.parametrize("name", ["create", "bulk_create"])
def test_no_description_is_copied_from_a_page(name: str) -> None:
    lines = {line.strip().rstrip(".") for line in pages.read(name).split("\n")}
    sentences = {line for line in lines if " " in line}
    ours = {text.strip().rstrip(".") for text in re.findall(r"description: (.*)", TEXT)}
    assert ours & sentences == set()
