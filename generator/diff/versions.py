"""The next version of a client, by semantic versions: before 1.0 major is minor.

A pre-release (`2.0.0-rc.1`) leads to the release of its numbers, where these say
enough.
"""

from __future__ import annotations

import re

from .change import Level

_NUMBERS = re.compile(r"v?(\d+)(?:\.(\d+))?(?:\.(\d+))?")
_BEFORE = re.compile(r"[-.]?(?:a|b|c|rc|alpha|beta|dev|pre|preview)[-.\d]*\b", re.I)


def parts_of(version: str) -> tuple[int, int, int]:
    """Return the three numbers that a version begins with."""
    found = _NUMBERS.match(version)
    if found is None:
        return 0, 0, 0
    major, minor, patch = (int(each or 0) for each in found.groups())
    return major, minor, patch


def next_version(version: str, level: Level) -> str:
    """Return the version that follows with changes of a level."""
    major, minor, patch = parts_of(version)
    if level is Level.NONE:
        return version
    if _is_before(version) and _leads_to(minor, patch, level):
        return f"{major}.{minor}.{patch}"
    if level is Level.MAJOR and major > 0:
        return f"{major + 1}.0.0"
    if level is Level.MAJOR or (level is Level.MINOR and major > 0):
        return f"{major}.{minor + 1}.0"
    return f"{major}.{minor}.{patch + 1}"


def _is_before(version: str) -> bool:
    """Whether a version is before its numbers: `2.0.0-rc.1`, `2.0.0b1`."""
    found = _NUMBERS.match(version)
    return found is not None and _BEFORE.match(version, found.end()) is not None


def _leads_to(minor: int, patch: int, level: Level) -> bool:
    """Whether numbers are those of a release with changes of a level."""
    match level:
        case Level.MAJOR:
            return minor == patch == 0
        case Level.MINOR:
            return patch == 0
        case _:
            return True


def says(old: str, new: str, level: Level) -> bool:
    """Whether a new version is far enough from an old one for changes of a level."""
    return parts_of(new) >= parts_of(next_version(old, level))
