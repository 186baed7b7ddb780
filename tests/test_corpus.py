"""A small sample of `make corpus`: published documents give right clients."""

from __future__ import annotations

from pathlib import Path

import pytest

from .corpus.documents import AbsentError, Document, documents, sample
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
