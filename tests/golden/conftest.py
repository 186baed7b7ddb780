"""Renders a golden case and gives its package to the tests that run it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from .cases import render_case, write_files


@dataclass(frozen=True, slots=True)
class Case:
    """The client of a case; `package` is its module, `client` a client for a server."""

    package: Any
    client: Any
    url: str

    def call(self, mode: str, method: str, *given: Any, **options: Any) -> Any:
        """Call a method (`pets.list`), in a thread or in a task; streams as lists."""
        if mode == "sync":
            result = attrgetter(method)(self.client)(*given, **options)
            return [*result] if isinstance(result, self.package.Stream) else result
        return asyncio.run(self._acall(method, given, options))

    async def _acall(self, method: str, given: Any, options: Any) -> Any:
        made = getattr(self.package, f"Async{type(self.client).__name__}")
        async with made(base_url=self.url) as client:
            result = await attrgetter(method)(client)(*given, **options)
            if isinstance(result, self.package.AsyncStream):
                return [item async for item in result]
            return result


@pytest.fixture(params=["sync", "async"])
def mode(request: pytest.FixtureRequest) -> str:
    """The kind of client."""
    return str(request.param)


@pytest.fixture
def case(
    request: pytest.FixtureRequest, tmp_path: Path, httpserver: HTTPServer
) -> Iterator[Case]:
    """The client of the case that the test stands in, talking to `httpserver`."""
    feature = request.path.parent.name
    files, _ = render_case(feature)
    write_files(files, tmp_path)
    package = next(path.split("/")[0] for path in files if path.endswith("/client.py"))
    sys.path.insert(0, str(tmp_path))
    try:
        module = import_module(package)
        clients = [name for name in dir(module) if name.endswith("Client")]
        name = next(name for name in clients if not name.startswith("Async"))
        url = httpserver.url_for("").rstrip("/")
        with getattr(module, name)(base_url=url) as client:
            yield Case(module, client, url)
    finally:
        sys.path.remove(str(tmp_path))
        for loaded in [*sys.modules]:
            if loaded.split(".")[0] == package:
                del sys.modules[loaded]
