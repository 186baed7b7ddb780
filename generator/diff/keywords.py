"""Tells what became of a keyword: it came, went, or says something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.schema import Schema
from .change import Effect

if TYPE_CHECKING:
    from .walk import Knot, Site, Walk


def tell_keyword(
    walk: Walk,
    old: Schema,
    new: Schema,
    site: Site,
    knot: Knot,
    word: str,
    one: str | float | None,
    other: str | float | None,
    effect: Effect,
) -> None:
    """Tell a keyword that came, went, or says something else."""
    if one is None:
        action, what = "added", f"got `{word}` {_said(other)}"
    elif other is None:
        action, what = "removed", f"lost `{word}` {_said(one)}"
    else:
        action = "changed"
        if not isinstance(one, str) and not isinstance(other, str):
            action = "increased" if other > one else "decreased"
        what = f"changed `{word}` from {_said(one)} to {_said(other)}"
    advice = None
    if effect in (Effect.NARROWS, Effect.MIXED) and site.direction == "request":
        advice = "callers: RequestValidationError for values that no longer fit"
        if effect is Effect.MIXED:
            advice = "callers: look at the values that are sent"
    elif effect in (Effect.WIDENS, Effect.MIXED) and site.direction == "response":
        advice = "readers: values may come that did not before"
    at, was = walk.new.place(new.at, word), walk.old.place(old.at, word)
    code = f"{kebab(word)}-{action}"
    walk.find(knot, site, code, effect, what, at, was, advice=advice)


def _said(value: str | float | None) -> str:
    return f"`{value}`" if isinstance(value, str) else str(value)


def kebab(word: str) -> str:
    """Return a keyword as codes have it: `maxLength` is `max-length`."""
    return "".join(f"-{c.lower()}" if c.isupper() else c for c in word)
