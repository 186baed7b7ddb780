"""What `--permissive` tolerates, and what stays an error: no operation may be lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.cli.main import main
from generator.diagnostics import InputError, Report
from generator.load import Terms
from generator.pipeline import generate

HEAD = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\n"
OK = "responses: {'200': {description: a}}"

TOLERATED = {
    "lower case of a range": "paths: {/a: {get: {responses: {4xx: {description: a}}}}}",
    "no responses": "paths: {/a: {get: {responses: null}}}",
    "a null response": "paths: {/a: {get: {responses: {'200': null}}}}",
    "no paths": "components: {schemas: {A: {type: strng}}}\npaths:",
    "a path without its slash": f"paths: {{a: {{get: {{{OK}}}}}}}",
    "an id used twice": (
        f"paths: {{/a: {{get: {{operationId: x, {OK}}}, "
        f"put: {{operationId: x, {OK}}}}}}}"
    ),
    "a path parameter without its object": f"paths: {{'/a/{{b}}': {{get: {{{OK}}}}}}}",
    "a path parameter without its variable": (
        "paths: {/a: {get: {parameters: [{name: b, in: path, required: true, "
        f"schema: {{type: string}}}}], {OK}}}}}}}"
    ),
    "an optional path parameter": (
        "paths: {'/a/{b}': {get: {parameters: [{name: b, in: path, "
        f"schema: {{type: string}}}}], {OK}}}}}}}"
    ),
    "a default that does not fit": (
        "paths: {}\ncomponents: {schemas: {A: {type: integer, default: ten}}}"
    ),
    "a key twice": f"paths: {{/a: {{get: {{summary: a, summary: b, {OK}}}}}}}",
    "a reference of an example": (
        "paths: {/a: {get: {responses: {'200': {description: a, content: "
        "{text/plain: {examples: {a: {$ref: '#/none'}}}}}}}}}"
    ),
    "a mapping to nothing": (
        "paths: {}\ncomponents: {schemas: {A: {type: object, properties: {k: {type: "
        "string}}, discriminator: {propertyName: k, mapping: {a: '#/none'}}}}}"
    ),
}
ERRORS = {
    "an operation that is none": ("paths: {/a: {get: [1]}}", "structure"),
    "a path that is none": ("paths: {/a: 1}", "structure"),
    "paths that are none": ("paths: [1]", "structure"),
    "a method in capitals": (f"paths: {{/a: {{GET: {{{OK}}}}}}}", "structure"),
    "a parameter of no place": (
        f"paths: {{/a: {{get: {{parameters: [{{name: b, in: body}}], {OK}}}}}}}",
        "structure",
    ),
    "a parameter without a name": (
        f"paths: {{/a: {{get: {{parameters: [{{in: query}}], {OK}}}}}}}",
        "structure",
    ),
    "a body that is none": (
        f"paths: {{/a: {{put: {{requestBody: 1, {OK}}}}}}}",
        "structure",
    ),
    "a reference to nothing": (
        f"paths: {{/a: {{get: {{parameters: [{{$ref: '#/none'}}], {OK}}}}}}}",
        "unknown-ref",
    ),
    "a path of another host": (
        "paths: {/a: {$ref: 'http://a.example/b'}}",
        "forbidden-ref",
    ),
    "a path that refers to itself": (
        "paths: {/a: {$ref: '#/paths/~1a'}}",
        "circular-ref",
    ),
    "a path that leads to nothing": (
        "paths: {/a: {$ref: '#/components/pathItems/A'}}\n"
        "components: {pathItems: {A: {$ref: '#/none'}}}",
        "unknown-ref",
    ),
    "broken YAML": ("paths: {", "yaml-syntax"),
}


STOOD_IN = {
    "a schema of another host": (
        "$ref: 'http://a.example/b'",
        "any value is taken",
        "Any",
    ),
    "a schema outside of the folder": ("$ref: ../b.yaml", "any value is taken", "Any"),
    "a schema of a file that is not there": (
        "$ref: b.yaml",
        "any value is taken",
        "Any",
    ),
    "an item that is nothing": (
        "type: array, items: {$ref: '#/none'}",
        "any value is taken",
        "Sequence[Any]",
    ),
    "a schema that is a parameter": (
        "$ref: '#/components/parameters/P'",
        "any value is taken",
        "Any",
    ),
    "a schema that is itself": (
        "$ref: '#/components/schemas/Itself'",
        "any value is taken",
        "Any",
    ),
    "a variant that is itself": (
        "$ref: '#/components/schemas/Self'",
        "it is no part of itself",
        "str | bool",
    ),
    "a part that is itself": (
        "$ref: '#/components/schemas/Part'",
        "it is no part of itself",
        "PartParams",
    ),
    "a parent of its own variants": (
        "$ref: '#/components/schemas/Pet'",
        "is taken without its variants",
        "PetCatParams | PetDogParams",
    ),
    "a pointer into the schema around it": (
        "$ref: '#/components/schemas/Tree'",
        "'#/components/schemas/Tree/properties/a' is taken",
        "TreeParams",
    ),
}
"""Schemas of a body, what a warning says of them, and what the method takes."""
COMPONENTS = """
components:
  parameters: {P: {name: p, in: query, schema: {type: string}}}
  schemas:
    Itself: {$ref: '#/components/schemas/Itself'}
    Self:
      oneOf: [{type: string}, {$ref: '#/components/schemas/Self'}, {type: boolean}]
    Part:
      allOf:
        - {$ref: '#/components/schemas/Part'}
        - {type: object, required: [a], properties: {a: {type: string}}}
    Pet:
      type: object
      required: [kind]
      properties: {kind: {type: string}}
      discriminator:
        propertyName: kind
        mapping: {cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog'}
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
    Cat:
      allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {purr: {type: boolean}}}]
    Dog:
      allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {bark: {type: boolean}}}]
    Tree:
      type: object
      properties:
        a: {type: object, properties: {b: {$ref: '#/properties/a'}}}
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "openapi.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    return path


