"""Sample texts of generated tests."""

from __future__ import annotations

from typing import Any

import jsonschema_rs
import pytest

from generator.diagnostics import Location
from generator.ir.schema import String
from generator.render.testpages.texts import sample_text


def test_a_pattern_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    real = jsonschema_rs.Draft202012Validator

    def make(schema: Any) -> Any:  # a schema, as the library takes it
        made.append(schema)
        return real(schema)

    monkeypatch.setattr(jsonschema_rs, "Draft202012Validator", make)
    schema = String(Location("", ""), format="date", pattern="^never{0,7}$")
    assert sample_text(schema, "birthday") is None
    assert len(made) == 1
