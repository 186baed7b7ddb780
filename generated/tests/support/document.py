"""The API's description, as the server reads it: `openapi.json`, and nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import cast
from urllib.parse import quote, unquote

from .path_query import in_query, repeated
from .values import Json

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


@dataclass(frozen=True)
class Place:
    """A value of the document and its JSON Pointer, behind any `$ref`."""

    value: Json
    pointer: str

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def get(self, key: str) -> Place | None:
        """The member `key`, followed to where its `$ref` leads."""
        if not isinstance(self.value, dict) or key not in self.value:
            return None
        token = key.replace("~", "~0").replace("/", "~1")
        return _followed(Place(self.value[key], f"{self.pointer}/{token}"))

    def members(self) -> Iterator[tuple[str, Place]]:
        """The members of an object."""
        for key in self.value if isinstance(self.value, dict) else ():
            member = self.get(key)
            if member is not None:
                yield key, member

    def items(self) -> list[Place]:
        """The items of an array."""
        values = self.value if isinstance(self.value, list) else []
        places = (Place(v, f"{self.pointer}/{i}") for i, v in enumerate(values))
        return [_followed(place) for place in places]

    def text(self, key: str, default: str = "") -> str:
        """The member `key` where it is a string."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return value if isinstance(value, str) else default

    def flag(self, key: str, default: bool = False) -> bool:
        """The member `key` where it is true or false."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return value if isinstance(value, bool) else default


@dataclass(frozen=True)
class Match:
    """The operation that a request reached, and the text of each path parameter.

    There are several `readings` of a path where nothing tells its parameters apart.
    """

    method: str
    template: str
    path_item: Place
    operation: Place
    readings: list[dict[str, str]]

    def parameters(self) -> dict[tuple[str, str], Place]:
        """The parameters, by location and name; those of the operation go first.

        A document with faults may describe none for a variable, or one without a
        variable.
        """
        undescribed = Place({"in": "path"}, "")
        found = {("path", name): undescribed for name in self.readings[0]}
        for holder in (self.path_item, self.operation):
            listed = holder.get("parameters")
            for place in listed.items() if listed else ():
                key = (place.text("in"), place.text("name"))
                if key[0] == "header":
                    found = {
                        each: found[each] for each in found if not _same(each, key)
                    }
                if key[0] != "path" or key in found:
                    found[key] = place
        for variable, name in repeated(self.template).items():
            if (
                found.get(("path", variable)) is undescribed
                and ("query", name) in found
            ):
                del found["path", variable]
        return found


@cache
def root() -> Place:
    """The whole document."""
    text = (Path(__file__).parent.parent / "openapi.json").read_text("utf-8")
    document = cast("Json", json.loads(text))
    paths = document.get("paths") if isinstance(document, dict) else None
    if isinstance(paths, dict):
        paths |= {name: _with_own(item, document) for name, item in paths.items()}
    return Place(document, "#")


def _with_own(item: Json, document: Json) -> Json:
    """A path item with what its `$ref` leads to, where it has methods beside it."""
    reference = item.get("$ref") if isinstance(item, dict) else None
    if not isinstance(item, dict) or len(item) < 2 or not isinstance(reference, str):
        return item
    target = value_at(document, reference)
    own = {key: each for key, each in item.items() if key != "$ref"}
    return {**target, **own} if isinstance(target, dict) else item


def value_at(document: Json, reference: str) -> Json:
    """What a `$ref` leads to, as it stands there; None where it is nothing."""
    target = document
    for token in unquote(reference.removeprefix("#")).split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        members: dict[str, Json] = {}
        if isinstance(target, dict):
            members = target
        elif isinstance(target, list):
            members = {str(at): item for at, item in enumerate(target)}
        target = members.get(key)
    return target


def child(place: Place, *keys: str) -> Place | None:
    """The place that these members lead to, one after the other."""
    found: Place | None = place
    for key in keys:
        found = found.get(key) if found else None
    return found


def version() -> str:
    """The version of OpenAPI, without its last number: `3.1`."""
    return root().text("openapi")[:3]


def find(method: str, target: str, meant: str = "") -> Match | None:
    """The operation for a request line; `target` as it was sent, still encoded.

    Of paths that fit as well, such as `/pets/{id}` and `/pets/{name}.{kind}`, or two
    that differ only after `#`, which is not sent, it is the one that was `meant`.
    """
    path, _, query = target.partition("?")
    match = _at_path(method, path, meant)
    asked = in_query(match.template, query) if match else {}
    if match is None or not asked:
        return match
    return replace(match, readings=[each | asked for each in match.readings])


@cache
def _at_path(method: str, path: str, meant: str) -> Match | None:
    fitting = [
        (template != meant, template.count("{"), template, item)
        for template, item in path_items().items()
        if _fits(template, path)
    ]
    for *_, template, item in sorted(fitting, key=lambda entry: entry[:3]):
        operation = operation_of(item, method)
        if operation is not None:
            found = _readings(template, path) or _readings(template, unquote(path))
            return Match(method, template, item, operation, found)
    return None


def media_in(holder: Place | None, media_type: str) -> Place | None:
    """What is said of a media type under `content`; its parameters count where the
    document has it with them.

    What stands behind a line break there, in a document with faults, is in no header.
    """
    content = holder.get("content") if holder else None
    found = dict(content.members()) if content else {}
    plain = {_base_name(name): name for name in reversed(found)}
    base = _base_name(media_type)
    ranges = (f"{base.partition('/')[0]}/*", "*/*")
    wanted = [media_type, *(plain[name] for name in (base, *ranges) if name in plain)]
    return next((found[name] for name in wanted if name in found), None)


def _base_name(media_type: str) -> str:
    """A media type without its parameters, and what stands behind a line break."""
    line = _CONTROL.split(media_type.lstrip(), maxsplit=1)[0]
    return line.partition(";")[0].strip().lower()


_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


@cache
def path_items() -> dict[str, Place]:
    """The paths; a document with faults may leave out the first slash."""
    paths = root().get("paths")
    listed = paths.members() if paths else ()
    return {f"/{template.removeprefix('/')}": item for template, item in listed}


def operation_of(path_item: Place, method: str) -> Place | None:
    """The operation of a path item for a method."""
    own = method.lower()
    if method.isupper() and own in METHODS and own in path_item:
        return path_item.get(own)
    return child(path_item, "additionalOperations", method)


def _fits(template: str, path: str) -> bool:
    fixed, _ = _parts(template)
    pattern = _pattern(fixed)
    return bool(
        pattern.fullmatch(path) or ("%" in path and pattern.fullmatch(unquote(path)))
    )


def _readings(template: str, path: str) -> list[dict[str, str]]:
    """The texts that the variables of a path may have; none where it is another path.

    There are several where one variable follows another: `/{width}{unit}`.
    """
    fixed, names = _parts(template)
    return [dict(zip(names, texts, strict=True)) for texts in _splits(fixed, path)]


@cache
def _parts(template: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fixed texts of a path, as they are sent, and the names of the variables
    between them.
    """
    parts = re.split(r"\{([^{}]*)\}", re.split("[?#]", template)[0])
    fixed = (quote(part, safe="/:@!$&'()*+,;=~?%") for part in parts[::2])
    return tuple(fixed), tuple(parts[1::2])


