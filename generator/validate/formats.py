"""Which formats an example is held to: those that clients convert, and a few more."""

from __future__ import annotations

import re
from collections.abc import Callable

_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_LOOSE = (
    "uri",
    "uri-reference",
    "uri-template",
    "iri",
    "iri-reference",
    "hostname",
    "idn-hostname",
    "idn-email",
    "json-pointer",
    "relative-json-pointer",
    "regex",
)
"""Formats that documents use loosely (`uri` for any link) and no client converts."""


def _any_text(text: str) -> bool:
    """Take every text."""
    del text
    return True


def _is_uuid(text: str) -> bool:
    """Return whether a text is a UUID (RFC 9562)."""
    return bool(_UUID.fullmatch(text))


FORMATS: dict[str, Callable[..., bool]] = {
    **dict.fromkeys(_LOOSE, _any_text),
    # The engine does not know it in the draft that OpenAPI 3.0 follows.
    "uuid": _is_uuid,
}
"""What replaces the engine's own checks of formats."""
