"""Whatever stands in the text of a document, it stays text."""

from __future__ import annotations

from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_hostile_names_are_sent_as_they_are(
    case: Case, httpserver: HTTPServer
) -> None:
    name = 'na"me\n'
    httpserver.expect_request("/pets/\"'\\/\"'\\").respond_with_json({name: "{{ 1 }}"})
    pet = case.client.pets.create("\"'\\", na_me="a\nb", a_b="x")
    request = httpserver.log[0][0]
    assert request.get_json() == {name: "a\nb"}
    assert request.args['a"]=b'] == "x"
    assert pet.na_me == "{{ 1 }}"
