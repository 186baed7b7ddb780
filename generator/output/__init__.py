"""Writes rendered files to a folder, or compares them with what stands there.

The folder is the old client or the new one, never a mix: the new tree is built
beside the folder and the two are exchanged (see `write.py`).
"""

from .compare import Difference, compare
from .create import create
from .diff import unified_diff
from .look import recorded
from .manifest import MANIFEST, digest
from .problem import OutputError, Problem
from .write import Changes, write

__all__ = [
    "MANIFEST",
    "Changes",
    "Difference",
    "OutputError",
    "Problem",
    "compare",
    "create",
    "digest",
    "recorded",
    "unified_diff",
    "write",
]
