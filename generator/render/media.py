"""Which media type of several is used, and what its values are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ..ir.api import Api
from ..ir.operation import MediaType, Operation, Response
from ..ir.schema import (
    Anything,
    Array,
    Object,
    Reference,
    Schema,
    SchemaId,
    String,
    Union,
)
from ..ir.stream_reader import is_stream
from ..ir.unions import not_null

_USUAL = {
    "audio": "audio/mpeg",
    "font": "font/woff2",
    "image": "image/png",
    "multipart": "multipart/form-data",
    "text": "text/plain",
    "video": "video/mp4",
}
"""What stands for a range, by the first word of it."""
_FORMS = ("application/x-www-form-urlencoded", "multipart/")


def base_name(media: MediaType) -> str:
    """Return a media type without its parameters, in lower case."""
    return _base(media.name)


@lru_cache(maxsize=256)
def _base(name: str) -> str:
    return name.split(";", 1)[0].strip().lower()


def is_json(media: MediaType) -> bool:
    """Whether the values of a media type are JSON; of any type, bytes are bytes."""
    name = base_name(media)
    if name in ("*/*", "application/*"):
        only = None if media.schema is None else not_null(media.schema)
        return only is not None and not (is_binary(only) or is_base64(only))
    return name.endswith(("/json", "+json"))


def is_form(media: MediaType) -> bool:
    """Whether a media type is a form."""
    return base_name(media).startswith(_FORMS)


def form_schema(api: Api, media: MediaType) -> Schema | None:
    """Return the schema of a form; None where it is of a single value, or of a list of
    what needs a name: a form has names, and then any are taken.
    """
    lists = base_name(media).startswith("multipart/")
    schema = media.schema
    return schema if schema is None or _has_names(api, schema, lists) else None


def _has_names(api: Api, schema: Schema, lists: bool) -> bool:
    seen = set[SchemaId]()
    pending = [schema]
    while pending:
        one = pending.pop()
        if isinstance(one, Object | Anything) or (lists and isinstance(one, Array)):
            return True
        if isinstance(one, Union):
            pending.extend(one.variants)
        elif isinstance(one, Reference) and one.target not in seen:
            seen.add(one.target)
            pending.append(api.schemas[one.target].schema)
    return False


def is_text(media: MediaType) -> bool:
    """Whether the values of a media type are text."""
    name = base_name(media)
    return name.startswith("text/") or name.endswith(("/xml", "+xml"))


def is_bytes(media: MediaType) -> bool:
    """Whether a reply of a media type is given as bytes."""
    if is_json(media) or is_stream(media.name):
        return False
    return not is_text(media) or (media.schema is not None and is_binary(media.schema))


def sent_as(media: MediaType) -> str:
    """Return the media type that a body is sent in; a range stands for a usual one."""
    name = base_name(media)
    if not name.endswith("*"):
        return media.name
    if is_json(media):
        return "application/json"
    return _USUAL.get(name.partition("/")[0], "application/octet-stream")


def is_binary(schema: Schema) -> bool:
    """Whether a schema stands for bytes rather than a JSON value."""
    only = not_null(schema)
    return isinstance(only, String) and only.format == "binary"


def is_base64(schema: Schema) -> bool:
    """Whether a schema is of bytes that stand as base64 in JSON."""
    if not isinstance(schema, String):
        return False
    return schema.format == "byte" or schema.content_encoding == "base64"


def preferred(contents: Iterable[MediaType]) -> MediaType | None:
    """Return the one that is used: JSON, else a form, else text, else the first.

    A range is used where nothing else is there.
    """
    listed = sorted(contents, key=is_range)
    for fits in (is_json, is_form, is_text):
        for media in listed:
            if fits(media) and (
                fits is is_json or is_range(media) <= is_range(listed[0])
            ):
                return media
    return listed[0] if listed else None


def is_range(media: MediaType) -> bool:
    """Whether a media type stands for several: `image/*`."""
    return "*" in base_name(media)


def successes(operation: Operation) -> list[Response]:
    """Return the responses of a call that worked; `default` where there is no 2xx."""
    found = [each for each in operation.responses if each.status.startswith("2")]
    return found or [each for each in operation.responses if each.status == "default"]


def failures(operation: Operation) -> list[Response]:
    """Return the responses that raise an error; `default` stands for those too that are
    not described, whatever else it stands for. What comes before the response, such as
    `103`, raises none, and another protocol (`101`) is never asked for.
    """
    worked = [each for each in successes(operation) if each.status != "default"]
    return [
        each
        for each in operation.responses
        if each not in worked and not each.status.startswith("1")
    ]
