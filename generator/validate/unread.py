"""Rules on what readers of a document pass over: it stands there and says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Fault, Related
from ..load import Json
from .kinds import Kind
from .rule import warning
from .walk import Found, Index
from .words import either, listed

_ABOUT: dict[str, frozenset[str]] = {
    "string": frozenset({"minLength", "maxLength", "pattern"}),
    "number": frozenset(
        {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}
    ),
    "array": frozenset(
        {"minItems", "maxItems", "items", "prefixItems", "contains", "uniqueItems"}
    ),
    "object": frozenset(
        {"properties", "required", "additionalProperties", "minProperties"}
        | {"maxProperties", "patternProperties", "propertyNames"}
    ),
}
"""Keywords that say something of values of one type only."""
_PLURALS = {
    "string": "strings",
    "number": "numbers",
    "integer": "numbers",
    "array": "arrays",
    "object": "objects",
    "boolean": "true and false",
    "null": "null",
}
_ALL = frozenset[str]().union(*_ABOUT.values())
_FOREIGN = {
    name: _ALL - _ABOUT.get("number" if name == "integer" else name, frozenset())
    for name in _PLURALS
}
"""Keywords that say nothing of values of a type."""


@warning("a keyword says nothing of values of the type beside it")
def unrelated_keyword(index: Index) -> Iterator[Fault]:
    """Yield limits of strings at numbers, `items` at objects, and the like."""
    for found in index.of(Kind.SCHEMA):
        if not isinstance(found.value, dict):
            continue
        kind = found.value.get("type")
        names = [kind] if isinstance(kind, str) else _strings(kind)
        words = _ALL if names else frozenset[str]()
        for name in names:
            words &= _FOREIGN.get(name, frozenset())
        if words.isdisjoint(found.value) or found.at.child("type") in index.wrong:
            continue
        for word in found.value:
            argument = found.value[word]
            if word in words and argument is not False and argument not in ([], {}):
                yield _unrelated(found, word, names)


def _strings(value: Json) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []


def _unrelated(found: Found, word: str, names: list[str]) -> Fault:
    """Return the fault of a keyword that is about another type."""
    about = next(name for name, words in _ABOUT.items() if word in words)
    has = either(dict.fromkeys(_PLURALS[name] for name in names))
    message = f"{word!r} is about {_PLURALS[about]}, and this type has {has} only"
    hint = f"take {word!r} out, or change the type"
    if "array" in names and about != "object":
        hint = f"put {word!r} into 'items', if it is about the items"
    related = (Related(found.at.child("type"), "the type"),)
    at = found.at.child(word)
    return Fault("unrelated-keyword", message, at, "key", hint=hint, related=related)


@warning("a `nullable` of OpenAPI 3.0 has no `type` beside it")
def nullable_without_type(index: Index) -> Iterator[Fault]:
    """Yield schemas of 3.0 of which some readers allow null, and others do not."""
    if index.document.version != "3.0":
        return
    for found in index.schemas("nullable"):
        # Alone it is what generators write for null, as a variant of a union.
        is_alone = found.value == {"nullable": True}
        if found.get("nullable") is True and found.get("type") is None and not is_alone:
            message = "'nullable' counts only beside a 'type', so readers differ on it"
            at = found.at.child("nullable")
            hint = "add the 'type'; 'nullable' goes with it"
            yield Fault("nullable-without-type", message, at, "key", hint=hint)


@warning("an enum lists null, which the type beside it excludes")
def excluded_null(index: Index) -> Iterator[Fault]:
    """Yield nulls in enums that no value can be."""
    is_old = index.document.version == "3.0"
    for found in index.schemas("enum"):
        options, kind = found.get("enum"), found.get("type")
        if not isinstance(options, list) or None not in options:
            continue
        names = [kind] if isinstance(kind, str) else _strings(kind)
        if not names or "null" in names or found.get("nullable") is True:
            continue
        at = found.at.child("enum").child(options.index(None))
        message = "the type beside this enum excludes null"
        hint = f'write \'type: [{", ".join(names)}, "null"]\', or take null out'
        if is_old:
            hint = "add 'nullable: true', or take null out"
        related = (Related(found.at.child("type"), "the type"),)
        yield Fault("excluded-null", message, at, hint=hint, related=related)


@warning("a member beside a `$ref` is passed over")
def ignored_beside_ref(index: Index) -> Iterator[Fault]:
    """Yield references with other members, of which the standard says: ignored.

    Since 3.1 a schema may have them, and other objects a summary and a description.
    """
    is_old = index.document.version == "3.0"
    may_stand = {"$ref"} if is_old else {"$ref", "summary", "description"}
    for found in index.pointers:
        if not isinstance(found.value, dict) or found.value.keys() <= may_stand:
            continue
        if found.at.child("$ref") in index.wrong:
            continue
        names = [
            name
            for name in found.value
            if name not in may_stand and not name.startswith("x-")
        ]
        if not names:
            continue
        what = listed(names)
        message = f"{what} beside '$ref' {'is' if len(names) == 1 else 'are'} ignored"
        hint = "take it out, or write out what the reference leads to"
        if found.kind is Kind.SCHEMA:
            hint = "put the reference into 'allOf', and the rest beside that"
        at = found.at.child(names[0])
        related = (Related(found.at.child("$ref"), "the reference", "key"),)
        yield Fault(
            "ignored-beside-ref", message, at, "key", hint=hint, related=related
        )