@pytest.mark.parametrize("text", TOLERATED.values(), ids=TOLERATED.keys())
def test_a_fault_that_leaves_all_understood_is_a_warning(
    tmp_path: Path, text: str
) -> None:
    spec = write(tmp_path, text)
    with pytest.raises(InputError) as refused:
        generate(spec, Report())
    codes = {fault.code for fault in refused.value.report.errors}
    report = Report()
    files = generate(spec, report, terms=Terms(permissive=True))
    assert codes <= {fault.code for fault in report.warnings}
    assert files["pets/client.py"]
    operations = text.count("responses: {") + text.count("responses: null")
    made = [text for path, text in files.items() if "/resources/" in path]
    assert sum(module.count("] = Operation(") for module in made) == operations


@pytest.mark.parametrize(("text", "code"), ERRORS.values(), ids=ERRORS.keys())
def test_what_is_not_understood_stays_an_error(
    tmp_path: Path, text: str, code: str
) -> None:
    with pytest.raises(InputError) as refused:
        generate(write(tmp_path, text), Report(), terms=Terms(permissive=True))
    assert code in {fault.code for fault in refused.value.report.errors}


@pytest.mark.parametrize("case", STOOD_IN)
@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
def test_what_leads_nowhere_is_any_value(
    tmp_path: Path, case: str, version: str
) -> None:
    """The warning says so at its line, and all else keeps its type."""
    schema, means, type_ = STOOD_IN[case]
    body = f"required: true, content: {{application/json: {{schema: {{{schema}}}}}}}"
    text = f"paths: {{/a: {{put: {{tags: [a], requestBody: {{{body}}}, {OK}}}}}}}"
    spec = write(tmp_path, text + COMPONENTS)
    spec.write_text(spec.read_text("utf-8").replace("3.1.0", version), "utf-8")
    report = Report()
    files = generate(spec, report, terms=Terms(permissive=True))
    said = [fault for fault in report.warnings if fault.message.endswith(means)]
    assert said
    assert all(report.places and report.places.position(f.at, f.part) for f in said)
    made = [text for path, text in files.items() if "/params/" in path]
    assert any(re.search(rf"\b{re.escape(type_)}\b", text) for text in made) or (
        f"body: {type_}," in files["pets/resources/a.py"]
    )


