"""How schemas are named by where they stand, and what references lead to."""

from __future__ import annotations

import random
from pathlib import Path
from textwrap import dedent

import pytest
import yaml

from generator.ir.schema import Origin
from generator.load.node import Json
from tests.ir_text import Reading, document, schemas

OBJECT = "{type: object, properties: {a: true}}"

PLACES = {
    "component": (f"components: {{schemas: {{Pet: {OBJECT}}}}}", "Pet"),
    "property": (
        f"components: {{schemas: {{Pet: {{properties: {{owner: {OBJECT}}}}}}}}}",
        "Pet/owner",
    ),
    "property of a property": (
        "components: {schemas: {Pet: {properties:"
        f" {{owner: {{properties: {{home: {OBJECT}}}}}}}}}}}}}",
        "Pet/owner/home",
    ),
    "items": (
        "components: {schemas: {Pet: {properties:"
        f" {{toys: {{type: array, items: {OBJECT}}}}}}}}}}}",
        "Pet/toys/item",
    ),
    "tuple": (
        f"components: {{schemas: {{Pair: {{prefixItems: [true, {OBJECT}]}}}}}}",
        "Pair/item/2",
    ),
    "map": (
        f"components: {{schemas: {{Pets: {{additionalProperties: {OBJECT}}}}}}}",
        "Pets/value",
    ),
    "pattern": (
        f"components: {{schemas: {{Pets: {{patternProperties: {{^a: {OBJECT}}}}}}}}}",
        "Pets/value",
    ),
    "variant with a title": (
        "components: {schemas: {Pet: {oneOf: [{type: string},"
        " {title: Cat, properties: {a: true}}]}}}",
        "Pet/Cat",
    ),
    "variant with a constant": (
        "components: {schemas: {Pet: {oneOf: [{type: string},"
        " {properties: {kind: {const: cat}}}]}}}",
        "Pet/cat",
    ),
    "variant": (
        f"components: {{schemas: {{Pet: {{oneOf: [{{type: string}}, {OBJECT}]}}}}}}",
        "Pet/2",
    ),
    "variant beside null": (
        "components: {schemas: {Pet: {properties: {owner:"
        f" {{anyOf: [{{type: 'null'}}, {OBJECT}]}}}}}}}}}}",
        "Pet/owner",
    ),
    "part of a merge": (
        "components: {schemas: {Pet: {allOf: [{properties:"
        f" {{owner: {OBJECT}}}}}, {{properties: {{b: true}}}}]}}}}}}",
        "Pet/owner",
    ),
    "definition": (
        f"components: {{schemas: {{Pet: {{$ref: '#/components/schemas/Pet/$defs/It',"
        f" required: [b], $defs: {{It: {{properties: {{b: {OBJECT}}}}}}}}}}}}}",
        "Pet/It/b",
    ),
    "request": (
        "paths: {/pets: {post: {operationId: addPet, requestBody:"
        f" {{content: {{application/json: {{schema: {OBJECT}}}}}}}}}}}}}",
        "addPet/request",
    ),
    "response": (
        "paths: {/pets: {get: {operationId: listPets, responses:"
        f" {{'200': {{content: {{application/json: {{schema: {OBJECT}}}}}}}}}}}}}}}",
        "listPets/response",
    ),
    "another response": (
        "paths: {/pets: {get: {operationId: listPets, responses: {'200': {}, '404':"
        f" {{content: {{application/json: {{schema: {OBJECT}}}}}}}}}}}}}}}",
        "listPets/response/404",
    ),
    "only the default response": (
        "paths: {/pets: {get: {operationId: listPets, responses:"
        f" {{default: {{content: {{text/json: {{schema: {OBJECT}}}}}}}}}}}}}}}",
        "listPets/response",
    ),
    "one of several media types": (
        "paths: {/pets: {post: {operationId: addPet, requestBody: {content:"
        f" {{application/json: {{}}, text/csv: {{schema: {OBJECT}}}}}}}}}}}}}",
        "addPet/request/text/csv",
    ),
    "operation without a name": (
        "paths: {'/pets/{id}': {post: {requestBody:"
        f" {{content: {{application/json: {{schema: {OBJECT}}}}}}}}}}}}}",
        "post /pets/{id}/request",
    ),
    "parameter": (
        "paths: {/pets: {get: {operationId: listPets, parameters:"
        f" [{{name: filter, in: query, schema: {OBJECT}}}]}}}}}}",
        "listPets/filter",
    ),
    "parameter of a path": (
        "paths: {/pets: {get: {}, parameters:"
        f" [{{name: filter, in: query, schema: {OBJECT}}}]}}}}",
        "/pets/filter",
    ),
    "header": (
        "paths: {/pets: {get: {operationId: listPets, responses: {'200':"
        f" {{headers: {{X-Page: {{schema: {OBJECT}}}}}}}}}}}}}}}",
        "listPets/response/X-Page",
    ),
    "shared response": (
        "paths: {/pets: {get: {responses: {'404':"
        " {$ref: '#/components/responses/Missing'}}}}}\n"
        "components: {responses: {Missing: {content:"
        f" {{application/json: {{schema: {OBJECT}}}}}}}}}}}",
        "Missing/response",
    ),
    "shared request": (
        "paths: {/pets: {post: {requestBody:"
        " {$ref: '#/components/requestBodies/PetRequest'}}}}\n"
        "components: {requestBodies: {PetRequest: {content:"
        f" {{application/json: {{schema: {OBJECT}}}}}}}}}}}",
        "PetRequest",
    ),
    "webhook": (
        "paths: {}\nwebhooks: {newPet: {post: {requestBody:"
        f" {{content: {{application/json: {{schema: {OBJECT}}}}}}}}}}}}}",
        "newPet/request",
    ),
    "callback": (
        "paths: {/pets: {post: {operationId: addPet, callbacks: {done: {'{$url}':"
        " {post: {requestBody:"
        f" {{content: {{application/json: {{schema: {OBJECT}}}}}}}}}}}}}}}}}}}}}",
        "addPet/done/request",
    ),
}


