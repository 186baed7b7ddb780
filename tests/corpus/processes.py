"""Starts a check in a process of its own, and ends it when it takes too long."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

SECONDS = 600
"""After this long a check is ended."""


class LateError(Exception):
    """A check had not ended; the text says after how long."""


def python(
    arguments: Sequence[str], cwd: Path | None = None, path: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run Python to its end; raises LateError where it takes too long.

    It leads a group of processes, as what it starts must end with it.
    """
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    if path:
        environment["PYTHONPATH"] = path
    command = [sys.executable, *arguments]
    with subprocess.Popen(
        command,
        cwd=cwd,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        start_new_session=True,
    ) as process:
        try:
            out, err = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired as late:
            raise LateError(f"not ended in {SECONDS} s") from late
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    return subprocess.CompletedProcess(command, process.returncode, out, err)
