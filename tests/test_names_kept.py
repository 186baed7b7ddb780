"""What is new in a document renames nothing that a client already has."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cli import main
from generator.diagnostics import Location, Report
from generator.hand import NO_NAMES, KeptNames
from generator.ir import read_api
from generator.load import load_document
from generator.render.names import name_everything
from generator.render.planners.context import make_context
from generator.render.planners.kept_names import names_file
from generator.render.planners.webhooks import webhook_readers
from generator.render.reach import is_class, reach

WORDS = (
    *("get", "Get", "get_pet", "getPet", "GetPet", "list", "listPets", "pets_get"),
    *("create", "createStream", "create_stream", "getAll", "import_all", "class"),
)
SCHEMAS = (
    *("Pet", "pet", "PET", "Pet1", "Pets", "PetsResource", "AsyncPets", "GetPet"),
    *("GetPetResponse", "GetResponse", "PetParams", "PetInput", "PetOwner", "class"),
    *("PetSchema", "CreateRequest", "ListPetsResponse", "Model", "Event", "petOwner"),
)
TAGS = ("pets", "Pets", "pet", "PETS", "p-e-t-s", "none", "list")
PATHS = ("/pets", "/pets/{id}", "/v1/pets", "/pet", "/", "/pets/get")

INLINE: dict[str, Any] = {
    "type": "object",
    "properties": {
        "owner": {"type": "object", "properties": {"a": {"type": "string"}}},
        "pet-owner": {"type": "object", "properties": {"b": {"type": "string"}}},
        "petOwner": {
            "anyOf": [{"$ref": "#/components/schemas/Base"}, {"type": "null"}]
        },
    },
}


def body(schema: dict[str, Any], media: str = "application/json") -> dict[str, Any]:
    return {"content": {media: {"schema": schema}}}


def schemas() -> st.SearchStrategy[dict[str, Any]]:
    return st.sampled_from(
        [
            INLINE,
            {"type": "object", "properties": {"name": {"type": "string"}}},
            {"enum": ["a", "b"]},
            {"allOf": [{"$ref": "#/components/schemas/Base"}, INLINE]},
            {"oneOf": [INLINE, {"type": "string"}, {"type": "array", "items": INLINE}]},
            {"$ref": "#/components/schemas/Base"},
            {"$ref": "#/components/schemas/Base/properties/inner"},
            {"type": ["object", "null"], "properties": {"x": INLINE}},
        ]
    )


@st.composite
def operations(draw: st.DrawFn) -> dict[str, Any]:
    """Return an operation; its id may be left out."""
    made: dict[str, Any] = {
        "responses": {
            draw(st.sampled_from(["200", "201", "default"])): {
                "description": "What comes back.",
                **body(
                    draw(schemas()),
                    draw(
                        st.sampled_from(
                            ["application/json", "text/event-stream", "image/png"]
                        )
                    ),
                ),
            }
        }
    }
    if draw(st.booleans()):
        made["requestBody"] = body(draw(schemas()))
    tag = draw(st.sampled_from(TAGS))
    if tag != "none":
        made["tags"] = [tag]
    if draw(st.booleans()):
        made["operationId"] = draw(st.sampled_from(WORDS))
    if draw(st.integers(0, 4)) == 0:
        made["callbacks"] = {
            "onPet": {
                draw(st.sampled_from(["{$request.body#/a}", "{$request.body#/b}"])): {
                    draw(st.sampled_from(["post", "put"])): {
                        "requestBody": body(draw(schemas())),
                        "responses": {"204": {"description": "Seen."}},
                    }
                }
            }
        }
    return made


Addition = tuple[str, str, str, dict[str, Any]]


def additions() -> st.SearchStrategy[Addition]:
    """Return an operation, a webhook or a schema, and where it stands."""
    method = st.sampled_from(["get", "put", "post", "delete"])
    return st.one_of(
        st.tuples(st.just("paths"), st.sampled_from(PATHS), method, operations()),
        st.tuples(
            st.just("webhooks"), st.sampled_from(["pet", "Pet"]), method, operations()
        ),
        st.tuples(st.just("schemas"), st.sampled_from(SCHEMAS), st.just(""), schemas()),
    )


def document(parts: list[Addition]) -> dict[str, Any]:
    """Return a document that grew by these parts; what would stand in the place of
    another, or has its operationId, is left out.
    """
    named: dict[str, Any] = {
        "Base": {
            "type": "object",
            "properties": {
                "inner": {"type": "object", "properties": {"id": {"type": "string"}}}
            },
        }
    }
    first = {
        "description": "All.",
        **body({"$ref": "#/components/schemas/Base"}),
    }
    made: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1.0.0"},
        "paths": {"/base": {"get": {"responses": {"200": first}}}},
        "webhooks": {},
        "components": {"schemas": named},
    }
    ids: set[str | None] = set()
    for kind, name, method, value in parts:
        if kind == "schemas":
            named.setdefault(name, value)
            continue
        item: dict[str, Any] = made[kind].setdefault(name, {})
        known = value.get("operationId")
        if method not in item and (known is None or known not in ids):
            item[method] = value
            ids.add(known)
    return made


def surface(text: str, folder: Path, kept: KeptNames) -> tuple[Any, KeptNames]:
    """Return all public names of a document's client by what has them, and those that
    the next run is given.
    """
    spec, report = folder / "openapi.json", Report()
    spec.write_text(text, "utf-8")
    api = read_api(load_document(spec, report), report)
    report.gate()
    reached = reach(api)
    names = name_everything(api, reached, Report(), kept)
    found: dict[Any, Any] = {}
    for each in api.operations:
        own, group = (each.method, each.path), names.group(each)
        found[own] = (group.attribute, group.module, group.class_name)
        found[own, "method"] = (names.method(each), *names.others(each))
        for one in each.parameters:
            found[own, one.location, one.name] = names.argument(each, one)
    for kind, listed in (("model", reached.models), ("params", reached.params)):
        for named in listed:
            at = named.id
            is_model = kind == "model"
            found[kind, at] = names.model(at) if is_model else names.params(at)
            if is_class(named.schema):
                get = names.attribute if is_model else names.key
                for key in (member.name for member in named.schema.properties):
                    found[kind, at, key] = get(at, key)
    context = make_context(api, names, reached, {})
    found |= {("webhook", at): told for at, told in webhook_readers(context).items()}
    page: Any = names_file(context).page
    assert len({name for key, name in found.items() if is_class_key(key)}) == sum(
        map(is_class_key, found)
    ), "two classes have one name"
    return found, page.names


def is_class_key(key: Any) -> bool:
    return (
        len(key) == 2 and key[0] in ("model", "params") and isinstance(key[1], Location)
    )


def renamed(before: dict[Any, Any], after: dict[Any, Any]) -> dict[Any, Any]:
    return {
        key: (name, after.get(key))
        for key, name in before.items()
        if after.get(key, name) != name
        or (is_class_key(key) and name not in after.values())
    }


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(additions(), min_size=1, max_size=5),
    st.lists(additions(), min_size=1, max_size=3),
)
def test_what_is_new_renames_nothing(
    tmp_path: Path, first: list[Addition], more: list[Addition]
) -> None:
    before, kept = surface(json.dumps(document(first)), tmp_path, NO_NAMES)
    for count in range(1, len(more) + 1):
        text = json.dumps(document([*first, *more[:count]]))
        after, kept = surface(text, tmp_path, kept)
        assert renamed(before, after) == {}
        before = after
    assert surface(text, tmp_path, kept) == (after, kept), "a second run is the same"


MEMBERS = (
    *("a-b", "a_b", "aB", "A_B", "a.b", "@a", "a", "class", "class_", "Class", "1a"),
    *("to_dict", "from", "additional_properties", "query_a", "header_a", "é", "e"),
)
PLACES = ("query", "header", "cookie")


def with_members(keys: list[str], arguments: list[tuple[str, str]]) -> str:
    """Return a document with a class of these members, a call of these arguments."""
    text = {"type": "string"}
    pet = {"type": "object", "properties": dict.fromkeys(keys, text)}
    listed = [{"name": name, "in": at, "schema": text} for name, at in arguments]
    call = {
        "parameters": listed,
        "requestBody": body(pet),
        "responses": {"200": {"description": "It.", **body(pet)}},
    }
    return json.dumps({**BEFORE, "paths": {"/pet": {"post": call}}})


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.permutations(MEMBERS),
    st.lists(
        st.tuples(st.sampled_from(MEMBERS), st.sampled_from(PLACES)),
        min_size=8,
        max_size=8,
        unique_by=lambda each: (each[0].lower(), each[1]),
    ),
)
def test_members_and_arguments_keep_their_names(
    tmp_path: Path, keys: list[str], arguments: list[tuple[str, str]]
) -> None:
    before: dict[Any, Any] = {}
    kept = NO_NAMES
    for count in range(1, 8):
        # What is new stands before what was there.
        grown = with_members(keys[:count][::-1], arguments[:count][::-1])
        after, kept = surface(grown, tmp_path, kept)
        assert renamed(before, after) == {}
        before = after
    turned = with_members(keys[:count], arguments[:count])
    assert surface(turned, tmp_path, kept) == (after, kept)


PET = {"type": "object", "properties": {"name": {"type": "string"}}}
REPLY = {"200": {"description": "A pet.", **body(PET)}}
BEFORE: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Shop", "version": "1.0.0"},
    "servers": [{"url": "https://shop.example"}],
    "paths": {
        "/pet": {
            "get": {"operationId": "getPet", "tags": ["pets"], "responses": REPLY},
        }
    },
}


def changed(**others: dict[str, Any]) -> dict[str, Any]:
    """Return the document with more operations, by their ids, and schemas."""
    paths = {
        f"/{name}": {"get": {"operationId": name, "tags": ["pets"], "responses": REPLY}}
        for name in others.get("operations", {})
    }
    return {
        **BEFORE,
        "paths": {**BEFORE["paths"], **paths},
        "components": {"schemas": others.get("schemas", {})},
    }


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document, and the client that was made of it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.json").write_text(json.dumps(BEFORE), "utf-8")
    assert main(["generate", "openapi.json"]) == 0
    return tmp_path / "generated"


NAMES = ".clientpress/names.json"


@pytest.mark.parametrize(
    "document",
    [
        changed(operations={"get": None}),
        changed(operations={"get_pet": None}),
        changed(operations={"list": None}, schemas={"GetPetResponse": PET}),
        changed(operations={"list": None}, schemas={"Pets": PET}),
    ],
    ids=["an operation get", "an operation get_pet", "GetPetResponse", "Pets"],
)
def test_a_client_that_is_made_again_keeps_its_names(
    client: Path, document: dict[str, Any]
) -> None:
    (client.parent / "openapi.json").write_text(json.dumps(document), "utf-8")
    assert main(["generate", "openapi.json"]) == 0
    assert main(["check", "openapi.json"]) == 0, "the names are part of the client"
    pets = (client / "shop/resources/pets.py").read_text("utf-8")
    declared = pets.partition("_GET: Operation[GetPetResponse] = Operation(")[2]
    assert declared.split()[:3] == ['"pets.get",', '"GET",', '"/pet",']
    assert "def get(self, *, options" in pets
    assert "class Pets(SyncResource)" in pets


def test_the_names_of_a_client_are_read_in_review(client: Path) -> None:
    place = "getPet#/responses/200/content/application~1json/schema"
    assert json.loads((client / NAMES).read_text("utf-8")) == {
        "groups": {"pets": "Pets"},
        "methods": {"getPet": "pets.get"},
        "models": {place: "GetPetResponse"},
    }


def test_a_name_that_its_thing_cannot_have_is_not_taken_over(client: Path) -> None:
    text = (client / NAMES).read_text("utf-8")
    for wrong in ("os", "Pet; import os", "", "class", "GetPetResponse.x", "__init__"):
        for name in ('"GetPetResponse"', '"pets.get"', '"Pets"'):
            edited = text.replace(name, json.dumps(wrong))
            (client / NAMES).write_text(edited, "utf-8")
            assert main(["check", "openapi.json"]) == 1, "the edit is told"
    assert main(["generate", "openapi.json", "--force"]) == 0
    assert (client / NAMES).read_text("utf-8") == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<<<<<<< HEAD\n", ".clientpress/names.json:1:1: error[kept-names]"),
        ("[]", "are no map of sections"),
        ('{"models": {"#/x": 1}}', "are no map of sections"),
        ("[" * 100_000, "the names of the client are no"),
    ],
)
def test_names_that_cannot_be_read_are_told(
    client: Path, text: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (client / NAMES).write_text(text, "utf-8")
    assert main(["generate", "openapi.json"]) == 2
    assert told in capsys.readouterr().err


def test_what_changed_is_told_as_the_next_client_has_it(
    client: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = client.parent / "new.json"
    new.write_text(json.dumps(changed(operations={"get": None})), "utf-8")
    capsys.readouterr()
    assert main(["diff", "openapi.json", str(new)]) == 0
    told = capsys.readouterr().out
    assert "client.pets.get_get" in told, "what is new"
    assert "client.pets.get`" not in told
    assert "major" not in told
