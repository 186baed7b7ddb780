"""From what a caller gave as a body, in any of the ways, to what is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeGuard, cast

from .body import Form, JsonText, is_form, is_json, json_bytes
from .errors import RequestValidationError
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
    body: Body,
    value: object,
    fields: Mapping[str, object],
    validate: bool,
    headers: Mapping[str, object] | None = None,
) -> Form | None:
    """The body as it is sent; None where none is. `headers` are those of its parts."""
    if headers and not body.media_type.lower().startswith("multipart/"):
        raise fault("part_headers", "are given, but the body is not sent in parts")
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
        from .prepare_form import form_of  # most bodies are JSON

        return form_of(body, value, validate, headers)
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
    if is_list(value):
        return {member: [*value]}
    if not (_is_mapping(value) or callable(getattr(value, "to_dict", None))):
        from .words import found_word

        raise fault("", f"must be a list or an object, not {found_word(value)}")
    return value


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Whether a value is a list or a tuple, and no text."""
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
