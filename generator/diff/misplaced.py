"""Compares limits that say nothing of the type beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.schema import Array, Number, Object, Schema, String
from .change import Effect
from .keywords import tell_keyword

if TYPE_CHECKING:
    from .walk import Knot, Site, Walk

_MISPLACED = (
    *(("minimum", False), ("maximum", True)),
    *(("exclusiveMinimum", False), ("exclusiveMaximum", True)),
    *(("minLength", False), ("maxLength", True)),
    *(("minItems", False), ("maxItems", True)),
    *(("minProperties", False), ("maxProperties", True)),
)
_OWN: dict[type[Schema], range] = {
    Number: range(4),
    String: range(4, 6),
    Array: range(6, 8),
    Object: range(8, 10),
}


def compare_misplaced(
    walk: Walk, old: Schema, new: Schema, site: Site, knot: Knot
) -> None:
    """Compare limits that say nothing of the type beside them. Whoever wrote them meant
    something, and the API may hold to it.
    """
    own = _OWN.get(type(new), range(0))
    rows = [row for index, row in enumerate(_MISPLACED) if index not in own]
    words = [word for word, _ in rows]
    before, after = walk.old.facts(old.at, words), walk.new.facts(new.at, words)
    if before == after:
        return
    for word, upper in rows:
        one, other = before.get(word), after.get(word)
        if one == other or isinstance(one, bool) or isinstance(other, bool):
            continue
        if isinstance(one, int | float | None) and isinstance(
            other, int | float | None
        ):
            effect = Effect.NARROWS if one is None else Effect.WIDENS
            if one is not None and other is not None and (other > one) is not upper:
                effect = Effect.NARROWS
            tell_keyword(walk, old, new, site, knot, word, one, other, effect)
