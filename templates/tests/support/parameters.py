"""The parameters of a request, read by the styles of OpenAPI."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import cast
from urllib.parse import unquote, unquote_plus

from .document import Match, Place
from .forms import to_json
from .request import Request
from .schemas import faults, with_types
from .values import Json

_JOINTS = {"spaceDelimited": " ", "pipeDelimited": "|"}


@dataclass(frozen=True)
class Parameter:
    """A parameter of the document."""

    location: str
    name: str
    place: Place

    @property
    def style(self) -> str:
        """How its value is written."""
        usual = "form" if self.location in ("query", "cookie") else "simple"
        return self.place.text("style", usual)

    @property
    def explode(self) -> bool:
        """Whether each item of its value is written by itself."""
        return self.place.flag("explode", self.style in ("form", "cookie"))


def parameters(match: Match) -> list[Parameter]:
    """The parameters of the operation that a request reached."""
    return [
        Parameter(location, name, place)
        for (location, name), place in match.parameters().items()
        if (location, name.lower())
        not in {("header", each) for each in ("accept", "content-type")}
        and (location, name.lower()) != ("header", "authorization")
    ]


def readings(parameter: Parameter, match: Match, request: Request) -> list[Json]:
    """What a request gives a parameter: nothing, a value, or the values it may mean.

    One text can be several values, as where a text or an object may stand; those that
    fit the schema count, if any does.
    """
    schema = parameter.place.get("schema")
    if schema is None:
        return _content(parameter, match, request)
    found = [
        with_types(schema.pointer, decoded)
        for kind in _kinds(schema)
        if (decoded := _decoded(parameter, kind, match, request)) is not None
    ]
    return [
        each for each in found if not faults(schema.pointer, each, what="")
    ] or found


def taken_names(parameter: Parameter, match: Match, request: Request) -> set[str]:
    """The names in the query that a parameter accounts for."""
    names = {name for name, _ in request.query_pairs}
    schema = parameter.place.get("schema")
    if parameter.style == "deepObject":
        return {name for name in names if name.startswith(f"{parameter.name}[")}
    if schema and "object" in _kinds(schema) and parameter.explode:
        properties = schema.get("properties")
        known = set(dict(properties.members())) if properties else set[str]()
        others = {each.name for each in parameters(match)}
        return known or names - others | {parameter.name}
    return {parameter.name}


def mixed_up(match: Match, request: Request) -> set[tuple[str, str]]:
    """The parameters, by location and name, that a query does not tell apart.

    The members of objects stand in it by their own names, which two may share.
    """
    in_query = [each for each in parameters(match) if each.location == "query"]
    claims = {each.name: taken_names(each, match, request) for each in in_query}
    count = Counter(name for names in claims.values() for name in names)
    return {
        ("query", name)
        for name, names in claims.items()
        if any(count[each] > 1 for each in names)
    }


def _content(parameter: Parameter, match: Match, request: Request) -> list[Json]:
    raw = _raw(parameter, match, request)
    content = parameter.place.get("content")
    media_type = next((name for name, _ in content.members()), "") if content else ""
    if raw is None:
        return []
    if "json" not in media_type:
        return [unquote(raw)]
    return [cast("Json", json.loads(unquote(raw)))]


def _raw(parameter: Parameter, match: Match, request: Request) -> str | None:
    match parameter.location:
        case "path":
            return match.variables.get(parameter.name)
        case "header":
            return _given_header(request, parameter.name)
        case "cookie":
            return dict(request.cookies).get(parameter.name)
        case _:
            pairs = (pair.partition("=") for pair in request.query.split("&"))
            values = [v for name, _, v in pairs if unquote_plus(name) == parameter.name]
            return values[0] if values else None


def _given_header(request: Request, name: str) -> str | None:
    """The value of a header, where it is not one that the client sends by itself."""
    value = request.headers.get(name)
    is_own = {
        "accept-encoding": value == "gzip, deflate",
        "user-agent": re.search(r" python/3\.\d+$", value or "") is not None,
    }
    return None if is_own.get(name.lower()) else value


def _kinds(schema: Place) -> list[str]:
    """The kinds of value that a schema speaks of: object, array, single."""
    given = schema.value.get("type") if isinstance(schema.value, dict) else None
    words = given if isinstance(given, list) else [given]
    kinds = [str(word) for word in words if word in ("object", "array")]
    for key in ("allOf", "anyOf", "oneOf"):
        listed = schema.get(key)
        for part in listed.items() if listed else ():
            kinds += [kind for kind in _kinds(part) if kind != "single"]
    if given is None and ("properties" in schema or "required" in schema):
        kinds.append("object")
    return [*dict.fromkeys(kinds), "single"]


def _decoded(
    parameter: Parameter, kind: str, match: Match, request: Request
) -> Json | None:
    if parameter.location == "query" or (
        parameter.location == "cookie" and parameter.explode and kind != "single"
    ):
        return _form(parameter, kind, match, request)
    raw = _raw(parameter, match, request)
    if raw is None:
        return None
    if parameter.location == "path":
        raw = _unprefixed(parameter, kind, raw)
    read = unquote if parameter.location in ("path", "cookie") else str
    joint = _joint(parameter)
    if kind == "array":
        return [read(item) for item in raw.split(joint)]
    if kind == "object":
        words = raw.split(joint)
        if parameter.explode:
            return {read(k): read(v) for k, _, v in (w.partition("=") for w in words)}
        return _paired([read(word) for word in words])
    return read(raw)


def _joint(parameter: Parameter) -> str:
    if parameter.explode and parameter.style in ("label", "matrix"):
        return {"label": ".", "matrix": ";"}[parameter.style]
    return ","


def _unprefixed(parameter: Parameter, kind: str, raw: str) -> str:
    if parameter.style == "label":
        return raw.removeprefix(".")
    if parameter.style == "matrix":
        raw = raw.removeprefix(";")
        if kind == "object" and parameter.explode:
            return raw
        return raw.replace(f"{parameter.name}=", "")
    return raw


def _form(
    parameter: Parameter, kind: str, match: Match, request: Request
) -> Json | None:
    pairs = (
        request.query_pairs
        if parameter.location == "query"
        else [(name, unquote(value)) for name, value in request.cookies]
    )
    if parameter.style == "deepObject":
        return _deep(parameter, pairs)
    values = [value for name, value in pairs if name == parameter.name]
    if kind == "object" and parameter.explode:
        names = taken_names(parameter, match, request)
        found: dict[str, Json] = {k: v for k, v in pairs if k in names}
        return found or None
    if not values:
        return None
    if kind == "array" and parameter.explode:
        return list[Json](values)
    joint = _JOINTS.get(parameter.style, ",")
    if kind == "array":
        return list[Json](values[0].split(joint))
    if kind == "object":
        return _paired(values[0].split(joint))
    return values[0]


def _paired(words: list[str]) -> Json:
    return dict(zip(words[::2], words[1::2], strict=False))


def _deep(parameter: Parameter, pairs: list[tuple[str, str]]) -> Json | None:
    found: dict[str, Json] = {}
    for name, value in pairs:
        if name.startswith(f"{parameter.name}[") and name.endswith("]"):
            *outer, last = name[len(parameter.name) + 1 : -1].split("][")
            holder = found
            for step in outer:
                deeper = holder.setdefault(step, {})
                assert isinstance(deeper, dict)
                holder = deeper
            holder[last] = value
    return found or None


def as_text(table: object) -> object:
    """A value with each number and word as the text that it is sent as."""
    match to_json(table):
        case list() as items:
            return [as_text(item) for item in items]
        case dict() as members:
            return {key: as_text(value) for key, value in members.items()}
        case str() as text:
            return text
        case other:
            return json.dumps(other)
