"""Text of a document in code: whatever it holds, it stays text."""

from __future__ import annotations

import ast
import tomllib
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError

from generator.render.format import FormatError, format_all
from generator.render.layout import parameter
from generator.render.markdown import cell, code, markdown
from generator.render.planners.package import toml_string
from generator.render.prose import wrap
from generator.render.templates import environment
from generator.render.text import Text, docstring, literal

from .black_style import as_black

HOSTILE = st.text(
    alphabet=st.sampled_from("ab \"'\\\n\r\t#{}%`\0\x1b\x85\u2028\u202e\ud800é名🐕")
)


@given(HOSTILE | st.text())
def test_a_literal_is_the_text(text: str) -> None:
    assert ast.literal_eval(literal(text)) == text


@settings(deadline=None)
@given(st.lists(HOSTILE | st.text(max_size=20), min_size=1, max_size=30))
def test_a_literal_is_as_the_formatters_want_it(texts: list[str]) -> None:
    lines = [f"x = {literal(text)}\n" for text in texts]
    assert all(line.count("\n") == 1 for line in lines)
    source = "".join(line for line in lines if len(line) < 80)
    assert format_all({"x.py": source}) == {"x.py": source}
    assert as_black(source) == source


@given(HOSTILE, st.sampled_from([0, 4, 8]))
def test_a_docstring_is_one_string_and_nothing_else(text: str, indent: int) -> None:
    pad = " " * indent
    head = "".join(f"{' ' * at}if True:\n" for at in range(0, indent, 4))
    source = f"{head}{pad}{docstring(Text(text), indent)}\n"
    node: ast.AST = ast.parse(source)
    for _ in range(indent // 4):
        assert isinstance(node, ast.Module | ast.If)
        (node,) = node.body
    assert isinstance(node, ast.Module | ast.If)
    (statement,) = node.body
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Constant)
    assert isinstance(statement.value.value, str)
    source.encode("utf-8")
    hidden = {
        each for each in source if unicodedata.category(each) in ("Cc", "Cf", "Cs")
    }
    assert hidden <= {"\n"}


@settings(deadline=None)
@given(st.lists(HOSTILE, min_size=1, max_size=10))
@example(['"""', 'a"""', '\\"""', '""""'])
def test_a_docstring_is_as_the_formatters_want_it(texts: list[str]) -> None:
    source = "\n\n".join(
        f"class A:\n    {docstring(Text(text), 4)}\n" for text in texts if text.strip()
    )
    assert format_all({"a.py": source}) == {"a.py": source}
    assert as_black(source) == source


def test_the_name_of_a_long_type_is_as_black_wants_it() -> None:
    source = "".join(
        f'{"N" * name}: TypeAlias = "{"x" * size}"\n'
        for name in (1, 40, 72, 73, 74, 88, 100)
        for size in (1, 60, 84, 85, 200)
    )
    values = ', "value"'
    source += "".join(
        f'{"N" * name}: TypeAlias = Literal["value"{values * count}]\n'
        for name in (1, 40, 72, 73, 74, 80)
        for count in (0, 7, 8, 40)
    )
    made = format_all({"a.py": source})["a.py"]
    assert as_black(source) == made
    assert "\nN: TypeAlias = (\n" in made
    assert ": (\n    TypeAlias\n) = " in made


@pytest.mark.parametrize("template", ["{{ page }}", "{{ page | join }}", "{{ 1 }}"])
def test_a_template_prints_no_text_of_a_document(template: str) -> None:
    with pytest.raises(TypeError):
        environment().from_string(template).render(page=Text("x"))


def test_a_template_that_asks_for_too_much_is_told() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ page.other }}").render(page=Text("x"))


def test_text_is_not_put_in_strings_by_accident() -> None:
    text = Text("x")
    with pytest.raises(TypeError):
        str(text)
    with pytest.raises(TypeError):
        f"{text}"


def test_a_template_that_makes_no_python_is_told_with_its_file() -> None:
    with pytest.raises(FormatError, match=r"internal error.*pets\.py"):
        format_all({"a.py": "x = 1\n", "pets.py": "class :\n"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *b* <script>", "a \\*b\\* \\<script\\>"),
        ("see `x|y` | z", "see `x|y` \\| z"),
        ("snake_case _x_", "snake_case \\_x\\_"),
        ("# title", "\\# title"),
        ("1. one", "1\\. one"),
        ("- item\n\n+ more", "\\- item + more"),
        ("[a](javascript:b)", "\\[a\\](javascript:b)"),
        ("a ` b", "a \\` b"),
    ],
)
def test_markdown_shows_the_text(text: str, expected: str) -> None:
    assert markdown(text) == expected


def test_code_in_a_table_ends_where_it_should() -> None:
    assert cell(code("a ` b | c")) == "`` a ` b \\| c ``"


@given(HOSTILE)
def test_a_string_of_toml_is_one_string(text: str) -> None:
    read = tomllib.loads(f"x = {toml_string(text)}\ny = 1\n")
    assert read["y"] == 1
    assert isinstance(read["x"], str)


def test_prose_is_filled_and_its_lists_and_code_stay() -> None:
    text = "one two\nthree\n\n* a b c d e f\n* g\n\n```\nx  =  1\n```\n| a | b |"
    assert wrap(text, 9) == [
        "one two",
        "three",
        "",
        "* a b c d",
        "  e f",
        "* g",
        "",
        "```",
        "x  =  1",
        "```",
        "| a | b |",
    ]


def test_a_long_union_of_a_parameter_is_as_black_wants_it() -> None:
    for count in range(1, 9):
        choice = ", ".join(f'"production_{number}"' for number in range(count))
        row = parameter(f"server: Literal[{choice}] | int | None = None", 8)
        source = f"class A:\n    def f(\n        self,\n        {row},\n    ): ...\n"
        source = format_all({"a.py": source})["a.py"]
        assert as_black(source) == source
