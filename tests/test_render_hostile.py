"""Hostile documents: code in their text never becomes code of the client."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generator.diagnostics import Report
from generator.ir import read_api
from generator.load import load_document
from generator.render import plan
from generator.render.format import format_all
from generator.render.render import fill_all

from .black_style import as_black

Say = Callable[[str], str]
"""Gives the text for a place of the document."""

BITS = st.sampled_from(
    [
        *('"', "'", '"""', "'''", "\\", "\n", "\r", "\t", "\0", "\x85", "\u2028"),
        *(
            "\u202e",
            "#",
            "{{ 1 }}",
            "{% raw %}",
            "{x}",
            "%s",
            "`",
            "|",
            "<b>",
            ")",
            "]",
        ),
        *(":", ";", "import os", "__import__('os')", "\nclass A:", "\\N{DIGIT ONE}"),
        *("\\x", "é名🐕"),
    ]
)
BRACES = str.maketrans("{}", "<>")
"""A variable in a path is an argument, so that more of them are other syntax."""
# Making a failing document smaller takes minutes; as it is found it tells enough.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
HOSTILE = st.lists(BITS, max_size=6).map("".join)


def document(say: Say) -> dict[str, Any]:
    """A document with a text of its own at every place where one may stand."""
    pet = {"$ref": "#/components/schemas/Pet"}
    shape = {
        "type": "object",
        "title": say("title"),
        "description": say("description"),
        "required": [say("required")],
        "properties": {
            say("required"): {"type": "string", "description": say("field")},
            say("enum"): {"enum": [say("one"), say("two")], "default": say("one")},
            say("const"): {"const": say("const value")},
            say("pattern"): {"type": "string", "pattern": say("pattern text")},
            say("format"): {"type": "string", "format": say("format name")},
            say("example"): {"type": "array", "items": pet, "examples": [say("ex")]},
            say("map"): {"type": "object", "additionalProperties": {"type": "integer"}},
        },
    }
    tag = say("tag")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": say("api"),
            "version": "1",
            "summary": say("summary"),
            "description": say("long"),
            "license": {"name": say("license")},
        },
        "x-clientpress": {
            "package": "pets_sdk",
            "distribution": "pets-sdk",
            "client": "Pets",
            "env-prefix": "PETS",
            "version": "1.0",
        },
        "servers": [
            {
                "url": f"https://example.com/{say('url')}",
                "description": say("server"),
                "variables": {say("variable"): {"default": say("value")}},
            }
        ],
        "tags": [{"name": tag, "description": say("about the tag")}],
        "security": [{say("scheme"): [say("scope")]}],
        "paths": {
            f"/{say('path').translate(BRACES)}/{{id}}": {
                "post": {
                    "tags": [tag],
                    "operationId": say("operation"),
                    "summary": say("what"),
                    "description": say("how"),
                    "parameters": [
                        {
                            "name": "id",
                            "in": "path",
                            "required": True,
                            "schema": {"type": "string", "pattern": say("id")},
                        },
                        {
                            "name": say("parameter"),
                            "in": "query",
                            "description": say("of it"),
                            "schema": {"type": "string", "enum": [say("query")]},
                        },
                    ],
                    "requestBody": {
                        "description": say("body"),
                        "content": {
                            "application/json": {
                                "schema": pet,
                                "example": {say("required"): say("sample")},
                            }
                        },
                    },
                    "responses": {
                        "200": {
                            "description": say("reply"),
                            "content": {"application/json": {"schema": pet}},
                        },
                        "404": {"description": say("not found")},
                    },
                }
            }
        },
        "components": {
            "schemas": {"Pet": shape},
            "securitySchemes": {
                say("scheme"): {
                    "type": "apiKey",
                    "in": "header",
                    "name": say("header"),
                    "description": say("key"),
                }
            },
        },
    }


def rendered(say: Say) -> dict[str, str]:
    """Return the files of the client, as the templates give them."""
    report = Report()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "openapi.json"
        path.write_text(json.dumps(document(say)), "utf-8")
        api = read_api(load_document(path, report), report)
        return fill_all(plan(api, report))


class Blank(ast.NodeTransformer):
    """Takes out what may differ: texts, and the names that are made of them."""

    def generic_visit(self, node: ast.AST) -> ast.AST:
        for field, value in ast.iter_fields(node):
            if isinstance(value, str):
                setattr(node, field, "")
        return super().generic_visit(node)


def shapes(files: dict[str, str]) -> list[str]:
    """Return the syntax trees of the package without texts and names."""
    return [
        ast.dump(Blank().visit(ast.parse(text)))
        for path, text in sorted(files.items())
        if path.endswith(".py") and path.startswith("pets_sdk/")
    ]


@cache
def harmless() -> list[str]:
    return shapes(rendered(lambda place: f"Aa {place}"))


@settings(deadline=None, phases=PHASES, max_examples=60)
@given(st.data())
def test_the_syntax_is_that_of_harmless_text(data: st.DataObject) -> None:
    drawn: dict[str, str] = {}

    def say(place: str) -> str:
        if place not in drawn:
            # The start keeps apart what must differ, as the harmless texts do.
            drawn[place] = f"Aa {place} {data.draw(HOSTILE, label=place)}"
        return drawn[place]

    files = rendered(say)
    assert shapes(files) == harmless()
    for path, text in files.items():
        text.encode("utf-8")
        assert ".." not in path
        if path.endswith(".py"):
            ast.parse(text)


@settings(deadline=None, phases=PHASES, max_examples=3)
@given(HOSTILE)
def test_the_formatter_takes_it(text: str) -> None:
    files = rendered(lambda place: f"Aa {place} {text}")
    made = format_all({p: source for p, source in files.items() if p.endswith(".py")})
    for source in made.values():
        assert as_black(source) == source


@settings(deadline=None, phases=PHASES, max_examples=40)
@given(HOSTILE)
def test_any_names_make_a_client(text: str) -> None:
    """Nothing but the hostile text, so that names clash, are empty, are keywords."""
    places = iter(range(10**6))

    def say(place: str) -> str:
        return text if next(places) % 2 else place.split()[0]

    for path, source in rendered(say).items():
        assert not {"", ".", ".."} & set(path.split("/"))
        if path.endswith(".py"):
            compile(source, path, "exec", dont_inherit=True)
