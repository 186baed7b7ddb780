"""Where calls go: to the first server, or that of the path or the operation."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from ..conftest import Case

HOME = "https://eu.example.com:8443"
PLACES = {
    "usual": f"{HOME}/v2/usual",
    "by_path": "https://files.example.com/raw/files",
    "by_operation": f"{HOME}/uploads/files",
}


class Line:
    """A transport that notes where requests go."""

    def __init__(self, package: Any) -> None:
        self.answer = package.Response(204, [], b"")
        self.urls: list[str] = []

    def send(self, request: Any) -> Any:
        self.urls.append(request.url)
        return self.answer


class AsyncLine(Line):
    async def send(self, request: Any) -> Any:
        return super().send(request)


@pytest.mark.parametrize("name", PLACES)
def test_each_goes_where_it_is(case: Case, name: str) -> None:
    line, async_line = Line(case.package), AsyncLine(case.package)
    getattr(case.package.ServersClient(transport=line).calls, name)()
    client = case.package.AsyncServersClient(transport=async_line)
    asyncio.run(getattr(client.calls, name)())
    assert line.urls == async_line.urls == [PLACES[name]]


@pytest.mark.parametrize("name", PLACES)
def test_a_base_url_counts_for_all(case: Case, name: str) -> None:
    line = Line(case.package)
    base = "https://sandbox.example.com"
    client = case.package.ServersClient(base_url=base, transport=line)
    getattr(client.calls, name)()
    assert line.urls[0].startswith(f"{base}/")


CHOSEN: list[tuple[dict[str, Any], str, str]] = [
    ({"server": "sandbox"}, "usual", "https://sandbox.eu.example.com/usual"),
    ({"server": "the_old_one"}, "usual", "https://old.example.com/usual"),
    ({"server": 2}, "usual", "https://old.example.com/usual"),
    (
        {"server": "sandbox", "server_variables": {"region": "us"}},
        "usual",
        "https://sandbox.us.example.com/usual",
    ),
    (
        {"server_variables": {"region": "us", "port": "1"}},
        "usual",
        "https://us.example.com:1/v2/usual",
    ),
    ({"server": 1}, "by_path", "https://files.example.com/raw/files"),
    (
        {"server_variables": {"kind": "x"}},
        "by_path",
        "https://files.example.com/x/files",
    ),
    ({"server": 1}, "by_operation", "https://sandbox.eu.example.com/uploads/files"),
    (
        {"server": 1, "base_url": "https://a.example"},
        "usual",
        "https://a.example/usual",
    ),
]


@pytest.mark.parametrize(("given", "name", "url"), CHOSEN)
def test_a_server_and_variables_can_be_chosen(
    case: Case, given: dict[str, Any], name: str, url: str
) -> None:
    line, async_line = Line(case.package), AsyncLine(case.package)
    getattr(case.package.ServersClient(transport=line, **given).calls, name)()
    client = case.package.AsyncServersClient(transport=async_line, **given)
    asyncio.run(getattr(client.calls, name)())
    assert line.urls == async_line.urls == [url]


OF_ONE_CALL: list[tuple[object, str, str]] = [
    ("backup", "by_operation", "https://raw.example.com/files"),
    (1, "by_operation", "https://raw.example.com/files"),
    (0, "by_operation", f"{HOME}/uploads/files"),
    ("sandbox", "usual", "https://sandbox.eu.example.com/usual"),
    (0, "by_path", "https://files.example.com/raw/files"),
]


@pytest.mark.parametrize(("server", "name", "url"), OF_ONE_CALL)
def test_one_call_can_choose(case: Case, server: object, name: str, url: str) -> None:
    line, async_line = Line(case.package), AsyncLine(case.package)
    options = {"server": server}
    client = case.package.ServersClient(transport=line)
    getattr(client.calls, name)(options=options)
    getattr(client.calls, name)()
    async_client = case.package.AsyncServersClient(transport=async_line)
    asyncio.run(getattr(async_client.calls, name)(options=options))
    assert line.urls == [url, PLACES[name]]
    assert async_line.urls == [url]
    moved = case.package.ServersClient(base_url="https://a.example", transport=line)
    getattr(moved.calls, name)(options=options)
    assert line.urls[-1].startswith("https://a.example/")
    for wrong in ("backupp", 7):
        with pytest.raises(
            case.package.ConfigurationError, match=f"server is {wrong!r}"
        ):
            getattr(moved.calls, name)(options={"server": wrong})


def test_a_server_goes_before_the_environment(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SERVERS_BASE_URL", "https://env.example")
    line = Line(case.package)
    case.package.ServersClient(transport=line, server="sandbox").calls.usual()
    case.package.ServersClient(transport=line).calls.usual()
    assert line.urls == [
        "https://sandbox.eu.example.com/usual",
        "https://env.example/usual",
    ]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"server": "sandbx"}, "server is 'sandbx'; did you mean 'sandbox'?"),
        ({"server": 7}, "server is 7; known: 'sandbox', 'the_old_one', 0 to 2"),
        (
            {"server_variables": {"regoin": "eu"}},
            "'regoin' is no variable of a server; did you mean 'region'?",
        ),
        (
            {"server_variables": {"region": "uss"}},
            "server_variables['region'] is 'uss'; did you mean 'us'?",
        ),
        ({"server_variables": {"port": 1}}, "['port'] is 1; it must be a str"),
        ({"server_variables": "eu"}, "server_variables is a str; it must be a dict"),
        ({"servr": 1}, "did you mean server?"),
    ],
)
def test_slips_are_told(case: Case, given: dict[str, Any], told: str) -> None:
    with pytest.raises(case.package.exceptions.ConfigurationError) as caught:
        case.package.ServersClient(**given)
    assert told in str(caught.value)
