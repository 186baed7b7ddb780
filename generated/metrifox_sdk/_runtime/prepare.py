"""From the arguments of a call to the parts of its request."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from .body import Form
from .errors import RequestFault, RequestValidationError
from .header_values import fits_header
from .missing import MISSING
from .operation import Operation, Parameter
from .prepare_body import encode_body, encoded, fault
from .quoting import quoted
from .retry import IDEMPOTENT_METHODS, SAFE_METHODS

if TYPE_CHECKING:
    from .operation import Returns
    from .uploads import Content

_LITERAL = "/:@!$&'()*+,;=~?%"


class OperationPlan:
    """What the calls of one operation share, worked out once."""

    __slots__ = ("headers", "idempotent", "parameters", "path", "returns", "safe")

    def __init__(self, operation: Operation[Any]) -> None:
        method = operation.method.upper()
        self.safe = method in SAFE_METHODS
        self.idempotent = operation.idempotent or method in IDEMPOTENT_METHODS
        self.parameters = {one.python_name: one for one in operation.parameters}
        self.path = _path_of(operation)
        self.returns: tuple[Returns, ...] = operation.returns
        kinds = [one.media_type for one in operation.returns if one.type is not None]
        accept = ", ".join(dict.fromkeys(kinds)) or "application/json"
        self.headers: tuple[tuple[str, str], ...] = (("Accept", accept),)


def plan_of(operation: Operation[Any]) -> OperationPlan:
    """The plan of an operation; two threads may make it at once, to no harm."""
    plan: OperationPlan | None = operation.plan
    if plan is None:
        plan = operation.plan = OperationPlan(operation)
    return plan


def _path_of(operation: Operation[Any]) -> tuple[str | Parameter, ...]:
    """The path as encoded text and, where a value goes, its parameter."""
    by_name = {one.name: one for one in operation.parameters if one.location == "path"}
    pieces: list[str | Parameter] = []
    rest = operation.path.partition("#")[0]  # which tells two of one path apart
    while rest:
        text, brace, rest = rest.partition("{")
        pieces.append(quoted(text, safe=_LITERAL))
        name, closing, after = rest.partition("}")
        if brace and closing and name in by_name:
            pieces.append(by_name[name])
            rest = after
        elif brace:  # a path of others may have one that stands for nothing
            pieces.append("%7B")
    return tuple(pieces)


class Prepared(NamedTuple):
    """The parts of a request that are the same on each try."""

    path: str
    query: list[str]
    headers: list[tuple[str, str]]
    cookies: list[str]
    body: Content | None


def prepare(
    operation: Operation[Any],
    arguments: Mapping[str, object],
    body: object,
    fields: Mapping[str, object],
    validate: bool,
    part_headers: Mapping[str, object] | None = None,
) -> Prepared:
    """Encode the arguments of a call.

    Raises:
        RequestValidationError: with every fault of all of them.
    """
    plan = plan_of(operation)
    faults: list[RequestFault] = []
    parts = Prepared("", [], list(plan.headers), [], None)
    values: dict[str, str] = {}
    if arguments or plan.parameters:
        for parameter in plan.parameters.values():
            value = arguments.get(parameter.python_name)
            _collect(faults, _put, parts, values, parameter, value, validate)
    found: Form | None = None
    if operation.body is not None:
        given = (operation.body, body, fields, validate, part_headers)
        found = _collect(faults, encode_body, *given)
    elif part_headers:
        reason = "are given, but there is no body that is sent in parts"
        faults.append(RequestFault("part_headers", reason))
    if faults:
        raise RequestValidationError(f"{operation.name} was not sent", faults)
    if found is not None:
        parts.headers.append(("Content-Type", found.media_type))
    path = "".join(
        piece if isinstance(piece, str) else values[piece.name] for piece in plan.path
    )
    return parts._replace(
        path=_without_dots(path) if "/." in path else path,
        body=None if found is None else found.content,
    )


def _collect(
    faults: list[RequestFault], work: Callable[..., Form | None], *arguments: object
) -> Form | None:
    """Do one part of the work, and note its faults."""
    try:
        return work(*arguments)
    except RequestValidationError as error:
        faults.extend(error.faults or [RequestFault("", error.message)])
    return None


def _without_dots(path: str) -> str:
    """Encode segments that servers and proxies would take for "here" and "above"."""
    segments = path.split("/")
    return "/".join(
        one.replace(".", "%2E") if one in (".", "..") else one for one in segments
    )


def _put(
    parts: Prepared,
    values: dict[str, str],
    parameter: Parameter,
    value: object,
    validate: bool,
) -> None:
    """Put one argument where it goes."""
    name = parameter.python_name
    if value is None or value is MISSING:
        if parameter.location == "path" or (parameter.required and validate):
            raise fault(name, "is required")
        return
    from .styles import in_cookie, in_header, in_path, in_query

    json = encoded(value, parameter.type, validate, name)
    try:
        match parameter.location:
            case "path":
                text = values[parameter.name] = in_path(parameter, json)
                if not text:
                    raise fault(name, "is empty, which a path cannot hold")
            case "query":
                parts.query.extend(in_query(parameter, json))
            case "querystring":
                parts.query.append(_query_string(parameter, json))
            case "header":
                parts.headers.append((parameter.name, in_header(parameter, json)))
                if not fits_header(parts.headers[-1][1]):
                    raise fault(name, "has a line break or another control character")
            case "cookie":
                pieces = in_cookie(parameter, json)
                parts.cookies.extend(pieces)
                if not all(map(_fits_cookie, pieces)):
                    raise fault(name, "has a character that no cookie can hold")
    except UnicodeEncodeError:
        raise fault(name, "is text that cannot be written in UTF-8") from None


def _fits_cookie(piece: str) -> bool:
    return fits_header(piece) and ";" not in piece


def _query_string(parameter: Parameter, json: object) -> str:
    """A parameter that is the whole query (OpenAPI 3.2)."""
    from .styles import URL_ENCODED, content

    text = content(parameter, json)
    media_type = (parameter.media_type or "").partition(";")[0].strip().lower()
    return text if media_type == URL_ENCODED else quoted(text, safe="")