BESIDE = {
    "a body": (
        "requestBody: {$ref: '#/none'}",
        "any JSON is taken as the body",
        "body: Any",
    ),
    "a circle of bodies": (
        "requestBody: {$ref: '#/components/requestBodies/B'}",
        "any JSON is taken as the body",
        "body: Any",
    ),
    "an answer": (
        "responses: {'200': {$ref: ../b.yaml}}",
        "any answer is taken",
        "-> Any",
    ),
    "a header": (
        "responses: {'200': {description: a, headers: {X-A: {$ref: '#/none'}}}}",
        "any header is taken",
        "-> None",
    ),
    "a callback": (
        "callbacks: {a: {$ref: '#/none'}}",
        "it is left out",
        "def put",
    ),
    "a link": (
        "responses: {'200': {description: a, links: {a: {operationId: none}}}}",
        "no operation has the operationId 'none'",
        "-> None",
    ),
    "a scheme": (
        "security: [{A: []}]",
        "no credentials are sent for it",
        "def put",
    ),
    "scopes where there are none": (
        "security: [{K: [all]}]",
        "the scheme 'K' has the type 'apiKey', without scopes",
        "def put",
    ),
    "a variable of the path": (
        "parameters: [{$ref: '../p.yaml#/a-b'}]",
        "it is the text in its path",
        "a_b: str",
    ),
}
"""Members of an operation, what a warning says, and what its method has."""


@pytest.mark.parametrize("case", BESIDE)
def test_every_call_can_still_be_made(tmp_path: Path, case: str) -> None:
    members, means, code = BESIDE[case]
    rest = "" if "responses" in members else f", {OK}"
    schemes = "A: {$ref: '#/none'}, K: {type: apiKey, in: header, name: k}"
    path = "/a/{a_b}" if "a_b" in code else "/a"
    text = (
        f"paths: {{'{path}': {{put: {{operationId: put_a, tags: [a], {members}"
        f"{rest}}}}}}}\ncomponents:\n  securitySchemes: {{{schemes}}}\n"
        "  requestBodies: {B: {$ref: '#/components/requestBodies/B'}}"
    )
    spec = write(tmp_path, text)
    spec.write_text(spec.read_text("utf-8").replace("3.1.0", "3.0.3"), "utf-8")
    report = Report()
    files = generate(spec, report, terms=Terms(permissive=True))
    assert any(fault.message.endswith(means) for fault in report.warnings)
    assert code in files["pets/resources/a.py"]


def test_generate_says_where_it_would_help(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for texts, helps in ((TOLERATED.values(), True), (each_error(), False)):
        for text in texts:
            spec = str(write(tmp_path, text))
            assert main(["generate", spec, "-o", str(tmp_path / "out")]) == 2
            told = capsys.readouterr().err
            assert ("--permissive makes warnings of such errors" in told) is helps, text


def each_error() -> list[str]:
    return [text for text, _ in ERRORS.values()]


def test_every_command_knows_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = str(write(tmp_path, TOLERATED["lower case of a range"]))
    folder = str(tmp_path / "out")
    for command, outside in (
        ("validate", []),
        ("generate", ["-o", folder]),
        ("check", ["-o", folder]),
    ):
        assert main([command, spec, *outside]) in (1, 2)
        assert main([command, spec, "--permissive", *outside]) == 0
    assert "warning[structure]" in capsys.readouterr().err


def test_a_step_of_zero_holds_for_nothing(tmp_path: Path) -> None:
    """A number cannot be divided by it, so that the check would end in an error."""
    schema = "{type: object, properties: {a: {type: number, multipleOf: 0}}}"
    body = f"requestBody: {{content: {{application/json: {{schema: {schema}}}}}}}"
    spec = write(tmp_path, f"paths: {{/a: {{put: {{{body}, {OK}}}}}}}")
    files = generate(spec, Report(), terms=Terms(permissive=True))
    made = [text for path, text in files.items() if "/params/" in path]
    assert any("a: float" in text for text in made)
