"""What `--permissive` tolerates, and what stays an error: no operation may be lost."""

from __future__ import annotations

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
    "another host": (
        "paths: {}\ncomponents: {schemas: {A: {$ref: 'http://a.example/b'}}}",
        "forbidden-ref",
    ),
    "broken YAML": ("paths: {", "yaml-syntax"),
}


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
