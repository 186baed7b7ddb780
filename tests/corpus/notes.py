"""What came of the documents so far, in a file with a line of JSON for each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from .documents import Document
from .making import Result


class Notes:
    """The file of a run; without a path nothing is noted."""

    def __init__(self, path: Path | None, resume: bool = False) -> None:
        """Begin anew, or go on with what the file has."""
        self._path = path
        if path and not (resume and path.exists()):
            path.write_text("", encoding="utf-8")

    def add(self, results: Iterable[Result]) -> None:
        """Note results, all of them or none where the run is stopped here."""
        if self._path is None:
            return
        lines = [json.dumps(_as_json(each)) + "\n" for each in results]
        with self._path.open("a", encoding="utf-8") as file:
            file.write("".join(lines))

    def results(self, listed: Sequence[Document]) -> list[Result]:
        """Return what is noted of these documents."""
        if self._path is None:
            return []
        by_name = {each.name: each for each in listed}
        lines = self._path.read_text(encoding="utf-8").splitlines(keepends=True)
        noted = [json.loads(line) for line in lines if line.endswith("\n")]
        return [
            _from_json(each, by_name[each["document"]])
            for each in noted
            if each["document"] in by_name
        ]


def _as_json(result: Result) -> dict[str, Any]:  # JSON
    return asdict(result) | {"document": result.document.name}


def _from_json(noted: dict[str, Any], document: Document) -> Result:  # JSON
    values: dict[str, Any] = {
        **noted,
        "document": document,
        "checks": tuple(noted["checks"]),
    }
    return Result(**values)
