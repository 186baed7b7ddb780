"""Where the files stand that come with the generator and are no modules of it.

In a checkout they have folders of their own; where it is installed, they are inside.
"""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def templates() -> Path:
    """Return the folder of the templates."""
    return _shipped("templates", "templates")


def fault_cases() -> Path:
    """Return the folder that has an example of each rule."""
    return _shipped("faults", "tests/faults")


def _shipped(inside: str, beside: str) -> Path:
    """Return a folder inside the generator, or else where a checkout has it."""
    packaged = _HERE / inside
    return packaged if packaged.is_dir() else _HERE.parent / beside
