"""Docstrings of methods: what a call does, takes, returns, raises, and its source."""

from __future__ import annotations

from collections.abc import Iterator

from ...ir.operation import Operation, Parameter, Response
from ..facts import brief
from ..media import failures, successes
from ..names import Names
from ..prose import WIDTH, doc, first_paragraph, paragraphs, section, sentence
from ..text import Text
from .bodies import BodyPlan
from .context import Context

_INDENT = 8
PAGED = """\
Every item, over all pages: iterate over it. Nothing is sent before; each page is one
request, for which the options hold. `pages()` and `first_page()` give whole pages.
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
    context: Context, operation: Operation, body: BodyPlan | None, *, keywords: bool
) -> Text:
    """Return the docstring of an operation's method; with `keywords` the body can be
    given as such.
    """
    width = WIDTH - _INDENT
    notes = ["Deprecated."] if operation.docs.deprecated else []
    source = f"`{operation.method.upper()} {operation.path}`"
    return doc(
        [
            paragraphs([*_said(operation), *notes], width),
            section("Args:", _arguments(context, operation, body, keywords), width),
            section("Returns:", _returned(operation), width),
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
        said = [f"Send `{operation.method.upper()} {operation.path}`."]
    return [text if "\n" in text else sentence(text) for text in said]


def _arguments(
    context: Context, operation: Operation, body: BodyPlan | None, keywords: bool
) -> Iterator[tuple[str, str]]:
    names: Names = context.names
    for each in in_order(operation):
        told = brief(context.api, each.schema, each.docs)
        where = f"The {each.location} parameter `{each.name}`."
        yield names.argument(operation, each), told or where
    if body is not None:
        yield "body", _body(operation, body, keywords)
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
        told.append(f"Sent as `{body.media.name}`.")
    return " ".join(told)


def _returned(operation: Operation) -> Iterator[tuple[str, str]]:
    if operation.paging is not None:
        yield "", PAGED
    yield from _returns(operation)


def _returns(operation: Operation) -> Iterator[tuple[str, str]]:
    for each in successes(operation):
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
