"""Docstrings of methods: what a call does, takes, returns, raises, and its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from ...ir.operation import Header, Operation, Parameter, Response
from ...ir.schema import Choice
from ..facts import brief
from ..media import failures, sent_as
from ..names import Names
from ..prose import WIDTH, doc, first_paragraph, paragraphs, section, sentence
from ..replies import chosen
from ..text import Text
from .bodies import BodyPlan
from .context import Context
from .reply_methods import ReplyMethod

_INDENT = 8
PAGED = """\
Every item, over all pages: iterate over it. Nothing is sent before; each page is one
request, for which the options hold. `pages()` and `first_page()` give whole pages.
"""
_STREAM = """\
The items come as the API sends them. Iterate over what this returns; where you stop
early, close it, or use it in a `with`.
"""
_TO_FILE = """\
What comes is written to a file and never held whole in memory; `max_response_bytes`
does not count.
"""
_TARGET = """\
A path, or a file that is open for writing bytes. At a path stands the whole content or
what stood there before, never a part.
"""
_ERRORS = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "UnprocessableEntityError",
    "429": "RateLimitError",
    "5XX": "InternalServerError",
}


def method_doc(
    context: Context,
    operation: Operation,
    body: BodyPlan | None,
    reply: ReplyMethod,
    choosing: Sequence[tuple[str, str]],
    *,
    keywords: bool,
) -> Text:
    """Return the docstring of a method of an operation; with `keywords` the body can
    be given as such. `choosing` are the arguments that choose a media type.
    """
    width = WIDTH - _INDENT
    notes = ["Deprecated."] if operation.docs.deprecated else []
    given = None if body is None else (body, keywords)
    source = f"`{operation.method} {operation.path}`"
    return doc(
        [
            paragraphs([*_said(operation), *notes, _way(reply)], width),
            section(
                "Args:", _arguments(context, operation, given, reply, choosing), width
            ),
            section("Returns:", _returns(operation, reply), width),
            section("Raises:", _raises(operation, body), width),
            [f"Source: {source}, `#{operation.at.pointer}`"],
        ]
    )


def _said(operation: Operation) -> list[str]:
    """Return what the document says of an operation, each thing once."""
    short = (operation.summary or "").strip()
    long = (operation.docs.description or "").strip()
    said = [text for text in (short, long) if text]
    if short and long.startswith(short):
        said = [long]
    if not said:
        said = [f"Send `{operation.method} {operation.path}`."]
    return [text if "\n" in text else sentence(text) for text in said]


def _arguments(
    context: Context,
    operation: Operation,
    body: tuple[BodyPlan, bool] | None,
    reply: ReplyMethod,
    choosing: Sequence[tuple[str, str]],
) -> Iterator[tuple[str, str]]:
    names: Names = context.names
    for each in in_order(operation):
        told = brief(context.api, each.schema, each.docs)
        where = f"The {each.location} parameter `{each.name}`."
        notes = map(sentence, each.docs.notes)
        yield names.argument(operation, each), " ".join([told or where, *notes])
    if reply.target is not None:
        yield reply.target, _TARGET
    if body is not None:
        yield "body", _body(operation, *body)
    yield from choosing
    yield "options", "Options of this call, such as `timeout` and `headers`."


def in_order(operation: Operation) -> list[Parameter]:
    """Return the parameters as the arguments stand: first those of the path, as there,
    then the required ones, then the others.
    """

    def order(each: Parameter) -> tuple[int, int]:
        if each.location == "path":
            return (0, operation.path.find("{" + each.name + "}"))
        return (1 if each.required else 2, 0)

    return sorted(operation.parameters, key=order)


def _body(operation: Operation, body: BodyPlan, keywords: bool) -> str:
    described = operation.request_body.description if operation.request_body else None
    told = [sentence(first_paragraph(described))] if described else []
    if body.params is not None:
        ways = [f"A dict like `{body.params}`, or an object with `to_dict()`"]
        if body.wrap is not None:
            ways.append(f"a bare list stands for its `{body.wrap}`")
        if keywords:
            ways.append("its keys can be given as keywords instead")
        told.append(f"{'; '.join(ways)}.")
    else:
        told.append(f"Sent as `{sent_as(body.media)}`.")
    headers = _part_headers(body)
    if headers:
        told.append(f"Headers of its parts, as the option `part_headers`: {headers}.")
    return " ".join(told)


def _part_headers(body: BodyPlan) -> str:
    """Return which headers the parts of a body may have: `photo: X-Size (required)`."""
    return "; ".join(
        f"{each.property_name}: {', '.join(given)}"
        for each in body.media.encoding
        if (given := [_header(one) for one in each.headers if not _is_fixed(one)])
    )


def _is_fixed(header: Header) -> bool:
    """Whether a header has one value only, which is sent by itself."""
    schema = header.schema
    return header.required and isinstance(schema, Choice) and len(schema.values) == 1


def _header(header: Header) -> str:
    return f"{header.name} (required)" if header.required else header.name


def _way(reply: ReplyMethod) -> str | None:
    """Return how a method gives the reply, where that is not as usual."""
    match reply.form:
        case "whole":
            return None
        case "stream":
            return _STREAM
        case "to_file":
            return _TO_FILE
        case _:
            assert_never(reply.form)


def _returns(operation: Operation, reply: ReplyMethod) -> Iterator[tuple[str, str]]:
    if operation.paging is not None and reply.form == "whole":
        yield "", PAGED
    if reply.form == "to_file":
        yield "", "The status and the headers of the answer."
        return
    for each, _ in chosen(operation, reply.form):
        text = sentence(first_paragraph(each.description)) or "No description."
        yield each.status, text


def _raises(operation: Operation, body: BodyPlan | None) -> Iterator[tuple[str, str]]:
    if body is not None or operation.parameters:
        yield "RequestValidationError", "The request does not fit; nothing was sent."
    for each in failures(operation):
        text = sentence(first_paragraph(each.description))
        yield error_of(each), f"Status {each.status}. {text}".strip()
    yield "APIError", "Base of every other failure; see the package's README."


def error_of(response: Response) -> str:
    """Return the class of the error that a response raises."""
    status = response.status.upper()
    if status in _ERRORS:
        return _ERRORS[status]
    if status[0] == "5":
        return "InternalServerError"
    return "APIRedirectError" if status[0] == "3" else "APIStatusError"
