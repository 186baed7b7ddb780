"""Gets the text of a file: its size, its kind and its encoding are checked first."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from . import limits
from .frame import Stop

_BOMS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_SAVE = "save the file as UTF-8"


def read_bytes(path: Path, budget: int) -> bytes:
    """Return the bytes of a file, or of standard input for '-'. Raises Stop."""
    if str(path) == "-":
        # Python sets it to None where the process was started without one.
        if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison]
            raise unreadable("standard input is closed")
        raw = sys.stdin.buffer.read(budget + 1)
    else:
        try:
            with open(_checked(path, budget), "rb") as file:
                raw = file.read(budget + 1)
        except OSError as error:
            raise unreadable(_reason(error)) from None
    if len(raw) > budget:
        raise too_large()
    return raw


def _checked(path: Path, budget: int) -> Path:
    """Return the path of a regular file that is not too large."""
    found = os.stat(path)
    if stat.S_ISDIR(found.st_mode):
        raise unreadable("it is a directory", "name the file in it")
    if not stat.S_ISREG(found.st_mode):
        raise unreadable("it is not a regular file")
    if found.st_size > budget:
        raise too_large()
    return path


def _reason(error: OSError) -> str:
    """Return why a file cannot be opened."""
    match error:
        case FileNotFoundError():
            return "there is no such file"
        case PermissionError():
            return "permission is denied"
        case NotADirectoryError():
            return "a part of its path is not a directory"
        case _:
            return (error.strerror or "it cannot be opened").lower()


def unreadable(reason: str, hint: str | None = None) -> Stop:
    """Return the fault of a file that cannot be read."""
    return Stop("unreadable-file", f"cannot read this file: {reason}", (0, 0), hint)


def too_large() -> Stop:
    """Return the fault of a file that is too large."""
    size = limits.MAX_BYTES // 1024 // 1024
    return Stop("too-large", f"the document is larger than {size} MB", (0, 0))


def decode(raw: bytes) -> tuple[str, Stop | None]:
    """Return the text without a byte order mark, and what is wrong with it.

    A text with a fault is good for an excerpt only.
    """
    for mark, name in _BOMS:
        if raw.startswith(mark):
            message = f"this file is {name}, not UTF-8"
            return "", Stop("invalid-encoding", message, (0, 1), _SAVE)
    zero = raw.find(b"\0")
    if zero in (0, 1) and len(raw) > 3 and raw[zero + 2 : zero + 3] == b"\0":
        message = "this file is UTF-16 or UTF-32, not UTF-8"
        return "", Stop("invalid-encoding", message, (0, 1), _SAVE)
    body = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        at = len(body[: error.start].decode())
        byte = error.start + len(raw) - len(body)
        message = f"byte {byte} (0x{raw[byte]:02X}) is not UTF-8"
        shown = body.decode(errors="replace")
        return shown, Stop("invalid-encoding", message, (at, at + 1), _SAVE)
    if zero >= 0:
        at = text.index("\0")
        message = f"byte {zero} is NUL, so this is no text file"
        return text, Stop("invalid-encoding", message, (at, at + 1))
    return text, None