@pytest.mark.parametrize(("text", "words"), PLACES.values(), ids=PLACES)
def test_words(tmp_path: Path, text: str, words: str) -> None:
    read = document(tmp_path, text)
    assert words in read.names()
    assert read.named(words).schema.docs.description is None


def shuffled(value: Json, order: random.Random) -> Json:
    """Return a value with the members of all objects in another order."""
    if isinstance(value, dict):
        members = list(value.items())
        order.shuffle(members)
        return {key: shuffled(each, order) for key, each in members}
    if isinstance(value, list):
        return [shuffled(each, order) for each in value]
    return value


def test_names_do_not_depend_on_the_order_of_the_document(tmp_path: Path) -> None:
    text = """
    paths:
      /pets:
        get:
          responses:
            '200': {content: {application/json: {schema: {properties: {a: true}}}}}
            '201': {content: {application/json: {schema: {properties: {b: true}}}}}
            default: {content: {application/json: {schema: {properties: {c: true}}}}}
    components:
      schemas:
        A: {$ref: '#/components/schemas/C/properties/in'}
        B: {allOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/D'}]}
        C: {properties: {in: {properties: {x: true}}, n: {properties: {y: true}}}}
        D: {properties: {n: {properties: {z: true}}}}
        E: {allOf: [{$ref: '#/components/schemas/D'}, {$ref: '#/components/schemas/C'}]}
    """
    first = document(tmp_path, text)
    names = {each.id: each.words for each in first.api.schemas.values()}
    data = yaml.safe_load((tmp_path / "openapi.yaml").read_text(encoding="utf-8"))
    for seed in range(5):
        other = shuffled(data, random.Random(seed))
        path = tmp_path / "openapi.yaml"
        path.write_text(yaml.safe_dump(other, sort_keys=False), encoding="utf-8")
        again = Reading(path)
        assert names == {each.id: each.words for each in again.api.schemas.values()}


REFERENCES = {
    "a component": ("{$ref: '#/components/schemas/Y'}", "Y"),
    "an alias": ("{$ref: '#/components/schemas/Alias'}", "Alias"),
    "an inline object": ("{$ref: '#/components/schemas/Y/properties/in'}", "Y/in"),
    "an inline scalar": ("{$ref: '#/components/schemas/Y/properties/id'}", "Y/id"),
    "items": ("{$ref: '#/components/schemas/Y/properties/list/items'}", "Y"),
    "an operation": (
        "{$ref: '#/paths/~1pets/get/responses/200/content/application~1json/schema'}",
        "get /pets/response",
    ),
    "an anchor": ("{$ref: '#why'}", "Y"),
    "a dynamic anchor": ("{$dynamicRef: '#dyn'}", "Dyn"),
    "percent and tilde": ("{$ref: '#/components/schemas/a%20~1b'}", "a /b"),
}


@pytest.mark.parametrize(("text", "words"), REFERENCES.values(), ids=REFERENCES)
def test_references(tmp_path: Path, text: str, words: str) -> None:
    read = document(
        tmp_path,
        f"""
        paths:
          /pets:
            get:
              responses:
                '200': {{content: {{application/json: {{schema: {{type: array}}}}}}}}
        components:
          schemas:
            X: {{properties: {{a: {text}}}}}
            Y:
              $anchor: why
              properties:
                id: {{type: integer}}
                in: {{properties: {{b: true}}}}
                list: {{type: array, items: {{$ref: '#/components/schemas/Y'}}}}
            Alias: {{$ref: '#/components/schemas/Y'}}
            Dyn: {{$dynamicAnchor: dyn, type: string}}
            a /b: {{type: string}}
        """,
    )
    assert read.codes == []
    assert read.of("X") == f"{{a?: {words}}}"
    assert read.of("Alias") == "Y"


