"""What may stand in a header of a request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from .errors import ConfigurationError
from .headers import is_secret
from .lazy_pattern import LazyPattern

_NAME = LazyPattern(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_CONTROL = LazyPattern(r"[\x00-\x08\x0a-\x1f\x7f]")
_OF_TRANSPORT = frozenset({"host", "content-length", "transfer-encoding", "connection"})

Pairs = tuple[tuple[str, str], ...]


def fits_header(value: str) -> bool:
    """Whether a header may have this value: no control characters, whole text."""
    if value.isascii():
        if value.isprintable():
            return True
        return _CONTROL.compiled.search(value) is None
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return _CONTROL.compiled.search(value) is None


def _is_name(text: str) -> bool:
    plain = text.isascii() and text.replace("-", "").isalnum()
    return plain or _NAME.compiled.fullmatch(text) is not None


def check_header(name: object, value: object) -> tuple[str, str]:
    """A header that a caller gave, or ConfigurationError."""
    if not isinstance(name, str) or not _is_name(name):
        raise ConfigurationError(f"{name!r} is no name for a header")
    if name.lower() in _OF_TRANSPORT:
        raise ConfigurationError(f"the header {name} is set by the transport alone")
    if not isinstance(value, str):
        from .simple import kind_of

        raise ConfigurationError(
            f"the header {name} is {kind_of(value)}; it must be a str"
        )
    if not fits_header(value):
        shown = "" if is_secret(name) else f": {value!r}"
        raise ConfigurationError(
            f"the header {name} has a line break or another control character{shown}"
        )
    return name, value.strip(" \t")


def check_headers(headers: object) -> Pairs:
    """The headers that a caller gave."""
    if not isinstance(headers, Mapping):
        from .simple import kind_of

        raise ConfigurationError(
            f"headers is {kind_of(headers)}; it must be a mapping of names to values"
        )
    given = cast("Mapping[object, object]", headers)
    return tuple(check_header(name, value) for name, value in given.items())


def merged(*layers: Pairs) -> Pairs:
    """All headers; of those of one name the last layer's counts."""
    found: dict[str, tuple[str, str]] = {}
    for layer in layers:
        for name, value in layer:
            found[name.lower()] = (name, value)
    return tuple(found.values())
