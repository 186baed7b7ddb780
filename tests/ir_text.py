"""A short notation for what is read of a document, for tables of tests.

any never null bool int number string string(uuid) "a"|3     kinds
[int] [string, int; any] {*: int}                            arrays, tuples, maps
{id: int, name?: string, *: never}                           objects
Pet  Pet/owner                                               handles, by their words
Cat | Dog | null                                             unions
"""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

from generator.diagnostics import Report
from generator.ir import Api, read_api
from generator.ir.schema import (
    Anything,
    Array,
    Boolean,
    Choice,
    NamedSchema,
    Nothing,
    Null,
    Number,
    Object,
    Reference,
    Schema,
    String,
    Union,
)
from generator.load.document import load_document


class Reading:
    """What was read of a document, and what was told about it."""

    def __init__(self, path: Path) -> None:
        self.report = Report()
        self.document = load_document(path, self.report)
        self.report.gate()
        self.api: Api = read_api(self.document, self.report)

    @property
    def codes(self) -> list[str]:
        """The codes of all faults."""
        return [fault.code for fault in self.report.faults]

    def named(self, words: str) -> NamedSchema:
        """Return the schema of a name; a class goes before what has none."""
        found = [
            each for each in self.api.schemas.values() if "/".join(each.words) == words
        ]
        assert found, f"no {words} among {self.names()}"
        return min(found, key=lambda each: not isinstance(each.schema, Object))

    def names(self) -> list[str]:
        """Return the words of all schemas."""
        return ["/".join(each.words) for each in self.api.schemas.values()]

    def of(self, words: str) -> str:
        """Return a schema in short."""
        return self.text(self.named(words).schema)

    def text(self, schema: Schema) -> str:
        """Return a schema in short."""
        match schema:
            case Anything():
                return "any"
            case Nothing():
                return "never"
            case Null():
                return "null"
            case Boolean():
                return "bool"
            case Number():
                return _formatted("int" if schema.integral else "number", schema.format)
            case String():
                return _formatted("string", schema.format)
            case Choice():
                return "|".join(json.dumps(value) for value in schema.values)
            case Array():
                first = ", ".join(self.text(each) for each in schema.prefix)
                items = self.text(schema.items)
                return f"[{first}; {items}]" if first else f"[{items}]"
            case Object():
                return self._object(schema)
            case Union():
                return " | ".join(self.text(each) for each in schema.variants)
            case Reference():
                return "/".join(self.api.schemas[schema.target].words)

    def _object(self, schema: Object) -> str:
        parts = [
            f"{each.name}{'' if each.required else '?'}: {self.text(each.schema)}"
            for each in schema.properties
        ]
        parts.extend(
            f"/{pattern}/: {self.text(each)}"
            for pattern, each in schema.pattern_properties
        )
        if not isinstance(schema.additional, Anything) or not parts:
            parts.append(f"*: {self.text(schema.additional)}")
        return f"{{{', '.join(parts)}}}"


def _formatted(name: str, form: str | None) -> str:
    return f"{name}({form})" if form else name


def document(folder: Path, text: str, version: str = "3.1.0") -> Reading:
    """Read a document of which only what matters is given."""
    head = f"openapi: {version}\ninfo: {{title: Pets, version: '1'}}\n"
    body = dedent(text).lstrip("\n")
    if "paths:" not in body:
        head += "paths: {}\n"
    path = folder / "openapi.yaml"
    path.write_text(head + body, encoding="utf-8")
    return Reading(path)


def schemas(folder: Path, text: str, version: str = "3.1.0") -> Reading:
    """Read component schemas."""
    lines = dedent(text).strip("\n").splitlines()
    inner = "\n".join(f"    {line}" for line in lines)
    return document(folder, f"components:\n  schemas:\n{inner}\n", version)
