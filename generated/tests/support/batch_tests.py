"""The tests of one batch; a test module has a class of this kind for each."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import pytest

from .batch import Batch, collect, iterate
from .client import SECRETS, BatchCreated, exceptions
from .judge import judged
from .operation import MODES, Mode
from .reading import differences
from .server import Answer, Server

LARGE = 1_000


@pytest.mark.parametrize("mode", MODES)
class BatchTests:
    """Sends more items than one request takes, and checks what is told of each."""

    batch: ClassVar[Batch]

    def test_split(self, server: Server, mode: Mode) -> None:
        """Requests hold no more than the API takes, and come out in order."""
        most = self.batch.max_items
        if most > LARGE:
            pytest.skip(f"a request takes {most} items: too many to send here")
        server.say(self.batch.reply)
        outcomes = iterate(
            mode, server.base_url, self.batch, self.batch.items(most + 1)
        )
        assert [outcome.index for outcome in outcomes] == list(range(most + 1))
        sizes = sorted(len(self.batch.sent(request)) for request in server.requests)
        assert sizes == [1, most]
        for request in server.requests:
            assert not judged(request, SECRETS, self.batch.path)

    def test_created(self, server: Server, mode: Mode) -> None:
        """What the API says of an item is read like any reply."""
        server.say(self.batch.reply)
        result = collect(mode, server.base_url, self.batch, self.batch.items(1), {})
        assert (len(result.created), result.total) == (1, 1)
        if self.batch.word("data"):
            assert not list(differences(result.created[0].data, self.batch.data))

    def test_refused_and_silent(self, server: Server, mode: Mode) -> None:
        """One that the reply lists as failed has; one that it leaves out is unknown."""
        items, count = self.batch.items(3), min(3, self.batch.max_items)
        server.say(lambda request: self.batch.reply(request, refused=0, silent=1))
        result = collect(mode, server.base_url, self.batch, items[:count], {})
        assert [one.index for one in result.failed] == [0]
        assert [one.index for one in result.unknown] == [1][: count - 1]
        assert [one.index for one in result.created] == [2][: count - 2]
        assert result.failed[0].error == "not today"
        assert result.failed[0].item == items[0]

    def test_invalid(self, server: Server, mode: Mode) -> None:
        """One that is not valid fails alone, and is not sent."""
        bad = self.batch.invalid_item()
        if bad is None:
            pytest.skip("the description forbids no item")
        server.say(self.batch.reply)
        given = [bad, *self.batch.items(1)]
        result = collect(mode, server.base_url, self.batch, given, {})
        assert [one.index for one in result.failed] == [0]
        assert isinstance(result.failed[0].cause, exceptions.RequestValidationError)
        assert [one.index for one in result.created] == [1]
        assert self.batch.sent(server.request) == given[1:]

    @pytest.mark.parametrize("status", [400, 500])
    def test_whole_request(self, server: Server, mode: Mode, status: int) -> None:
        """A refusal is one of each item; after a fault of the API nobody knows."""
        server.say(Answer(status))
        result = collect(mode, server.base_url, self.batch, self.batch.items(1), {})
        told = result.failed if status == 400 else result.unknown
        assert [one.index for one in told] == [0]
        assert isinstance(told[0].cause, exceptions.APIStatusError)
        assert result.total == 1

    def test_journal(self, server: Server, mode: Mode, tmp_path: Path) -> None:
        """A second run with the same input sends nothing and tells the same."""
        server.say(self.batch.reply)
        items, settings = self.batch.items(2), {"journal": tmp_path / "run.jsonl"}
        first = collect(mode, server.base_url, self.batch, items, settings)
        sent = len(server.requests)
        second = collect(mode, server.base_url, self.batch, items, settings)
        assert len(server.requests) == sent
        assert second == first
        assert all(isinstance(one, BatchCreated) for one in second.created)
        assert second.total == 2
