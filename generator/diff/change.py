"""What a change is, and how bad: the level that it asks of the next version."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Literal, TypeAlias, assert_never

from ..diagnostics import Location

Direction: TypeAlias = Literal["request", "response"]
"""Which way values go: from callers to the API, or back to them."""

Where: TypeAlias = Literal["body", "property", "parameter", "header", "operation"]
"""What of an operation a change is in."""


class Level(IntEnum):
    """What the next version must say, as semantic versions have it."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    @property
    def word(self) -> str:
        """Return the level in small letters."""
        return self.name.lower()


class Effect(Enum):
    """What a change does to the values that a schema allows.

    MIXED: some that were allowed no longer are, and others are now; or nobody can tell.
    SAME: all stays allowed, only what is said of it differs.
    """

    WIDENS = "widens"
    NARROWS = "narrows"
    MIXED = "mixed"
    SAME = "same"


Deployed: TypeAlias = Literal["same", "work", "break"]
"""What becomes of clients that are already deployed: what goes over the wire is the
same, they go on working, or they may fail.
"""

_PYTHON_ALONE = frozenset(
    {
        *("additional-properties-untyped", "class-changed"),
        *("class-removed", "class-renamed"),
        *("client-changed", "credentials-changed", "distribution-changed"),
        *(
            "default-media-type-changed",
            "env-prefix-changed",
            "keywords-added",
            "keywords-removed",
        ),
        *("method-added", "method-removed", "name-changed", "names-changed"),
        *("operation-id-changed", "positional-only", "x-batch-changed"),
        *("x-idempotent-changed", "x-pagination-changed"),
        *("package-changed", "pages-added", "pages-removed", "python-name-changed"),
        *("tag-changed", "title-changed"),
    }
)
"""Changes that are seen by those alone who write or upgrade Python."""


def fate_of(code: str, level: Level, may_break: bool | None = None) -> Deployed:
    """Return what a change does to deployed clients: what its level says, but for what
    Python alone has, and where `may_break` says otherwise.
    """
    if code in _PYTHON_ALONE or level is Level.NONE:
        return "same"
    breaks = level is Level.MAJOR if may_break is None else may_break
    return "break" if breaks else "work"


def level_of(effect: Effect, direction: Direction) -> Level:
    """Return how bad an effect is.

    Callers must not send what is no longer allowed; they must not get what was not
    allowed before. The other way round nobody has to do anything.
    """
    match effect:
        case Effect.WIDENS:
            return Level.MINOR if direction == "request" else Level.MAJOR
        case Effect.NARROWS:
            return Level.MAJOR if direction == "request" else Level.PATCH
        case Effect.MIXED:
            return Level.MAJOR
        case Effect.SAME:
            return Level.PATCH
        case _:
            assert_never(effect)


@dataclass(frozen=True, slots=True)
class Shown:
    """A thing as Python has it: its symbol, and the text before and after a change."""

    symbol: str
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One change with all that it does.

    `at` is its place in the new document, `old_at` in the old one; a thing that is gone
    has no `at`, a new one no `old_at`. `symbol`, `before` and `after` are what Python
    users see; `symbols` are all that it changes. `directions` and `where` tell what of
    the `operations` it is in; `deployed` what becomes of clients already deployed.
    `also` has the other things that it changes in Python.
    """

    code: str
    level: Level
    message: str
    at: Location | None
    old_at: Location | None
    symbol: str
    before: str | None = None
    after: str | None = None
    advice: str | None = None
    directions: tuple[Direction, ...] = ()
    where: tuple[Where, ...] = ()
    operations: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    deployed: Deployed = "same"
    also: tuple[Shown, ...] = ()
