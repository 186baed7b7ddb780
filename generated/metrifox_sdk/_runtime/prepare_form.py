"""From what a caller gave as a form to what is sent: its files as they are, all else by
its type.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import cast

from .annotations import shape_named
from .body import Form, Members, form
from .errors import RequestFault, RequestValidationError
from .files import is_bytes, is_file
from .operation import Body
from .part_headers import PartHeaders
from .plan import plan_of
from .prepare_body import encoded, fault, is_list
from .shapes import ArrayOf, Checked, Formatted, Named, OneOf, Record, Shape


def form_of(
    body: Body, value: object, validate: bool, headers: Mapping[str, object] | None
) -> Form:
    """A form as it is sent."""
    files: dict[str, object] = {}
    mark = "\0" + os.urandom(8).hex()  # no text of a caller's begins with it
    given = PartHeaders(headers, validate)
    if isinstance(value, Mapping):
        members = cast("Mapping[str, object]", value)
        files = {
            name: item
            for name, item in members.items()
            if is_file(item) and not (_is_bytes(item) and _is_base64(body, name))
        }
        # Each is a text for now, so that it gets its key, and all else is checked.
        value = {**members, **{name: mark + name for name in files}}
    elif is_list(value) and any(map(is_file, value)):
        return form(body, value, given)
    try:
        json = encoded(value, body.type, validate, "")
    except RequestValidationError as error:
        faults = _not_of(files, error)
        if faults:
            raise RequestValidationError(error.message, faults) from None
        json = encoded(value, body.type, False, "")
    if files and isinstance(json, dict):
        held = {mark + name: item for name, item in files.items()}
        json = {
            key: held.get(item, item) if isinstance(item, str) else item
            for key, item in cast("dict[str, object]", json).items()
        }
    if not isinstance(json, dict | list):
        from .words import found_word

        raise fault("body", f"must be an object, not {found_word(json)}")
    return form(body, cast("Members", json), given)


def _not_of(
    files: Mapping[str, object], error: RequestValidationError
) -> list[RequestFault]:
    """The faults that are not of the files themselves."""
    from .encode import path_text

    paths = {path_text((name,)) for name in files}
    return [one for one in error.faults if one.path not in paths]


def _is_bytes(value: object) -> bool:
    """Whether a value is bytes, or a list of them."""
    if isinstance(value, list):
        return all(map(is_bytes, cast("list[object]", value)))
    return is_bytes(value)


def _is_base64(body: Body, name: str) -> bool:
    """Whether a member's bytes go as base64, which its type says, and not as a file."""
    for record in _inside(shape_named(body.type)):
        if isinstance(record, Record):
            for field in plan_of(record.cls).fields.values():
                if name in (field.key, field.name) and any(
                    isinstance(one, Formatted) and one.format.word == "byte"
                    for one in _inside(field.shape)
                ):
                    return True
    return False


def _inside(shape: Shape, depth: int = 0) -> Iterator[Shape]:
    """A shape without its rules, its variants, the items of its arrays."""
    match shape:
        case Checked() if shape.check.format != "binary":
            yield from _inside(shape.inner, depth)
        case ArrayOf():
            yield from _inside(shape.items, depth)
        case OneOf():
            for one in shape.variants:
                yield from _inside(one, depth)
        case Named() if depth < 10:  # one may name itself
            yield from _inside(shape_named(shape.expression), depth + 1)
        case _:
            yield shape
