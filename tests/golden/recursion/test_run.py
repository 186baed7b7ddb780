"""Types that contain themselves, as classes and as aliases."""

from __future__ import annotations

from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_trees_in_trees(case: Case, httpserver: HTTPServer) -> None:
    tree = {"branches": [{"data": {"a": [1, None]}}], "nest": [[], [[]]]}
    httpserver.expect_oneshot_request("/tree", json=tree).respond_with_json(tree)
    reply = case.client.trees.plant(tree)
    assert reply.branches[0].data == {"a": [1, None]}
    assert reply.nest == [[], [[]]]
    assert reply.parent is None