def test_every_component_is_named(tmp_path: Path) -> None:
    read = schemas(
        tmp_path,
        """
        S: {type: string, x-python-name: Text}
        L: {type: array, items: {properties: {a: true}}}
        T: true
        N: {type: [object, 'null'], properties: {a: true}}
        """,
    )
    assert read.names() == ["S", "L", "T", "N", "L/item", "N"]
    assert read.named("S").python_name == "Text"
    origins = [each.origin for each in read.api.schemas.values()]
    assert origins == [Origin.COMPONENT] * 4 + [Origin.INLINE] * 2


def test_an_unknown_reference_is_told_once(tmp_path: Path) -> None:
    read = schemas(tmp_path, "X: {properties: {a: {$ref: '#/components/schemas/No'}}}")
    assert read.codes == ["unknown-ref"]
    assert read.of("X") == "{a?: any}"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Return a document of several files."""
    texts = {
        "openapi.yaml": """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths:
              /pets: {$ref: paths/pets.yaml}
            components:
              schemas:
                Pet: {$ref: schemas/Pet.yaml}
                Local: {properties: {pet: {$ref: '#/components/schemas/Pet'}}}
                Ours: {example: {$ref: not/a/reference}}
            """,
        "paths/pets.yaml": """
            get:
              operationId: listPets
              responses:
                '200':
                  description: Pets.
                  content:
                    application/json:
                      schema:
                        properties:
                          pets: {items: {$ref: ../schemas/Pet.yaml}}
                          more: {$ref: '../openapi.yaml#/components/schemas/Local'}
                default: {$ref: '../shared.yaml#/Problem'}
            """,
        "schemas/Pet.yaml": """
            type: object
            properties:
              owner: {$ref: '../shared.yaml#/definitions/Owner'}
              home: {properties: {city: {type: string}}}
              mother: {$ref: Pet.yaml}
            """,
        "shared.yaml": """
            Problem:
              description: It failed.
              content:
                application/json: {schema: {$ref: '#/definitions/Error'}}
            definitions:
              Owner: {type: object, properties: {name: {type: string}}}
              Error: {type: object, properties: {error: {type: string}}}
            """,
    }
    for name, text in texts.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    return tmp_path / "openapi.yaml"


def test_files(files: Path) -> None:
    read = Reading(files)
    assert read.codes == []
    assert read.of("Pet") == "{owner?: Owner, home?: Pet/home, mother?: Pet}"
    assert read.of("Local") == "{pet?: Pet}"
    assert read.of("listPets/response") == "{pets?: [Pet], more?: Local}"
    (operation,) = read.api.operations
    assert operation.path == "/pets"
    error = operation.responses[1].contents[0].schema
    assert error is not None
    assert read.text(error) == "Error"


def test_files_become_one_document(files: Path) -> None:
    read = Reading(files)
    bundled = read.api.document
    alone = files.parent / "alone" / "openapi.yaml"
    alone.parent.mkdir()
    alone.write_text(yaml.safe_dump(bundled, sort_keys=False), encoding="utf-8")
    again = Reading(alone)
    assert again.codes == []
    assert len(again.document.sources) == 1
    assert "openapi.yaml" not in str(bundled)
    one, other = read.api.operations[0], again.api.operations[0]
    assert (one.id, one.path) == (other.id, other.path)
    assert again.of("Local") == "{pet?: Pet}"
    assert read.of("Ours") == again.of("Ours")


def test_a_document_of_one_file_is_not_copied(tmp_path: Path) -> None:
    read = schemas(tmp_path, "X: {properties: {a: {$ref: '#/components/schemas/X'}}}")
    assert read.api.document is read.document.data


def test_a_path_of_another_file_in_3_0(tmp_path: Path) -> None:
    (tmp_path / "pets.yaml").write_text(
        "get: {operationId: listPets, responses: {'200': {description: Pets.}}}\n"
    )
    read = document(tmp_path, "paths: {/pets: {$ref: pets.yaml}}", "3.0.3")
    whole = read.api.document
    assert isinstance(whole, dict)
    assert whole["paths"] == {
        "/pets": {
            "get": {
                "operationId": "listPets",
                "responses": {"200": {"description": "Pets."}},
            }
        }
    }
