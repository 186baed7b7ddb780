"""Plans the declarations of operations: constants that the runtime reads."""

from __future__ import annotations

from ...ir.operation import (
    In,
    MediaType,
    Operation,
    Parameter,
    Response,
    Server,
    Style,
)
from ...ir.path_parameters import sent_path
from ..annotations import Speller, Type
from ..annotations.type import NONE, union
from ..layout import tuple_of
from ..media import failures, is_json, preferred, sent_as
from ..names import Group
from ..pages import Constant
from ..replies import Form
from ..text import literal
from .bodies import (
    BodyPlan,
    declared_returns,
    other_bodies,
    other_returns,
    return_type,
)
from .context import Context
from .encodings import encoding_names, encodings, named_encodings
from .security import default_security, security_literal
from .servers import defaults

_STYLES: dict[In, Style] = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
    "querystring": "form",
}


def constant_name(method: str) -> str:
    """Return the name of an operation's declaration."""
    return f"_{method.upper()}"


def declaration(
    context: Context, group: Group, operation: Operation, body: BodyPlan | None
) -> Constant:
    """Return the declaration of an operation; what is as everywhere is left out."""
    api, names = context.api, context.names
    method = names.method(operation)
    speller = Speller(api, names, "model")
    arguments = [
        literal(f"{group.attribute}.{method}"),
        literal(operation.method),
        literal(sent_path(operation)),
    ]
    if operation.parameters:
        listed = [_parameter(context, operation, each) for each in operation.parameters]
        arguments.append(f"parameters={tuple_of(listed)}")
    if body is not None:
        arguments.append(f"body={_body(context, body)}")
        others = other_bodies(context, operation, Speller(api, names, "params"))
        if others:
            listed = [_body(context, each) for each in others]
            arguments.append(f"bodies={tuple_of(listed)}")
    replies = returns_argument(operation, speller)
    if replies is not None:
        arguments.append(replies)
    also = other_returns(operation, speller)
    if also:
        listed = [_returns(response, media, reply) for response, media, reply in also]
        arguments.append(f"also={tuple_of(listed)}")
    listed = _errors(operation, speller)
    if listed:
        arguments.append(f"errors={tuple_of(listed)}")
    if operation.security != default_security(api):
        arguments.append(f"security={security_literal(operation.security)}")
    if operation.servers and operation.servers != api.servers:
        several = len(operation.servers) > 1
        urls = [_server(each, named=several) for each in operation.servers]
        arguments.append(f"servers={tuple_of(urls)}")
    if operation.extensions.get("x-idempotent") is True:
        arguments.append("idempotent=True")
    given = [*declared_returns(operation, speller), *also]
    found = union([each for _, _, each in given]) if given else NONE
    return Constant(constant_name(method), found.whole(), tuple(arguments))


def declared_names(
    context: Context, operation: Operation, body: BodyPlan | None
) -> set[str]:
    """Return the names that a declaration uses, but for those in texts."""
    found = set(
        return_type(operation, Speller(context.api, context.names, "model")).needs()
    )
    speller = Speller(context.api, context.names, "model")
    for _, _, each in other_returns(operation, speller):
        found |= each.needs()
    found.add("Operation")
    if operation.parameters:
        found.add("Parameter")
    if any(each.encoding for each in operation.parameters):
        found.add("Encoding")
    if body is not None:
        found.add("Body")
        contents = operation.request_body.contents if operation.request_body else ()
        for media in contents:
            found |= encoding_names(media)
    if _errors(operation, Speller(context.api, context.names, "model")):
        found.add("Returns")
    if declared_returns(operation, Speller(context.api, context.names, "model")):
        found.add("Returns")
    return found


def _parameter(context: Context, operation: Operation, each: Parameter) -> str:
    speller = Speller(context.api, context.names, "params")
    parts = [
        literal(context.names.argument(operation, each)),
        literal(each.name),
        literal(each.location),
        literal(speller.spell(each.schema).whole()),
    ]
    if each.required is not (each.location == "path"):
        parts.append(f"required={each.required}")
    if each.media_type is not None:
        parts.append(f"media_type={literal(each.media_type)}")
        parts += named_encodings(context, each.encoding)
    else:
        if each.style != _STYLES[each.location]:
            parts.append(f"style={literal(each.style)}")
        if each.explode is not (each.style in ("form", "cookie")):
            parts.append(f"explode={each.explode}")
        if each.allow_reserved:
            parts.append("allow_reserved=True")
    return f"Parameter({', '.join(parts)})"


def _body(context: Context, body: BodyPlan) -> str:
    parts = [literal(body.type)]
    if (name := sent_as(body.media)) != "application/json":
        parts.append(f"media_type={literal(name)}")
    if not body.required:
        parts.append("required=False")
    if body.wrap is not None:
        parts.append(f"wrap={literal(body.wrap)}")
    parts += encodings(context, body.media)
    return f"Body({', '.join(parts)})"


def returns_argument(
    operation: Operation, speller: Speller, form: Form | None = None
) -> str | None:
    """Return what a declaration says of the replies; None where there is nothing."""
    declared = declared_returns(operation, speller, form)
    found = [_returns(response, media, reply) for response, media, reply in declared]
    return f"returns={tuple_of(found)}" if found else None


def _errors(operation: Operation, speller: Speller) -> list[str]:
    """Return what failures hold, as far as that is JSON with a type."""
    found: list[str] = []
    for response in failures(operation):
        media = preferred(response.contents)
        if media is not None and media.schema is not None and is_json(media):
            kind = speller.spell(media.schema)
            if not kind.is_any:
                found.append(_returns(response, media, kind))
    return found


def _returns(response: Response, media: MediaType | None, reply: Type) -> str:
    parts = [literal(response.status)]
    if media is not None and reply.text != "None":
        parts.append(literal(reply.whole()))
        if media.name != "application/json":
            parts.append(f"media_type={literal(media.name)}")
    return f"Returns({', '.join(parts)})"


def _server(server: Server, *, named: bool) -> str:
    """Return a server as an operation has it: its URL, defaults of variables, name."""
    url = literal(server.url)
    name = server.name if named else None
    if name:
        return f"({url}, {defaults(server)}, {literal(name)})"
    return f"({url}, {defaults(server)})" if server.variables else url
