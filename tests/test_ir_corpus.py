"""Published documents are read: all of a folder of them where it is there, or a sample.

`CORPUS=all` in the environment reads all of them.
"""

from __future__ import annotations

import csv
import os
import sys
import time
from pathlib import Path

import pytest

from generator.diagnostics import Report
from generator.ir import Api, read_api
from generator.ir.schema import Union
from generator.ir.walk import children, handles
from generator.load.document import load_document

from .corpus.documents import place

CORPUS = place()
SECONDS = 10


def documents() -> list[Path]:
    """Return the valid documents of version 3, the real ones first."""
    manifest = CORPUS / "MANIFEST.tsv"
    if not manifest.exists():
        pytest.skip(f"there is no collection of documents in {CORPUS}")
    csv.field_size_limit(sys.maxsize)
    with manifest.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    rows = [
        row
        for row in rows
        if row["osv_verdict"] == "valid" and row["version"].startswith("3.")
    ]
    rows.sort(key=lambda row: (not row["kind"].startswith("real"), row["sha256"]))
    return [CORPUS / row["file"] for row in rows]


def wrong(api: Api) -> list[str]:
    """Return what no document may lead to."""
    found: list[str] = []
    for named in api.schemas.values():
        pending = [named.schema]
        while pending:
            schema = pending.pop()
            pending.extend(children(schema))
            lost = [each for each in handles(schema) if each not in api.schemas]
            found.extend(f"{schema.at} names {each}" for each in lost)
            if isinstance(schema, Union):
                kinds = {type(each) for each in schema.variants}
                if len(schema.variants) < 2 or Union in kinds:
                    found.append(f"{schema.at} is no simple union")
        if not all(named.words):
            found.append(f"{named.id} has no words")
    return found


def test_published_documents_are_read() -> None:
    limit = float("inf") if os.environ.get("CORPUS") == "all" else SECONDS
    start = time.monotonic()
    read = 0
    for path in documents():
        report = Report()
        document = load_document(path, report)
        if not report.errors:
            assert wrong(read_api(document, report)) == [], path
            read += 1
        if read > 20 and time.monotonic() - start > limit:
            break
    assert read > 20
