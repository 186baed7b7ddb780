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
