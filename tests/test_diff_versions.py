"""The next version that `clientpress diff` asks for."""

from __future__ import annotations

import pytest

from generator.diff import Level
from generator.diff.versions import next_version, says


@pytest.mark.parametrize(
    ("version", "major", "minor", "patch"),
    [
        ("1.4.2", "2.0.0", "1.5.0", "1.4.3"),
        ("v1.4", "2.0.0", "1.5.0", "1.4.1"),
        ("67", "68.0.0", "67.1.0", "67.0.1"),
        ("0.3.1", "0.4.0", "0.3.2", "0.3.2"),
        ("2.0.0-rc.1", "2.0.0", "2.0.0", "2.0.0"),
        ("2.0.0b1", "2.0.0", "2.0.0", "2.0.0"),
        ("1.4.0-alpha", "2.0.0", "1.4.0", "1.4.0"),
        ("1.4.2.dev3", "2.0.0", "1.5.0", "1.4.2"),
        ("1.4.2+build5", "2.0.0", "1.5.0", "1.4.3"),
        ("2024-05-01", "2025.0.0", "2024.1.0", "2024.0.1"),
        ("latest", "0.1.0", "0.0.1", "0.0.1"),
    ],
)
def test_the_next_version(version: str, major: str, minor: str, patch: str) -> None:
    levels = (Level.MAJOR, Level.MINOR, Level.PATCH)
    assert [next_version(version, level) for level in levels] == [major, minor, patch]
    assert next_version(version, Level.NONE) == version


def test_a_version_says_enough() -> None:
    assert says("1.4.2", "2.0.0", Level.MAJOR)
    assert says("1.4.2", "2.0.0-rc.1", Level.MAJOR)
    assert not says("1.4.2", "1.5.0", Level.MAJOR)
    assert says("0.3.1", "0.4.0", Level.MAJOR)
