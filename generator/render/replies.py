"""Which media type of a reply each method of an operation asks for.

A method gives what JSON, text or bytes hold. What comes as a stream of items, and what
is better written to a file, has a method of its own, unless nothing else comes.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, assert_never

from ..ir.operation import MediaType, Operation, Response
from ..ir.schema import Reference, SchemaId, String
from ..ir.stream_reader import is_stream
from .media import (
    base_name,
    is_binary,
    is_bytes,
    is_json,
    is_range,
    is_text,
    preferred,
    successes,
)

Extra: TypeAlias = Literal["stream", "to_file"]
Form: TypeAlias = Literal["whole"] | Extra
Choice: TypeAlias = tuple[Response, MediaType | None]
"""A response and the media type of it that is asked for, if any."""


def whole(operation: Operation) -> list[Choice]:
    """Return what a call gives that reads its answer to the end.

    An answer to HEAD has no content, whatever is described: that is of another method.
    """
    if operation.method.upper() == "HEAD":
        return [(each, None) for each in successes(operation)]
    found: list[Choice] = []
    for each in successes(operation):
        contents = [media for media in each.contents if not is_stream(media.name)]
        if contents or not each.contents:
            found.append((each, preferred(contents)))
    return found


def streams(operation: Operation) -> list[tuple[Response, MediaType]]:
    """Return what comes as a stream of items."""
    found: list[tuple[Response, MediaType]] = []
    if operation.method.upper() == "HEAD":
        return found
    for each in successes(operation):
        listed = [media for media in each.contents if is_stream(media.name)]
        if listed:
            found.append((each, listed[0]))
    return found


def files(operation: Operation) -> list[tuple[Response, MediaType]]:
    """Return what comes as bytes, which may be many."""
    found: list[tuple[Response, MediaType]] = []
    for each in successes(operation):
        listed = sorted(filter(_is_file, each.contents), key=is_range)
        if listed:
            found.append((each, listed[0]))
    return found


def _is_file(media: MediaType) -> bool:
    plain = media.schema is None or is_binary(media.schema)
    return is_bytes(media) and (plain or isinstance(media.schema, String))


def is_stream_only(operation: Operation) -> bool:
    """Whether a call that works gives a stream, and nothing else with content."""
    return bool(streams(operation)) and not any(media for _, media in whole(operation))


def alternatives(operation: Operation) -> list[str]:
    """Return the other media types that the whole reply can be asked for in: those that
    give another type. Where JSON is given, so is no other way to write the same object.
    """
    found: dict[str, None] = {}
    for response, own in whole(operation):
        for media in response.contents:
            if own is None or base_name(media) == base_name(own):
                continue
            if _is_choice(media, own):
                found[media.name] = None
    return [*found]


def _is_choice(media: MediaType, own: MediaType) -> bool:
    if base_name(media) == "*/*" or is_stream(media.name):
        return False  # any would do, and the others are among them
    plain = media.schema is None or isinstance(media.schema, String)
    if is_json(media):
        return media.schema != own.schema and _target(media) != _target(own)
    if base_name(media) == "text/plain" or not is_text(media):
        return plain
    return True


def _target(media: MediaType) -> SchemaId | None:
    return media.schema.target if isinstance(media.schema, Reference) else None


def in_media_type(operation: Operation, name: str) -> list[Choice]:
    """Return what a call gives that asks for a media type, where there is such."""
    return [
        (response, next((each for each in response.contents if each.name == name), own))
        for response, own in whole(operation)
    ]


def own_form(operation: Operation) -> Form:
    """Return how the method of an operation gives its reply."""
    return "stream" if is_stream_only(operation) else "whole"


def chosen(operation: Operation, form: Form) -> list[Choice]:
    """Return what a method of a form asks for, and gives."""
    match form:
        case "whole":
            return whole(operation)
        case "stream":
            return [*streams(operation)]
        case "to_file":
            return [*files(operation)]
        case _:
            assert_never(form)


def extras(operation: Operation) -> list[Extra]:
    """Return the other methods that an operation has for its replies."""
    found: list[Extra] = []
    if streams(operation) and not is_stream_only(operation):
        found.append("stream")
    if files(operation):
        found.append("to_file")
    return found
