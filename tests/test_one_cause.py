"""One slip in a right document is one fault, at the token that is wrong.

The document has no faults; each row makes one of them, and names where it is told: what
stands there, how bad it is, and a word that tells what to do.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from generator.diagnostics import Fault, Report
from generator.load import Json, load_document
from generator.validate import validate

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
tags:
  - {name: pets, description: All of them.}
security:
  - key: []
paths:
  /pets:
    post:
      operationId: addPet
      summary: Add a pet
      tags: [pets]
      parameters:
        - {name: dry, in: query, description: Only try., schema: {type: boolean}}
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Pet'}
      responses:
        '200': {description: The pet.}
        default: {$ref: '#/components/responses/Problem'}
components:
  responses:
    Problem: {description: It went wrong.}
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string, description: Its name., maxLength: 9}
        owner:
          allOf:
            - {$ref: '#/components/schemas/Owner'}
    Owner: {type: object, description: Who has it.}
"""

SLIPS = (
    ("responses:\n        '2", "respones:\n        '2", "respones", "responses"),
    ("default: {$ref", "defualt: {$ref", "defualt", "default"),
    ("'200':", "\u2018200\u2019:", "\u2018200\u2019", "plain quotes"),
    ("tags: [pets]", "tag: [pets]", "tag", "tags"),
    ("operationId: addPet", "operationID: addPet", "operationID", "operationId"),
    ("description: Only try.", "desciption: Only try.", "desciption", "description"),
    ("properties:", "propertys:", "propertys", "properties"),
    ("allOf:", "allof:", "allof", "allOf"),
    ("requestBody:", "requestBdy:", "requestBdy", "requestBody"),
    ("- key: []", "- keyy: []", "keyy", "key"),
    ("- key: []", "- key", "key", "key: []"),
    ("schemas:\n", "schema:\n", "schema", "schemas"),
    ("type: string, d", "type: strin, d", "strin", "string"),
    ("/pets:\n", "/pets/{}:\n", "/pets/{}", "{name}"),
    ("dry, in: query", "Host, in: header", "Host", "its address"),
    ("in: query, d", "In: query, d", "In", "did you mean 'in'"),
    ("{name: dry, in", "{id: dry, in", "id", "did you mean 'name'"),
    ("in: query, d", "in: querystring, d", "querystring", "in: query"),
    ("application/json", "aplication/json", "aplication", "application/json"),
    ("application/json", "schema", "schema", "application/json: {schema"),
    ("description: The pet.", "message: The pet.", "message", "description"),
    (
        "$ref: '#/components/schemas/Pet'",
        "ref: '#/components/schemas/Pet'",
        "ref",
        "$r",
    ),
    ("'#/components/schemas/Pet'", "'#/components/schemas'", "'#", "all of 'schemas'"),
    ("type: boolean", "type: boolean, format: date", "date", "type: string"),
    ("maxLength: 9", "maxLength: 9, enum: [Rex, Methusalem]", "Methusalem", "more tha"),
    ("maxLength: 9", "enum: [a, b], const: c", "c}", "'a' or 'b'"),
    (
        "tags: [pets]",
        "x-bath: {}\n      x-a: 1\n      tags: [pets]",
        "x-bath",
        "x-batch",
    ),
    ("tags: [pets]", "tags: [pets, pets]", "pets]", "already"),
    ("required: [name]", "dependentRequired: {name: [ownr]}", "ownr", "'owner'"),
)


@pytest.mark.parametrize(("right", "wrong", "token", "word"), SLIPS)
def test_one_slip(
    right: str, wrong: str, token: str, word: str, tmp_path: Path
) -> None:
    """A slip is told once, where it is, with what was meant."""
    text = DOCUMENT.replace(right, wrong, 1)
    assert text != DOCUMENT
    path = tmp_path / "openapi.yaml"
    path.write_text(text, encoding="utf-8")
    report = Report()
    document = load_document(path, report)
    validate(document, report)
    (fault,) = report.faults
    place = document.position(fault.at, fault.part)
    assert place is not None
    line = text.splitlines()[place.line - 1]
    assert line[place.column - 1 :].startswith(token)
    assert word in f"{fault.message} {fault.hint}"


