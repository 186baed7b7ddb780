"""Writes samples as expressions, in the words of the tests' `support/tables.py`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from ...load.node import Json
from ..text import literal
from .nodes import (
    Entries,
    Formatted,
    Free,
    Items,
    Left,
    Limited,
    Member,
    Named,
    Node,
    OneOf,
    Plain,
    Raw,
    Variants,
)

_TYPED = {"[]": "list[object]()", "{}": "dict[str, object]()"}
"""What is empty, within a list or a dict: there, nothing else tells of what it is."""


class Writer:
    """Writes samples as expressions; collects the functions and constants they use."""

    def __init__(self, constants: Mapping[str, str], module: str = "") -> None:
        self._constants = constants
        self._module = module
        self.functions: set[str] = set()
        self.uses_samples = False

    def expression(self, node: Node) -> str:
        """Return the expression of a sample."""
        match node:
            case Plain():
                return json_literal(node.json)
            case Raw():
                return f"b{literal(node.text)}"
            case Formatted():
                return self.call(node.function, json_literal(node.json))
            case OneOf():
                return self.call("choice", *map(json_literal, node.values))
            case Free():
                return self.call("anything", self.expression(node.value))
            case Items():
                return f"[{', '.join(map(self._inside, node.items))}]"
            case Entries():
                pairs = (
                    f"{literal(key)}: {self._inside(value)}"
                    for key, value in node.entries
                )
                return f"{{{', '.join(pairs)}}}"
            case Limited():
                limits = (f"{word}={limit!r}" for word, limit in node.limits)
                return self.call("bounded", self.expression(node.value), *limits)
            case Variants():
                variants = map(self.expression, node.variants)
                if node.tag is None:
                    return self.call("either", *variants)
                return self.call("tagged", literal(node.tag), *variants)
            case Named():
                return self._named(node)
            case Left():
                self.functions.add("ABSENT")
                return "ABSENT"
            case _:
                assert_never(node)

    def _inside(self, node: Node) -> str:
        """Return the expression of what stands in a list or a dict."""
        text = self.expression(node)
        return _TYPED.get(text, text)

    def _named(self, node: Named) -> str:
        self.uses_samples = True
        constant = f"{self._module}{self._constants[node.class_name]}"
        if node.changes:
            changes = (f"{name}={literal(value)}" for name, value in node.changes)
            constant = self.call("variant", constant, *changes)
        if node.tag:
            constant = self.call("told", constant, *map(literal, node.tag))
        return constant

    def member(self, member: Member) -> str:
        """Return the keyword argument of a member: `born=nullable(day("..."))`."""
        value = self.expression(member.value)
        if member.place is not None:
            if member.required and member.place != "path":
                value = self.call("required", value)
            value = self.call(member.place, literal(member.key), value)
        else:
            if member.key != member.name:
                value = self.call("named", literal(member.key), value)
            if member.nullable:
                value = self.call("nullable", value)
            if member.required:
                value = self.call("required", value)
        return f"{member.name}={value}"

    def call(self, function: str, *arguments: str) -> str:
        """Return a call of a function of the tests' tables."""
        self.functions.add(function)
        return f"{function}({', '.join(arguments)})"


def json_literal(value: Json) -> str:
    """Return a JSON value as a Python literal."""
    match value:
        case str():
            return literal(value)
        case list():
            return f"[{', '.join(map(_inside, value))}]"
        case dict():
            pairs = (f"{literal(k)}: {_inside(v)}" for k, v in value.items())
            return f"{{{', '.join(pairs)}}}"
        case _:
            return repr(value)


def _inside(value: Json) -> str:
    """Return the literal of what stands in a list or a dict."""
    text = json_literal(value)
    return _TYPED.get(text, text)
