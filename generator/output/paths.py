"""Which paths a client may have, and which folders it may be written to."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from .problem import OutputError

# Names that Windows keeps for devices, with or without an extension.
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul"]
    + [f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)]
)
_FORBIDDEN = frozenset('<>:"|?*\\')


def path_fault(path: str) -> str | None:
    """Return why a relative path cannot name a file of a client, or None.

    The answer is the same on every system, so that a client written on one can be
    checked out on all.
    """
    if not path or path.startswith("/"):
        return "is not a path inside the folder"
    for name in path.split("/"):
        if name in ("", ".", ".."):
            return "is not a path inside the folder"
        if any(ch < " " or ch in _FORBIDDEN or ch == "\x7f" for ch in name):
            return "has a character that file systems refuse"
        if name[-1] in ". " or name.split(".")[0].strip().lower() in _DEVICES:
            return "is a name that Windows cannot have"
        if name.casefold() == ".git":
            return "stands in a .git folder"
        try:
            if len(name.encode()) > 255:
                return "has a name of more than 255 bytes"
        except UnicodeEncodeError:
            return "is not valid Unicode"
    return None


def fold(path: str) -> str:
    """Return what file systems that ignore case and normal form make of a path."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def check_paths(paths: Iterable[str]) -> None:
    """Raise OutputError where our own paths are unsafe or cannot stand together."""
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in paths:
        if fault := path_fault(path):
            raise OutputError(f"cannot write {path!r}: it {fault}")
        if (other := seen.setdefault(fold(path), path)) != path:
            raise OutputError(f"cannot write both {other!r} and {path!r}: same name")
        folder = path.rpartition("/")[0]
        while folder and folders.get(fold(folder)) != folder:
            if (other := folders.setdefault(fold(folder), folder)) != folder:
                raise OutputError(f"cannot write both {other!r} and {folder!r}")
            folder = folder.rpartition("/")[0]
    if clash := seen.keys() & folders.keys():
        path = seen[min(clash)]
        raise OutputError(f"cannot write {path!r}: it is a file and a folder")


def checked_folder(folder: Path) -> Path:
    """Return the folder as an absolute path, or raise OutputError.

    Refused are a link, a file, and folders that hold more than a client.
    """
    # Not resolve(): the folder itself must not be followed where it is a link.
    if "\0" in str(folder):
        raise OutputError("the output folder has a NUL in its name")
    absolute = folder.absolute()
    if ".." in absolute.parts:
        absolute = absolute.resolve()
    absolute = absolute.parent.resolve() / absolute.name
    hint = "give a folder of its own with --output"
    if absolute.is_symlink():
        raise OutputError(f"{folder} is a link: nothing was written", hint=hint)
    if absolute.exists() and not absolute.is_dir():
        raise OutputError(f"{folder} is not a folder: nothing was written", hint=hint)
    if whose := _not_ours(absolute):
        raise OutputError(f"{folder} is {whose}: nothing was written", hint=hint)
    return absolute


def _not_ours(folder: Path) -> str | None:
    """Return what a folder is that no client may be written to, or None."""
    if folder == Path(folder.anchor):
        return "the root of the file system"
    try:
        home = Path.home().resolve()
    except RuntimeError:  # no home is known: then it cannot be hit
        home = None
    if home is not None and (folder == home or folder in home.parents):
        return "the home folder, or holds it"
    program = Path(__file__).resolve().parents[1]
    if folder in (program.parent, program) or program in folder.parents:
        return "the folder of clientpress itself"
    return None
