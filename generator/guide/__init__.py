"""The rules as their users know them: what each says, why, and an example that runs."""

from .by_hand import entries_by_hand
from .cases import Case, case_of
from .entries import Entry, Phase, entries

__all__ = ["Case", "Entry", "Phase", "case_of", "entries", "entries_by_hand"]
