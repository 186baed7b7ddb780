"""Lays Python out as black would, in a fraction of black's time.

ruff's formatter does the bulk, some hundred times as fast. The two agree on what the
templates make but for a few statements; those are given to black. Tests hold that black
finds nothing to change.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from .layout import WIDTH

if TYPE_CHECKING:
    from black import Mode


class FormatError(Exception):
    """A template made something that is no Python: a fault of ours."""


def format_all(texts: Mapping[str, str]) -> dict[str, str]:
    """Return modules as black lays them out, by the paths that name them in an error.

    Raises FormatError where one is no Python.
    """
    with TemporaryDirectory(prefix="clientpress-") as name:
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
        made = {
            path: file.read_text("utf-8")
            for path, file in zip(texts, files, strict=True)
        }
    return _settled(made)


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
    rf"^(?=.{{{WIDTH + 1}}})\w+: TypeAlias = [\"'].*\n", re.MULTILINE
)
"""The name of a long type: black puts a text that is too long in brackets."""
_STATEMENT = re.compile(r"^(?=\w+: TypeAlias = )", re.MULTILINE)


def _settled(files: dict[str, str]) -> dict[str, str]:
    """Return modules that ruff has laid out, with black's word where they differ.

    black is asked once for all: most of its time goes into each asking.
    """
    found = list(dict.fromkeys(x for each in files.values() for x in _aliases(each)))
    if not found:
        return files
    from black import format_str

    told = _STATEMENT.split(format_str("".join(found), mode=_mode()))[1:]
    settled = dict(zip(found, told, strict=True))
    return {
        path: _LONG_ALIAS.sub(lambda one: settled[one[0]], text)
        for path, text in files.items()
    }


def _aliases(text: str) -> list[str]:
    return _LONG_ALIAS.findall(text) if "TypeAlias" in text else []


@lru_cache(maxsize=1)
def _mode() -> Mode:
    from black.mode import Mode, TargetVersion

    return Mode(line_length=WIDTH, target_versions={TargetVersion.PY311})
