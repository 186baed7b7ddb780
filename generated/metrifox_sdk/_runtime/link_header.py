"""Finds the link to the next page in `Link` headers (RFC 8288)."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LINK = re.compile(r'<([^<>]*)>((?:[^",<]|"(?:[^"\\]|\\.)*")*)')
_RELATION = re.compile(r';\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))', re.IGNORECASE)


def next_link(headers: Iterable[tuple[str, str]]) -> str | None:
    """The target of the first link whose relation is `next`; as it stands there."""
    for name, value in headers:
        if name.lower() != "link":
            continue
        for link in _LINK.finditer(value):
            relation = _RELATION.search(link[2])
            names = (relation[1] or relation[2] or "") if relation else ""
            if "next" in names.lower().split():
                return link[1].strip()
    return None
