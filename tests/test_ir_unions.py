"""What is read of oneOf, anyOf, nullable and discriminators."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from generator.ir.schema import Object, Union
from generator.load.limits import MAX_DEPTH
from tests.ir_text import Reading, schemas

PETS = """
Cat: {type: object, required: [kind], properties: {kind: {const: cat}, meow: true}}
Dog: {type: object, required: [kind], properties: {kind: {const: dog}, bark: true}}
"""

UNIONS = {
    "references": (
        "X: {oneOf: [{$ref: '#/components/schemas/Cat'},"
        " {$ref: '#/components/schemas/Dog'}]}",
        "Cat | Dog",
    ),
    "scalars": ("X: {anyOf: [{type: string}, {type: integer}]}", "string | int"),
    "nested": (
        "X: {oneOf: [{type: string}, {anyOf: [{type: integer}, {type: 'null'}]}]}",
        "string | int | null",
    ),
    "alike": (
        "X: {oneOf: [{type: string, title: A}, {type: string}, {type: integer}]}",
        "string | int",
    ),
    "all alike": ("X: {oneOf: [{type: string}, {type: string, title: A}]}", "string"),
    "one": ("X: {oneOf: [{$ref: '#/components/schemas/Cat'}]}", "Cat"),
    "one and null": (
        "X: {anyOf: [{$ref: '#/components/schemas/Cat'}, {type: 'null'}]}",
        "Cat | null",
    ),
    "constants": (
        "X: {oneOf: [{const: a, description: First.}, {type: integer}, {const: b}]}",
        '"a"|"b" | int',
    ),
    "open enum": ("X: {anyOf: [{enum: [a, b]}, {type: string}]}", '"a"|"b" | string'),
    "never is no variant": ("X: {oneOf: [false, {type: string}]}", "string"),
    "all never": ("X: {oneOf: [false, false]}", "never"),
    "type beside": (
        "X: {type: object, oneOf: [{$ref: '#/components/schemas/Cat'},"
        " {$ref: '#/components/schemas/Dog'}]}",
        "Cat | Dog",
    ),
    "type that excludes one": (
        "X: {type: object, oneOf: [{$ref: '#/components/schemas/Cat'},"
        " {type: string}]}",
        "Cat",
    ),
    "type that the variants do not repeat": (
        "X: {type: string, oneOf: [{format: date}, {enum: [now]}]}",
        'string(date) | "now"',
    ),
    "inline objects": (
        "X: {oneOf: [{title: One, properties: {a: true}}, {properties: {b: true}}]}",
        "X/One | X/2",
    ),
    "members beside": (
        """
        X:
          properties: {id: {type: integer}}
          required: [id, meow]
          oneOf:
            - $ref: '#/components/schemas/Cat'
            - {title: Bird, properties: {wings: {type: integer}}}
        """,
        "X/Cat | X/Bird",
    ),
    "both": (
        """
        X:
          oneOf: [{properties: {a: true}}, {properties: {b: true}}]
          anyOf: [{properties: {c: true}}, {properties: {d: true}}]
        """,
        "X/1/1 | X/1/2 | X/2/1 | X/2/2",
    ),
    "in allOf": (
        """
        X:
          allOf:
            - {properties: {id: true}}
            - oneOf:
                - $ref: '#/components/schemas/Cat'
                - $ref: '#/components/schemas/Dog'
        """,
        "X/Cat | X/Dog",
    ),
    "object and scalar": (
        "X: {type: [object, string], properties: {a: true}}",
        "X | string",
    ),
    "itself": (
        "X: {oneOf: [{type: string}, {type: array, items:"
        " {$ref: '#/components/schemas/X'}}]}",
        "string | [X]",
    ),
}


@pytest.mark.parametrize(("text", "expected"), UNIONS.values(), ids=UNIONS)
def test_unions(tmp_path: Path, text: str, expected: str) -> None:
    union = [
        each
        for each in schemas(tmp_path, joined(PETS, text)).api.schemas.values()
        if each.id.pointer == "/components/schemas/X"
    ]
    assert Reading(tmp_path / "openapi.yaml").text(union[0].schema) == expected


def joined(*texts: str) -> str:
    return "\n".join(dedent(text).strip("\n") for text in texts)


def test_what_stands_beside_variants_is_in_each(tmp_path: Path) -> None:
    read = schemas(tmp_path, joined(PETS, UNIONS["members beside"][0]))
    assert read.of("X/Cat") == '{id: int, kind: "cat", meow: any}'
    assert read.of("X/Bird") == "{id: int, wings?: int, meow: any}"
    read = schemas(tmp_path, UNIONS["both"][0])
    assert read.of("X/2/1") == "{b?: any, c?: any}"


def test_constants_keep_what_is_said_of_them(tmp_path: Path) -> None:
    read = schemas(tmp_path, "X: {oneOf: [{const: a, title: First}, {const: b}]}")
    assert read.named("X").schema.docs.notes == ('"a": First',)


V30 = {
    "nullable": ("{type: string, nullable: true}", "string | null"),
    "nullable object": (
        "{type: object, nullable: true, properties: {a: {}}}",
        "X | null",
    ),
    "nullable enum": ("{type: string, nullable: true, enum: [a]}", '"a" | null'),
    "nullable reference": (
        "{nullable: true, allOf: [{$ref: '#/components/schemas/Cat'}]}",
        "Cat | null",
    ),
    "nullable reference with type": (
        "{type: object, nullable: true, allOf: [{$ref: '#/components/schemas/Cat'}]}",
        "Cat | null",
    ),
    "nullable variants": (
        "{nullable: true, oneOf: [{$ref: '#/components/schemas/Cat'},"
        " {type: string}]}",
        "Cat | string | null",
    ),
    "nullable anything": ("{nullable: true}", "any"),
    "nullable merge": (
        "{nullable: true, allOf: [{$ref: '#/components/schemas/Cat'},"
        " {properties: {a: {}}}]}",
        "X | null",
    ),
    "siblings of a reference do not count": (
        "{$ref: '#/components/schemas/Cat', nullable: true, description: no}",
        "Cat",
    ),
}


@pytest.mark.parametrize(("text", "expected"), V30.values(), ids=V30)
def test_3_0(tmp_path: Path, text: str, expected: str) -> None:
    cat = "Cat: {type: object, properties: {meow: {type: boolean}}}"
    read = schemas(tmp_path, f"{cat}\nX: {text}", "3.0.3")
    whole = [
        each.schema
        for each in read.api.schemas.values()
        if each.id.pointer == "/components/schemas/X"
    ]
    assert read.text(whole[0]) == expected
    assert whole[0].docs.description is None


def test_exclusive_bounds_of_both_versions(tmp_path: Path) -> None:
    old = schemas(tmp_path, "X: {minimum: 1, exclusiveMinimum: true}", "3.0.0")
    old_schema = old.named("X").schema
    new = schemas(tmp_path, "X: {exclusiveMinimum: 1}")
    assert old_schema == new.named("X").schema


def discriminator(read: Reading, name: str) -> dict[str, str] | None:
    schema = read.named(name).schema
    assert isinstance(schema, Union | Object)
    found = schema.discriminator
    return (
        None
        if found is None
        else {
            value: "/".join(read.api.schemas[target].words)
            for value, target in found.mapping
        }
    )


def test_discriminator_of_variants(tmp_path: Path) -> None:
    pets = "\n".join(f"{name}: {{properties: {{kind: true}}}}" for name in "ABC")
    read = schemas(
        tmp_path,
        f"""
{pets}
D: {{properties: {{kind: {{const: dee}}}}}}
X:
  oneOf: [{", ".join(f"{{$ref: '#/components/schemas/{n}'}}" for n in "ABCD")}]
  discriminator: {{propertyName: kind, mapping: {{a: A, b: '#/components/schemas/B'}}}}
