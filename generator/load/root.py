"""What the root of a document must be: an object with a version that we know."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from ..diagnostics import Fault, Location, Part, Position, nearest
from .source import Source

Version: TypeAlias = Literal["3.0", "3.1", "3.2"]

_VERSION = re.compile(r"(\d+\.\d+)\.\d+(?:-.+)?\Z")
_KINDS: dict[type, str] = {
    dict: "an object",
    list: "a list",
    str: "text",
    bool: "true or false",
    int: "a number",
    float: "a number",
    type(None): "null",
}
_KNOWN: dict[str, Version] = {"3.0": "3.0", "3.1": "3.1", "3.2": "3.2"}
_WANTED = "write 'openapi: 3.1.0', or the 3.0 or 3.2 version that it follows"


def check_root(source: Source) -> Version | Fault:
    """Return the minor version of OpenAPI that a document follows, or what is wrong."""
    data = source.data
    if source.is_empty:
        hint = "write 'openapi: 3.1.0', 'info' and 'paths'"
        return _fault(source, "not-openapi", "this file is empty", hint=hint)
    if not isinstance(data, dict):
        kind = _KINDS[type(data)]
        message = f"an OpenAPI document is an object, but this is {kind}"
        return _fault(source, "not-openapi", message)
    if "openapi" not in data:
        return _without_version(source, data.get("swagger"), list(data))
    stated = data["openapi"]
    if not isinstance(stated, str):
        message = "the OpenAPI version must be text of the form '3.1.0'"
        hint = _WANTED if not isinstance(stated, float) else f"write '{stated}.0'"
        return _fault(source, "unsupported-version", message, "/openapi", hint=hint)
    found = _VERSION.match(stated)
    version = _KNOWN.get(found[1]) if found else None
    if version is None:
        message = f"OpenAPI {stated!r} is not known; 3.0.x, 3.1.x and 3.2.x are"
        hint = f"write '{stated}.0'" if stated in _KNOWN else _WANTED
        bare = stated.strip().lstrip("v")
        if bare != stated and _VERSION.match(bare):
            hint = f"write '{bare}'"
        return _fault(source, "unsupported-version", message, "/openapi", hint=hint)
    return version


def meant_version(source: Source) -> Version | None:
    """Return the version of `openapi: 3.1`, which lacks its third number."""
    data = source.data
    return _KNOWN.get(str(data.get("openapi"))) if isinstance(data, dict) else None


def _without_version(source: Source, swagger: object, keys: list[str]) -> Fault:
    """Return the fault of a document without `openapi`."""
    if swagger is not None:
        message = f"this is a Swagger {swagger} document; only OpenAPI 3 can be read"
        hint = "convert it: npx swagger2openapi SPEC --outfile openapi.yaml"
        if str(swagger).startswith("3"):
            hint = f"write 'openapi: {swagger}'"
        return _fault(
            source, "unsupported-version", message, "/swagger", "key", hint=hint
        )
    near = nearest("openapi", keys)
    if near is not None:
        message = f"the member 'openapi' is missing, but there is {near!r}"
        return _fault(
            source, "not-openapi", message, f"/{near}", "key", "did you mean 'openapi'?"
        )
    message = "the member 'openapi' is missing, so this is no OpenAPI document"
    return _fault(source, "not-openapi", message, hint=_WANTED)


def _fault(
    source: Source,
    code: str,
    message: str,
    pointer: str = "",
    part: Part = "value",
    hint: str | None = None,
) -> Fault:
    """Return a fault of the root."""
    # An empty file has no tokens, but a beginning.
    start = Position(1, 1, 1) if source.is_empty else None
    at = Location(source.name, pointer)
    return Fault(code, message, at, part, hint=hint, position=start)
