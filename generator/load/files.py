"""The files of a document: read once each, when a reference first leads to them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from ..diagnostics import Fault, Location, Related, Report
from . import limits
from .references import Refused, is_remote, local_path
from .source import Source
from .stores import Store
from .unresolved import UnresolvedReference


class Files:
    """The files read so far, by the name that users see.

    Only files in the folder of the document are read, and together they may not be
    larger than one may be. What is wrong with them goes to the report.
    """

    def __init__(self, store: Store, report: Report) -> None:
        self.sources: dict[str, Source] = {}
        self._store = store
        self._report = report
        self._budget = limits.MAX_BYTES
        self._paths: dict[Path, Source] = {}

    def root(self) -> Source:
        """Read the file that the user named, or standard input."""
        return self._read(self._store.name, self._store.root)

    def relative(self, source: str) -> str:
        """Return the path of a file below the folder of the document."""
        return self.sources[source].path.relative_to(self._store.folder).as_posix()

    def named(self, uri: str, holder: Source, at: Location) -> Source | None:
        """Return the file that a relative reference names, None where there is none.

        Raises UnresolvedReference where it may not or cannot be read.
        """
        try:
            if is_remote(uri):
                is_file = uri.lower().startswith("file:")
                reason = "only relative paths are followed"
                raise Refused(reason if is_file else "other hosts are not asked")
            path = local_path(
                uri, holder.path, self._store.folder, self._store.resolved
            )
        except Refused as refused:
            message = f"the reference to {uri!r} is not followed: {refused}"
            hint = "keep every file of the document in one folder"
            fault = Fault("forbidden-ref", message, at, hint=hint)
            raise UnresolvedReference(fault) from None
        source = self._paths.get(path)
        if source is None:
            if uri.endswith("/") or not self._store.exists(path):
                return None
            source = self._read(self._store.shown(path), path, at)
        if source.data is None and source.faults:
            raise UnresolvedReference(source.faults[0], told=True)
        return source

    def _read(self, name: str, path: Path, origin: Location | None = None) -> Source:
        """Read a file and take up what is wrong with it."""
        source = Source(name, path)
        self.sources[name] = self._paths[path] = source
        if len(self.sources) > limits.MAX_FILES:
            message = f"the document has more than {limits.MAX_FILES:,} files"
            source.fault("too-large", message, (0, 0))
        else:
            source.read(partial(self._store.read, path, self._budget))
            self._budget -= source.size
        if origin is not None:
            seen = (Related(origin, "referenced from here"),)
            source.faults = [
                replace(fault, related=fault.related + seen) for fault in source.faults
            ]
        self._report.extend(source.faults)
        return source
