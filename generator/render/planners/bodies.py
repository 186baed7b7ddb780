"""Plans what a method takes as its body, and what it returns."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.operation import MediaType, Operation, Response
from ...ir.schema import Array, Object, Reference, Schema
from ...ir.stream_reader import is_stream
from ..annotations import Speller, Type
from ..annotations.type import ANY, NONE, union
from ..media import (
    base_name,
    form_schema,
    is_binary,
    is_form,
    is_json,
    is_range,
    is_text,
    preferred,
    sent_as,
)
from ..names.members import name_extra
from ..names.names import has_extra
from ..reach import is_class, sent
from ..replies import Form, alternatives, chosen, in_media_type, own_form
from .context import Context


@dataclass(frozen=True, slots=True)
class BodyPlan:
    """A request body: its type as declared, as a method spells it, and, where it is an
    object with a TypedDict, the name of that, whose keys are keywords of the method.
    """

    media: MediaType
    type: str
    argument: Type
    required: bool
    params: str | None = None
    keys: tuple[str, ...] = ()
    wrap: str | None = None


def plan_body(
    context: Context, operation: Operation, speller: Speller
) -> BodyPlan | None:
    """Return the body of an operation; `speller` spells for the class of its method."""
    body = operation.request_body
    media = preferred(body.contents) if body is not None else None
    if body is None or media is None:
        return None
    return _plan(context, media, speller, required=body.required)


def other_bodies(
    context: Context, operation: Operation, speller: Speller
) -> list[BodyPlan]:
    """Return what may be sent instead, in other media types; those of a range last."""
    body = operation.request_body
    own = preferred(body.contents) if body is not None else None
    if body is None or own is None:
        return []
    taken = {sent_as(own).partition(";")[0].strip().lower(), "text/json"}
    found: list[BodyPlan] = []
    for media in sorted(body.contents, key=is_range):
        name = sent_as(media).partition(";")[0].strip().lower()
        if name not in taken:
            taken.add(name)
            found.append(_plan(context, media, speller, required=body.required))
    return found


def _plan(
    context: Context, media: MediaType, speller: Speller, *, required: bool
) -> BodyPlan:
    own = Speller(context.api, context.names, "params")
    declared = _body_type(context, media, own)
    argument = _body_type(context, media, speller)
    if argument.text == "bytes":
        argument = FILE
    found = _object(context, media) if is_json(media) or is_form(media) else None
    if found is None:
        taken = _accepting(context, argument)
        return BodyPlan(media, declared.whole(), taken, required)
    target, schema = found
    name = context.names.params(target.target)
    keys = [
        context.names.key(target.target, each.name) for each in sent(schema.properties)
    ]
    wrapped = _wrapped(schema)
    parts = [argument, SUPPORTS]
    if wrapped is not None:
        parts.append(_list_of(wrapped, speller))
    return BodyPlan(
        media,
        declared.whole(),
        union(parts),
        required,
        name,
        tuple([*keys, name_extra(keys)] if has_extra(schema) else keys),
        None if wrapped is None else wrapped[0],
    )


SUPPORTS = Type("SupportsToDict", frozenset({"SupportsToDict"}))
FILE = Type("FileContent", frozenset({"FileContent"}))


def _object(context: Context, media: MediaType) -> tuple[Reference, Object] | None:
    """Return the named object that a body is, where it is one."""
    schema = media.schema
    while isinstance(schema, Reference) and schema.target in context.api.schemas:
        target = context.api.schemas[schema.target].schema
        if is_class(target) and context.names.has_params(schema.target):
            return schema, target
        if target is schema:
            break
        schema = target
    return None


def _body_type(context: Context, media: MediaType, speller: Speller) -> Type:
    if is_form(media):
        schema = form_schema(context.api, media)
        return ANY if schema is None else speller.spell(schema)
    if is_json(media):
        return ANY if media.schema is None else speller.spell(media.schema)
    if is_text(media) and not (media.schema and is_binary(media.schema)):
        return speller.word("str")
    return speller.word("bytes")


def _accepting(context: Context, found: Type) -> Type:
    """Return a type that takes objects with `to_dict` where it takes objects."""
    return union([found, SUPPORTS]) if sent_as_class(context, found) else found


def sent_as_class(context: Context, found: Type) -> bool:
    """Whether a type has a TypedDict in it, for which an object may stand."""
    return any(context.homes.get(name, ("",))[0] == "params" for name in found.uses)


def _wrapped(schema: Object) -> tuple[str, Array] | None:
    """Return the one required property and its list, where a body is little else."""
    required = [each for each in sent(schema.properties) if each.required]
    if len(required) == 1 and isinstance(required[0].schema, Array):
        return required[0].name, required[0].schema
    return None


def _list_of(wrapped: tuple[str, Array], speller: Speller) -> Type:
    items = speller.spell(wrapped[1].items)
    if isinstance(wrapped[1].items, Reference):
        items = union([items, SUPPORTS])
    return items.within("Sequence")


def return_type(
    operation: Operation, speller: Speller, form: Form | None = None
) -> Type:
    """Return what a call returns: the type of the whole, or of each item of a stream;
    without a form, what the operation's own method does.
    """
    found = declared_returns(operation, speller, form)
    return union(each for _, _, each in found) if found else NONE


def declared_returns(
    operation: Operation, speller: Speller, form: Form | None = None
) -> list[tuple[Response, MediaType | None, Type]]:
    """Return what comes with each status of a call that worked."""
    return [
        (response, media, _reply(media, speller))
        for response, media in chosen(operation, form or own_form(operation))
    ]


def other_returns(
    operation: Operation, speller: Speller
) -> list[tuple[Response, MediaType, Type]]:
    """Return what can be asked for instead, in other media types."""
    if own_form(operation) != "whole" or operation.paging is not None:
        return []
    return [
        (response, media, _reply(media, speller))
        for name in alternatives(operation)
        for response, media in in_media_type(operation, name)
        if media is not None and media.name == name
    ]


def type_in(operation: Operation, name: str, speller: Speller) -> Type:
    """Return what a call returns that asks for a media type."""
    found = in_media_type(operation, name)
    return union(_reply(media, speller) for _, media in found)


def _reply(media: MediaType | None, speller: Speller) -> Type:
    if media is None:
        return NONE
    if is_stream(media.name):
        return _item_type(media, speller)
    return _media_type(media, media.schema, speller)


def _item_type(media: MediaType, speller: Speller) -> Type:
    if media.item_schema is not None:
        return speller.spell(media.item_schema)
    events = base_name(media) == "text/event-stream"
    return speller.word("str") if events else ANY


def _media_type(media: MediaType, schema: Schema | None, speller: Speller) -> Type:
    if is_json(media):
        return ANY if schema is None else speller.spell(schema)
    if is_text(media) and not (schema and is_binary(schema)):
        return speller.word("str")
    return speller.word("bytes")
