"""How faults are shown: order, excerpts, carets, and text that wants to do harm."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import (
    Fault,
    Location,
    Part,
    Position,
    Related,
    Report,
    Severity,
    format_report,
    nearest,
)


class Text:
    """A source of one text, in which pointers are `/line/column`."""

    def __init__(self, text: str) -> None:
        self.text = text

    def position(self, at: Location, part: Part) -> Position | None:
        """Return the place that a pointer names."""
        del part
        tokens = at.tokens()
        return Position(int(tokens[0]), int(tokens[1]), 1) if len(tokens) > 1 else None

    def line(self, source: str, number: int) -> str:
        """Return a line."""
        del source
        lines = self.text.split("\n")
        return lines[number - 1] if number <= len(lines) else ""


def show(text: str, *faults: Fault) -> list[str]:
    """Return the lines of a report."""
    return format_report(Report(list(faults), Text(text))).splitlines()


def at(line: int, column: int, source: str = "a.yaml") -> Location:
    """Return a location."""
    return Location(source, f"/{line}/{column}")


def test_the_form() -> None:
    """All six lines of a fault."""
    fault = Fault(
        "some-code",
        "it is wrong",
        at(2, 6),
        hint="write it right",
        related=(Related(at(1, 1), "first stands here"),),
    )
    assert show("one: 1\ntwo: twoo", fault) == [
        "a.yaml:2:6: error[some-code]: it is wrong",
        "    2 | two: twoo",
        "      |      ^",
        "  at #/2/6",
        "  a.yaml:1:1: first stands here",
        "  hint: write it right",
    ]


def test_no_faults_no_text() -> None:
    """A clean report is empty."""
    assert format_report(Report()) == ""


def test_sorted_by_place_and_told_once() -> None:
    """The order is that of the text, not that of the rules."""
    faults = [
        Fault("b", "x", at(2, 1)),
        Fault("a", "x", at(10, 1)),
        Fault("c", "x", at(2, 1, "B.yaml")),
        Fault("a", "x", at(2, 10), severity=Severity.WARNING),
        Fault("b", "x", at(2, 1)),
    ]
    heads = [line for line in show("x\n" * 12, *faults) if line[0] != " "]
    assert heads == [
        "B.yaml:2:1: error[c]: x",
        "a.yaml:2:1: error[b]: x",
        "a.yaml:2:10: warning[a]: x",
        "a.yaml:10:1: error[a]: x",
    ]


@pytest.mark.parametrize(
    ("line", "column", "shown"),
    [
        ("\tname: x", 2, "    name: x"),
        ("名前: x", 5, "名前: x"),
        ("e\u0301: x", 5, "e\u0301: x"),
        ("😀: x", 4, "😀: x"),
    ],
)
def test_the_caret_stands_under_the_token(line: str, column: int, shown: str) -> None:
    """Tabs, wide and combining characters do not push the caret aside."""
    _, text, caret, *_ = show(line, Fault("a", "x", at(1, column)))
    assert text == f"    1 | {shown}"
    before = text[: text.index(line[column - 1], 8)]
    assert caret.index("^") == sum(map(cells, before))


def cells(char: str) -> int:
    """Return the columns of a character, as terminals count them."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def test_a_long_line_is_cut_around_the_caret() -> None:
    """An excerpt fits on a screen, and the caret stays under its token."""
    line = "a" * 5000 + "HERE" + "b" * 500_000
    _, text, caret, *_ = show(line, Fault("a", "x", at(1, 5001)))
    assert len(text) <= 110
    assert text[caret.index("^") :].startswith("HERE")


@given(st.text(min_size=1), st.integers(1, 30))
def test_no_text_drives_a_terminal(text: str, column: int) -> None:
    """Whatever a document holds, only printable text and our line ends come out."""
    fault = Fault("a", text, Location(text, "/1/1"), hint=text)
    shown = format_report(
        Report([fault, Fault("a", "x", at(1, column))], Text(text.replace("\n", " ")))
    )
    assert all(
        char == "\n" or unicodedata.category(char)[0] != "C" for char in shown
    ), shown
    assert len(shown.splitlines()) == shown.count("\n")


def test_nearest() -> None:
    """Slips of case and of a letter or two are found; other words are not."""
    known = ["apiKey", "http", "oauth2", "openIdConnect"]
    assert nearest("apikey", known) == "apiKey"
    assert nearest("openIDConect", known) == "openIdConnect"
    assert nearest("basic", known) is None
