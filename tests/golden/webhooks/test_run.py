"""What the API sends by itself is read into models."""

from __future__ import annotations

import json
from datetime import date
from importlib import import_module
from typing import Any

import pytest

from tests.golden.cases import render_case

from ..conftest import Case

PET = {"id": 1, "born": "2024-02-29", "new": True}


@pytest.fixture
def hooks(case: Case) -> Any:
    return import_module(f"{case.package.__name__}.webhooks")


def test_a_payload_as_it_came_or_as_json(hooks: Any) -> None:
    text = json.dumps(PET)
    for body in (text, text.encode(), bytearray(text.encode()), PET):
        pet = hooks.parse_pet_born(body)
        assert (type(pet).__name__, pet.born) == ("Pet", date(2024, 2, 29))
        assert pet["new"] is True
        assert hooks.parse("pet.born PUT", body) == pet


def test_the_kind_of_an_event(hooks: Any) -> None:
    born = hooks.parse("event", {"type": "born", "pet": PET})
    assert (type(born).__name__, born.pet.id) == ("Born", 1)
    assert type(hooks.parse_event('{"type": "died"}')).__name__ == "Died"
    assert hooks.parse_event({"type": "sold", "to": "Ann"})["to"] == "Ann"


def test_callbacks(hooks: Any) -> None:
    name = "subscriptions.create.on event {$request.query.url}"
    events = hooks.parse(name, [{"type": "died", "id": 3}])
    assert [event.id for event in events] == [3]
    assert hooks.parse(f"{name}/end", '"over"') == "over"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("{", "no valid JSON"),
        (b"\xff\xfe\x00", "UTF-8"),
        ("[" * 100_000, "nested too deeply"),
        ("[]", "array, not object"),
        ("3", "integer, not object"),
    ],
)
def test_what_cannot_be_read(hooks: Any, body: object, told: str) -> None:
    with pytest.raises(hooks.PayloadError, match=told) as caught:
        hooks.parse_event(body)
    assert str(caught.value).startswith("the payload of event ")


def test_strict(hooks: Any) -> None:
    with pytest.raises(hooks.PayloadError, match=r"new: unknown field"):
        hooks.parse_pet_born(PET, strict=True)
    with pytest.raises(hooks.PayloadError, match=r"there are .*'pet[.]born'"):
        hooks.parse("pet.bron", PET)


def test_a_client_without_webhooks_has_none() -> None:
    files, _ = render_case("replies")
    assert not [path for path in files if "/webhooks/" in path]
