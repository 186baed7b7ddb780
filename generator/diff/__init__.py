"""Compares two documents by what they mean to the users of their Python clients."""

from .change import Change, Level
from .compare import Comparison, compare
from .side import Side, read_side

__all__ = ["Change", "Comparison", "Level", "Side", "compare", "read_side"]
