"""The query of a path, with variables or without: `/pets?name={name}`, in a faulty
document.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

_PAIR = re.compile(r"([^=]*)=\{([^{}]*)\}")


def in_query(template: str, query: str) -> dict[str, str]:
    """The texts that a request has for them, as they were sent."""
    pairs = (pair.partition("=") for pair in query.split("&"))
    sent = {name: text for name, _, text in reversed([*pairs])}
    return {name: sent[key] for name, key in repeated(template).items() if key in sent}


def repeated(template: str) -> dict[str, str]:
    """By variable, the name that it has in the query."""
    query = template.partition("#")[0].partition("?")[2]
    found = (_PAIR.fullmatch(pair) for pair in query.split("&"))
    return {match[2]: match[1] for match in found if match}


def in_path(template: str) -> set[str]:
    """The names in the query of a path."""
    query = template.partition("#")[0].partition("?")[2]
    return {name for name, _ in parse_qsl(query, keep_blank_values=True)}
