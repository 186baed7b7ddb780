"""Whatever stands in a document, reading it ends in faults, never in an exception."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

import pytest
import yaml

from generator.diagnostics import Report
from generator.ir import read_api
from generator.load.document import load_document
from generator.load.node import Json

DOCUMENT = """
openapi: 3.2.0
info: {title: Pets, version: '1', license: {name: MIT}, contact: {name: Ann}}
servers: [{url: 'https://{host}', variables: {host: {default: a, enum: [a]}}}]
security: [{key: []}]
tags: [{name: pets}]
x-clientpress: {package: pets}
webhooks: {newPet: {$ref: '#/components/pathItems/Item'}}
paths:
  /pets/{id}:
    parameters: [{$ref: '#/components/parameters/Id'}]
    post:
      operationId: addPet
      tags: [pets]
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Pet'}
            examples: {one: {value: {}}}
            encoding: {a: {contentType: text/plain, headers: {X-A: {schema: {}}}}}
      responses:
        '200': {description: D., headers: {X-B: {schema: {type: integer}}}}
        default: {content: {text/event-stream: {itemSchema: {enum: [1]}}}}
      callbacks: {done: {'{$url}': {$ref: '#/components/pathItems/Item'}}}
components:
  parameters:
    Id: {name: id, in: path, required: true, schema: {type: [string, 'null']}}
  pathItems: {Item: {get: {summary: S.}, additionalOperations: {COPY: {}}}}
  securitySchemes:
    key: {type: apiKey, in: header, name: k}
    web: {type: oauth2, flows: {password: {tokenUrl: t, scopes: {a: b}}}}
  schemas:
    Pet:
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
      discriminator: {propertyName: kind, mapping: {c: Cat}}
      properties: {kind: {type: string, default: c, x-python-name: sort}}
    Cat: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {n: {const: 1}}}]}
    Dog: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {n: {enum: [2]}}}]}
    Base:
      discriminator: {propertyName: n}
      required: [n]
      properties: {n: {anyOf: [{type: integer, minimum: 1}, {type: string}]}}
      additionalProperties: {type: array, items: {}, prefixItems: [{format: date}]}
      patternProperties: {^x: {not: {}}}
"""
SHAPES: list[Json] = [None, "x", [], {"a": None}]
BASE = "#/components/schemas"
REFERENCES: list[Json] = [
    {"$ref": f"{BASE}/Pet"},
    {"oneOf": [{"$ref": f"{BASE}/Cat"}, {"allOf": [{"$ref": f"{BASE}/Pet"}, {}]}]},
]


def places(value: Json) -> Iterator[tuple[Json, str | int]]:
    """Yield every object or array of a document with each of its keys."""
    if isinstance(value, dict):
        for key, member in value.items():
            yield value, key
            yield from places(member)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield value, index
            yield from places(item)


@pytest.mark.parametrize("shape", SHAPES + REFERENCES, ids=json.dumps)
def test_any_shape_at_any_place(tmp_path: Path, shape: Json) -> None:
    document: Json = yaml.safe_load(DOCUMENT)
    path = tmp_path / "openapi.json"
    for number, _ in enumerate(list(places(document))):
        changed = deepcopy(document)
        holder, key = list(places(changed))[number]
        if isinstance(holder, dict):
            holder[str(key)] = shape
        elif isinstance(holder, list):
            holder[int(key)] = shape
        path.write_text(json.dumps(changed), encoding="utf-8")
        report = Report()
        loaded = load_document(path, report)
        if not report.errors:
            read_api(loaded, report)
