"""Runs the generated tests of many changed clients, each in a process of its own.

The processes are forked from one that has the libraries of the tests loaded already:
loading them takes longer than most runs.
"""

from __future__ import annotations

import contextlib
import io
import multiprocessing
import os
import shutil
import sys
from collections.abc import Iterable
from multiprocessing.pool import AsyncResult
from pathlib import Path
from typing import TypeAlias

from .mutations import Mutation

Outcome: TypeAlias = tuple[int, str]
"""The exit code of pytest, and what it printed; -1 where the place is gone."""

PLACE_GONE = -1
_LIBRARIES = ["pytest", "pytest_httpserver", "jsonschema_rs", "h11", "asyncio"]


def start(
    mutations: Iterable[Mutation], clients: Path
) -> dict[Mutation, AsyncResult[Outcome]]:
    """Begin all runs, as many at once as there are cores."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_LIBRARIES)
    pool = context.Pool(os.cpu_count(), maxtasksperchild=1)
    return {each: pool.apply_async(run, (each, clients)) for each in mutations}


def run(mutation: Mutation, clients: Path) -> Outcome:
    """Run the generated tests on a copy of a client with one change."""
    folder = clients / f"{mutation.client}-{os.getpid()}"
    shutil.copytree(clients / mutation.client, folder)
    try:
        if not change(mutation, folder):
            return PLACE_GONE, f"{mutation.file} has no such text: {mutation.old}"
        return _tests(folder)
    finally:
        shutil.rmtree(folder)


def change(mutation: Mutation, folder: Path) -> bool:
    """Change a client; whether the place to change was found."""
    if not mutation.file:
        return True
    files = list(folder.glob(f"*/{mutation.file}"))
    text = files[0].read_text(encoding="utf-8") if len(files) == 1 else ""
    start = text.find(mutation.after)
    at = text.find(mutation.old, start) if start >= 0 else -1
    if at < 0:
        return False
    changed = text[:at] + mutation.new + text[at + len(mutation.old) :]
    files[0].write_text(changed, encoding="utf-8", newline="\n")
    return True


def _tests(folder: Path) -> Outcome:
    import pytest

    # Like `python -m pytest tests` in the folder, without plugins of other projects.
    os.chdir(folder)
    sys.path.insert(0, str(folder))
    for name in [name for name in sys.modules if name.split(".")[0] == "tests"]:
        del sys.modules[name]  # ours: the client's tests have the same name
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    options = ["-x", "-q", "-p", "no:cacheprovider"]
    plugins = ["-p", "pytest_httpserver.pytest_plugin"]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        code = pytest.main([*options, *plugins, "--rootdir", str(folder), "tests"])
    return int(code), printed.getvalue()[-4_000:]
