"""The rules as their users know them: what each says, why, and an example that runs."""

from .cases import Case, case_of
from .entries import Entry, Phase, entries

__all__ = ["Case", "Entry", "Phase", "case_of", "entries"]
