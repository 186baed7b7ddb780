"""The JSON Schema test suite: our verdict on examples is that of the suite.

The suite stands with the collection of documents (see tests/corpus). Each of its
schemas becomes a component, its values become examples; what `invalid-example` says of
them must be what the suite says. All of them are read for a client, too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.diagnostics import Report
from generator.ir import read_api
from generator.load import load_document
from generator.validate.examples import invalid_example
from generator.validate.walk import Index

from .corpus.documents import AbsentError, folder

# Any: schemas and values of a suite have no type but JSON.
Json = Any

KEYWORDS_3_0 = frozenset(
    {
        *("additionalProperties", "allOf", "anyOf", "enum", "exclusiveMaximum"),
        *("exclusiveMinimum", "items", "maxItems", "maxLength", "maxProperties"),
        *("maximum", "minItems", "minLength", "minProperties", "minimum"),
        *("multipleOf", "not", "oneOf", "pattern", "properties", "required", "type"),
        "uniqueItems",
    }
)
LEFT_OUT = {
    "refRemote": "its documents are on hosts that are not asked",
    "vocabulary": "its dialects are on hosts that are not asked",
    "format": "there a format is a remark; here an example must have it",
}
"""Files, each with the reason."""
FAR = '"$ref": "http'
"""References to documents of the suite or the standard; no host is asked."""
NAMING = ("$id", "$anchor", "$dynamicAnchor", "$dynamicRef")
"""Keywords that the engine heeds at the root of a document only. Below it an example of
such a schema may pass unjudged; the client is made all the same.
"""


class Group(NamedTuple):
    """A schema of the suite and its values: what they are, and whether they fit."""

    file: str
    description: str
    schema: Json
    tests: list[tuple[Json, bool]]


def suite(draft: str) -> Iterator[Group]:
    try:
        place = folder() / "json-schema-test-suite" / "tests" / draft
    except AbsentError as absent:
        pytest.skip(str(absent))
    if not place.is_dir():
        pytest.skip(f"there is no test suite in {place}")
    for path in sorted(place.glob("*.json")):
        for group in json.loads(path.read_text("utf-8")):
            tests = [(test["data"], test["valid"]) for test in group["tests"]]
            yield Group(path.stem, group["description"], group["schema"], tests)


def verdicts(path: Path, version: str, schemas: Json) -> set[str]:
    """Return where examples are told not to fit."""
    text = {
        "openapi": version,
        "info": {"title": "Suite", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    path.write_text(json.dumps(text), encoding="utf-8")
    report = Report()
    document = load_document(path, report)
    index = Index(document)
    index.walk()
    found = {fault.at.pointer for fault in invalid_example.check(index)}
    read_api(document, Report())
    return {"/".join(pointer.split("/")[3:6]) for pointer in found}


def test_examples_of_3_1_are_judged_as_the_suite_does(tmp_path: Path) -> None:
    wrong: list[tuple[str, str, Json]] = []
    count = 0
    for number, group in enumerate(suite("draft2020-12")):
        is_far = FAR in json.dumps(group.schema)
        if group.file in LEFT_OUT or is_far or has_any(group.schema, NAMING):
            continue
        values = [value for value, _ in group.tests]
        schema = moved(group.schema)
        schema = schema if isinstance(schema, dict) else {"allOf": [schema]}
        schema = schema | {"examples": values}
        path = tmp_path / f"{number}.json"
        told = verdicts(path, "3.1.0", {"S": schema})
        for index, (value, fits) in enumerate(group.tests):
            count += 1
            if (f"S/examples/{index}" in told) is fits:
                wrong.append((group.file, group.description, value))
    assert wrong == []
    assert count > 1000


def test_examples_of_3_0_are_judged_as_the_suite_does(tmp_path: Path) -> None:
    wrong: list[tuple[str, str, Json]] = []
    count = 0
    for number, group in enumerate(suite("draft4")):
        if group.file in LEFT_OUT or not is_of_3_0(group.schema):
            continue
        schemas = {
            f"S{index}": group.schema | {"example": value}
            for index, (value, _) in enumerate(group.tests)
        }
        told = verdicts(tmp_path / f"{number}.json", "3.0.3", schemas)
        for index, (value, fits) in enumerate(group.tests):
            count += 1
            if any(each.startswith(f"S{index}/") for each in told) is fits:
                wrong.append((group.file, group.description, value))
    assert wrong == []
    assert count > 300


def test_schemas_with_names_of_their_own_are_read(tmp_path: Path) -> None:
    count = 0
    for number, group in enumerate(suite("draft2020-12")):
        if group.file not in LEFT_OUT and has_any(group.schema, NAMING):
            values = [value for value, _ in group.tests]
            schema = {"examples": values} | group.schema
            verdicts(tmp_path / f"{number}.json", "3.1.0", {"S": schema})
            count += 1
    assert count > 40


def has_any(value: Json, keys: tuple[str, ...]) -> bool:
    """Whether one of the keys is anywhere in a value."""
    if isinstance(value, dict):
        inner = value.values()
        return any(key in value for key in keys) or any(has_any(v, keys) for v in inner)
    return isinstance(value, list) and any(has_any(item, keys) for item in value)


def moved(value: Json) -> Json:
    """Return a schema whose references to its root lead to the component."""
    if isinstance(value, list):
        return [moved(item) for item in value]
    if not isinstance(value, dict):
        return value
    found = {
        key: member if key == "enum" else moved(member) for key, member in value.items()
    }
    if str(found.get("$ref", "")).startswith("#"):
        found["$ref"] = f"#/components/schemas/S{found['$ref'][1:]}"
    return found


def is_of_3_0(schema: Json) -> bool:
    """Whether a schema has only what Schema Objects of 3.0 have."""
    if not isinstance(schema, dict) or not schema.keys() <= KEYWORDS_3_0:
        return False
    if isinstance(schema.get("type"), list) or isinstance(schema.get("items"), list):
        return False
    inner = [schema[key] for key in ("not", "items") if key in schema]
    for key in ("allOf", "anyOf", "oneOf"):
        inner += schema.get(key, [])
    inner += schema.get("properties", {}).values()
    if isinstance(schema.get("additionalProperties"), dict):
        inner.append(schema["additionalProperties"])
    return all(map(is_of_3_0, inner))
