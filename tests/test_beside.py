"""What is done beside comes back whole, whatever becomes of the other process."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from generator.diagnostics import Report
from generator.ir import read_api
from generator.load import load_document
from generator.render import plan, render
from generator.render.beside import beside

SPEC = Path(__file__).parent.parent / "spec" / "openapi.yaml"
forks = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2,
    reason="needs Linux and two processors",
)


@forks
def test_another_process_does_it() -> None:
    assert beside(os.getpid)() != os.getpid()


def test_much_comes_back() -> None:
    text = "x" * 10_000_000
    assert beside(lambda: text + "y")() == text + "y"


def test_an_error_is_raised_where_the_result_is_asked_for() -> None:
    def fail() -> None:
        raise ValueError("wrong")

    result = beside(fail)
    with pytest.raises(ValueError, match="wrong"):
        result()


@forks
def test_work_of_a_process_that_was_killed_is_done_here() -> None:
    first = os.getpid()

    def work() -> int:
        if os.getpid() != first:
            os.kill(os.getpid(), signal.SIGKILL)
        return os.getpid()

    assert beside(work)() == first


def test_two_processes_make_the_same_files(monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report()
    context = plan(read_api(load_document(SPEC, report), report), report)
    alone = render(context)
    module = sys.modules["generator.render.render"]
    monkeypatch.setattr(module, "LARGE", 0)
    assert render(context) == alone
