"""Memory that the JSON Schema engine took, given back to the system."""

from __future__ import annotations

import sys

LARGE = 1 << 19
"""Bytes of a document from which on it pays; the engine takes little for less."""


def give_back(size: int) -> None:
    """Return to the system what native code has freed, where the C library can.

    For a document of so many bytes the engine takes ten to twenty times as many, which
    Python's own objects never use again: a fifth of the most that a run needs.
    """
    if size < LARGE or sys.platform != "linux":
        return
    import ctypes

    # glibc has it, musl does not.
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