@cache
def _pattern(fixed: tuple[str, ...]) -> re.Pattern[str]:
    """What the URLs of a path look like."""
    return re.compile("([^/]*)".join(map(re.escape, fixed)))


def _splits(fixed: Sequence[str], path: str) -> list[list[str]]:
    """The texts between the fixed ones of a path, in every way that there is."""
    first, rest = fixed[0], fixed[1:]
    if not path.startswith(first):
        return []
    path = path.removeprefix(first)
    if not rest:
        return [] if path else [[]]
    most = len(path.partition("/")[0])
    return [
        [path[:end], *others]
        for end in range(most, -1, -1)
        for others in _splits(rest, path[end:])
    ]


def _same(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two names of headers are one, which differ in case only."""
    return (one[0], one[1].lower()) == (other[0], other[1].lower())


def _followed(place: Place) -> Place:
    for _ in range(100):
        value = place.value
        reference = value.get("$ref") if isinstance(value, dict) else None
        if not isinstance(reference, str) or not reference.startswith("#"):
            return place
        target = root()
        for token in reference.removeprefix("#").split("/")[1:]:
            key = unquote(token).replace("~1", "/").replace("~0", "~")
            target = _step(target, key)
        place = target
    raise AssertionError(f"the document refers in a circle: {place.pointer}")


def _step(place: Place, key: str) -> Place:
    pointer = f"{place.pointer}/{key.replace('~', '~0').replace('/', '~1')}"
    match place.value:
        case dict() as members if key in members:
            return Place(members[key], pointer)
        case list() as items:
            return Place(items[int(key)], pointer)
        case _:
            raise AssertionError(f"nothing stands at {pointer}")
