"""Plans the declarations of operations: constants that the runtime reads."""

from __future__ import annotations

from ...ir.api import Api
from ...ir.operation import (
    In,
    Operation,
    Parameter,
    Security,
    SecurityUse,
    Server,
    Style,
)
from ...load.node import Json
from ..annotations import Speller
from ..media import base_name
from ..names import Group
from ..pages import Constant
from ..replies import Form
from ..text import literal
from .bodies import BodyPlan, declared_returns, return_type
from .context import Context

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
        literal(operation.method.upper()),
        literal(operation.path),
    ]
    if operation.parameters:
        listed = [_parameter(context, operation, each) for each in operation.parameters]
        arguments.append(f"parameters={_tuple(listed)}")
    if body is not None:
        arguments.append(f"body={_body(operation, body)}")
    replies = returns_argument(operation, speller)
    if replies is not None:
        arguments.append(replies)
    if operation.security != default_security(api):
        arguments.append(f"security={security_literal(operation.security)}")
    if operation.servers and operation.servers != api.servers:
        urls = [literal(server_url(each)) for each in operation.servers]
        arguments.append(f"servers={_tuple(urls)}")
    if operation.extensions.get("x-idempotent") is True:
        arguments.append("idempotent=True")
    found = return_type(operation, speller)
    return Constant(constant_name(method), found.whole(), tuple(arguments))


def declared_names(
    context: Context, operation: Operation, body: BodyPlan | None
) -> set[str]:
    """Return the names that a declaration uses, but for those in texts."""
    found = set(
        return_type(operation, Speller(context.api, context.names, "model")).needs()
    )
    found.add("Operation")
    if operation.parameters:
        found.add("Parameter")
    if body is not None:
        found.add("Body")
        if operation.request_body and body.media.encoding:
            found.add("Encoding")
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
    else:
        if each.style != _STYLES[each.location]:
            parts.append(f"style={literal(each.style)}")
        if each.explode is not (each.style in ("form", "cookie")):
            parts.append(f"explode={each.explode}")
        if each.allow_reserved:
            parts.append("allow_reserved=True")
    return f"Parameter({', '.join(parts)})"


def _body(operation: Operation, body: BodyPlan) -> str:
    parts = [literal(body.type)]
    if body.media.name != "application/json":
        wildcard = base_name(body.media).endswith("*")
        name = "application/json" if wildcard else body.media.name
        parts.append(f"media_type={literal(name)}")
    if not body.required:
        parts.append("required=False")
    if body.wrap is not None:
        parts.append(f"wrap={literal(body.wrap)}")
    if operation.request_body is not None and body.media.encoding:
        rows: list[str] = []
        for each in body.media.encoding:
            values = (each.content_type, each.style, each.explode)
            texts = [
                literal(value) if isinstance(value, str) else repr(value)
                for value in values
            ]
            rows.append(f"{literal(each.property_name)}: Encoding({', '.join(texts)})")
        parts.append(f"encoding={{{', '.join(rows)}}}")
    return f"Body({', '.join(parts)})"


def returns_argument(
    operation: Operation, speller: Speller, form: Form | None = None
) -> str | None:
    """Return what a declaration says of the replies; None where there is nothing."""
    found: list[str] = []
    for response, media, reply in declared_returns(operation, speller, form):
        parts = [literal(response.status)]
        if media is not None and reply.text != "None":
            parts.append(literal(reply.whole()))
            if media.name != "application/json":
                parts.append(f"media_type={literal(media.name)}")
        found.append(f"Returns({', '.join(parts)})")
    return f"returns={_tuple(found)}" if found else None


def _tuple(items: list[str]) -> str:
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"


def default_security(api: Api) -> Security:
    """Return what the document asks of operations that do not say otherwise."""
    root = api.document
    asked = root.get("security") if isinstance(root, dict) else None
    if not isinstance(asked, list):
        return ()
    alternatives = [each for each in asked if isinstance(each, dict)]
    return _security(alternatives)


def _security(alternatives: list[dict[str, Json]]) -> Security:
    return tuple(
        tuple(
            SecurityUse(
                scheme,
                (
                    tuple(each for each in scopes if isinstance(each, str))
                    if isinstance(scopes, list)
                    else ()
                ),
            )
            for scheme, scopes in alternative.items()
        )
        for alternative in alternatives
    )


def security_literal(security: Security) -> str:
    """Return a security requirement as the runtime takes it."""
    return _tuple(
        [
            _tuple(
                [
                    f"({literal(use.scheme)}, {_tuple(list(map(literal, use.scopes)))})"
                    for use in alternative
                ]
            )
            for alternative in security
        ]
    )


def server_url(server: Server) -> str:
    """Return the URL of a server with the default of each variable."""
    url = server.url
    for variable in server.variables:
        url = url.replace("{" + variable.name + "}", variable.default)
    return url
