"""README.md and api.md of a client."""

from __future__ import annotations

import ast
import json
import re
from functools import cache
from pathlib import Path

import pytest

from generator.diagnostics import Report
from generator.pipeline import generate

from .golden.cases import FEATURES, render_case


@cache
def files(feature: str) -> dict[str, str]:
    return render_case(feature)[0]


def blocks(text: str) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("feature", FEATURES)
def test_the_code_of_the_readme_is_python(feature: str) -> None:
    found = blocks(files(feature)["README.md"])
    assert len(found) >= 3
    for block in found:
        ast.parse(block)


@pytest.mark.parametrize("feature", FEATURES)
def test_every_method_is_in_both(feature: str) -> None:
    text = files(feature)
    for path, source in text.items():
        if "/resources/" in path and not path.endswith("__init__.py"):
            group = ast.parse(source)
            first = next(node for node in group.body if isinstance(node, ast.ClassDef))
            for node in first.body:
                if isinstance(node, ast.FunctionDef):
                    assert f".{node.name}`" in text["README.md"]
                    assert f"\n### {node.name}\n" in text["api.md"]


@pytest.mark.parametrize("feature", FEATURES)
def test_tables_have_as_many_cells_in_each_row(feature: str) -> None:
    for name in ("README.md", "api.md"):
        for table in re.findall(r"(?:^\|.*\n)+", files(feature)[name], re.MULTILINE):
            rows = table.splitlines()
            assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows}) == 1


def test_text_of_the_document_is_no_markup() -> None:
    readme = files("hostile-text")["README.md"]
    assert "\\<script\\>alert(1)\\</script\\>" in readme
    assert "\\[x\\](javascript:1) `code`" in readme
    assert "<script" not in re.sub(r"\\<", "", readme)


def test_text_that_holds_json_is_shown_as_json() -> None:
    readme = files("permissive")["README.md"]
    assert 'client.pets.create([{"name": "Rex"}])' in readme


def test_the_reference_tells_types_and_sources() -> None:
    text = files("parameters")["api.md"]
    assert "`GET /pets/{petId}/toys/{toy-id}`: Get a toy" in text
    assert "    pet_id: UUID | str,\n    toy_id: int,\n    *,\n" in text
    assert "| `color` | `str` | The JSON key `color`. |" in text


def test_the_first_call_needs_little_and_has_all_its_credentials(
    tmp_path: Path,
) -> None:
    done = {"204": {"description": "Done."}}
    body = {"content": {"application/json": {"schema": {"required": ["name"]}}}}
    rename = {"operationId": "rename", "requestBody": body, "responses": done}
    read = {"operationId": "read", "responses": done}
    key = {"type": "apiKey", "in": "header"}
    schemes = {
        "Other": {**key, "name": "X-Other"},
        "Shop": {**key, "name": "X-Shop"},
        "Login": {"type": "http", "scheme": "basic"},
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "servers": [{"url": "https://pets.example"}],
        "security": [{"Shop": [], "Login": []}],
        "paths": {"/pets": {"patch": rename, "get": read}},
        "components": {"securitySchemes": schemes},
    }
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(document))
    first = blocks(generate(spec, Report())["README.md"])[0]
    assert 'PetsClient(api_key="…", username="…", password="…")\n' in first
    assert "client.pets.read()\n" in first