""",
    )
    assert discriminator(read, "X") == {"a": "A", "b": "B", "C": "C", "dee": "D"}


def test_discriminator_of_variants_that_inherit_their_value(tmp_path: Path) -> None:
    text = """
E: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {size: {type: integer}}}]}
Base: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}}}
Kind: {type: string, enum: [eel]}
Any: {type: object, properties: {kind: {enum: [f, g]}}}
F: {allOf: [{$ref: '#/components/schemas/Any'}, {properties: {kind: {const: f}}}]}
G: {allOf: [{$ref: '#/components/schemas/Any'}]}
H: {allOf: [{$ref: '#/components/schemas/Any'}]}
X:
  oneOf:
    - {$ref: '#/components/schemas/E'}
    - {$ref: '#/components/schemas/F'}
    - {$ref: '#/components/schemas/G'}
    - {$ref: '#/components/schemas/H'}
  discriminator: {propertyName: kind}
"""
    read = schemas(tmp_path, text)
    assert discriminator(read, "X") == {"eel": "E", "f": "F", "G": "G", "H": "H"}


def test_discriminator_of_merged_variants(tmp_path: Path) -> None:
    text = """
    X:
      properties: {id: true}
      oneOf:
        - $ref: '#/components/schemas/Cat'
        - $ref: '#/components/schemas/Dog'
      discriminator: {propertyName: kind, mapping: {miau: '#/components/schemas/Cat'}}
    """
    read = schemas(tmp_path, joined(PETS, text))
    assert discriminator(read, "X") == {"miau": "X/Cat", "dog": "X/Dog"}


def test_discriminator_of_a_parent(tmp_path: Path) -> None:
    read = schemas(
        tmp_path,
        """
        Pet:
          properties: {kind: {type: string}}
          discriminator: {propertyName: kind, mapping: {d: '#/components/schemas/Dog'}}
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {meow: true}}]}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {bark: true}}]}
        Pug: {allOf: [{$ref: '#/components/schemas/Dog'}, {properties: {snore: true}}]}
        """,
    )
    assert discriminator(read, "Pet") == {"d": "Dog", "Cat": "Cat", "Pug": "Pug"}
    assert read.of("Pug") == "{kind?: string, bark?: any, snore?: any}"
    assert discriminator(read, "Cat") is None


def test_a_parent_that_lists_its_children(tmp_path: Path) -> None:
    read = schemas(
        tmp_path,
        """
        Pet:
          type: object
          properties: {kind: {type: string}}
          discriminator: {propertyName: kind}
          oneOf:
            - $ref: '#/components/schemas/Cat'
            - $ref: '#/components/schemas/Dog'
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {meow: true}}]}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {bark: true}}]}
        """,
    )
    assert read.of("Cat") == "{kind?: string, meow?: any}"
    assert read.of("Pet/Cat") == "{kind?: string, meow?: any}"
    assert not read.codes


def test_a_mapping_to_no_variant_says_nothing(tmp_path: Path) -> None:
    text = """
    X:
      oneOf: [{$ref: '#/components/schemas/Cat'}, {type: string}]
      discriminator: {propertyName: kind, mapping: {d: Dog}}
    """
    read = schemas(tmp_path, joined(PETS, text))
    assert not read.codes
    assert discriminator(read, "X") == {"cat": "Cat"}


def test_a_mapping_to_nothing_is_told(tmp_path: Path) -> None:
    text = "X: {discriminator: {propertyName: a, mapping: {b: No}}, properties: {}}"
    read = schemas(tmp_path, text)
    assert [fault.code for fault in read.report.warnings] == ["unknown-ref"]
    assert not read.report.errors


CIRCLES = {
    "a reference to itself": "X: {$ref: '#/components/schemas/X'}",
    "two references": """
        X: {$ref: '#/components/schemas/Y'}
        Y: {$ref: '#/components/schemas/X'}
        """,
    "allOf": "X: {allOf: [{$ref: '#/components/schemas/X'}, {properties: {a: true}}]}",
    "allOf over another": """
        X: {allOf: [{$ref: '#/components/schemas/Y'}, {properties: {a: true}}]}
        Y: {allOf: [{$ref: '#/components/schemas/X'}, {properties: {b: true}}]}
        """,
    "a single allOf": "X: {allOf: [{$ref: '#/components/schemas/X'}]}",
    "only itself": "X: {oneOf: [{$ref: '#/components/schemas/X'}]}",
    "only each other": """
        X: {oneOf: [{$ref: '#/components/schemas/Y'}]}
        Y: {anyOf: [{$ref: '#/components/schemas/X'}]}
        """,
}


@pytest.mark.parametrize("text", CIRCLES.values(), ids=CIRCLES)
def test_circles_are_told(tmp_path: Path, text: str) -> None:
    read = schemas(tmp_path, text)
    assert "circular-ref" in read.codes
    assert read.report.errors


def test_unions_of_each_other(tmp_path: Path) -> None:
    read = schemas(
        tmp_path,
        """
        A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}]}
        B: {oneOf: [{$ref: '#/components/schemas/A'}, {type: integer}]}
        C: {anyOf: [{$ref: '#/components/schemas/C'}, {type: boolean}]}
        """,
    )
    assert read.of("A") == "string | int"
    assert read.of("B") == "int | string"
    assert read.of("C") == "bool"
    assert not read.report.errors


def test_too_many_combinations_are_told(tmp_path: Path) -> None:
    one_of = ", ".join(f"{{properties: {{p{n}: true}}}}" for n in range(20))
    text = f"X: {{allOf: [{{oneOf: [{one_of}]}}, {{oneOf: [{one_of}]}}]}}"
    read = schemas(tmp_path, text)
    assert "too-many-variants" in read.codes
    assert len(read.api.schemas) < 300


@pytest.mark.parametrize("kind", ["items", "additionalProperties", "allOf", "oneOf"])
def test_depth(tmp_path: Path, kind: str) -> None:
    one, end = ("[", "]") if kind in ("allOf", "oneOf") else ("", "")
    depth = (MAX_DEPTH - 10) // (2 if one else 1)
    text = f"{{{kind}: {one}" * depth + "{type: string}" + f"{end}}}" * depth
    read = schemas(tmp_path, f"X: {text}")
    assert repr(read.api)
    assert not read.report.errors


def test_nested_objects(tmp_path: Path) -> None:
    depth = (MAX_DEPTH - 10) // 2
    text = "{properties: {a: " * depth + "{type: string}" + "}}" * depth
    read = schemas(tmp_path, f"X: {text}")
    assert len(read.api.schemas) == depth
    assert read.of("/".join(["X", *"a" * (depth - 1)])) == "{a?: string}"


def test_merges_without_end_are_told(tmp_path: Path) -> None:
    circles = (2, 3, 5, 7, 11)
    rings = [
        f"R{size}_{n}: {{properties: {{next: {{$ref: "
        f"'#/components/schemas/R{size}_{(n + 1) % size}'}}}}}}"
        for size in circles
        for n in range(size)
    ]
    parts = ", ".join(f"{{$ref: '#/components/schemas/R{n}_0'}}" for n in circles)
    read = schemas(tmp_path, "\n".join([*rings, f"X: {{allOf: [{parts}]}}"]))
    assert read.codes == ["merged-too-deep"]
    assert not read.report.errors


def test_a_dynamic_reference_without_default(tmp_path: Path) -> None:
    read = schemas(tmp_path, "X: {properties: {a: {$dynamicRef: '#no'}}}")
    assert read.of("X") == "{a?: any}"
    assert [fault.code for fault in read.report.warnings] == ["unknown-ref"]
    assert not read.report.errors
