"""Text of a stranger at every place of a document, in every file that is made of it."""

from __future__ import annotations

import ast
import io
import json
import re
import tokenize
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diagnostics import Report
from generator.load import Terms
from generator.pipeline import generate

TEXTS = {
    "code": "\r\nimport os # type: ignore # noqa # fmt: off # -*- coding: utf-16 -*-\n"
    "'' ''' \" \"\"\" ` {{ 7*7 }} {% raw %} {# #} ${x} %(x)s {x!r:>{y}} $(id) <b>"
    " [a](b) | \n[project]\nname = 'x' \\N{DASH} \\u0041 \\x41 \\' \\",
    "signs": "\0 \x1b[31m \x7f \x85 \u200b \u2028 \u202e \ufeff \uffff"
    " ../.. CON \uff44\uff45\uff46 \ufb01 e\u0301 👨\u200d👩",
}
UNSEEN = re.compile("[\0\x1b\x7f\u202a-\u202e\u2066-\u2069]")
"""What a terminal or a reviewer does not see as it is."""
PLACE = re.compile(r"~(\w+)")
IN_PATHS = str.maketrans("{}/", "<>-")
"""A variable in a path is an argument, and a slash ends it."""


def document(text: str) -> Any:
    """Return the document with the text before and after the name of each place."""

    def said(words: str) -> str:
        is_path = words.startswith(("/", "~var"))
        around = text.translate(IN_PATHS) if is_path else text
        return PLACE.sub(lambda found: f"{around}Aa{found[1]} {around}", words)

    def filled(value: Any) -> Any:
        match value:
            case dict():
                return {said(key): filled(item) for key, item in value.items()}
            case list():
                return [filled(item) for item in value]
            case str():
                return said(value)
            case _:
                return value

    read = yaml.safe_load(Path(__file__).with_name("hostile.yaml").read_text("utf-8"))
    return filled(read)


@pytest.mark.parametrize("case", TEXTS)
def test_text_stays_text(tmp_path: Path, case: str) -> None:
    """It is in no comment, ends no string and makes no table of TOML."""
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(document(TEXTS[case])), "utf-8")
    files = generate(spec, Report(), terms=Terms(permissive=True))
    for path, text in files.items():
        assert not {"", ".", ".."} & set(path.split("/"))
        assert path.isascii()
        assert path.endswith(".json") or not UNSEEN.search(text)
        if path.endswith(".json"):
            json.loads(text)
        if path.endswith(".py"):
            ast.parse(text)
            for token in tokenize.generate_tokens(io.StringIO(text).readline):
                assert token.type != tokenize.COMMENT or "Aa" not in token.string
    project = tomllib.loads(files["pyproject.toml"])
    assert project.keys() <= {"build-system", "project", "tool"}
    assert list(tmp_path.iterdir()) == [spec]
