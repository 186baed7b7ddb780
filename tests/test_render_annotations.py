"""Types of Python for schemas, in replies and in requests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.diagnostics import Location
from generator.ir.api import Api, Info, Settings
from generator.ir.schema import (
    Anything,
    Array,
    Boolean,
    Choice,
    NamedSchema,
    Nothing,
    Null,
    Number,
    Object,
    Origin,
    Reference,
    Schema,
    String,
    Union,
)
from generator.render.annotations import Speller
from generator.render.names import Names
from generator.render.names.before import Before, Keys

AT = Location("spec.yaml", "")
TEXT = String(AT)
INT = Number(AT, integral=True)
API = Api(
    openapi="3.1.0",
    info=Info("Pets", "1"),
    settings=Settings("pets", "pets", "Pets", "PETS", "1"),
    servers=(),
    tags=(),
    operations=(),
    schemas={},
    security_schemes=(),
    webhooks=(),
    document={},
)
NAMES = Names((), {}, {}, {}, {}, {}, {}, {}, {}, Before(Keys(API)))


def text(**rules: Any) -> String:
    return String(AT, **rules)


def either(*variants: Schema) -> Union:
    return Union(AT, variants)


@pytest.mark.parametrize(
    ("schema", "received", "sent"),
    [
        (Anything(AT), "Any", "Any"),
        (Null(AT), "None", "None"),
        (Boolean(AT), "bool", "bool"),
        (INT, "int", "int"),
        (Number(AT), "float", "float"),
        (Number(AT, format="decimal"), "Decimal", "Decimal | float"),
        (
            Number(AT, minimum=0, exclusive_maximum=1.5),
            "float",
            "Annotated[float, Check(minimum=0, exclusive_maximum=1.5)]",
        ),
        (TEXT, "str", "str"),
        (text(format="date-time"), "datetime", "datetime | str"),
        (text(format="date"), "date", "date | str"),
        (text(format="time"), "time", "time | str"),
        (text(format="duration"), "timedelta", "timedelta | str"),
        (text(format="uuid"), "UUID", "UUID | str"),
        (text(format="byte"), "bytes", "bytes | str"),
        (text(content_encoding="base64"), "bytes", "bytes | str"),
        (text(format="email"), "str", 'Annotated[str, Check(format="email")]'),
        (text(format="no-such"), "str", "str"),
        (
            text(pattern='^"\\d'),
            "str",
            "Annotated[str, Check(pattern='^\"\\\\d')]",
        ),
        (
            Choice(AT, ("a", 'b"')),
            'Literal["a", \'b"\'] | str',
            'Literal["a", \'b"\']',
        ),
        (Choice(AT, (1, None)), "Literal[1] | int | None", "Literal[1] | None"),
        (
            Choice(AT, (True, "x")),
            'Literal[True, "x"] | bool | str',
            'Literal[True, "x"]',
        ),
        (Choice(AT, (1.5,)), "float", "Annotated[float, Check(numbers=(1.5,))]"),
        (Choice(AT, ({"a": 1},)), "Any", "Any"),
        (Array(AT, TEXT), "list[str]", "Sequence[str]"),
        (
            Array(AT, text(max_length=5), max_items=3),
            "list[str]",
            "Annotated[Sequence[Annotated[str, Check(max_length=5)]],"
            " Check(max_items=3)]",
        ),
        (
            Array(AT, Nothing(AT), prefix=(TEXT, INT)),
            'Annotated[list[str | int], ByPlace("str", "int", others=None)]',
            'Annotated[Sequence[str | int], ByPlace("str", "int", others=None),'
            " Check(max_items=2)]",
        ),
        (
            Array(AT, Anything(AT), prefix=(TEXT,)),
            'Annotated[list[Any], ByPlace("str", others="Any")]',
            'Annotated[Sequence[Any], ByPlace("str", others="Any")]',
        ),
        (Object(AT, (), INT), "dict[str, int]", "Mapping[str, int]"),
        (Object(AT, (), Anything(AT)), "dict[str, Any]", "Mapping[str, Any]"),
        (
            Object(AT, (), Nothing(AT), pattern_properties=(("^x", INT),)),
            "dict[str, int]",
            'Annotated[Mapping[str, int], ByPattern({"^x": "int"}, None)]',
        ),
        (
            Object(AT, (), TEXT, pattern_properties=(('"', INT),)),
            'Annotated[dict[str, int | str], ByPattern({\'"\': "int"}, "str")]',
            'Annotated[Mapping[str, int | str], ByPattern({\'"\': "int"}, "str")]',
        ),
        (either(TEXT, Null(AT)), "str | None", "str | None"),
        (
            either(text(min_length=1), Null(AT)),
            "str | None",
            "Annotated[str | None, Check(min_length=1)]",
        ),
        (either(Null(AT), INT, TEXT), "int | str | None", "int | str | None"),
        (either(TEXT, Anything(AT)), "Any", "Any"),
        (either(TEXT, TEXT), "str", "str"),
    ],
)
def test_types(schema: Schema, received: str, sent: str) -> None:
    assert Speller(API, NAMES, "model").spell(schema).whole() == received
    assert Speller(API, NAMES, "params").spell(schema).whole() == sent


def test_an_enum_beside_any_value_of_its_type_says_nothing() -> None:
    target = Location("spec.yaml", "/components/schemas/Size")
    api = replace(
        API, schemas={target: NamedSchema(target, ("Size",), INT, Origin.COMPONENT)}
    )
    found = either(Choice(AT, (-1,)), Reference(AT, target))
    assert Speller(api, NAMES, "model").spell(found).whole() == "int"


def test_a_name_that_means_something_else_is_spelled_in_full() -> None:
    speller = Speller(API, NAMES, "model", {"list", "date"})
    found = speller.spell(Array(AT, text(format="date")))
    assert found.whole() == "builtins.list[_dt.date]"
    assert found.needs() == {"builtins", "_dt"}


def test_nesting_ends_where_nobody_reads_on() -> None:
    schema: Schema = TEXT
    for _ in range(500):
        schema = Array(AT, schema)
    assert Speller(API, NAMES, "model").spell(schema).whole().count("[") < 20


def test_numbers_that_no_code_can_hold_are_left_out() -> None:
    huge = Choice(AT, (10**5000,))
    assert Speller(API, NAMES, "params").spell(huge).whole() == "float"
    bound = Number(AT, minimum=float("inf"))
    assert Speller(API, NAMES, "params").spell(bound).whole() == "float"
