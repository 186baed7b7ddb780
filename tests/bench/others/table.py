"""What other tools were measured to see, and the table of it in `README.md`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.guide import entries

from ..marks import ROOT, filled
from .tools import VERSIONS

FAULTS = ROOT / "tests" / "faults"
DATA = Path(__file__).parent / "seen.json"


@dataclass
class Seen:
    """The versions that were measured, and by code the tools that see its mistake.

    With each code goes a digest of its documents, so that a change is noticed.
    """

    versions: dict[str, str]
    codes: dict[str, tuple[str, list[str]]]

    def holds(self, code: str) -> bool:
        """Return whether the verdict on a code is one on its documents of today."""
        known = self.codes.get(code)
        return (
            self.versions == VERSIONS and known is not None and known[0] == digest(code)
        )

    def put(self, code: str, tools: list[str]) -> None:
        """Take up a verdict."""
        self.codes[code] = (digest(code), tools)

    def only(self, codes: Iterable[str]) -> Seen:
        """Return the verdicts on some codes, in order."""
        kept = {code: self.codes[code] for code in sorted(codes) if code in self.codes}
        return Seen(self.versions, kept)


def documents(code: str) -> tuple[Path, Path]:
    """Return the wrong and the right document of a code."""
    folder = FAULTS / code
    (wrong,) = folder.glob("openapi.*")
    (right,) = folder.glob("right.*")
    return wrong, right


def digest(code: str) -> str:
    """Return what tells a change of the documents of a code."""
    found = hashlib.sha256()
    for path in documents(code):
        found.update(path.read_bytes() if path.is_file() else b"")
    return found.hexdigest()[:12]


def load() -> Seen:
    """Return what was written down."""
    if not DATA.exists():
        return Seen(dict(VERSIONS), {})
    data = json.loads(DATA.read_text(encoding="utf-8"))
    codes = {code: (row[0], row[1:]) for code, row in data["codes"].items()}
    seen = Seen(data["versions"], codes)
    return seen if seen.versions == VERSIONS else Seen(dict(VERSIONS), {})


def save(seen: Seen) -> None:
    """Write the verdicts down, a line for each code."""
    rows = ",\n".join(
        f"    {json.dumps(code)}: {json.dumps([print_, *tools])}"
        for code, (print_, tools) in seen.codes.items()
    )
    head = json.dumps(seen.versions)
    text = f'{{\n  "versions": {head},\n  "codes": {{\n{rows}\n  }}\n}}\n'
    DATA.write_text(text, encoding="utf-8", newline="\n")


def table(seen: Seen) -> str:
    """Return the table of all rules as Markdown.

    "?" stands where no verdict is one on the documents of today.
    """
    names = [f"{tool} {version}" for tool, version in VERSIONS.items()]
    lines = [
        f"| rule | | what it says | {' | '.join(names)} |",
        f"|---|---|---|{':-:|' * len(names)}",
    ]
    for entry in entries():
        known = seen.codes[entry.code][1] if seen.holds(entry.code) else None
        cells = [
            "?" if known is None else "yes" if tool in known else ""
            for tool in VERSIONS
        ]
        summary = entry.summary.replace("|", "\\|")
        lines.append(
            f"| `{entry.code}` | {entry.level} | {summary} | {' | '.join(cells)} |"
        )
    found = [
        sum(tool in tools for _, tools in seen.codes.values()) for tool in VERSIONS
    ]
    counts = " | ".join(str(number) for number in found)
    lines.append(f"| {len(entries())} rules | | | {counts} |")
    return "\n".join(lines)


def written(text: str, seen: Seen) -> str:
    """Return a page with the table in its place."""
    return filled(text, "rules", table(seen))
