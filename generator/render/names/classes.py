"""Names models and TypedDicts after the words of their schemas."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Literal, TypeAlias

from ...diagnostics import Report
from ...ir.schema import NamedSchema, Origin, SchemaId
from ..reach import Reach
from .before import Before
from .clashes import DERIVED, EXACT, INLINE, OVERRIDE, Wish, settle
from .reserved import CLASSES, FILES, KEYWORDS, free
from .words import LENGTH, pascal, words

Kind: TypeAlias = Literal["model", "params"]
_Key: TypeAlias = tuple[str, SchemaId]

_NO_MODULES = FILES | KEYWORDS
_LIKE_PARAMS = re.compile(r"Params(Model)*\Z")
"""Models that would have the name of a request type, and those that avoid it."""
_IS_VARIANT = re.compile(r"/(oneOf|anyOf)/[0-9]+(/|\Z)").search
"""Whether another thing has a place as soon as something is put before it."""


def name_classes(
    reach: Reach, report: Report, before: Before, groups: Iterable[Wish[_Key]]
) -> dict[tuple[Kind, SchemaId], str]:
    """Return the names of all classes; they differ over models and params together.

    `groups` are the classes of groups, which had their names before.
    """
    listed: dict[Kind, tuple[NamedSchema, ...]] = {
        "model": reach.models,
        "params": reach.params,
    }
    ids = {kind: {each.id for each in named} for kind, named in listed.items()}
    several = len({each.source for each in ids["model"] | ids["params"]}) > 1
    others = list(groups)
    held = {each.key: each.candidates[0] for each in others}
    found: dict[tuple[Kind, SchemaId], Wish[_Key]] = {}
    for kind, all_named in listed.items():
        for named in all_named:
            wish = found[kind, named.id] = _wish(kind, named, several)
            kept = _kept(kind, named, wish, before, ids[kind])
            if kept is not None:
                held[wish.key] = kept
    names = settle([*others, *found.values()], report, held)
    return {key: names[key] for key in found}


def _kept(
    kind: Kind,
    named: NamedSchema,
    wish: Wish[_Key],
    before: Before,
    present: Collection[SchemaId],
) -> str | None:
    """Return the name that a schema had before, and may still have."""
    if named.python_name is not None:
        return wish.candidates[0]
    places = [named.id]
    if named.origin is Origin.COMPONENT:  # what it only refers to may have been first
        places += (each for each in named.aliases if each not in present)
    had = map(before.model if kind == "model" else before.params, places)
    name = next(filter(None, had), None)
    if name is None or wish.allows(name) or _has_grown(kind, named, name):
        return name
    return name if named.aliases and _is_name(kind, name) else None


def _is_name(kind: Kind, name: str) -> bool:
    """Whether something may be the name of a class."""
    plain = name.isascii() and name.isidentifier() and name[0].isupper()
    ends = kind == "model" or name.endswith("Params")
    return plain and ends and len(name) < 2 * LENGTH and free(name, CLASSES, "") == name


def _has_grown(kind: Kind, named: NamedSchema, name: str) -> bool:
    """Whether a name lacks words that are there by now only to tell the schema from
    something new beside it: a status, a method, a media type.
    """
    if not _is_name(kind, name):
        return False
    stem = name.removesuffix("Params") if kind == "params" else name
    had = stem.replace("_", "").lower()
    parts = [part.lower() for text in named.words for part in words(text)]
    first, *rest = parts or [""]
    ends = {len(first)} if had.startswith(first) else set[int]()
    for word in rest:
        more = {end + len(word) for end in ends if had.startswith(word, end)}
        # A variant that was put before another must not take its name.
        ends = (
            more if word is rest[-1] and _IS_VARIANT(named.id.pointer) else ends | more
        )
    return len(had) in ends


def module_of(class_name: str) -> str:
    """Return the module that a class stands in: the first word of its name, so that it
    depends on nothing else.
    """
    word = words(class_name)[0].lower()
    return free(word, _NO_MODULES, "schema_")


def _wish(kind: Kind, named: NamedSchema, several: bool) -> Wish[_Key]:
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
        else:
            plain.append(f"{plain[0]}{'Input' if kind == 'params' else 'Schema'}")
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
        " ".join((what, named.origin.value, *named.words)),
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
