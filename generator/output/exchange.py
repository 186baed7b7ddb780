"""Exchanges two folders in one step of the file system, where it can."""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # renameat2(2), Linux 3.15
_RENAME_SWAP = 2  # renamex_np(2), macOS 10.12

# For C libraries without the function (musl before 1.2.6): the call's number.
_RENAMEAT2 = {"x86_64": 316, "aarch64": 276, "riscv64": 276}

# What kernels and file systems without the exchange answer. EPERM is what some
# sandboxes say to a call they do not know; a real one comes back from rename().
_UNSUPPORTED = {
    errno.EINVAL,
    errno.ENOSYS,
    errno.ENOTSUP,
    errno.EOPNOTSUPP,
    errno.EPERM,
}


class ExchangeUnsupported(Exception):
    """This system or file system cannot exchange two folders."""


def exchange(one: Path, other: Path) -> None:
    """Give two folders each other's name, at once and wholly.

    Raises ExchangeUnsupported where the system cannot, OSError where it failed.
    """
    call = _call()
    if call is None:
        raise ExchangeUnsupported
    if call(os.fsencode(one), os.fsencode(other)) != 0:
        code = ctypes.get_errno()
        if code in _UNSUPPORTED:
            raise ExchangeUnsupported
        raise OSError(code, os.strerror(code), str(one))


def _call() -> Callable[[bytes, bytes], int] | None:
    """Return the system's exchange of two paths, or None where it has none."""
    if sys.platform == "darwin":
        swap = getattr(ctypes.CDLL(None, use_errno=True), "renamex_np", None)
        return swap and (lambda a, b: int(swap(a, b, ctypes.c_uint(_RENAME_SWAP))))
    if sys.platform.startswith("linux"):
        library = ctypes.CDLL(None, use_errno=True)
        rest = ctypes.c_uint(_RENAME_EXCHANGE)
        if rename := getattr(library, "renameat2", None):
            return lambda a, b: int(rename(_AT_FDCWD, a, _AT_FDCWD, b, rest))
        number = _RENAMEAT2.get(platform.machine())
        if number is not None and sys.maxsize > 2**32:
            call = library.syscall
            head = (ctypes.c_long(number), _AT_FDCWD)
            return lambda a, b: int(call(*head, a, _AT_FDCWD, b, rest))
    return None
