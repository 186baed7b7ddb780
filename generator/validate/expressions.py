"""The rule on runtime expressions, those of links and of callbacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..diagnostics import Fault, nearest
from .kinds import Kind
from .paths import brace_fault
from .phrases import meant_by
from .rule import error
from .walk import Index
from .words import either, quoted

_TOKEN = r"[A-Za-z0-9!#$%&'*+.^_`|~-]+"
_SOURCE = (
    rf"(header\.{_TOKEN}|query\.[^{{}}]+|path\.[^{{}}]+|body(#(/([^~{{}}/]|~[01])*)*)?)"
)
_EXPRESSION = re.compile(
    rf"\$(url|method|statusCode|self|request\.{_SOURCE}|response\.{_SOURCE})"
)
_EMBEDDED = re.compile(r"\{([^{}]*)\}")
_HEADS = (
    "$url",
    "$method",
    "$statusCode",
    *(
        f"${side}.{part}"
        for side in ("request", "response")
        for part in ("body", "header", "query", "path")
    ),
)


@error(
    "an expression of a link or a callback cannot be read",
    lowerable=True,
    permissive=True,
)
def invalid_expression(index: Index) -> Iterator[Fault]:
    """Yield runtime expressions that the standard does not know."""
    for callback in index.of(Kind.CALLBACK):
        for key in callback.value if isinstance(callback.value, dict) else ():
            if key.startswith("x-") or key == "$ref":
                continue
            wrong = _wrong(key)
            if wrong is not None:
                at = callback.at.child(key)
                message, hint = wrong
                yield Fault("invalid-expression", message, at, "key", hint=hint)
    for link in index.of(Kind.LINK):
        values = [
            (value, link.at.child("parameters").child(name))
            for name, value in link.members("parameters").items()
        ]
        values.append((link.get("requestBody"), link.at.child("requestBody")))
        for value, at in values:
            if isinstance(value, str) and value.startswith("$"):
                wrong = _of_expression(value)
                if wrong is not None:
                    yield Fault("invalid-expression", wrong[0], at, hint=wrong[1])


def _wrong(key: str) -> tuple[str, str | None] | None:
    """Return what is wrong with the URL of a callback, and a hint."""
    if key.startswith("$"):
        return _of_expression(key)
    broken = brace_fault(key)
    if broken is not None:
        return f"{broken} in this URL", "write '{$request.body#/url}'"
    for inner in _EMBEDDED.findall(key):
        is_meant = inner.startswith(("$", "request.", "response."))
        wrong = _of_expression(inner) if is_meant else None
        if wrong is not None:
            return wrong
    return None


def _of_expression(text: str) -> tuple[str, str | None] | None:
    """Return what is wrong with an expression, and a hint."""
    if _EXPRESSION.fullmatch(text):
        return None
    message = f"{quoted(text)} is no expression that the standard knows"
    head = re.split(r"(?<=[a-z])[#]|(?<=\.[a-z]{4})\.|(?<=\.[a-z]{5})\.", text)[0]
    near = f"${head}" if f"${head}" in _HEADS else nearest(head, _HEADS, 0.8)
    if near is not None and near != head:
        return message, meant_by(near + text[len(head) :])
    if head in _HEADS and head.endswith(("header", "query", "path")):
        return message, f"name the value: '{head}.name'"
    if head in _HEADS and head.endswith("body"):
        return message, f"write '{head}#/member'"
    return message, f"it starts with {either(_HEADS)}"
