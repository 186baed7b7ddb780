"""`clientpress diff` beside oasdiff and openapi-diff, on the pairs of their own tests.

They stand beside the checkout, in `../shared/corpus`, or where `CLIENTPRESS_CORPUS`
says. A pair that is judged otherwise here stands with its reason in
`tests/diff/oasdiff_ids.py` or `tests/diff/openapi_diff.py`.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from generator.diagnostics import Report
from generator.diff import Comparison, Level, Side, compare, read_side

from .corpus.documents import place
from .diff import oasdiff_ids, openapi_diff

PAIRS = place() / "diff"

pytestmark = pytest.mark.skipif(
    not PAIRS.is_dir(), reason=f"no pairs of documents at {PAIRS}"
)
Row = dict[str, str]


def rows(of: str) -> list[Row]:
    path = PAIRS / of / "PAIRS.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def side(path: Path) -> Side:
    return read_side(path, Report())


def compared(of: str, old: str, new: str) -> Comparison:
    return compare(side(PAIRS / of / old), side(PAIRS / of / new))


def name(row: Row) -> str:
    """Return the name of a test; that of a class too where there is one."""
    file, _, test = row["test"].rpartition("::")
    return test if file.endswith(".go") else f"{file.removesuffix('.java')}.{test}"


def by_oasdiff(row: Row) -> bool | None:
    """Return whether we agree on a pair; None where its test says nothing of it."""
    found = compared("oasdiff", row["base"], row["revision"]).changes
    if name(row) in oasdiff_ids.UNJUDGED:
        return None
    ids = next(value for key, value in row.items() if key.startswith("expected_ids"))
    listed = set(filter(None, ids.split(",")))
    listed -= set(row["ids_that_must_be_absent"].split(","))
    if listed:
        return all(oasdiff_ids.agrees(found, each) for each in listed)
    is_none = row["expects_none"] and not row["single_check_enabled"]
    if is_none and "::TestBreaking" in row["test"]:
        return all(each.level is not Level.MAJOR for each in found)
    return None


def by_openapi_diff(row: Row) -> bool | None:
    """Return whether we agree on a pair; None where its test says nothing of it.

    openapi-diff knows nothing of names in a language: what only Python users notice is
    left out.
    """
    if "see test" in row["expected"] or "swagger2" in row["old"]:
        return None
    if name(row) in openapi_diff.UNJUDGED:
        return None
    found = compared("openapi-diff", row["old"], row["new"]).changes
    levels = {each.level for each in found if each.deployed != "same"}
    match row["expected"]:
        case "unchanged":
            return levels <= {Level.NONE}
        case "compatible":
            return Level.MAJOR not in levels
        case "incompatible":
            return Level.MAJOR in levels
        case _:
            return bool(found)


@pytest.mark.parametrize(
    ("of", "judge", "reasons", "least"),
    [
        ("oasdiff", by_oasdiff, oasdiff_ids.REASONS, 0.977),
        ("openapi-diff", by_openapi_diff, openapi_diff.REASONS, 0.945),
    ],
)
def test_level_and_place_agree(
    of: str,
    judge: Callable[[Row], bool | None],
    reasons: dict[str, str],
    least: float,
) -> None:
    pairs: dict[tuple[str, ...], bool] = {}
    others: set[str] = set()
    for row in rows(of):
        agrees = judge(row)
        key = tuple(list(row.values())[1:3])
        pairs[key] = pairs.get(key, True) and agrees is not False
        if agrees is False:
            others.add(name(row))
    agreed = sum(pairs.values())
    print(f"{of}: {agreed} of {len(pairs)} pairs agree")
    assert others == set(reasons)
    assert agreed >= least * len(pairs)


def test_every_change_has_a_place() -> None:
    wrong: list[str] = []
    for row in rows("oasdiff"):
        found = compared("oasdiff", row["base"], row["revision"])
        for each in found.changes:
            at, position, is_old = found.place(each)
            home = found.old if is_old else found.new
            if position is None or home.document.node(at) is None:
                wrong.append(f"{row['test']}: {each.code} at {at.pointer}")
    assert wrong == []


@pytest.mark.parametrize("pair", ["adyen-recurring", "resend"])
def test_revisions_that_were_made(pair: str) -> None:
    old, new = (
        next((PAIRS / "real" / pair).glob(f"{name}.*")) for name in ("base", "revision")
    )
    found = compare(side(old), side(new))
    assert found.changes
    keys = [(each.code, each.at, each.old_at, each.message) for each in found.changes]
    assert len(keys) == len(set(keys))
    assert not compare(side(old), side(old)).changes
