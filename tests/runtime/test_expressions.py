"""Type expressions are text until they are needed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeAlias

import pytest
from runtime.decode import decode
from runtime.encode import encode
from runtime.errors import RequestValidationError
from runtime.expressions import evaluate, set_lookup
from runtime.model import Model


class Node(Model):
    children: list[Node]
    parent: Node | None = None


Words: TypeAlias = "list[Words] | date"


class Page(Model):
    words: Words | None = None


class Warning(Model):
    text: str


ALIASES: dict[str, object] = {
    "Page": Page,
    "Words": Words,
    "Node": Node,
    "Warning": Warning,
    "Tree": "list[Tree] | date",
}


@pytest.fixture(autouse=True)
def names() -> Iterator[None]:
    set_lookup(ALIASES.__getitem__)
    yield
    set_lookup(None)


def test_names_of_python_and_of_the_client() -> None:
    assert evaluate("list[str] | None") == (list[str] | None)
    # A class of that name stands for it, so that nothing is imported for it.
    assert (evaluate("date").__module__, evaluate("date").__name__) == (
        "datetime",
        "date",
    )
    assert evaluate("Node") is Node
    assert evaluate("object") is object


def test_a_class_of_the_client_goes_before_a_builtin() -> None:
    assert evaluate("Warning") is Warning


def test_an_unknown_name_is_told() -> None:
    with pytest.raises(NameError, match="'Nobody'"):
        evaluate("list[Nobody]")


def test_a_class_may_hold_itself() -> None:
    node = decode({"children": [{"children": []}]}, "Node")
    assert isinstance(node.children[0], Node)
    assert node.children[0].children == []


def test_an_alias_may_name_itself() -> None:
    assert decode(["2024-01-31", ["2024-02-01"]], "Tree") == [
        date(2024, 1, 31),
        [date(2024, 2, 1)],
    ]
    assert encode([[date(2024, 1, 31)]], "Tree") == [["2024-01-31"]]
    with pytest.raises(RequestValidationError, match=r"\[0\]\[0\]: must be"):
        encode([[True]], "Tree")


def test_a_field_may_be_of_an_alias_beside_it() -> None:
    assert Page({"words": ["2024-01-31"]}).words == [date(2024, 1, 31)]


def test_an_alias_as_deep_as_it_likes_never_raises() -> None:
    deep: Any = "2024-01-31"
    for _ in range(10_000):
        deep = [deep]
    assert isinstance(decode(deep, "Tree"), list)
    with pytest.raises(RequestValidationError, match="nested too deeply"):
        encode(deep, "Tree")
