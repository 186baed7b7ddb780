"""Did-you-mean: the known word that is nearest to an unknown one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

CANDIDATES = 500
"""How many words are compared at most: a hint is not worth more."""


def nearest(word: str, known: Iterable[str], cutoff: float = 0.7) -> str | None:
    """Return the word of `known` that `word` was probably meant to be, or None."""
    if not word or len(word) > 200:
        return None
    folded = {w.casefold(): w for w in known if abs(len(w) - len(word)) <= 5}
    if word.casefold() in folded:
        return folded[word.casefold()]
    same = [w for w in folded if w[0:1] == word[0:1].casefold()]
    pool = (same + list(folded))[:CANDIDATES]
    # In a short word one slip is much.
    cutoff = min(cutoff, 0.6) if len(word) < 5 else cutoff
    found = get_close_matches(word.casefold(), pool, n=1, cutoff=cutoff)
    return folded[found[0]] if found else None
