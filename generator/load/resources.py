"""Resources by the address that they give themselves, in whichever file they stand."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

from ..diagnostics import Location
from .identifiers import Identifiers
from .pointers import no_file, within
from .references import Reference, is_remote, parse
from .source import Source, pointer_of
from .unresolved import UnresolvedReference

if TYPE_CHECKING:
    from .files import Files
    from .node import Json


class Resource(NamedTuple):
    """Where a resource stands: its file, the pointer to it, its address."""

    source: Source
    pointer: str
    address: str


class Resources:
    """The resources of all files; `names` gives the identifiers of one."""

    def __init__(
        self, files: Files, names: Callable[[str], Identifiers | None]
    ) -> None:
        self._files = files
        self._names = names
        self._all_read = False

    def named(self, ref: Reference, uri: str, holder: Source, at: Location) -> Resource:
        """Return what a reference names in another file: a resource by its address, or
        the whole file. `uri` is the address of what holds the reference.

        Raises UnresolvedReference.
        """
        address = absolute(ref.uri, uri)
        found = self._known(address) if address else None
        if found is not None:
            return found
        try:
            source = self._beside(ref, address, holder, at)
        except UnresolvedReference as unresolved:
            if unresolved.told or not address:
                raise
            found = self._anywhere(address)
            if found is None:
                raise
            return found
        names = self._names(source.name)
        return Resource(source, "", names.root if names else "")

    def _beside(
        self, ref: Reference, address: str, holder: Source, at: Location
    ) -> Source:
        """Return the file that a reference names by its path or, beside one that says
        its own address, by that.
        """
        found = self._path(address, holder) if address else None
        if found is not None and (is_remote(ref.uri) or ref.uri.startswith("/")):
            with suppress(UnresolvedReference):
                source = self._files.named(*found, at)
                if source is not None:
                    return source
        return self._file(ref, holder, at)

    def _file(self, ref: Reference, holder: Source, at: Location) -> Source:
        """Return the file that a reference names."""
        is_pointer = ref.uri.startswith("/") and within(holder.data, ref.uri)
        found = None if is_pointer else self._files.named(ref.uri, holder, at)
        if found is None:
            raise no_file(ref, holder.data, self._files.beside(holder), at)
        return found

    def _known(self, address: str) -> Resource | None:
        """Return the resource of an address in the files that were read so far."""
        for name, source in self._files.sources.items():
            found = self._names(name)
            if found is not None and address in found.resources:
                return Resource(source, found.resources[address], address)
        return None

    def _anywhere(self, address: str) -> Resource | None:
        """Return the same in all files that relative references lead to."""
        if not self._all_read:
            self._all_read = True
            self._read_all()
        return self._known(address)

    def _path(self, address: str, holder: Source) -> tuple[str, Source] | None:
        """Return the path of a file by its address, and the file that it is seen from:
        the one that refers to it or, where that says nothing of its own, the root.
        """
        root = next(iter(self._files.sources.values()))
        for source in (holder, root):
            names = self._names(source.name)
            try:
                own, asked = urlsplit(names.root if names else ""), urlsplit(address)
            except ValueError:  # brackets without an address of IPv6 in them
                continue
            if own.netloc and (own.scheme, own.netloc) == (asked.scheme, asked.netloc):
                folder = posixpath.dirname(own.path) or "/"
                return posixpath.relpath(asked.path or "/", folder), source
        return None

    def _read_all(self) -> None:
        done: set[str] = set()
        while left := [one for one in self._files.sources if one not in done]:
            for name in left:
                done.add(name)
                source = self._files.sources[name]
                for ref, at in _references(source):
                    try:
                        self._files.named(ref, source, at)
                    except UnresolvedReference:
                        continue  # whoever follows it is told


def absolute(uri: str, base: str) -> str:
    """Return the whole address that a reference names; "" where it has none."""
    try:
        target = urldefrag(urljoin(base, uri))[0]
    except ValueError:
        return ""
    return target if is_remote(target) else ""


def _references(source: Source) -> Iterator[tuple[str, Location]]:
    """Yield the relative references of a file to others, and where they stand."""
    stack: list[tuple[list[str], Json]] = [([], source.data)]
    while stack:
        tokens, value = stack.pop()
        if isinstance(value, list):
            stack += [([*tokens, str(at)], item) for at, item in enumerate(value)]
        elif isinstance(value, dict):
            stack += [([*tokens, key], item) for key, item in value.items()]
            ref = value.get("$ref")
            uri = parse(ref).uri if isinstance(ref, str) else ""
            if uri and not is_remote(uri):
                yield uri, Location(source.name, pointer_of([*tokens, "$ref"]))
