"""One slip in a right document is one fault, at the token that is wrong.

The document has no faults; each row makes one of them, and names where it is told: what
stands there, how bad it is, and a word that tells what to do.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Report
from generator.load import load_document
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
