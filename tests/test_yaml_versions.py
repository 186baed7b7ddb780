"""Scalars that PyYAML, a reader of YAML 1.1, takes for something else are told."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.diagnostics import Report
from generator.load import load_document

HEAD = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\n"
TEXTS = """
no No NO on On ON off yes Yes true True TRUE null ~ Null nope none o of
2024-01-15 2024-1-5 2024-01-15T10:30:00Z 2024-13 1999-01 10:30 12:30 12:30:45 09:30
00:00 1:2:3.5 7:99 0123 0o17 0189 010 00 0 -012 0x1F 0x_1 0b11 0b 1_000 1_0.5 +12 -12
1.10 1. .5 1e3 1.5e3 1.5e+3 1e-3 1.5E-10 3.0.1 1.2.3 v1 1/2 -1 + . .. a-b 5% 10kg
0x 0o8 08 1__0 _1 1-2 12e03 6.8523015e+5 685_230.15 685.230_15e+03 190:20:30.15
"""


@pytest.mark.parametrize("text", TEXTS.split())
def test_what_pyyaml_reads_differently_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(f"{HEAD}x-a: {text}\n")
    document = load_document(path, Report())
    node = document.root.get("x-a")
    here = node.value if node is not None else None
    there = yaml.safe_load(path.read_text())["x-a"]
    expected = [] if type(here) is type(there) and here == there else [text]
    assert [each.text for each in document.sources[0].doubtful] == expected
