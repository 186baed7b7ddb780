"""Work in a second process, while this one goes on with other work."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")


def beside(work: Callable[[], T]) -> Callable[[], T]:
    """Begin work in a process beside this one; return what waits for its result.

    The process is a copy of this one, so only the result goes from one to the other.
    Where there is one processor only, or no safe way to copy a process, the work is
    done when its result is asked for; so it is where the other process gave none, which
    raises here what went wrong there.
    """
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2:
        return work
    from multiprocessing import get_context

    context = get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(work, theirs), daemon=True)
    # A collection writes to all objects, and what is written is shared no more.
    gc.freeze()
    try:
        process.start()
    except OSError:
        gc.unfreeze()
        return work
    theirs.close()

    def result() -> T:
        with ours:
            try:
                return cast("T", ours.recv())
            except EOFError:
                return work()
            finally:
                gc.unfreeze()
                process.join()

    return result


def _send(work: Callable[[], object], to: Connection) -> None:
    """Do the work and send what comes of it, in the other process.

    It tells nobody of errors: who waits does the work again. Ctrl-C reaches both; the
    first process ends the other.
    """
    from signal import SIG_IGN, SIGINT, signal

    signal(SIGINT, SIG_IGN)
    with suppress(Exception):
        to.send(work())
