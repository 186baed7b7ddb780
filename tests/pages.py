"""The vendor's two reference pages, for tests that hold the project against them.

They are not part of the project: where they do not stand beside the checkout, the tests
that need them are skipped and say so.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent.parent / "shared" / "seeds"


def read(name: str) -> str:
    """Return the text of a page: "create" or "bulk_create"."""
    heading = {"create": "\ncustomers\n", "bulk_create": "\nbulk-create\n"}[name]
    for path in sorted(FOLDER.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        if heading in text[:200] and ("bulk-create" in text[:200]) == (
            name == "bulk_create"
        ):
            return text
    pytest.skip(f"the vendor's reference pages do not stand in {FOLDER}")


def json_after(text: str, marker: str) -> object:
    """Return the JSON object that begins at the first brace after a marker."""
    start = text.index("{", text.index(marker) + len(marker))
    value: object = json.JSONDecoder().raw_decode(text, start)[0]
    return value
