"""What is read of schemas: each kind, and what several of them say together."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.ir.schema import Number, Object, String
from tests.ir_text import schemas

KINDS = {
    "anything": ("{}", "any"),
    "true": ("true", "any"),
    "false": ("false", "never"),
    "null": ("{type: 'null'}", "null"),
    "boolean": ("{type: boolean}", "bool"),
    "integer": ("{type: integer, format: int64}", "int(int64)"),
    "number": ("{type: number}", "number"),
    "string": ("{type: string, format: uuid}", "string(uuid)"),
    "enum": ("{type: string, enum: [a, b, a]}", '"a"|"b"'),
    "mixed enum": ("{enum: [a, 1, 1.0, true, null]}", '"a"|1|true | null'),
    "enum with null": ("{enum: [a, null]}", '"a" | null'),
    "enum limited by its type": ("{type: string, enum: [a, 1, null]}", '"a"'),
    "both booleans": ("{type: boolean, enum: [true, false]}", "bool"),
    "one boolean": ("{type: boolean, enum: [true]}", "true"),
    "const": ("{const: cat}", '"cat"'),
    "const null": ("{const: null}", "null"),
    "array": ("{type: array, items: {type: string}}", "[string]"),
    "array of anything": ("{type: array}", "[any]"),
    "tuple": (
        "{type: array, prefixItems: [{type: string}, {type: integer}], items: false}",
        "[string, int; never]",
    ),
    "map": ("{type: object, additionalProperties: {type: integer}}", "{*: int}"),
    "empty object": ("{type: object, additionalProperties: false}", "{*: never}"),
    "free object": ("{type: object}", "{*: any}"),
    "patterns": (
        "{type: object, patternProperties: {^x-: {type: string}}}",
        "{/^x-/: string}",
    ),
    "object": (
        "{type: object, required: [id], properties: {id: {type: integer}, name: true}}",
        "{id: int, name?: any}",
    ),
    "object and others": (
        "{properties: {a: true}, additionalProperties: {type: integer}}",
        "{a?: any, *: int}",
    ),
    "required, not defined": ("{type: object, required: [a]}", "{a: any}"),
    "type list": ("{type: [string, integer, 'null']}", "string | int | null"),
    "number covers integer": ("{type: [integer, number]}", "number"),
    "object implied": ("{properties: {a: {type: string}}}", "{a?: string}"),
    "array implied": ("{items: {type: string}}", "[string]"),
    "string implied": ("{minLength: 1}", "string"),
    "number implied": ("{minimum: 1}", "number"),
    "format implies": ("{format: int32}", "int(int32)"),
    "text format implies": ("{format: date}", "string(date)"),
    "unknown type": ("{type: file}", "any"),
    "self": (
        "{type: object, properties: {next: {$ref: '#/components/schemas/X'}}}",
        "{next?: X}",
    ),
    "list of itself": ("{type: array, items: {$ref: '#/components/schemas/X'}}", "[X]"),
}


@pytest.mark.parametrize(("text", "expected"), KINDS.values(), ids=KINDS)
def test_kinds(tmp_path: Path, text: str, expected: str) -> None:
    assert schemas(tmp_path, f"X: {text}").of("X") == expected


MERGED = {
    "properties of both, required of both": (
        """
        X:
          allOf:
            - {type: object, required: [a], properties: {a: {type: string}}}
            - {type: object, properties: {b: {type: integer}}}
          required: [b]
        """,
        "{a: string, b: int}",
    ),
    "parent, then own": (
        """
        Base: {type: object, properties: {id: {type: integer}}, required: [id]}
        X:
          properties: {name: {type: string}}
          allOf: [{$ref: '#/components/schemas/Base'}]
        """,
        "{id: int, name?: string}",
    ),
    "grandparents, once": (
        """
        A: {type: object, properties: {a: true}}
        B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: true}}]}
        C: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {c: true}}]}
        X: {allOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}
        """,
        "{a?: any, b?: any, c?: any}",
    ),
    "one member in both": (
        """
        X:
          allOf:
            - {properties: {a: {type: [string, integer]}}}
            - {properties: {a: {type: string, format: date}}}
        """,
        "{a?: string(date)}",
    ),
    "a member that is only described again": (
        """
        Owner: {type: object, properties: {name: true}}
        Base: {properties: {owner: {$ref: '#/components/schemas/Owner'}}}
        X:
          allOf:
            - {$ref: '#/components/schemas/Base'}
            - {properties: {owner: {description: Whose it is.}}}
        """,
        "{owner?: Owner}",
    ),
    "objects under one member": (
        """
        X:
          allOf:
            - {properties: {owner: {properties: {name: {type: string}}}}}
            - {properties: {owner: {properties: {age: {type: integer}}}}}
        """,
        "{owner?: X/owner}",
    ),
    "enums meet": (
        "X: {allOf: [{enum: [a, b, c]}, {enum: [c, b, d]}]}",
        '"b"|"c"',
    ),
    "const in an enum": ("X: {allOf: [{enum: [a, b]}, {const: b}]}", '"b"'),
    "integers are numbers": (
        "X: {allOf: [{type: number}, {type: integer}]}",
        "int",
    ),
    "null only where all allow it": (
        "X: {allOf: [{type: [string, 'null']}, {type: string}]}",
        "string",
    ),
    "types that exclude each other": (
        "X: {allOf: [{type: string}, {type: integer}]}",
        "never",
    ),
    "false in it": ("X: {allOf: [{type: string}, false]}", "never"),
    "true in it": ("X: {allOf: [{type: string}, true]}", "string"),
    "closed by one": (
        """
        X:
          allOf:
            - {properties: {a: true}}
            - {properties: {b: true}, additionalProperties: false}
        """,
        "{a?: any, b?: any, *: never}",
    ),
    "unevaluated": (
        """
        X:
          allOf: [{properties: {a: true}}]
          unevaluatedProperties: false
        """,
        "{a?: any, *: never}",
    ),
    "others of both": (
        """
        X:
          allOf:
            - {additionalProperties: {type: [string, integer]}}
            - {additionalProperties: {type: string}}
        """,
        "{*: string}",
    ),
    "items of both": (
        "X: {allOf: [{items: {type: [string, integer]}}, {items: {type: integer}}]}",
        "[int]",
    ),
    "allOf in allOf": (
        "X: {allOf: [{allOf: [{properties: {a: true}}]}, {properties: {b: true}}]}",
        "{a?: any, b?: any}",
    ),
    "one reference, described": (
        """
        Y: {type: object, properties: {a: true}}
        X: {description: Mine., allOf: [{$ref: '#/components/schemas/Y'}]}
        """,
        "Y",
    ),
    "one reference and its type": (
        """
        Y: {type: object, properties: {a: true}}
        X: {type: object, allOf: [{$ref: '#/components/schemas/Y'}, {title: It}]}
        """,
        "Y",
    ),
    "siblings of a reference": (
        """
        Y: {type: object, properties: {a: true}}
        X: {$ref: '#/components/schemas/Y', required: [a]}
        """,
        "{a: any}",
    ),
    "a merged member that recurs": (
        """
        A: {properties: {next: {$ref: '#/components/schemas/A'}}}
        B: {properties: {next: {$ref: '#/components/schemas/B'}, b: true}}
        X: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
        """,
        "{next?: X/next, b?: any}",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MERGED.values(), ids=MERGED)
def test_merging(tmp_path: Path, text: str, expected: str) -> None:
    assert schemas(tmp_path, text).of("X") == expected


def test_the_inner_schemas_of_a_merge(tmp_path: Path) -> None:
    read = schemas(tmp_path, MERGED["objects under one member"][0])
    assert read.of("X/owner") == "{name?: string, age?: int}"
    read = schemas(tmp_path, MERGED["a merged member that recurs"][0])
    assert read.of("X/next") == "{next?: X/next, b?: any}"


def test_bounds_meet(tmp_path: Path) -> None:
    read = schemas(
        tmp_path,
        """
        N:
          type: integer
          allOf:
            - {minimum: 1, maximum: 10, multipleOf: 4}
            - {minimum: 3, exclusiveMaximum: 9, multipleOf: 6}
        S: {allOf: [{minLength: 1, maxLength: 9}, {minLength: 2}], pattern: ^a}
        O: {allOf: [{minProperties: 1}, {minProperties: 2}], type: object}
        """,
    )
    number, text, map_ = (read.named(name).schema for name in "NSO")
    assert isinstance(number, Number)
    assert (number.minimum, number.maximum) == (3, 10)
    assert (number.exclusive_maximum, number.multiple_of) == (9, 12)
    assert isinstance(text, String)
    assert (text.min_length, text.max_length, text.pattern) == (2, 9, "^a")
    assert isinstance(map_, Object)
    assert map_.min_properties == 2


def test_impossible_is_told(tmp_path: Path) -> None:
    read = schemas(tmp_path, "X: {allOf: [{type: string}, {type: integer}]}")
    assert read.codes == ["impossible-schema"]
    assert read.named("X").schema.docs.notes


def test_an_enum_of_another_type(tmp_path: Path) -> None:
    read = schemas(tmp_path, "X: {type: integer, enum: ['1', '2']}")
    assert read.of("X") == "int"
    assert read.codes == ["enum-type"]


def test_what_types_cannot_say_is_noted(tmp_path: Path) -> None:
    read = schemas(
        tmp_path,
        """
        X:
          type: object
          properties: {a: true, b: true}
          not: {required: [a, b]}
          dependentRequired: {a: [b]}
          anyOf: [{required: [a]}, {required: [b]}]
        """,
    )
    assert read.of("X") == "{a?: any, b?: any}"
    assert read.named("X").schema.docs.notes == (
        '`not`: {"required": ["a", "b"]}',
        '`dependentRequired`: {"a": ["b"]}',
        '`anyOf`: [{"required": ["a"]}, {"required": ["b"]}]',
    )


def test_docs(tmp_path: Path) -> None:
    read = schemas(
        tmp_path,
        """
        Y: {type: string, description: Of Y., default: y}
        X:
          title: X
          description: Of X.
          type: object
          properties:
            a: {$ref: '#/components/schemas/Y', description: Of a.}
            b: {$ref: '#/components/schemas/Y'}
            c: {type: string, deprecated: true, default: null, examples: [1, 1, 2]}
            d: {type: string, readOnly: true, x-python-name: dee}
            e: {allOf: [{$ref: '#/components/schemas/Y'}], writeOnly: true}
        """,
    )
    schema = read.named("X").schema
    assert isinstance(schema, Object)
    a, b, c, d, e = schema.properties
    assert (schema.docs.title, schema.docs.description) == ("X", "Of X.")
    assert (a.docs.description, b.docs.description) == ("Of a.", None)
    assert (c.docs.deprecated, c.docs.has_default, c.docs.default) == (True, True, None)
    assert c.docs.examples == (1, 2)
    assert (d.read_only, d.write_only, d.python_name) == (True, False, "dee")
    assert (e.read_only, e.write_only, read.text(e.schema)) == (False, True, "Y")


def test_read_only_counts_through_a_reference(tmp_path: Path) -> None:
    read = schemas(
        tmp_path,
        """
        Id: {type: integer, readOnly: true}
        X: {properties: {id: {$ref: '#/components/schemas/Id'}}}
        """,
    )
    schema = read.named("X").schema
    assert isinstance(schema, Object)
    assert schema.properties[0].read_only
