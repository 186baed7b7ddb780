"""Finds and renders the golden cases."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.diagnostics import Report
from generator.load import Terms
from generator.pipeline import generate

FOLDER = Path(__file__).parent
FEATURES = sorted(path.parent.name for path in FOLDER.glob("*/openapi.yaml"))


@cache
def render_case(feature: str) -> tuple[dict[str, str], Report]:
    """Return all files of a case's client, and what was told on the way.

    Documents of cases named `permissive` are others', with faults.
    """
    report = Report()
    spec = FOLDER / feature / "openapi.yaml"
    terms = Terms(permissive=is_permissive(feature))
    return generate(spec, report, terms=terms), report


def is_permissive(feature: str) -> bool:
    """Whether the document of a case is another's, with faults."""
    return feature.startswith("permissive")


def own_files(files: dict[str, str]) -> dict[str, str]:
    """Return the files that tell of a feature: modules of types and calls, not those
    that look alike in every client.
    """
    found: dict[str, str] = {}
    for path, text in files.items():
        rest = path.partition("/")[2]
        folder, _, name = rest.partition("/")
        known = folder in ("models", "params", "resources") and name != "__init__.py"
        if known or folder == "webhooks":
            found[rest] = text
    return found


def write_files(files: dict[str, str], folder: Path) -> None:
    """Write files to a folder."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
