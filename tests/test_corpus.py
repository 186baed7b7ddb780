"""A small sample of `make corpus`: published documents give right clients.

A run that is stopped keeps what it found, and goes on where it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from .corpus import batches
from .corpus.batches import LARGEST, run_all
from .corpus.documents import AbsentError, Document, documents, sample
from .corpus.making import Result
from .corpus.notes import Notes
from .corpus.processes import LateError, python
from .corpus.running import run

COUNT = 16
LARGE = 60_000


def chosen() -> list[Document]:
    """Return documents that are no larger than most."""
    try:
        listed = documents()
    except AbsentError as absent:
        pytest.skip(str(absent))
    return sample([each for each in listed if each.size < LARGE], COUNT)


def test_documents_give_a_right_client_or_a_clear_error(tmp_path: Path) -> None:
    results = run(chosen(), ("layout", "again", "import", "tests"), tmp_path, 2)
    wrong = {
        each.document.name: each.failures or each.told
        for each in results
        if each.failures
        or each.outcome == "crash"
        or (each.document.verdict == "valid" and each.outcome == "refused")
    }
    assert wrong == {}
    assert sum(each.outcome == "client" for each in results) > COUNT / 2


def test_a_stopped_run_goes_on_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = [
        Document(name, tmp_path / name, "feature", "valid", LARGEST) for name in "abc"
    ]
    asked: list[str] = []
    stops = {"b"}

    def one(batch: Sequence[Document], *_: object) -> list[Result]:
        asked.append(batch[0].name)
        if batch[0].name in stops:
            raise KeyboardInterrupt
        return [Result(batch[0], "client", failures={"mypy": "wrong"})]

    monkeypatch.setattr(batches, "run", one)

    def names(resume: bool) -> list[str]:
        notes = Notes(tmp_path / "notes", resume)
        found = run_all(listed, ("mypy",), tmp_path, 1, notes)
        assert all(each.failures == {"mypy": "wrong"} for each in found)
        return [each.document.name for each in found]

    assert names(resume=False) == ["a"]
    stops.clear()
    assert names(resume=True) == ["a", "b", "c"]
    assert asked == ["a", "b", "b", "c"]


def test_a_check_that_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.corpus.processes.SECONDS", 0.2)
    with pytest.raises(LateError, match="not ended"):
        python(["-c", "import time; time.sleep(60)"])
