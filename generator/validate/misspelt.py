"""The rule on extensions whose name is nearly one that means something here."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Fault
from .batches import BATCH
from .exceptions import ALLOW
from .guess import Guess
from .levels import SETTINGS
from .pagination import PAGINATION
from .phrases import meant_by
from .rule import warning
from .settings import PYTHON_NAME
from .walk import Index
from .words import quoted

SHORTEST = 6
"""Characters of an extension below which everything is near to everything."""
_KNOWN = frozenset({ALLOW, BATCH, PAGINATION, PYTHON_NAME, SETTINGS, "x-idempotent"})


@warning("an extension has nearly the name of one that means something")
def misspelt_extension(index: Index) -> Iterator[Fault]:
    """Yield extensions that nobody reads, though they were probably meant to be."""
    guess = Guess(_KNOWN, 0.85)
    for listed in index.found.values():
        for found in listed:
            for key in found.value if isinstance(found.value, dict) else ():
                if key[:2] != "x-" or key in _KNOWN or len(key) < SHORTEST:
                    continue
                near = guess(key)
                if near is not None:
                    message = f"the extension {quoted(key)} is not known"
                    at, hint = found.at.child(key), meant_by(near)
                    yield Fault("misspelt-extension", message, at, "key", hint=hint)
