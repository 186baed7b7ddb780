"""The tests that a client brings, run for a document whose schemas are hard to judge.

The server of those tests holds each request to the document by an implementation of
JSON Schema, which knows nothing of OpenAPI: so the document is put in other words, and
no request may pass unjudged on the way.
"""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import run

DOCUMENT = """
openapi: 3.0.3
info: {title: Pets, version: '1'}
servers: [{url: 'https://pets.example'}]
paths:
  /pets:
    post:
      operationId: pets.create
      tags: [pets]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
      responses:
        '200':
          description: A pet.
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
  /seals/{name}:
    get:
      operationId: seals.get
      tags: [seals]
      parameters:
        - name: name
          in: path
          required: true
          schema: {$ref: '#/components/schemas/Pet/properties/home/properties/town'}
      responses:
        '200':
          description: The seal.
          content: {'*/*': {schema: {type: string, format: byte}}}
components:
  schemas:
    Pet:
      type: object
      required: [owner, animal]
      properties:
        id: {type: integer, readOnly: true}
        owner:
          oneOf:
            - type: object
              required: [name]
              properties: {name: {type: string, minLength: 2}}
            - {type: string}
        second: {$ref: '#/components/schemas/Pet/properties/owner/oneOf/0'}
        animal: {$ref: '#/components/schemas/Animal'}
        home:
          nullable: true
          type: object
          required: [town]
          properties: {town: {type: string, maxLength: 20}}
        birthplace: {$ref: '#/components/schemas/Pet/properties/home/properties/town'}
    Animal:
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
      discriminator: {propertyName: kind}
    Cat:
      type: object
      required: [kind]
      properties: {kind: {type: string, readOnly: true}, lives: {type: integer}}
    Dog:
      type: object
      required: [kind, tail]
      properties: {kind: {type: string, readOnly: true}, tail: {type: boolean}}
"""


def own_tests(client: Path) -> tuple[int, str]:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"]
    done = run(command, cwd=client, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def test_a_client_passes_its_tests_and_a_broken_one_does_not(tmp_path: Path) -> None:
    spec, client = tmp_path / "pets.yaml", tmp_path / "client"
    spec.write_text(DOCUMENT, encoding="utf-8")
    run(
        [sys.executable, "-m", "generator", "generate", spec, "--output", client],
        check=True,
        capture_output=True,
    )
    code, told = own_tests(client)
    assert code == 0, told
    # The class asks for less than the document does.
    params = client / "pets" / "params" / "pet.py"
    text = params.read_text(encoding="utf-8")
    broken = text.replace("min_length=2", "min_length=1")
    assert broken != text
    params.write_text(broken, encoding="utf-8")
    code, told = own_tests(client)
    assert code == 1, told
