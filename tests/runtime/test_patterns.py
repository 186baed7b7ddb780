"""Patterns are run only where they mean the same in Python and cannot be slow."""

from __future__ import annotations

import time

import pytest
from runtime.patterns import compile_pattern


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        ("^[A-Z]{2}$", "AB", True),
        ("^[A-Z]{2}$", "AB\n", False),
        ("b", "abc", True),
        ("^b", "abc", False),
        (r"^\d{4}-\d{2}$", "2024-01", True),
        (r"^\d$", "٣", False),
        (r"^\w+@\w+\.com$", "a@b.com", True),
        (r"^\w+@\w+\.com$", "a@bxcom", False),
        ("^(cat|dog)$", "dog", True),
        ("^(cat|dog)$", "cow", False),
        ("^cat|dog$", "hot dog", True),
        ("^.$", "\n", False),
        ("^.$", "\u2028", False),
        (r"^[\w.+-]+$", "a.b+c-d", True),
        (r"^\u0041\x42$", "AB", True),
        ("^(?:ab)?c$", "abc", True),
        ("^a+?$", "aaa", True),
        ("^[^&|~]$", "&", False),
        (r"^\/$", "/", True),
    ],
)
def test_certain_patterns(pattern: str, text: str, fits: bool) -> None:
    matches = compile_pattern(pattern)
    assert matches is not None
    assert matches(text) is fits


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+$",
        "(a|a)*$",
        "(a|b)+",
        "(a?){20}",
        r"\s",
        r"\p{L}",
        r"(a)\1",
        "(?=a)a",
        "(?<name>a)",
        "(?i)a",
        "[[:alpha:]]",
        "[a--b]",
        "a**",
        "a++",
        "a{2}{3}",
        "(a",
        "a)",
        "[a",
        "[z-a]",
        "]",
        "a{",
        "\\",
        "x" * 10_000,
        "(" * 1000 + ")" * 1000,
        r"\0",
        "^*",
        "[]",
        "[^]",
        "a{99999}",
    ],
)
def test_what_is_not_certain_is_not_run(pattern: str) -> None:
    assert compile_pattern(pattern) is None


@pytest.mark.parametrize("pattern", ["a*a*a*a*a*b", "^(a*)(a*)(a*)$", ".*.*=.*", "a+$"])
def test_no_text_makes_it_slow(pattern: str) -> None:
    matches = compile_pattern(pattern)
    assert matches is not None
    start = time.perf_counter()
    for length in (10, 30, 60, 100, 400, 1000, 100_000):
        matches("a" * length + "!")
    assert time.perf_counter() - start < 2
