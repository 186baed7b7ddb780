"""Goes from the root of a file down to a schema and takes the words on the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

from ..load.node import Json
from .layout import METHODS, kind_below
from .word_choice import first_success, has_several_methods, variant_word

_SHARED = {
    "schemas": "",
    "responses": "response",
    "requestBodies": "request",
    "parameters": "parameter",
    "headers": "header",
    "mediaTypes": "",
}


Start: TypeAlias = Literal["document", "file", "schema"]


class Step(NamedTuple):
    """A token on the way to a schema: what holds it, and what it names."""

    token: str
    parent: Json
    value: Json


class Scan:
    """Goes from the root of a file down to a schema; each token decides the next."""

    def __init__(self, start: Start, stem: str) -> None:
        self.words: list[str] = []
        self._owner = ""
        self._stem = stem
        self._next: Callable[[Step], None] = {
            "document": self._document,
            "file": self._file,
            "schema": self._schema,
        }[start]

    def take(self, step: Step) -> None:
        """Go one token down."""
        self._next(step)

    def _document(self, step: Step) -> None:
        self._next = {
            "components": self._components,
            "paths": self._paths,
            "webhooks": self._webhooks,
        }.get(step.token, self._schema)
        if step.token not in ("components", "paths", "webhooks"):
            self.words.append(step.token)

    def _file(self, step: Step) -> None:
        """Go into a file whose root may be anything: its tokens tell."""
        if step.token in ("components", "paths", "webhooks"):
            self._document(step)
        elif step.token in METHODS or step.token == "parameters":
            self._path_item(step)
        elif step.token in ("requestBody", "responses", "callbacks"):
            self._operation(step)
        elif step.token in ("content", "headers", "schema", "itemSchema"):
            self._body(step)
        elif step.token in ("schemas", "definitions", "$defs"):
            self._next = self._entry
        else:
            if kind_below("schemas", step.token):
                self.words.append(self._stem)
            self._schema(step)

    def _components(self, step: Step) -> None:
        if step.token in _SHARED:
            self._owner = _SHARED[step.token]
            self._next = self._entry
        elif step.token == "callbacks":
            self._next = self._callbacks
        elif step.token == "pathItems":
            self._next = self._paths
        else:
            self._next = self._ignored

    def _entry(self, step: Step) -> None:
        self.words.append(step.token)
        if self._owner and not step.token.lower().endswith(self._owner):
            self.words.append(self._owner)
        self._next = self._body if self._owner else self._schema

    def _paths(self, step: Step) -> None:
        self._owner = step.token
        self._next = self._path_item

    def _webhooks(self, step: Step) -> None:
        self.words.append(step.token)
        self._owner = ""
        self._next = self._path_item

    def _callbacks(self, step: Step) -> None:
        self.words.append(step.token)
        self._owner = ""
        self._next = self._expressions

    def _expressions(self, step: Step) -> None:
        self._next = self._path_item

    def _path_item(self, step: Step) -> None:
        if step.token == "parameters":
            if self._owner:
                self.words.append(self._owner)
            self._next = self._parameters
        elif step.token != "additionalOperations":
            named = _member(step.value, "operationId")
            if isinstance(named, str) and named:
                self.words.append(named)
            elif self._owner:
                self.words.append(f"{step.token.lower()} {self._owner}")
            elif has_several_methods(step.parent) or not self.words:
                self.words.append(step.token.lower())
            self._next = self._operation

    def _operation(self, step: Step) -> None:
        if step.token == "requestBody":
            self.words.append("request")
            self._next = self._body
        elif step.token == "responses":
            self._next = self._responses
        elif step.token == "parameters":
            self._next = self._parameters
        elif step.token == "callbacks":
            self._next = self._callbacks
        else:
            self._next = self._ignored

    def _responses(self, step: Step) -> None:
        self.words.append("response")
        if step.token != first_success(step.parent):
            self.words.append(step.token)
        self._next = self._body

    def _parameters(self, step: Step) -> None:
        name = _member(step.value, "name")
        self.words.append(name if isinstance(name, str) else step.token)
        self._next = self._body

    def _body(self, step: Step) -> None:
        if step.token in ("schema", "itemSchema"):
            if step.token == "itemSchema":
                self.words.append("item")
            self._next = self._schema
        elif step.token == "content":
            self._next = self._media
        elif step.token == "headers":
            self._next = self._headers
        else:
            self._next = self._ignored

    def _media(self, step: Step) -> None:
        several = isinstance(step.parent, dict) and len(step.parent) > 1
        if several and "json" not in step.token.lower():
            self.words.append(step.token)
        self._next = self._body

    def _headers(self, step: Step) -> None:
        self.words.append(step.token)
        self._next = self._body

    def _schema(self, step: Step) -> None:
        """Go from a schema to one that stands in it."""
        match step.token:
            case "properties" | "$defs" | "definitions" | "dependentSchemas":
                self._next = self._member
            case "patternProperties":
                self.words.append("value")
                self._next = self._ignored
            case "items":
                if isinstance(step.value, list):
                    self._next = self._tuple
                else:
                    self.words.append("item")
            case "additionalProperties" | "unevaluatedProperties":
                self.words.append("value")
            case "prefixItems":
                self._next = self._tuple
            case "contentSchema":
                pass  # what a text holds is named as the text is
            case "allOf":
                self._next = self._ignored
            case "oneOf" | "anyOf":
                self._next = self._variant
            case _:
                self.words.append(step.token)

    def _member(self, step: Step) -> None:
        self.words.append(step.token)
        self._next = self._schema

    def _tuple(self, step: Step) -> None:
        self.words.append("item")
        self.words.append(str(int(step.token) + 1))
        self._next = self._schema

    def _variant(self, step: Step) -> None:
        variants = step.parent if isinstance(step.parent, list) else []
        word = variant_word(step.value, variants, step.token)
        if word:
            self.words.append(word)
        self._next = self._schema

    def _ignored(self, step: Step) -> None:
        self._next = self._schema


def _member(value: Json, key: str) -> Json:
    return value.get(key) if isinstance(value, dict) else None
