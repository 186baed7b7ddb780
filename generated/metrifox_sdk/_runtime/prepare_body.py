"""From what a caller gave as a body, in any of the ways, to what is sent."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TypeGuard, cast

from .body import Form, JsonText, Members, form, is_form, is_json, json_bytes
from .errors import RequestFault, RequestValidationError
from .missing import MISSING
from .operation import Body
from .unchanged import is_unchanged


def fault(path: str, reason: str) -> RequestValidationError:
    return RequestValidationError(reason, [(path, reason)])


def encoded(value: object, type: str, validate: bool, at: str) -> object:
    """A value as JSON, by its type; faults are told from where the value stands."""
    if is_unchanged(value, type, validate):
        return value
    from .encode import encode  # most people send what is JSON already

    return cast("object", encode(value, type, validate=validate, name=at))


def encode_body(
    body: Body, value: object, fields: Mapping[str, object], validate: bool
) -> Form | None:
    """The body as it is sent; None where none is."""
    if isinstance(value, JsonText):
        return Form(body.media_type, value.content)
    if fields:
        if value is not MISSING:
            raise fault("body", "is given twice: as an argument and as keywords")
        value = fields
    json, formed = is_json(body.media_type), is_form(body.media_type)
    if value is MISSING:
        if not (body.required or body.preset):
            return None
        if not (json or formed):
            raise fault("body", "is required")
        value = {}
    if body.wrap is not None:
        value = _wrapped(body.wrap, value)
    if body.preset:
        value = _with(body.preset, value)
    if json:
        try:
            content = json_bytes(encoded(value, body.type, validate, ""))
        except RequestValidationError as error:
            raise _by_name(fields, error) from None
        return Form(body.media_type, content)
    if formed:
        return _form_of(body, value, validate)
    from .failures import charset_of
    from .files import raw_content
    from .uploads import joined

    whole = raw_content(value, charset_of(body.media_type))
    return Form(body.media_type, joined([whole]))


def _by_name(
    fields: Mapping[str, object], error: RequestValidationError
) -> RequestValidationError:
    """Tell who called `create(body={…})` how a body is given."""
    if [*fields] != ["body"] or any(
        path.startswith("body") for path, _ in error.faults
    ):
        return error
    reason = "is taken for a field; a whole body is the first argument, without a name"
    return RequestValidationError(error.message, [("body", reason), *error.faults])


def _wrapped(member: str, value: object) -> object:
    """A bare list as the object that holds it."""
    if _is_list(value):
        return {member: [*value]}
    if not (_is_mapping(value) or callable(getattr(value, "to_dict", None))):
        from .words import found_word

        raise fault("", f"must be a list or an object, not {found_word(value)}")
    return value


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    text = (str, bytes, bytearray)
    return isinstance(value, Sequence) and not isinstance(value, text)


def _is_mapping(value: object) -> bool:
    return isinstance(value, Mapping)


def _with(preset: Mapping[str, object], value: object) -> object:
    """A body with some members set; what is no object is told of later."""
    to_dict = getattr(value, "to_dict", None)
    found: object = to_dict() if callable(to_dict) else value
    if not isinstance(found, Mapping):
        return value
    return {**cast("Mapping[str, object]", found), **preset}


def _form_of(body: Body, value: object, validate: bool) -> Form:
    """A form: its files as they are, all else by its type."""
    from .files import is_bytes, is_file

    files: dict[str, object] = {}
    mark = "\0" + os.urandom(8).hex()  # no text of a caller's begins with it
    if isinstance(value, Mapping):
        members = cast("Mapping[str, object]", value)
        files = {
            name: item
            for name, item in members.items()
            if is_file(item) and not (is_bytes(item) and _is_base64(body, name))
        }
        # Each is a text for now, so that it gets its key, and all else is checked.
        value = {**members, **{name: mark + name for name in files}}
    elif _is_list(value) and any(map(is_file, value)):
        return form(body, value)
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
    return form(body, cast("Members", json))


def _not_of(
    files: Mapping[str, object], error: RequestValidationError
) -> list[RequestFault]:
    """The faults that are not of the files themselves."""
    from .encode import path_text

    paths = {path_text((name,)) for name in files}
    return [one for one in error.faults if one.path not in paths]


def _is_base64(body: Body, name: str) -> bool:
    """Whether a member's bytes go as base64, which its type says, and not as a file."""
    from .annotations import shape_named
    from .plan import plan_of
    from .shapes import Formatted, OneOf, Record

    whole = shape_named(body.type)
    if not isinstance(whole, Record):
        return False
    for field in plan_of(whole.cls).fields.values():
        if name in (field.key, field.name):
            shape = field.shape
            kinds = shape.variants if isinstance(shape, OneOf) else (shape,)
            return any(
                isinstance(k, Formatted) and k.format.word == "byte" for k in kinds
            )
    return False
