"""The parameters of a request, read by the styles of OpenAPI."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import cast
from urllib.parse import unquote, unquote_plus

from .document import Match, Place
from .form_values import url_encoded
from .forms import to_json
from .path_query import in_path
from .request import Request, is_header_name, is_json
from .schemas import faults, kinds_of, with_types
from .values import Json

_NO_PARAMETERS = frozenset(
    {"accept", "authorization", "content-type"}
    | {"connection", "content-length", "host", "transfer-encoding"}
)
"""Headers that media types, security schemes and the transport set."""

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
        if location != "header"
        or (is_header_name(name) and name.lower() not in _NO_PARAMETERS)
    ]


def readings(parameter: Parameter, match: Match, request: Request) -> list[Json]:
    """What a request gives a parameter: nothing, a value, or the values it may mean.

    One text can be several values, as where a text or an object may stand; those that
    fit the schema count, if any does.
    """
    schema = parameter.place.get("schema")
    if parameter.location == "querystring":
        return _whole_query(parameter, request)
    if schema is None:
        return _content(parameter, match, request)
    found = [
        with_types(schema.pointer, decoded)
        for kind in kinds_of(schema)
        for raw in _raws(parameter, match, request)
        if (decoded := _decoded(parameter, kind, match, request, raw)) is not None
    ]
    return [
        each for each in found if not faults(schema.pointer, each, what="")
    ] or found


def taken_names(parameter: Parameter, match: Match, request: Request) -> set[str]:
    """The names in the query, or of cookies, that a parameter accounts for."""
    in_query = parameter.location == "query"
    pairs = request.query_pairs if in_query else request.cookies
    names = {name for name, _ in pairs}
    schema = parameter.place.get("schema")
    if parameter.style == "deepObject":
        members = {name for name in names if name.startswith(f"{parameter.name}[")}
        return members | {parameter.name}
    if schema and "object" in kinds_of(schema) and parameter.explode:
        properties = schema.get("properties")
        known = set(dict(properties.members())) if properties else set[str]()
        others = {
            each.name
            for each in parameters(match)
            if each.location == parameter.location
        }
        return known or names - others | {parameter.name}
    return {parameter.name}


def mixed_up(match: Match, request: Request) -> set[tuple[str, str]]:
    """The parameters, by location and name, that a query or cookies do not tell apart.

    The members of objects stand in it by their own names, which two may share; what may
    be given may stand in the path already.
    """
    claims = {
        (each.location, each.name): taken_names(each, match, request)
        for each in parameters(match)
        if each.location in ("query", "cookie")
    }
    count = Counter(
        (where, each) for (where, _), names in claims.items() for each in names
    )
    optional = {one.name for one in parameters(match) if not one.place.flag("required")}
    count.update(("query", name) for name in in_path(match.template) & optional)
    return {
        (where, name)
        for (where, name), names in claims.items()
        if any(count[where, each] > 1 for each in names)
    }


def _content(parameter: Parameter, match: Match, request: Request) -> list[Json]:
    content = parameter.place.get("content")
    listed = [*content.members()] if content else []
    media_type, media = listed[0] if listed else ("", None)
    raws = [unquote(raw) for raw in _raws(parameter, match, request) if raw is not None]
    if media is not None and media_type.endswith("/x-www-form-urlencoded"):
        return [url_encoded(raw, media) for raw in raws]
    if "json" not in media_type:
        return [*raws]
    return [cast("Json", json.loads(raw)) for raw in raws]


def _whole_query(parameter: Parameter, request: Request) -> list[Json]:
    """The value of a parameter that is the whole query."""
    content = parameter.place.get("content")
    media_type, media = next(content.members()) if content else ("", None)
    if not request.query:
        return []
    if media is not None and media_type.endswith("/x-www-form-urlencoded"):
        return [url_encoded(request.query, media)]
    text = unquote(request.query)
    return [cast("Json", json.loads(text)) if is_json(media_type) else text]


def _raws(parameter: Parameter, match: Match, request: Request) -> list[str | None]:
    """The text of a parameter as it was sent; all that it may be of one in a path."""
    name = parameter.name
    match parameter.location:
        case "path":
            return [*dict.fromkeys(each.get(name) for each in match.readings)]
        case "header":
            return [_given_header(request, name)]
        case "cookie":
            return [dict(request.cookies).get(name)]
        case _:
            pairs = (pair.partition("=") for pair in request.query.split("&"))
            values = [value for key, _, value in pairs if unquote_plus(key) == name]
            return [*values[:1]] or [None]


def _given_header(request: Request, name: str) -> str | None:
    """The value of a header, where it is not one that the client sends by itself."""
    value = request.headers.get(name)
    is_own = {
        "accept-encoding": value in ("gzip, deflate", "identity"),
        "user-agent": re.search(r" python/3\.\d+$", value or "") is not None,
    }
    return None if is_own.get(name.lower()) else value


def _decoded(
    parameter: Parameter, kind: str, match: Match, request: Request, raw: str | None
) -> Json | None:
    if parameter.location == "query" or (
        parameter.location == "cookie" and parameter.explode and kind != "single"
    ):
        return _form(parameter, kind, match, request)
    if raw is None:
        return None
    if parameter.location == "path":
        raw = _unprefixed(parameter, kind, raw)
    read = unquote if parameter.location in ("path", "cookie") else str
    joint = _joint(parameter)
    if kind == "array":
        return [read(item) for item in _words(raw, joint)]
    if kind == "object":
        words = _words(raw, joint)
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
    explode = parameter.explode
    if parameter.style == "deepObject":
        if kind == "object":
            return deep(parameter.name, pairs)
        explode = True  # the style says nothing of other values
    values = [value for name, value in pairs if name == parameter.name]
    if kind == "object" and explode:
        names = taken_names(parameter, match, request)
        found: dict[str, Json] = {k: v for k, v in pairs if k in names}
        return found or None
    if not values:
        return None
    if kind == "array" and explode:
        return list[Json](values)
    joint = _JOINTS.get(parameter.style, ",")
    if kind == "array":
        return list[Json](_words(values[0], joint))
    if kind == "object":
        return _paired(_words(values[0], joint))
    return values[0]


def _words(text: str, joint: str) -> list[str]:
    """What stands between the joints; an object or a list in JSON may have them too."""
    words: list[str] = []
    for word in text.split(joint):
        if words and _is_part_of_json(words[-1]):
            words[-1] += joint + word
        else:
            words.append(word)
    return words


def _is_part_of_json(text: str) -> bool:
    value = text.partition("=")[2]
    text = value if value.startswith(("{", "[")) else text
    try:
        json.loads(text if text.startswith(("{", "[")) else "[]")
    except ValueError:
        return True
    return False


def _paired(words: list[str]) -> Json:
    return dict(zip(words[::2], words[1::2], strict=False))


def deep(name: str, pairs: list[tuple[str, str]]) -> Json | None:
    """An object in the style `deepObject`; None where there is none of the name."""
    found: dict[str, Json] = {}
    for key, value in pairs:
        if key.startswith(f"{name}[") and key.endswith("]"):
            *outer, last = key[len(name) + 1 : -1].split("][")
            holder = found
            for step in outer:
                deeper = holder.setdefault(step, {})
                assert isinstance(deeper, dict)
                holder = deeper
            held = holder.get(last)
            several = held if isinstance(held, list) else [held]
            holder[last] = [*several, value] if last in holder else value
    return found or None


def is_nothing(json: Json) -> bool:
    """Whether a value has no text: no style writes null, or a list of nulls."""
    return json is None or (
        isinstance(json, list) and {*map(type, json)} == {type(None)}
    )


def may_be_nothing(schema: Place | None) -> bool:
    """Whether a schema allows null, a list of nulls, or none: nothing is sent of it."""
    nothing: tuple[Json, ...] = (None, [None], [])
    return schema is not None and not all(
        faults(schema.pointer, each, what="") for each in nothing
    )


def as_text(table: object) -> object:
    """A value with each number and word as the text that it is sent as, and a list of
    one as that one, as nothing says there that it is a list.
    """
    match to_json(table):
        case [item]:
            return as_text(item)
        case list() as items:
            return [as_text(item) for item in items]
        case dict() as members:
            return {key: as_text(value) for key, value in members.items()}
        case str() as text:
            return text
        case other:
            return json.dumps(other)


def with_json(value: Json) -> Json:
    """A value with each text in it that is an object or a list in JSON as that one: a
    list in a query has no other form for them.
    """
    match value:
        case list():
            return [with_json(item) for item in value]
        case dict():
            return {key: with_json(item) for key, item in value.items()}
        case str() if value.startswith(("{", "[")):
            try:
                return cast("Json", json.loads(value))
            except ValueError:
                return value
        case _:
            return value
