"""The judge: holds a request that the server saw against the document."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping

from .document import Match, Place, child, find, media_in, root
from .form_values import lost_headers, multipart, url_encoded, with_empty
from .parameters import (
    may_be_nothing,
    mixed_up,
    parameters,
    readings,
    taken_names,
)
from .path_query import in_path
from .request import Request, is_header_name
from .schemas import faults, has_names
from .values import Json


def judged(
    request: Request, secrets: Mapping[str, str], meant: str = "", given: Json = None
) -> list[str]:
    """Everything about a request that the document does not allow; `meant` is a path of
    the document, `given` the body that was to be sent.
    """
    match = find(request.method, request.target, meant)
    if match is None:
        return [f"no operation for {request.method} {request.path}"]
    return [
        *_parameters(match, request),
        *_security(match, request, secrets),
        *_body(match, request, given),
    ]


def _parameters(match: Match, request: Request) -> Iterator[str]:
    known = set[str]()
    known |= in_path(match.template)
    unclear = mixed_up(match, request)
    for parameter in parameters(match):
        what = f"{parameter.location} parameter {parameter.name!r}"
        values = readings(parameter, match, request)
        if parameter.location == "query":
            known |= taken_names(parameter, match, request)
        if (parameter.location, parameter.name) in unclear:
            continue
        schema = parameter.place.get("schema")
        is_required = parameter.place.flag("required")
        if not values and is_required and not may_be_nothing(schema):
            yield f"{what} is missing"
        if values and schema is not None:
            yield from faults(schema.pointer, values[0], what=what)
    is_whole = any(each.location == "querystring" for each in parameters(match))
    for name, _ in () if is_whole else request.query_pairs:
        if name not in known and not is_key("query", name):
            yield f"query parameter {name!r} is not in the document"


def _schemes() -> Iterator[tuple[str, Place]]:
    """The security schemes of the document that a client can know what to do with."""
    found = child(root(), "components", "securitySchemes")
    for name, scheme in found.members() if found else ():
        match scheme.text("type"):
            case "apiKey":
                key, place = scheme.text("name"), scheme.text("in")
                is_whole = "name" in scheme and place in ("query", "cookie")
                is_whole |= place == "header" and is_header_name(key)
            case "http":
                is_whole = "scheme" in scheme
            case kind:
                is_whole = kind in ("mutualTLS", "oauth2", "openIdConnect")
        if is_whole:
            yield name, scheme


def is_key(location: str, name: str) -> bool:
    """Whether an API key is sent in a place by this name."""
    return _in_case(location, name) in {_place(each) for _, each in _schemes()}


def _place(scheme: Place) -> tuple[str, str]:
    """Where a key is sent, and by which name."""
    return _in_case(scheme.text("in"), scheme.text("name"))


def _in_case(location: str, name: str) -> tuple[str, str]:
    return location, name.lower() if location == "header" else name


def _security(
    match: Match, request: Request, secrets: Mapping[str, str]
) -> Iterator[str]:
    holder = match.operation if "security" in match.operation else root()
    asked = holder.get("security")
    schemes = dict(_schemes())
    listed = (
        [[name for name, _ in place.members()] for place in asked.items()]
        if asked
        else []
    )
    # A scheme that the document does not say all of is nothing that anybody could show.
    alternatives = [names for names in listed if schemes.keys() >= set(names)]
    # A key that is a parameter too may have another value.
    given = {_in_case(*place) for place in match.parameters()}
    shown = {
        name: _shown(
            scheme, request, None if _place(scheme) in given else secrets.get(name)
        )
        for name, scheme in schemes.items()
    }
    if alternatives and not any(
        _all_shown(names, shown, schemes) for names in alternatives
    ):
        yield f"no credentials for any of {alternatives}"


def _all_shown(
    names: list[str], shown: Mapping[str, bool], schemes: Mapping[str, Place]
) -> bool:
    """Whether all of these are shown; a request has one `Authorization` header only."""
    shared = [name for name in names if _is_authorization(schemes[name])]
    return all(shown.get(name, False) for name in names if name not in shared) and (
        not shared or any(shown[name] for name in shared)
    )


def _is_authorization(scheme: Place) -> bool:
    """Whether the credential of a scheme stands in the `Authorization` header."""
    if scheme.text("type") == "apiKey":
        is_header = scheme.text("in") == "header"
        return is_header and scheme.text("name").lower() == "authorization"
    return scheme.text("type") != "mutualTLS"


def _shown(scheme: Place, request: Request, secret: str | None) -> bool:
    """Whether a request carries the credential of a scheme."""
    sent = request.headers.get("Authorization")
    match scheme.text("type"), scheme.text("scheme").lower():
        case "apiKey", _:
            name = scheme.text("name")
            sent = {
                "header": request.headers.get(name),
                "query": dict(request.query_pairs).get(name),
                "cookie": dict(request.cookies).get(name),
            }[scheme.text("in")]
            return sent is not None and secret in (None, sent)
        case "mutualTLS", _:
            return True
        case "http", "basic":
            coded = base64.b64encode((secret or "").encode()).decode()
            return sent is not None and (secret is None or sent == f"Basic {coded}")
        case "http", scheme_name if scheme_name != "bearer":
            return sent is not None
        case _:
            return sent is not None and (secret is None or sent == f"Bearer {secret}")


def _body(match: Match, request: Request, given: Json) -> Iterator[str]:
    described = match.operation.get("requestBody")
    if described is None:
        if request.body:
            yield "a body, where the document has none"
        return
    if not request.body and not request.media_type:
        if described.flag("required"):
            yield "the body is missing"
        return
    media = media_in(described, request.headers.get("Content-Type", ""))
    if media is None:
        yield f"content type {request.media_type!r} is not in the document"
        return
    yield from lost_headers(request, media)
    schema = media.get("schema")
    value = _value(request, media)
    if isinstance(value, dict) and not request.is_json and not has_names(schema):
        return  # a form has names, though the document describes a single value
    if schema is not None and value is not None:
        value = value if request.is_json else with_empty(value, given)
        yield from faults(schema.pointer, value, what="body")


def body_of(request: Request, meant: str = "") -> Json:
    """The body of a request as JSON; None where it is no JSON and no form."""
    match = find(request.method, request.target, meant)
    described = match.operation.get("requestBody") if match else None
    media = media_in(described, request.headers.get("Content-Type", ""))
    return _value(request, media) if media else None


def _value(request: Request, media: Place) -> Json:
    if request.is_json:
        return request.json
    kind = request.media_type
    if kind == "application/x-www-form-urlencoded":
        return url_encoded(request.body.decode(), media)
    return multipart(request, media) if kind.startswith("multipart/") else None
