"""Answers that go to files: whole or not at all, again only where that can be."""

from __future__ import annotations

import asyncio
import gzip
import io
from pathlib import Path
from typing import Any

import pytest
from runtime.client import AsyncClient, SyncClient, set_clock
from runtime.errors import APIResponseError, ConfigurationError
from runtime.operation import Operation, Returns
from runtime.resource import AsyncResource, SyncResource
from runtime.transport import Response, TransportError

from .calls import CONFIG, KEY, AsyncScript, Script, StillClock
from .test_streams import AsyncContent, Content

GET = Operation[Any](
    "files.get", "GET", "/f", returns=(Returns("200", "bytes", media_type="image/png"),)
)
CUT = TransportError("reset")


class Downloader:
    """Writes the answers of a script to a file, with a client of one kind."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.sent = 0

    def content(self, *pieces: bytes | BaseException) -> Any:
        return (Content if self.kind == "sync" else AsyncContent)(*pieces)

    def __call__(self, target: Any, *contents: Any, **headers: str) -> Any:
        pairs = [(name.replace("_", "-"), value) for name, value in headers.items()]
        answers = [Response(200, pairs, one) for one in contents]
        kind = Script if self.kind == "sync" else AsyncScript
        script = kind(*answers)
        options: Any = {"transport": script, "max_response_bytes": 10}
        given: Any = (CONFIG, {"Key": KEY}, "http://127.0.0.1:1", options)
        try:
            if self.kind == "async":
                return asyncio.run(self._run(given, target))
            with SyncClient(*given) as client:
                set_clock(client, StillClock())
                return SyncResource(client)._to_file(GET, target)
        finally:
            self.sent = len(script.requests)

    async def _run(self, given: Any, target: Any) -> Any:
        async with AsyncClient(*given) as client:
            set_clock(client, StillClock())
            return await AsyncResource(client)._to_file(GET, target)


@pytest.fixture(params=["sync", "async"])
def download(request: pytest.FixtureRequest) -> Downloader:
    return Downloader(request.param)


def test_more_than_fits_in_a_reply(download: Downloader, tmp_path: Path) -> None:
    content = download.content(*[b"x" * 1000] * 100)
    response = download(tmp_path / "f", content)
    assert (tmp_path / "f").read_bytes() == b"x" * 100_000
    assert response.status == 200
    assert content.closed
    assert [path.name for path in tmp_path.iterdir()] == ["f"]


def test_it_is_unpacked(download: Downloader, tmp_path: Path) -> None:
    packed = gzip.compress(b"x" * 1_000_000)
    download(tmp_path / "f", packed, content_encoding="gzip")
    assert (tmp_path / "f").read_bytes() == b"x" * 1_000_000


def test_a_path_is_begun_again(download: Downloader, tmp_path: Path) -> None:
    download(tmp_path / "f", download.content(b"abc", CUT), b"de")
    assert (tmp_path / "f").read_bytes() == b"de"
    assert download.sent == 2


@pytest.mark.parametrize("error", [CUT, gzip.BadGzipFile("x"), KeyboardInterrupt()])
def test_nothing_half_written_is_left(
    download: Downloader, tmp_path: Path, error: Any
) -> None:
    (tmp_path / "f").write_bytes(b"old")
    content = download.content(b"abc", error)
    with pytest.raises((APIResponseError, KeyboardInterrupt)):
        download(tmp_path / "f", content)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]
    assert content.closed


def test_an_open_file_is_not_begun_again(download: Downloader) -> None:
    with pytest.raises(APIResponseError, match="reset"):
        download(io.BytesIO(), download.content(b"x" * 2_000_000, CUT), b"de")
    assert download.sent == 1


def test_a_disk_that_is_full_is_told_as_such(download: Downloader) -> None:
    class Full(io.BytesIO):
        def write(self, piece: Any) -> int:
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        download(Full(), b"abc")
    assert download.sent == 1


def test_what_cannot_be_written_to_is_told_before(
    download: Downloader, tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError):
        download(tmp_path / "none" / "f", b"abc")
    with pytest.raises(ConfigurationError, match="the file is an int"):
        download(7, b"abc")
    assert download.sent == 0
