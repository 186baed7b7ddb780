"""Rules on our own extensions: `x-clientpress` at the root, and `x-python-name`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from keyword import iskeyword
from unicodedata import normalize

from ..diagnostics import Fault, nearest
from ..load import Json
from .kinds import Kind
from .rule import error
from .walk import Index
from .words import either, kind_of, quoted

SETTINGS = "x-clientpress"
PYTHON_NAME = "x-python-name"

_PACKAGE = "an import name in lower case, like 'pet_store'"
_FORMS: dict[str, tuple[str, str]] = {
    "package": (r"[a-z][a-z0-9_]*", _PACKAGE),
    "distribution": (
        r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?",
        "a distribution name, like 'pet-store'",
    ),
    "client": (r"[A-Z][A-Za-z0-9]*", "the start of class names, like 'PetStore'"),
    "env-prefix": (
        r"[A-Z][A-Z0-9_]*",
        "the start of environment variables, like 'PET_STORE'",
    ),
    "version": (
        r"v?(\d+!)?\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?(\+[a-z0-9.]+)?",
        "a version of Python packages, like '1.2.0'",
    ),
    "author": (r"[^\x00-\x1f\x7f]+", "one line of text"),
    "license": (r"[^\x00-\x1f\x7f]+", "one line of text"),
    "repository": (r"https?://[!-~]+", "a URL that starts with https://"),
}
"""What each setting must match, and what that is called."""
_KINDS = (
    Kind.OPERATION,
    Kind.PARAMETER,
    Kind.SCHEMA,
    Kind.TAG,
)
"""Objects that may carry `x-python-name`."""


@error("a setting in `x-clientpress` is unknown or wrong")
def invalid_settings(index: Index) -> Iterator[Fault]:
    """Yield what is wrong with the settings of the client."""
    node = index.document.root.get(SETTINGS)
    if node is None:
        return
    if not node.is_map:
        message = f"'{SETTINGS}' must be an object, but it is {kind_of(node.value)}"
        yield Fault("invalid-settings", message, node.at)
        return
    for key, value in node.members():
        if key not in _FORMS:
            near = nearest(key, _FORMS)
            message = f"{quoted(key)} is not a setting; those are {either(_FORMS)}"
            hint = f"did you mean '{near}'?" if near else None
            yield Fault("invalid-settings", message, value.at, "key", hint=hint)
            continue
        pattern, form = _FORMS[key]
        if not isinstance(value.value, str):
            message = f"'{key}' must be a string, but it is {kind_of(value.value)}"
            hint = "put it in quotes" if key == "version" else None
            yield Fault("invalid-settings", message, value.at, hint=hint)
        elif not re.fullmatch(pattern, value.value) or iskeyword(value.value):
            message = f"'{key}' must be {form}, but it is {quoted(value.value)}"
            yield Fault("invalid-settings", message, value.at)


@error("an `x-python-name` cannot be a name in Python")
def invalid_python_name(index: Index) -> Iterator[Fault]:
    """Yield names for Python that are no names in Python."""
    for kind in _KINDS:
        for found in index.of(kind):
            name = found.get(PYTHON_NAME)
            if not isinstance(found.value, dict) or PYTHON_NAME not in found.value:
                continue
            reason = _no_name(name)
            if reason is not None:
                at = found.at.child(PYTHON_NAME)
                yield Fault("invalid-python-name", reason, at)


def _no_name(name: Json) -> str | None:
    """Return why a value cannot be a name in Python, or None where it can."""
    if not isinstance(name, str):
        return f"'{PYTHON_NAME}' must be a string, but it is {kind_of(name)}"
    if not name.isidentifier():
        return f"{quoted(name)} is no name in Python"
    if iskeyword(name):
        return f"{quoted(name)} is a keyword of Python"
    folded = normalize("NFKC", name)
    if folded != name:
        return f"Python reads the name {quoted(name)} as {quoted(folded)}"
    return None
