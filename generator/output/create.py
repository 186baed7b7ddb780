"""Makes new files beside those of others: all of them, or none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from .disk import Disk
from .problem import OutputError, Problem, from_os_error


def create(files: Mapping[str, str], folder: Path, disk: Disk | None = None) -> None:
    """Make files that are not there yet. Raises OutputError, with every path that is,
    and then nothing is written.
    """
    disk = disk or Disk()
    made: list[Path] = []
    folders: list[Path] = []
    try:
        problems = [found for path in files for found in _in_the_way(folder, path)]
        if problems:
            raise OutputError(
                f"nothing was written to {folder}: files stand there already",
                problems=tuple(dict.fromkeys(problems)),
                hint="move them away, or name another folder",
            )
        for path, text in files.items():
            target = folder / path
            for above in reversed([target.parent, *target.parent.parents]):
                if not above.exists():
                    disk.make_folder(above)
                    folders.append(above)
            # Taken up first: a full disk leaves the start of a file.
            made += [] if os.path.lexists(target) else [target]
            disk.write(target, text.encode(), None)
    except BaseException as error:
        for file in made:
            with suppress(OSError):
                file.unlink()
        for above in reversed(folders):
            with suppress(OSError):
                above.rmdir()
        if isinstance(error, OSError):
            raise from_os_error(error, folder) from error
        raise


def _in_the_way(folder: Path, path: str) -> list[Problem]:
    """Return what stands where a file or one of its folders must."""
    if os.path.lexists(folder) and not folder.is_dir():
        return [Problem(str(folder), "is no folder")]
    for above in reversed(Path(path).parents[:-1]):
        if os.path.lexists(folder / above) and not (folder / above).is_dir():
            return [Problem(above.as_posix(), "is no folder, and one must stand there")]
    there = os.path.lexists(folder / path)
    return [Problem(path, "stands there already")] if there else []
