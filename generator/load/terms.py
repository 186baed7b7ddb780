"""On what terms a document is read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Terms:
    """The hosts that references may ask, and whether the document is somebody else's:
    `permissive` tolerates what is wrong with it where it is understood all the same.

    References to files lead no further than `top`, the document's folder unless given.
    """

    hosts: frozenset[str] = frozenset()
    permissive: bool = False
    top: Path | None = None


OWN = Terms()
"""The terms of a document of one's own: nothing is asked, and nothing tolerated."""
TOLERATED = frozenset({"duplicate-key", "yaml-key", "custom-tag"})
"""Faults of a text that leave its data known."""
