"""Plans the methods that give a reply as a stream, or write it to a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.operation import Operation
from ...ir.schema import Boolean, Object, Reference, Union
from ..annotations import Speller, Type
from ..media import is_json, preferred
from ..names import Group
from ..pages import Constant
from ..reach import sent
from ..replies import Extra, Form, extras, own_form, whole
from ..text import literal
from .bodies import other_returns, return_type, type_in
from .context import Context
from .declarations import constant_name, returns_argument


@dataclass(frozen=True, slots=True)
class ReplyMethod:
    """A method of an operation by its form: how it is called, what it takes and gives.

    `target` is the argument for the file, in the form that has one. `others` are the
    media types that can be asked for instead of `own_media`, with what is given then.
    """

    form: Form
    name: str
    constant: str
    given: Type
    target: str | None = None
    own_media: str = ""
    others: tuple[tuple[str, Type], ...] = ()

    @property
    def call(self) -> str:
        """What of the runtime carries it out."""
        return {"whole": "_call", "stream": "_stream", "to_file": "_to_file"}[self.form]

    def returns(self, *, is_async: bool) -> str:
        """Return the type that the method gives."""
        match self.form:
            case "whole":
                return self.given.whole()
            case "stream":
                kind = "AsyncStream" if is_async else "Stream"
                return f"{kind}[{self.given.whole()}]"
            case "to_file":
                return "HttpResponse"

    def uses(self) -> frozenset[str]:
        """Return the names that its signature uses."""
        match self.form:
            case "whole":
                found = (each.needs() for _, each in self.others)
                return self.given.needs().union(*found)
            case "stream":
                return self.given.needs() | {"AsyncStream", "Stream"}
            case "to_file":
                return frozenset({"FileTarget", "HttpResponse"})


def reply_methods(
    context: Context, operation: Operation, gives: Speller
) -> Iterator[ReplyMethod]:
    """Yield the methods of an operation: its own, then the others."""
    names = context.names
    name, own = names.method(operation), own_form(operation)
    given = return_type(operation, gives, own)
    others = {media.name for _, media, _ in other_returns(operation, gives)}
    first = next((media.name for _, media in whole(operation) if media), "")
    yield ReplyMethod(
        own,
        name,
        constant_name(name),
        given,
        own_media=first,
        others=tuple(
            (each, type_in(operation, each, gives)) for each in sorted(others)
        ),
    )
    for form in extras(operation):
        name = names.extra(operation, form)
        target = names.target(operation) if form == "to_file" else None
        given = return_type(operation, gives, form)
        yield ReplyMethod(form, name, constant_name(name), given, target)


def variant(
    context: Context, group: Group, operation: Operation, form: Extra
) -> Constant:
    """Return the declaration of another method of an operation, made from its own."""
    names = context.names
    method = names.extra(operation, form)
    speller = Speller(context.api, names, "model")
    arguments = [literal(f"{group.attribute}.{method}")]
    arguments.append(returns_argument(operation, speller, form) or "returns=()")
    found = return_type(operation, speller, form)
    maker = f"{constant_name(names.method(operation))}.giving"
    if form == "stream" and (name := switch(context, operation)) is not None:
        arguments.append(f"preset={{{literal(name)}: True}}")
    name = constant_name(method)
    return Constant(name, found.whole(), tuple(arguments), maker=maker)


def switch(context: Context, operation: Operation) -> str | None:
    """Return the property of a JSON body that asks for a stream: `stream`, a boolean,
    as many APIs have it; None where there is none.
    """
    body = operation.request_body
    media = preferred(body.contents) if body is not None else None
    schema = media.schema if media is not None and is_json(media) else None
    for _ in range(30):
        if not isinstance(schema, Reference):
            break
        schema = context.api.schemas[schema.target].schema
    if not isinstance(schema, Object):
        return None
    for each in sent(schema.properties):
        kind = each.schema
        kinds = kind.variants if isinstance(kind, Union) else (kind,)
        if each.name == "stream" and any(isinstance(one, Boolean) for one in kinds):
            return each.name
    return None
