"""What the parts of one value say of each other, in the words of JSON Schema alone.

A schema that closes itself with `additionalProperties` forbids, word by word, what
stands beside it in an `allOf`, so that no value would fit. People mean that there are
no names but those of all parts. And what one part has as `readOnly`, no other asks of a
request.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .adapted import is_read_only
from .document import value_at
from .values import Json

_CLOSING = ("additionalProperties", "unevaluatedProperties")
_LISTS = frozenset(("allOf", "anyOf", "oneOf"))
_DEEPEST = 20
"""How far a reference is written out within others."""


class _Said(NamedTuple):
    """What other parts of a value say: its names, and which are read-only."""

    names: frozenset[str] = frozenset()
    read_only: frozenset[str] = frozenset()


_NOTHING = _Said()


def together(document: dict[str, Json]) -> dict[str, Json]:
    """A document that was adapted, with its parts told of each other."""
    return {key: _Together(document).value(item) for key, item in document.items()}


class _Together:
    def __init__(self, document: dict[str, Json]) -> None:
        self._document = document

    def value(self, value: Json, said: _Said = _NOTHING, depth: int = 0) -> Json:
        """A schema of which others say this, or what schemas stand in."""
        match value:
            case list():
                return [self.value(item) for item in value]
            case dict():
                return self._schema(value, said, depth)
            case _:
                return value

    def _schema(self, schema: dict[str, Json], said: _Said, depth: int) -> Json:
        is_one = _LISTS.isdisjoint(schema) and ("$ref" not in schema or len(schema) < 2)
        every = said if is_one else self._with(said, schema)
        found: dict[str, Json] = {}
        for key, item in schema.items():
            if key in _LISTS and isinstance(item, list):
                beside = every if key == "allOf" else self._with(said, schema, key)
                found[key] = [self._part(each, beside, depth + 1) for each in item]
            else:
                found[key] = self.value(item)
        reference: Json = {"$ref": schema.get("$ref")}
        part = self._part(reference, every, depth + 1) if len(schema) > 1 else reference
        if part != reference:
            del found["$ref"]
            listed = found.get("allOf")
            found["allOf"] = [part, *(listed if isinstance(listed, list) else [])]
        return _open(found, every)

    def _part(self, part: Json, said: _Said, depth: int) -> Json:
        """A part; what it refers to is written out where others say more of it."""
        reference = part.get("$ref") if isinstance(part, dict) else None
        if not isinstance(part, dict) or not isinstance(reference, str):
            return self.value(part, said, depth)
        if len(part) > 1:
            return self._schema(part, said, depth)
        target = value_at(self._document, reference)
        if depth > _DEEPEST or not any(_changes(e, said) for e in self._parts(target)):
            return part
        return self.value(target, said, depth)

    def _with(self, said: _Said, schema: Json, without: str = "") -> _Said:
        """The same and what a schema says; not by its members under a keyword."""
        names, read_only = set(said.names), set(said.read_only)
        for part in self._parts(schema, without):
            for name, member in _properties(part).items():
                names.add(name)
                if is_read_only(member):
                    read_only.add(name)
        return _Said(frozenset(names), frozenset(read_only))

    def _parts(self, schema: Json, without: str = "") -> Iterator[dict[str, Json]]:
        """A schema, what it refers to, and what it is put together from."""
        pending, seen = [schema], set[str]()
        while pending:
            part = pending.pop()
            if not isinstance(part, dict):
                continue
            yield part
            reference = part.get("$ref")
            if isinstance(reference, str) and reference not in seen:
                seen.add(reference)
                pending.append(value_at(self._document, reference))
            for key in _LISTS:
                listed = part.get(key)
                if isinstance(listed, list) and not (part is schema and key == without):
                    pending.extend(listed)


def _open(schema: dict[str, Json], said: _Said) -> dict[str, Json]:
    """A schema that knows the names of others, and what they have as read-only."""
    own, required = _properties(schema), schema.get("required")
    more = sorted(said.names - own.keys()) if _is_closed(schema) else []
    if more:
        anything: dict[str, Json] = {name: {} for name in more}
        schema["properties"] = own | anything
    if isinstance(required, list) and not said.read_only.isdisjoint(_texts(required)):
        schema["required"] = [one for one in required if one not in said.read_only]
        if not schema["required"]:
            del schema["required"]  # the oldest drafts want one at least
    return schema


def _changes(part: Mapping[str, Json], said: _Said) -> bool:
    """Whether a part is another one by what others say."""
    required = part.get("required")
    listed = _texts(required) if isinstance(required, list) else []
    unknown = said.names - _properties(part).keys()
    return bool(unknown and _is_closed(part)) or bool(said.read_only & {*listed})


def _is_closed(part: Mapping[str, Json]) -> bool:
    return any(part.get(key) not in (None, True, {}) for key in _CLOSING)


def _texts(values: list[Json]) -> list[str]:
    return [value for value in values if isinstance(value, str)]


def _properties(part: Mapping[str, Json]) -> dict[str, Json]:
    found = part.get("properties")
    return found if isinstance(found, dict) else {}
