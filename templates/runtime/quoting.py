"""Percent-encoding. Most text needs none, so urllib is imported where some does."""

from __future__ import annotations

_UNRESERVED = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
)


def quoted(text: str, safe: str = "") -> str:
    """Percent-encode all but unreserved characters and those of `safe`."""
    if _UNRESERVED.issuperset(text) or _UNRESERVED.union(safe).issuperset(text):
        return text
    from urllib.parse import quote

    return quote(text, safe=safe)