def test_the_document_is_right(tmp_path: Path) -> None:
    """Without a slip nothing is told."""
    path = tmp_path / "openapi.yaml"
    path.write_text(DOCUMENT, encoding="utf-8")
    report = Report()
    validate(load_document(path, report), report)
    assert not report.faults


def test_a_value_of_another_type_is_one_fault(tmp_path: Path) -> None:
    """Wherever it stands, no rule says anything of what follows from it."""
    document = load_document(written(tmp_path, DOCUMENT), Report()).root.value
    others = dict[str, list[str]]()
    for path in paths(document):
        for other in (None, 5, "", [], [5], {"a": 5}):
            if type(other) is type(value_at(document, path)):
                continue
            told = faults(tmp_path, json.dumps(replaced(document, path, other)))
            if len(told) > 1:
                others[f"{path} is {other}"] = [fault.message for fault in told]
    assert not others


def test_a_misspelt_key_is_one_fault(tmp_path: Path) -> None:
    """Whichever it is, no rule misses what it was meant to be."""
    document = load_document(written(tmp_path, DOCUMENT), Report()).root.value
    others = dict[str, list[str]]()
    for path in paths(document):
        name = path[-1]
        if isinstance(name, int) or len(name) < 4 or "openapi" in path:
            continue
        holder = value_at(document, path[:-1])
        assert isinstance(holder, dict)
        slip = name[:-2] + name[-1]
        wrong = {slip if key == name else key: holder[key] for key in holder}
        whole = replaced(document, path[:-1], wrong) if path[:-1] else wrong
        told = faults(tmp_path, json.dumps(whole))
        if len(told) > 1:
            others[f"{path}"] = [fault.message for fault in told]
    assert not others


Step: TypeAlias = str | int


@pytest.mark.parametrize("key", ["maxItems: 100", "items:"])
def test_what_a_batch_misses_may_be_misspelt(tmp_path: Path, key: str) -> None:
    spec = (Path(__file__).parents[1] / "spec" / "openapi.yaml").read_text("utf-8")
    head, mark, rest = spec.partition("    CustomerBulkCreate:\n")
    text = head + mark + rest.replace(key, key.replace("tems", "tem"), 1)
    assert [fault.code for fault in faults(tmp_path, text)] == ["unknown-keyword"]


def written(folder: Path, text: str) -> Path:
    """Write a document."""
    path = folder / "openapi.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def faults(folder: Path, text: str) -> list[Fault]:
    """Return what is told of a text."""
    report = Report()
    validate(load_document(written(folder, text), report), report)
    return report.faults


def paths(value: Json, above: tuple[Step, ...] = ()) -> Iterator[tuple[Step, ...]]:
    """Yield the path of every value in a document but the document itself."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*above, key)
            yield from paths(inner, (*above, key))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield (*above, position)
            yield from paths(inner, (*above, position))


def others_of(value: Json) -> list[Json]:
    """Return values of other types."""
    others: list[Json] = [None, 5, [], [5], {"a": 5}]
    return [other for other in others if type(other) is not type(value)]


def value_at(value: Json, path: tuple[Step, ...]) -> Json:
    """Return the value at a path."""
    for step in path:
        if isinstance(value, dict):
            value = value[str(step)]
        elif isinstance(value, list):
            value = value[int(step)]
    return value


def replaced(value: Json, path: tuple[Step, ...], other: Json) -> Json:
    """Return a copy of a value with another one at a path."""
    if not path:
        return other
    if isinstance(value, dict):
        key = str(path[0])
        return {**value, key: replaced(value[key], path[1:], other)}
    assert isinstance(value, list)
    at = int(path[0])
    return [*value[:at], replaced(value[at], path[1:], other), *value[at + 1 :]]
