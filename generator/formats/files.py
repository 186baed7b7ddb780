"""The file of a finding as other programs know it: from the top of the repository."""

from __future__ import annotations

from pathlib import Path

STDIN = "<stdin>"


def in_repository(file: str, here: Path | None = None) -> str:
    """Return a file's path from the top of its repository, else from here.

    A file elsewhere keeps its absolute path; one of a commit (`git:REF:path`) has the
    path that it has in the commit.
    """
    if file.startswith("git:") and file.count(":") >= 2:
        return file.split(":", 2)[2]
    if file == STDIN or "\0" in file:
        return file
    here = here or Path.cwd()
    # Only the folders are looked up: a link is a file of the repository by itself.
    path = (here / file).parent.resolve() / Path(file).name
    top = next((p for p in (here, *here.parents) if (p / ".git").exists()), here)
    return path.relative_to(top).as_posix() if path.is_relative_to(top) else str(path)
