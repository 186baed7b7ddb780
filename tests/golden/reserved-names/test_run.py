"""Names that Python or the client needs for itself are sent and read under their own."""

from __future__ import annotations

from pytest_httpserver import HTTPServer

from ..conftest import Case

BODY = {"list": [1], "class": "a", "options": "b", "get": "c", "__class__": "d"}


def test_names_of_python_come_out_right(case: Case, httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request(
        "/class/here", query_string={"options": "1", "self": "2"}, json=BODY
    ).respond_with_json({**BODY, "from": "2024-01-31", "date": "2024-02-01"})

    reply = case.client.class_.import_(
        "here",
        {
            "list_": [1],
            "class_": "a",
            "options_": "b",
            "get": "c",
            "underscore_class_underscore": "d",
        },
        options_=1,
        self_=[2],
        options={"timeout": 5},
    )

    assert reply.list_ == [1]
    assert reply.class_ == "a"
    assert reply.get_ == "c"
    assert reply.get("get") == "c"
    assert reply.from_.isoformat() == "2024-01-31"
    assert reply.date.isoformat() == "2024-02-01"
    assert reply.to_dict_ is None
    assert reply.underscore_class_underscore == "d"


def test_a_method_may_be_named_list(case: Case, httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request("/class").respond_with_json([{"list": []}])
    assert [each.list_ for each in case.client.class_.list()] == [[]]
