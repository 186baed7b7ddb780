"""References to any place, by pointer, anchor, `$id` and `$self`, give one class."""

from __future__ import annotations

from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_every_way_to_a_schema_gives_its_class(
    case: Case, httpserver: HTTPServer
) -> None:
    rex = {"id": 1, "name": "Rex", "owner": {"pets": [{"id": 2}]}, "mother": {"id": 3}}
    server = httpserver.expect_ordered_request
    server("/pets", "GET").respond_with_json([rex])
    server("/pets/1", "GET").respond_with_json(rex)
    server("/owners", "GET").respond_with_json([{"pets": [rex]}])
    (listed,) = case.client.pets.list()
    got = case.client.pets.get(1)
    (owner,) = case.client.owners.list()
    models = case.package.models
    assert {type(listed), type(got), type(owner.pets[0])} == {models.Pet}
    assert {type(got.mother), type(got.owner.pets[0])} == {models.Pet}
    assert type(owner) is type(got.owner) is models.Owner
    httpserver.check_assertions()


def test_a_tree_is_sent_and_read(case: Case, httpserver: HTTPServer) -> None:
    tree = {"children": [{"home": {"zip": 1234}, "owners": [{"pets": [{"id": 1}]}]}]}
    httpserver.expect_request("/trees", "POST", json=tree).respond_with_json(tree)
    (child,) = case.client.trees.create(tree).children
    assert type(child) is case.package.models.Tree
    assert child.home.zip == 1234
    assert child.owners[0].pets[0].id == 1
