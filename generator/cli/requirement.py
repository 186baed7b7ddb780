"""What pip installs to get this clientpress: a release, a folder, a repository."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

NAME = "clientpress"


def requirement() -> str:
    """Return what pip installs this clientpress by.

    Where that was not from an index, how it was installed is recorded (PEP 610). What
    was not installed at all runs from its own checkout.
    """
    root = Path(__file__).resolve().parents[2]
    try:
        found = distribution(NAME)
        recorded = found.read_text("direct_url.json")
        release = f"{NAME}=={found.version}"
    except PackageNotFoundError:
        recorded, release = None, NAME
    address = None if recorded is None else _address(recorded)
    if address is None and (root / "pyproject.toml").is_file():
        address = root.as_uri()
    return release if address is None else f"{NAME} @ {address}"


def is_of_this_machine(requirement: str) -> bool:
    """Whether only this machine has what is required."""
    return "@ file:" in requirement or "+file:" in requirement


def _address(recorded: str) -> str | None:
    """Return the address that a record of an installation has, in the words of pip."""
    try:
        record = json.loads(recorded)
        url, kind = str(record["url"]), record.get("vcs_info")
        if kind is not None:
            url = f"{kind['vcs']}+{url}@{kind['commit_id']}"
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    folder = record.get("subdirectory")
    return f"{url}#subdirectory={folder}" if folder else url
