"""Rules on our own extensions: what `x-clientpress` sets, and names for Python."""

from __future__ import annotations

import re
from collections.abc import Iterator
from keyword import iskeyword
from unicodedata import normalize

from ..diagnostics import Fault, nearest
from ..load import Json, Node
from ..load.taken import PREFIXES, TAKEN
from .exceptions import ALLOW
from .kinds import Kind
from .levels import RULES, SETTINGS
from .rule import error, warning
from .walk import Index
from .words import either, kind_of, quoted

PYTHON_NAME = "x-python-name"

_LINE = (r"(?=.*\S)[^\x00-\x1f\x7f-\x9f\u2028\u2029]+", "one line of text")
_FORMS: dict[str, tuple[str, str]] = {
    "package": (
        r"[a-z][a-z0-9_]{0,99}",
        "an import name in lower case, like 'pet_store'",
    ),
    "distribution": (
        r"[A-Za-z0-9]([A-Za-z0-9._-]{0,98}[A-Za-z0-9])?",
        "a distribution name, like 'pet-store'",
    ),
    "client": (
        r"[A-Z][A-Za-z0-9]{0,99}",
        "the start of class names, like 'PetStore'",
    ),
    "env-prefix": (
        r"[A-Z][A-Z0-9_]{0,99}",
        "the start of environment variables, like 'PET_STORE'",
    ),
    "version": (
        r"\d{1,9}(\.\d{1,9}){0,5}((a|b|rc)\d{1,9})?(\.post\d{1,9})?(\.dev\d{1,9})?",
        "a version of Python packages, like '1.2.0'",
    ),
    "author": _LINE,
    "license": _LINE,
    "repository": (r"https?://[!-~]+", "a URL that starts with https://"),
}
"""What each setting must match, and what that is called."""
_KEPT = "kept-lines"
_KNOWN = (*_FORMS, _KEPT, RULES)
_KINDS = (
    Kind.OPERATION,
    Kind.PARAMETER,
    Kind.SCHEMA,
    Kind.TAG,
)
"""Objects that may carry `x-python-name`."""


@error("a setting in `x-clientpress`, or an exception, is unknown or wrong")
def invalid_settings(index: Index) -> Iterator[Fault]:
    """Yield what is wrong with the settings of the client, the levels, exceptions."""
    yield from (f for f in index.levels.problems if f.code == "invalid-settings")
    node = index.document.root.get(SETTINGS)
    if node is None:
        return
    if not node.is_map:
        message = f"'{SETTINGS}' must be an object, but it is {kind_of(node.value)}"
        yield Fault("invalid-settings", message, node.at)
        return
    for key, value in node.members():
        if key in _FORMS:
            yield from _wrong(key, value)
        elif key == _KEPT:
            yield from _wrong_number(value)
        elif key not in _KNOWN:
            near = nearest(key, _KNOWN)
            message = f"{quoted(key)} is not a setting; those are {either(_KNOWN)}"
            hint = f"did you mean '{near}'?" if near else None
            yield Fault("invalid-settings", message, value.at, "key", hint=hint)


def _wrong_number(node: Node) -> Iterator[Fault]:
    """Yield what is wrong with a number of lines."""
    value = node.value
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        found = quoted(value) if isinstance(value, str) else kind_of(value)
        message = f"'{_KEPT}' must be a number of lines, like 50, but it is {found}"
        yield Fault("invalid-settings", message, node.at)


def _wrong(key: str, node: Node) -> Iterator[Fault]:
    """Yield what is wrong with the value of a setting."""
    pattern, form = _FORMS[key]
    value = node.value
    if not isinstance(value, str):
        message = f"'{key}' must be a string, but it is {kind_of(value)}"
        hint = "put it in quotes" if key == "version" else None
        yield Fault("invalid-settings", message, node.at, hint=hint)
    elif not re.fullmatch(pattern, value) or iskeyword(value):
        message = f"'{key}' must be {form}, but it is {quoted(value)}"
        yield Fault("invalid-settings", message, node.at)
    elif key == "package" and value in TAKEN:
        message = f"no package can be called {quoted(value)}: Python has another one"
        hint = f"write '{value}_client'"
        yield Fault("invalid-settings", message, node.at, hint=hint)
    elif key == "client" and value in PREFIXES:
        message = f"no client can be called {quoted(value)}: its runtime has that name"
        hint = f"write '{value}Service'"
        yield Fault("invalid-settings", message, node.at, hint=hint)


@error("a level or an exception names a rule that is not there")
def unknown_rule(index: Index) -> Iterator[Fault]:
    """Yield names that are no rule's."""
    yield from (f for f in index.levels.problems if f.code == "unknown-rule")


@warning("an exception that no fault needs any more")
def unneeded_exception(index: Index) -> Iterator[Fault]:
    """Yield exceptions that nothing needs.

    Where a rule is off, or only a client's planning tells, nobody knows of the need.
    """
    for holder, code in index.levels.exceptions.unneeded():
        if index.levels.is_on(code):
            at = holder.child(ALLOW).child(code)
            message = f"nothing here needs the exception to {code!r} any more"
            yield Fault("unneeded-exception", message, at, "key", hint="take it out")


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
