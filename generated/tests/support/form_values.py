"""The values in a form, read by the document's `encoding`, as a server has to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from email.message import Message
from email.parser import BytesParser
from typing import cast
from urllib.parse import parse_qsl

from .document import Place, child, version
from .request import Request, is_json
from .schemas import has_names, with_types
from .values import Json

_OF_STYLE = ("style", "explode", "allowReserved")
_JOINTS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}


def url_encoded(text: str, media: Place) -> Json:
    """A URL-encoded form as an object."""
    entries = _grouped(parse_qsl(text, keep_blank_values=True))
    return _typed(_by_style(entries, media), media)


def multipart(request: Request, media: Place) -> Json:
    """The parts of a multipart body by their names, or in a list where they have none;
    files by their text.
    """
    found = [(_name(part), _value(part)) for part in _parts(request)]
    if found and not any(name for name, _ in found):
        return _typed([value for _, value in found], media)
    entries = _grouped((name, value) for name, value in found if name)
    has_styles = request.media_type == "multipart/form-data" and version() != "3.0"
    return _typed(_by_style(entries, media) if has_styles else entries, media)


def lost_headers(request: Request, media: Place) -> Iterator[str]:
    """The headers that a part must have, and has not."""
    if not request.media_type.startswith("multipart/"):
        return
    for part in _parts(request):
        headers = child(media, "encoding", _name(part), "headers")
        for name, header in headers.members() if headers else ():
            is_own = name.lower() == "content-type"
            if header.flag("required") and not is_own and name not in part:
                yield f"the part {_name(part)!r} has no header {name}"


def _typed(entries: Json, media: Place) -> Json:
    schema = media.get("schema")
    if schema is None or (isinstance(entries, dict) and not has_names(schema)):
        return entries
    return with_types(schema.pointer, _with_lists(entries, schema))


def _with_lists(entries: Json, schema: Place) -> Json:
    """The entries with a list wherever one is described, also of a single value."""
    if not isinstance(entries, dict):
        return entries
    lists = {
        name
        for name in entries
        if (place := child(schema, "properties", name)) and _word(place) == "array"
    }
    return {
        name: [value] if name in lists and not isinstance(value, list | str) else value
        for name, value in entries.items()
    }


def with_empty(entries: Json, given: Json) -> Json:
    """The entries of a form with the lists and objects that were given empty, which it
    has no way to write.
    """
    if not isinstance(entries, dict) or not isinstance(given, dict):
        return entries
    empty = {name: value for name, value in given.items() if _is_hollow(value)}
    inner = {
        name: with_empty(value, given.get(name)) for name, value in entries.items()
    }
    return {**empty, **inner}


def _is_hollow(value: Json) -> bool:
    """Whether there is nothing in a value but what has nothing in it."""
    if isinstance(value, dict):
        return all(map(_is_hollow, value.values()))
    return value == []


def _word(schema: Place) -> str:
    """The type of a schema, but for null."""
    given = schema.value.get("type") if isinstance(schema.value, dict) else None
    words = given if isinstance(given, list) else [given]
    return str(next((word for word in words if word != "null"), ""))


def _by_style(entries: dict[str, Json], media: Place) -> dict[str, Json]:
    """The entries, those with a style read by it."""
    encoding = media.get("encoding")
    found = dict(entries)
    for name, place in encoding.members() if encoding else ():
        if any(word in place for word in _OF_STYLE):
            schema = _but_for_null(child(media, "schema", "properties", name))
            value = _styled(found, name, place, schema)
            if value is not None:
                found[name] = value
    return found


def _but_for_null(schema: Place | None) -> Place | None:
    """The schema of a value that may be null as well, which no style writes."""
    for key in ("oneOf", "anyOf", "allOf"):
        listed = schema.get(key) if schema else None
        parts = listed.items() if listed else []
        kept = [part for part in parts if part.text("type") != "null"]
        if len(kept) == 1:
            return _but_for_null(kept[0])
    return schema


def _styled(
    entries: dict[str, Json], name: str, place: Place, schema: Place | None
) -> Json:
    """The value of one member; those that it stands in as several are taken out."""
    style = place.text("style") or "form"
    if style == "deepObject":
        return _deep(entries, name)
    word = _word(schema) if schema else ""
    explode = place.flag("explode", style == "form")
    if word == "object" and explode:
        names = dict(members.members()) if (members := _properties(schema)) else {}
        inside = {key: entries.pop(key) for key in names if key in entries}
        return inside or None
    text = entries.get(name)
    if explode or word not in ("array", "object") or not isinstance(text, str):
        return text
    words = text.split(_JOINTS[style])
    if word == "array":
        return list[Json](words)
    return dict[str, Json](zip(words[::2], words[1::2], strict=False))


def _properties(schema: Place | None) -> Place | None:
    return schema.get("properties") if schema else None


def _deep(entries: dict[str, Json], name: str) -> Json:
    found: dict[str, Json] = {}
    for key in [key for key in entries if key.startswith(f"{name}[")]:
        *outer, last = key[len(name) + 1 : -1].split("][")
        holder = found
        for step in outer:
            holder = cast("dict[str, Json]", holder.setdefault(step, {}))
        holder[last] = entries.pop(key)
    return found or None


def _grouped(pairs: Iterable[tuple[str, Json]]) -> dict[str, Json]:
    """The values by their names; a name that comes again makes a list."""
    entries: dict[str, Json] = {}
    for name, value in pairs:
        held = entries.get(name)
        if name not in entries:
            entries[name] = value
        elif isinstance(held, list):
            held.append(value)
        else:
            entries[name] = [held, value]
    return entries


def _parts(request: Request) -> list[Message]:
    head = f"Content-Type: {request.headers.get('Content-Type', '')}\r\n\r\n".encode()
    message = BytesParser().parsebytes(head + request.body)
    parts = (part for part in message.walk() if part is not message)
    return [part for part in parts if not part.is_multipart()]


def _name(part: Message) -> str:
    found = part.get_param("name", header="content-disposition")
    return found if isinstance(found, str) else ""


def _value(part: Message) -> Json:
    """The JSON of a part, or its text, as it was sent."""
    del part["Content-Transfer-Encoding"]  # or the parser would decode it
    payload = part.get_payload(decode=True)
    text = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    json_type = "Content-Type" in part and is_json(part.get_content_type())
    return cast("Json", json.loads(text)) if json_type else text
