"""Parameters that servers can hardly tell apart, or that a style has no form for."""

from __future__ import annotations

from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_one_value_follows_another(case: Case, httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request("/sizes/12px").respond_with_data(status=204)
    case.client.sizes.get(
        12,
        "px",
        tags=["a", "b"],
        colors={"names": ["red", "blue"], "shades": [{"red": 1}, {"red": 2}]},
    )
    query = httpserver.log[0][0].query_string.decode()
    assert query.replace("%5B", "[").replace("%5D", "]").split("&") == [
        *("tags=a", "tags=b", "colors[names]=red", "colors[names]=blue"),
        *("colors[shades][0][red]=1", "colors[shades][1][red]=2"),
    ]


def test_objects_and_lists_in_a_path(case: Case, httpserver: HTTPServer) -> None:
    path = "/areas/2024-01-31-2024-02-01/left,1,top,2/a,b"
    httpserver.expect_oneshot_request(path).respond_with_json({"size": 5})
    box = {"left": 1, "top": 2}
    found = case.client.sizes.get_area("2024-01-31", "2024-02-01", box, ["a", "b"])
    assert found.size == 5
