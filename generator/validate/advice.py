"""Rules on single values that surprise: formats, enums, servers, texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ipaddress import ip_address
from itertools import chain
from urllib.parse import urlsplit

from ..diagnostics import Fault, Location, Related
from ..load import Json
from .formats import KNOWN, MEANT, OF_TYPES, TYPES
from .guess import Guess
from .kinds import Kind
from .rule import warning
from .walk import Found, Index
from .words import quoted, shown, types

_EMPTY = re.compile(r"\W*(?:(?:todo|tbd|tba|fixme|xxx|lorem ipsum)\b.*)?", re.I | re.S)
_URLS = ("authorizationUrl", "tokenUrl", "refreshUrl", "openIdConnectUrl")


@warning("a format that no standard and no tool knows")
def unknown_format(index: Index) -> Iterator[Fault]:
    """Yield formats that nothing converts or checks, perhaps because of a slip."""
    guess = Guess(KNOWN, 0.8)
    for found in index.schemas("format"):
        name = found.get("format")
        if not isinstance(name, str) or name in KNOWN:
            continue
        message = (
            f"the format {quoted(name)} is not known: nothing checks or converts it"
        )
        near = MEANT.get(name.lower()) or guess(name)
        hint = "if it is your own, say so: x-clientpress-allow: {unknown-format: ...}"
        if name.lower() in TYPES:
            hint = "a type is no format: take it out"
        elif near:
            hint = f"did you mean {near!r}?"
        yield Fault("unknown-format", message, found.at.child("format"), hint=hint)


@warning("a format says nothing of values of the type beside it")
def unrelated_format(index: Index) -> Iterator[Fault]:
    """Yield formats of text at numbers, and the like."""
    for found in index.schemas("format"):
        name, kind = found.get("format"), found.get("type")
        names = [kind] if isinstance(kind, str) else kind
        wanted = OF_TYPES.get(name) if isinstance(name, str) else None
        if wanted is None or not isinstance(names, list) or not names:
            continue
        if wanted & {str(each) for each in names}:
            continue
        if index.has_wrong(found.at.child("type")):
            continue
        message = f"the format {name!r} is about {types(sorted(wanted))}, not about"
        message = f"{message} {types([str(each) for each in names])}"
        hint = f"write 'type: {min(wanted)}', or take the format out"
        related = (Related(found.at.child("type"), "the type"),)
        at = found.at.child("format")
        yield Fault("unrelated-format", message, at, hint=hint, related=related)


@warning("an enum has one value")
def single_value_enum(index: Index) -> Iterator[Fault]:
    """Yield enums that are no choice; 3.0 has no other way to write a constant.

    There a required property of one value tells variants apart, as is usual.
    """
    is_old = index.document.version == "3.0"
    for found in index.schemas("enum"):
        values = found.get("enum")
        if not isinstance(values, list) or len(values) != 1 or found.get("const"):
            continue
        if is_old and (_is_required(found) or found.get("default") == values[0]):
            continue
        message = f"this enum has one value, {shown(values[0])}, and so is no choice"
        hint = f"write const: {shown(values[0])}"
        if is_old:
            hint = "add the other values, or make the one the 'default'"
        yield Fault("single-value-enum", message, found.at.child("enum"), hint=hint)


def _is_required(found: Found) -> bool:
    """Return whether a schema is that of a property that must be there."""
    if found.parent is None or "/properties/" not in found.at.pointer:
        return False
    names = found.parent.get("required")
    return isinstance(names, list) and found.key in names


@warning("a server, or the way to a token, is reached without encryption")
def plain_http(index: Index) -> Iterator[Fault]:
    """Yield URLs over plain HTTP, those of this machine excepted."""
    for found in index.of(Kind.SERVER):
        yield from _plain(found.get("url"), found.at.child("url"))
    for found in index.of(Kind.SECURITY_SCHEME):
        flows = found.get("flows")
        at = found.at.child("flows")
        holders = [(found.value, found.at)]
        for name, flow in flows.items() if isinstance(flows, dict) else ():
            holders.append((flow, at.child(name)))
        for holder, place in holders:
            for key in _URLS:
                url = holder.get(key) if isinstance(holder, dict) else None
                yield from _plain(url, place.child(key))


def _plain(url: Json, at: Location) -> Iterator[Fault]:
    """Yield the fault of a URL over plain HTTP."""
    if not isinstance(url, str) or not url.lower().startswith("http://"):
        return
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return
    if not _is_here(host):
        message = f"what is sent to {quoted(url)} can be read on its way"
        yield Fault("plain-http", message, at, hint="write 'https://'")


def _is_here(host: str) -> bool:
    """Return whether a host is this machine."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback or ip_address(host).is_unspecified
    except ValueError:
        return False


@warning("a description or a summary says nothing")
def empty_description(index: Index) -> Iterator[Fault]:
    """Yield texts that are empty, or wait to be written."""
    root = index.document.root
    info = root.get("info")
    first = [(root.at.child("info"), info.value)] if info is not None else []
    others = ((found.at, found.value) for k in Kind for found in index.of(k))
    for at, value in chain(first, others):
        if not isinstance(value, dict):
            continue
        for key in ("summary", "description"):
            text = value.get(key)
            if isinstance(text, str) and len(text) < 200 and _EMPTY.fullmatch(text):
                message = f"this {key} says nothing"
                hint = f"write the {key}, or take it out"
                if "/responses/" in at.pointer and key == "description":
                    hint = "say when this response comes"
                yield Fault("empty-description", message, at.child(key), hint=hint)
