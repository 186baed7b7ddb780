"""The text of a `$ref`: taken apart, and told from what may not be followed."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urljoin

from ..diagnostics import unescape

if TYPE_CHECKING:
    from .node import Json

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


class Refused(Exception):
    """A reference that is not followed; the text says why."""


class Reference(NamedTuple):
    """A URI reference without its fragment, and the fragment, decoded."""

    uri: str
    fragment: str

    @property
    def is_pointer(self) -> bool:
        """Whether the fragment is a JSON Pointer, not an anchor."""
        return self.fragment == "" or self.fragment.startswith("/")

    def tokens(self) -> list[str]:
        """Return the reference tokens of the pointer."""
        return [unescape(token) for token in self.fragment.split("/")[1:]]


def parse(text: str) -> Reference:
    """Take a `$ref` apart."""
    uri, _, fragment = text.partition("#")
    return Reference(uri, unquote(fragment))


def joined(base: str, uri: str) -> str:
    """Return where a URI leads from another one; itself where it has no such form."""
    try:
        return urljoin(base, uri)
    except ValueError:  # brackets without an address of IPv6 between them
        return uri


def is_remote(uri: str) -> bool:
    """Return whether a URI names a host or a scheme, so that it is no relative path."""
    return bool(_SCHEME.match(uri)) or uri.startswith("//")


def local_path(
    uri: str, holder: Path, folder: Path, resolved: Callable[[Path], Path]
) -> Path:
    """Return the file that a relative reference in the file `holder` names.

    `resolved` tells where a path leads over links. Raises Refused where that is not
    inside `folder`, or the text of the path is not.
    """
    path = unquote(uri.partition("?")[0])
    if "\0" in path or "\\" in path:
        raise Refused("its path is not one of this system")
    if path.startswith("/"):
        raise Refused("only relative paths are followed")
    named = Path(os.path.normpath(holder.parent / path))
    if not _is_inside(named, folder):
        raise Refused("it leads out of the folder of the document")
    if not _is_inside(resolved(named), folder):
        raise Refused("it leads through a link out of the folder of the document")
    return named


def _is_inside(path: Path, folder: Path) -> bool:
    """Return whether a path is below a folder."""
    return path.is_relative_to(folder)


def walk(data: Json, tokens: list[str]) -> tuple[Json, int]:
    """Follow tokens as far as they lead; return the value there and how many led."""
    value = data
    for count, token in enumerate(tokens):
        if isinstance(value, dict) and token in value:
            value = value[token]
        elif isinstance(value, list) and _is_index(token) and int(token) < len(value):
            value = value[int(token)]
        else:
            return value, count
    return value, len(tokens)


def _is_index(token: str) -> bool:
    """Return whether a token is an array index (RFC 6901 §4)."""
    if not (token.isascii() and token.isdecimal() and len(token) < 10):
        return False
    return token == "0" or token[0] != "0"
