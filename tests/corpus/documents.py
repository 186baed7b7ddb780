"""The collection of documents: where it stands and what is in it."""

from __future__ import annotations

import csv
import os
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

VARIABLE = "CLIENTPRESS_CORPUS"
FOLDER = Path(__file__).parents[2].parent / "shared" / "corpus"


class AbsentError(Exception):
    """There is no collection; the text says where it was looked for."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its path, `real`, `feature` or `conformance`, what another validator
    says of it (`valid`, `invalid`, `error`), and how large it is.
    """

    name: str
    path: Path
    kind: str
    verdict: str
    size: int

    @property
    def slug(self) -> str:
        """A name for a folder and a package that no other document has."""
        return f"d{sha256(self.name.encode()).hexdigest()[:10]}"


def place() -> Path:
    """Return where the collection should stand."""
    return Path(os.environ.get(VARIABLE) or FOLDER)


def folder() -> Path:
    """Return where the collection stands; raises AbsentError."""
    found = place()
    if not (found / "MANIFEST.tsv").is_file():
        raise AbsentError(
            f"there is no collection of documents in {found}:"
            f" name its folder with {VARIABLE}"
        )
    return found


def documents() -> list[Document]:
    """Return all documents, the small kinds first; raises AbsentError."""
    root = folder()
    csv.field_size_limit(sys.maxsize)
    with (root / "MANIFEST.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    listed = [
        Document(
            row["file"],
            root / row["file"],
            row["kind"].split(",")[0],
            row["osv_verdict"],
            int(row["bytes"]),
        )
        for row in rows
    ]
    order = ("conformance", "feature", "real")
    return sorted(listed, key=lambda each: (order.index(each.kind), each.name))


def sample(listed: list[Document], count: int) -> list[Document]:
    """Return some documents, spread over the whole list and the same each time."""
    return sorted(listed, key=lambda each: each.slug)[:count]
