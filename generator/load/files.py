"""The files of a document: read once each, when a reference first leads to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from ..diagnostics import Fault, Location, Related, Report, Severity
from . import limits
from .references import Refused, is_remote, joined, local_path
from .source import Source
from .stores import Store
from .terms import TOLERATED, Terms
from .unresolved import UnresolvedReference

_FOLDERS = 20
"""Folders in which a file is looked for that is not where it should be."""


class Files:
    """The files read so far, by the name that users see.

    Only files in the folder of the document are read, and those on hosts that the user
    has named; together they may not be larger than one may be. What is wrong with them
    goes to the report.
    """

    def __init__(self, store: Store, report: Report, terms: Terms) -> None:
        self.sources: dict[str, Source] = {}
        self._store = store
        self._report = report
        self._terms = terms
        self._budget = limits.MAX_BYTES
        self._paths: dict[Path, Source] = {}

    def root(self) -> Source:
        """Read the file that the user named, or standard input."""
        return self._read(self._store.name, self._store.root)

    def uri(self, source: str) -> str:
        """Return the address of a file, or its path in the document's folder."""
        found = self.sources[source]
        return found.address or found.path.relative_to(self._store.folder).as_posix()

    def named(self, uri: str, holder: Source, at: Location) -> Source | None:
        """Return the file that a reference names, None where there is none.

        Raises UnresolvedReference where it may not or cannot be read.
        """
        try:
            is_local = not is_remote(uri) and not holder.address
            find = self._local if is_local else self._remote
            source = find(uri, holder, at)
        except Refused as refused:
            message = f"the reference to '{uri}' is not followed: {refused}"
            fault = Fault("forbidden-ref", message, at, hint=_hint(uri))
            raise UnresolvedReference(fault) from None
        if source is not None and source.data is None and source.faults:
            raise UnresolvedReference(source.faults[0], told=True)
        return source

    def beside(self, holder: Source) -> list[str]:
        """Return the files near to one, as it would name them, for a hint."""
        if holder.address:
            return []
        here, names = holder.path.parent, self._store.names
        found = names(here)
        folders = [name for name in found if "." not in name][:_FOLDERS]
        near = [f"{name}/{file}" for name in folders for file in names(here / name)]
        above = [] if here == self._store.folder else names(here.parent)
        return [*found, *near, *(f"../{name}" for name in above)]

    def _local(self, uri: str, holder: Source, at: Location) -> Source | None:
        """Return a file in the folder of the document; raises Refused."""
        path = local_path(uri, holder.path, self._store.folder, self._store.resolved)
        if path in self._paths:
            return self._paths[path]
        if uri.endswith("/") or not self._store.exists(path):
            return None
        if self._store.is_folder(path):
            message = f"the reference to {uri!r} leads to a folder, not to a file"
            raise UnresolvedReference(Fault("unknown-ref", message, at))
        return self._read(self._store.shown(path), path, at)

    def _remote(self, uri: str, holder: Source, at: Location) -> Source:
        """Return a file of a host that the user has named; raises Refused."""
        address = joined(holder.address, uri)
        if address.lower().startswith("file:"):
            raise Refused("only relative paths are followed")
        if not self._terms.hosts:
            raise Refused("other hosts are not asked")
        from .remote import checked, fetch

        address = checked(address, self._terms.hosts)
        if address in self.sources:
            return self.sources[address]
        source = Source(address, Path(PurePosixPath(urlsplit(address).path)))
        source.address = address
        return self._take(source, partial(fetch, address, self._budget), at)

    def _read(self, name: str, path: Path, origin: Location | None = None) -> Source:
        """Read a file and take up what is wrong with it."""
        source = self._paths[path] = Source(name, path)
        return self._take(source, partial(self._store.read, path, self._budget), origin)

    def _take(
        self, source: Source, get: Callable[[], bytes], origin: Location | None
    ) -> Source:
        """Read a file from what gives its bytes."""
        self.sources[source.name] = source
        if len(self.sources) > limits.MAX_FILES:
            message = f"the document has more than {limits.MAX_FILES:,} files"
            source.fault("too-large", message, (0, 0))
        else:
            source.read(get)
            self._budget -= source.size
        if source.data is not None:
            small = [fault.code in TOLERATED for fault in source.faults]
            self._report.tolerable += sum(small)
            if self._terms.permissive:
                source.faults = [*map(_tolerated, source.faults)]
        if origin is not None:
            seen = (Related(origin, "referenced from here"),)
            source.faults = [
                replace(fault, related=fault.related + seen) for fault in source.faults
            ]
        self._report.extend(source.faults)
        return source


def _hint(uri: str) -> str:
    """Return what to do about a reference that is not followed."""
    if "\\" in uri:
        written = uri.replace("\\", "/")
        return f"did you mean '{written}'?"
    try:
        parts = urlsplit(uri) if is_remote(uri) else None
    except ValueError:
        return "write the address as a browser takes it"
    if parts is not None and parts.scheme in ("http", "https") and parts.netloc:
        return f"name the host to have it asked: --allow-remote {parts.netloc}"
    return "keep every file in one folder, or name one above all: --ref-root DIR"


def _tolerated(fault: Fault) -> Fault:
    """Return a fault as a permissive run tells it."""
    is_small = fault.code in TOLERATED
    return replace(fault, severity=Severity.WARNING) if is_small else fault
