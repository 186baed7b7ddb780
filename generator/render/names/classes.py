"""Names models and TypedDicts after the words of their schemas."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from ...diagnostics import Report
from ...ir.schema import NamedSchema, Origin, SchemaId
from ..reach import Reach
from .clashes import DERIVED, EXACT, INLINE, OVERRIDE, Wish, settle
from .reserved import CLASSES, FILES, KEYWORDS, free
from .words import pascal, words

Kind: TypeAlias = Literal["model", "params"]

_LIKE_PARAMS = re.compile(r"Params(Model)*\Z")
"""Models that would have the name of a request type, and those that avoid it."""


def name_classes(reach: Reach, report: Report) -> dict[tuple[Kind, SchemaId], str]:
    """Return the names of all classes; they differ over models and params together."""
    sources = {named.id.source for named in (*reach.models, *reach.params)}
    several = len(sources) > 1
    wishes = [_wish("model", named, several) for named in reach.models]
    wishes += [_wish("params", named, several) for named in reach.params]
    return settle(wishes, report)


def module_of(class_name: str) -> str:
    """Return the module that a class stands in: the first word of its name, so that it
    depends on nothing else.
    """
    word = words(class_name)[0].lower()
    return free(word, FILES | KEYWORDS, "schema_")


def _wish(kind: Kind, named: NamedSchema, several: bool) -> Wish[tuple[Kind, SchemaId]]:
    """Return what a class would be named; of `several` files, its own may tell."""
    if named.python_name is not None:
        plain = [named.python_name]
    else:
        parts = [part for text in named.words for part in words(text)]
        plain = [_own(pascal(parts) or "Schema", kind)]
        if several:
            stem = words(_stem(named.id.source))
            plain.append(_own(pascal([*stem, *parts]), kind))
        if named.origin is Origin.INLINE:
            plain.append(f"{plain[0]}Inline")
        elif kind == "params":
            plain.append(f"{plain[0]}Input")
    if kind == "params":
        plain = [f"{name}Params" for name in plain]
    candidates = tuple(free(name, CLASSES, "Schema") for name in plain)
    what = "the request type of" if kind == "params" else "the model of"
    return Wish(
        (kind, named.id),
        f"{what} {named.id.pointer or named.id.source!r}",
        named.id,
        candidates if named.python_name is None else candidates[:1],
        _rank(kind, named, candidates[0]),
    )


def _own(name: str, kind: Kind) -> str:
    """Return a name of a model that is that of no request type, whatever others there
    are: `PetParams` is what is sent for a Pet.
    """
    return f"{name}Model" if kind == "model" and _LIKE_PARAMS.search(name) else name


def _rank(kind: Kind, named: NamedSchema, name: str) -> int:
    """A component that is written like its class keeps the name; a model goes before a
    request type.
    """
    if named.python_name is not None:
        rank = OVERRIDE
    elif named.origin is Origin.INLINE:
        rank = INLINE
    else:
        spelled = name.removesuffix("Params") if kind == "params" else name
        if kind == "model" and _LIKE_PARAMS.search(name):
            spelled = spelled.removesuffix("Model")
        rank = EXACT if named.words == (spelled,) else DERIVED
    return rank * 2 + (kind == "params")


def _stem(source: str) -> str:
    return source.rsplit("/", 1)[-1].split(".", 1)[0]
