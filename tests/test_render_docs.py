"""README.md and api.md of a client."""

from __future__ import annotations

import ast
import re
from functools import cache

import pytest

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


def test_the_reference_tells_types_and_sources() -> None:
    text = files("parameters")["api.md"]
    assert "`GET /pets/{petId}/toys/{toy-id}`: Get a toy" in text
    assert "    pet_id: UUID | str,\n    toy_id: int,\n    *,\n" in text
    assert "| `color` | `str` | The JSON key `color`. |" in text
