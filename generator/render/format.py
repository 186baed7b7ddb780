"""Lays Python out as black would, in a fraction of black's time.

ruff's formatter does the bulk, some hundred times as fast. The two agree on what the
templates make but for long types, which are put right here. Tests hold that black finds
nothing to change.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from shutil import disk_usage
from tempfile import TemporaryDirectory

from .layout import WIDTH


class FormatError(Exception):
    """A template made something that is no Python: a fault of ours."""


def format_all(texts: Mapping[str, str]) -> dict[str, str]:
    """Return modules as black lays them out, by the paths that name them in an error.

    Raises FormatError where one is no Python.
    """
    with TemporaryDirectory(prefix="clientpress-", dir=_in_memory(texts)) as name:
        # Numbers for names, so that no folder is to be made and no name is too long.
        files = [Path(name, f"{number}.py") for number in range(len(texts))]
        for file, text in zip(files, texts.values(), strict=True):
            file.write_text(text, "utf-8", newline="")
        run = subprocess.run(
            [_ruff(), "format", *_OPTIONS, name],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        if run.returncode:
            raise _error(run.stderr.decode("utf-8", "replace"), list(texts))
        return {
            path: _settled(file.read_text("utf-8"))
            for path, file in zip(texts, files, strict=True)
        }


_MEMORY = Path("/dev/shm")
_BLOCK = 4096


def _in_memory(texts: Mapping[str, str]) -> Path | None:
    """Return a folder that no disk is behind; None where there is none with room.

    To make a file on a disk takes longer than to lay it out. Twice the room is asked
    for, as a file may be written anew before the old one goes.
    """
    needed = sum(len(text) + _BLOCK for text in texts.values()) * 2
    try:
        is_roomy = disk_usage(_MEMORY).free > needed
    except OSError:
        return None
    return _MEMORY if is_roomy and os.access(_MEMORY, os.W_OK | os.X_OK) else None


_OPTIONS = (
    "--isolated",
    "--no-cache",
    f"--line-length={WIDTH}",
    "--target-version=py311",
)


@lru_cache(maxsize=1)
def _ruff() -> str:
    # The package has no types; it holds a program, and this one function.
    path: str = import_module("ruff").find_ruff_bin()
    return path


def _error(told: str, paths: list[str]) -> FormatError:
    """Return what ruff told, about the template's file."""
    found = re.search(r"(\d+)\.py", told)
    path = paths[int(found[1])] if found else "a module"
    return FormatError(
        f"internal error: the template of {path} made no valid Python "
        f"({told.strip()}); please report it together with the document"
    )


_LONG_ALIAS = re.compile(
    rf"^(?=.{{{WIDTH + 1}}})(\w+): TypeAlias = ([\"'].*)\n", re.MULTILINE
)
"""The name of a long type, which ruff leaves on one line."""
_LONGEST = WIDTH - len(": TypeAlias = (")
_LONG_NAME = re.compile(
    rf"^(\w{{{_LONGEST + 1},}}): TypeAlias = (.+(?:\n    .*[^,\n]\n\])?)$", re.MULTILINE
)
"""A name that leaves no room for a bracket behind it."""


def _settled(text: str) -> str:
    """Return a module that ruff has laid out, with black's word where they differ.

    black itself would take longer to import than all of this: a seventh of a run.
    """
    if "TypeAlias" not in text:
        return text
    return _LONG_ALIAS.sub(_in_brackets, _LONG_NAME.sub(_behind_brackets, text))


def _in_brackets(alias: re.Match[str]) -> str:
    """Return a long type as black lays it out, with its text in brackets."""
    name, text = alias.groups()
    return f"{name}: TypeAlias = (\n    {text}\n)\n"


def _behind_brackets(alias: re.Match[str]) -> str:
    """Return a type of a long name as black lays it out: the brackets stand around what
    is before the type, which gets back into one line where it fits.
    """
    name, text = alias.groups()
    flat = re.sub(r"\n *", "", text)
    last = f") = {flat if len(flat) <= WIDTH - len(') = ') else text}"
    return f"{name}: (\n    TypeAlias\n{last}"
