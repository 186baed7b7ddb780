"""Pages of every style, fetched when they are needed and no sooner."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.golden.conftest import Case

ALL = [f"pet-{number}" for number in range(45)]
seen: list[str] = []


def pets(ids: list[str]) -> list[dict[str, str]]:
    return [{"id": each} for each in ids]


def reply(json_value: object, headers: dict[str, str] | None = None) -> Response:
    return Response(json.dumps(json_value), 200, headers, content_type="text/json")


def by_cursor(request: Request) -> Response:
    start, limit = int(request.args.get("after", 0)), int(request.args.get("limit", 20))
    end = start + limit
    data = {"data": pets(ALL[start:end]), "more": end < len(ALL)}
    return reply({**data, "next": str(end) if end < len(ALL) else None})


def by_offset(request: Request) -> Response:
    skip = json.loads(request.get_data() or b"{}").get("skip", 0)
    return reply({"data": pets(ALL[skip : skip + 30]), "total": len(ALL)})


def by_number(request: Request) -> Response:
    start = int(request.args.get("page", 0)) * 20
    return reply({"data": pets(ALL[start : start + 20]) or None})


def by_link(request: Request) -> Response:
    start = int(request.args.get("from", 0))
    links = [f'<{request.path}?color=red>; rel="first"; title="a, <b>"']
    if start < 40:
        links.append(f"<?from={start + 20}&color=x%2Fy&key=old>;rel=next")
    return reply(pets(ALL[start : start + 20]), {"Link": ", ".join(links)})


def by_map(request: Request) -> Response:
    start = int(request.args.get("from", 0))
    following = {"next": {"href": f"?from={start + 20}"}} if start < 40 else {}
    cats = {"cat": pets(ALL[start : start + 20])}
    return reply({"kinds": cats, "links": following})


HANDLERS: dict[tuple[str, str], Callable[[Request], Response]] = {
    ("GET", "/pets"): by_cursor,
    ("POST", "/pets"): by_offset,
    ("GET", "/pets/numbered"): by_number,
    ("GET", "/pets/linked"): by_link,
    ("GET", "/pets/mapped"): by_map,
}


@pytest.fixture
def case(case: Case, httpserver: HTTPServer) -> Case:
    """The client with its key, and a server of pets."""
    seen.clear()
    for (method, path), handler in HANDLERS.items():
        say(httpserver, handler, path, method)
    return case


def say(
    server: HTTPServer,
    handler: Callable[[Request], Response],
    path: str = "/pets",
    method: str = "GET",
) -> None:
    def answer(request: Request) -> Response:
        assert request.args.getlist("key") == ["sesame"]
        line = request.full_path.replace("key=sesame", "").strip("?&")
        seen.append(line + request.get_data().decode())
        return handler(request)

    server.expect_request(path, method=method).respond_with_handler(answer)


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGING_API_KEY", "sesame")


EXPECTED: dict[str, tuple[dict[str, Any], list[str]]] = {
    "list": ({}, ["/pets", "/pets?after=20", "/pets?after=40"]),
    "search": (
        {"color": "red", "limit": 30},
        ['/pets?limit=30{"color":"red"}', '/pets?limit=30{"color":"red","skip":30}'],
    ),
    "numbered": ({}, [f"/pets/numbered{n}" for n in ("", "?page=1", "?page=2")]),
    "linked": (
        {"color": "x/y"},
        [
            "/pets/linked?color=x%2Fy",
            "/pets/linked?from=20&color=x%2Fy",
            "/pets/linked?from=40&color=x%2Fy",
        ],
    ),
    "mapped": ({}, [f"/pets/mapped{n}" for n in ("", "?from=20", "?from=40")]),
}


@pytest.mark.parametrize("method", EXPECTED)
def test_every_item_once(case: Case, method: str) -> None:
    arguments, lines = EXPECTED[method]
    pager = getattr(case.client.pets, method)(**arguments)
    assert seen == []
    assert [pet.id for pet in pager] == ALL
    if method == "numbered":
        lines = [*lines, "/pets/numbered?page=3"]  # nothing else tells of the end
    assert [line.rstrip("&") for line in seen] == lines


@pytest.mark.parametrize("method", EXPECTED)
def test_async(case: Case, method: str, httpserver: HTTPServer) -> None:
    arguments, _ = EXPECTED[method]

    async def main() -> None:
        url = httpserver.url_for("").rstrip("/")
        async with case.package.AsyncPagingClient(base_url=url) as client:
            call = getattr(client.pets, method)
            assert [pet.id async for pet in call(**arguments)] == ALL
            seen.clear()
            first = await call(**arguments)
            assert len(seen) == 1
            second = await first.next_page()
            assert second.items[0].id == f"pet-{len(first.items)}"
            sizes = [len(page.items) async for page in call(**arguments).pages()]
            assert sum(sizes) == len(ALL)

    asyncio.run(main())


def test_pages_on_request(case: Case) -> None:
    page = case.client.pets.list(limit=2, after="41").first_page()
    assert (len(page.items), page.has_next, page.reply.more) == (2, True, True)
    last = page.next_page()
    assert [pet.id for pet in last.items] == ["pet-43", "pet-44"]
    assert (last.has_next, last.next_page()) == (False, None)
    assert page.next_page().items == last.items  # it may be asked for again
    assert seen[:2] == ["/pets?limit=2&after=41", "/pets?limit=2&after=43"]
    assert isinstance(page, case.package.Page)


def test_what_does_not_fit_is_told_at_once(case: Case) -> None:
    with pytest.raises(case.package.RequestValidationError, match="limit"):
        case.client.pets.list(limit=101)
    with pytest.raises(case.package.ConfigurationError, match="timeout"):
        case.client.pets.list(options={"timeout": -1})


def test_an_empty_page_with_a_cursor_goes_on(
    case: Case, httpserver: HTTPServer
) -> None:
    pages = iter([([], "b"), (["one"], "c"), ([], None)])
    httpserver.clear()

    def answer(_: Request) -> Response:
        ids, cursor = next(pages)
        return reply({"data": pets(ids), "next": cursor})

    say(httpserver, answer)
    assert [pet.id for pet in case.client.pets.list()] == ["one"]
    assert seen == ["/pets", "/pets?after=b", "/pets?after=c"]


@pytest.mark.parametrize(
    ("method", "path", "body", "headers", "told", "requests"),
    [
        ("list", "/pets", {"data": [], "next": "a"}, {}, "back to a page before", 2),
        ("list", "/pets", {"data": [], "more": True}, {}, "not where", 1),
        ("list", "/pets", {"data": {}}, {}, "no list at '/data'", 1),
        ("list", "/pets", {"data": [], "next": [1]}, {}, "no text and no number", 1),
        ("numbered", "/pets/numbered", {"data": pets(["a"])}, {}, "same items", 2),
        ("linked", "/pets/linked", [], {"Link": "<?a=1>; rel=next"}, "page before", 2),
        (
            *("linked", "/pets/linked", []),
            *({"Link": "<https://evil.example/x>; rel=next"}, "to evil.example", 1),
        ),
    ],
)
def test_what_has_no_end_is_told(
    case: Case,
    httpserver: HTTPServer,
    method: str,
    path: str,
    body: object,
    headers: dict[str, str],
    told: str,
    requests: int,
) -> None:
    httpserver.clear()
    say(httpserver, lambda _: reply(body, headers), path)
    with pytest.raises(case.package.APIError, match=told):
        list(getattr(case.client.pets, method)())
    assert len(seen) == requests


def test_a_number_beyond_the_last_is_told(case: Case, httpserver: HTTPServer) -> None:
    httpserver.clear()
    pages, path = iter(range(100)), "/pets/numbered"
    say(httpserver, lambda _: reply({"data": pets([str(next(pages))])}), path)
    with pytest.raises(case.package.RequestValidationError, match="at most 4"):
        list(case.client.pets.numbered(page=3))
    assert seen == ["/pets/numbered?page=3", "/pets/numbered?page=4"]


def test_a_page_is_tried_again(case: Case, httpserver: HTTPServer) -> None:
    """A page has the repeats and limits of any call."""
    httpserver.clear()
    answers = iter([503, 200, 503, 200])

    def answer(request: Request) -> Response:
        if next(answers) == 200:
            return by_cursor(request)
        return Response("later", 503, {"Retry-After": "0"})

    say(httpserver, answer)
    pager = case.client.pets.list(after="25", limit=10, options={"max_retries": 1})
    assert [pet.id for pet in pager] == ALL[25:]
    assert len(seen) == 4
