"""Any number of pets, and the example that imports them from a CSV file."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.golden.cases import render_case
from tests.golden.conftest import Case

seen: list[tuple[str, list[dict[str, Any]]]] = []


def take(request: Request) -> Response:
    """Add every pet but those called Tom."""
    pets: list[dict[str, Any]] = json.loads(request.get_data())["pets"]
    seen.append((request.full_path.rstrip("?"), pets))
    data: dict[str, list[object]] = {"added": [], "refused": []}
    for index, pet in enumerate(pets):
        entry = {"index": index, "place": index, "name": pet["name"]}
        if pet["name"] == "Tom":
            data["refused"].append({**entry, "error": "taken", "why": "too wild"})
        else:
            data["added"].append({**entry, "pet": pet})
    return Response(json.dumps({"data": data}), content_type="application/json")


@pytest.fixture(autouse=True)
def _server(httpserver: HTTPServer) -> None:
    seen.clear()
    for path in ("/pets/import", "/shops/7/pets"):
        httpserver.expect_request(path, method="POST").respond_with_handler(take)


def pets(*names: str) -> list[dict[str, Any]]:
    return [{"name": name} for name in names]


def test_every_pet_has_an_outcome(case: Case) -> None:
    given = [*pets("Rex", "Tom"), {"age": 3}, *pets("Ann")]
    result = case.client.pets.import_all(pets=given)
    assert sorted(len(sent) for _, sent in seen) == [1, 2]
    assert [(one.index, one.key, one.data.name) for one in result.created] == [
        (0, "Rex", "Rex"),
        (3, "Ann", "Ann"),
    ]
    assert [(one.index, one.error) for one in result.failed] == [
        (1, "taken"),
        (2, result.failed[1].error),
    ]
    assert "name: is required" in result.failed[1].error
    assert isinstance(result, case.package.BatchResult)


def test_parameters_stand_beside_the_items(case: Case) -> None:
    """Their names give way to those of the options and to one another."""
    found = list(
        case.client.pets.move_iter(7, pets("Rex", "Tom"), pets=True, max_concurrency=1)
    )
    assert seen == [("/shops/7/pets?pets=true", pets("Rex", "Tom"))]
    assert found[0].data.place == 0
    assert found[1].error == "too wild"


def test_a_journal_is_for_one_shop(case: Case, tmp_path: Path) -> None:
    journal = tmp_path / "moved.jsonl"
    move = case.client.pets.move_batch_all
    move(7, pets("Rex"), journal=journal)
    assert move(7, pets("Rex"), journal=journal).total == 1
    assert len(seen) == 1
    with pytest.raises(case.package.ConfigurationError, match="belongs to pets[.]move with"):
        move(8, pets("Rex"), journal=journal)


def run_example(folder: Path, url: str, *arguments: str) -> tuple[int, str]:
    """Run the example of the rendered package; give its exit code and what it said."""
    variables = {"PYTHONPATH": str(folder), "BATCH_BASE_URL": url, "COLUMNS": "200"}
    done = subprocess.run(
        [sys.executable, str(folder / "examples" / "import_csv.py"), *arguments],
        env={**os.environ, **variables},
        cwd=folder,
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout + done.stderr


def test_the_example_imports_a_file(
    case: Case, tmp_path: Path, httpserver: HTTPServer
) -> None:
    url = httpserver.url_for("").rstrip("/")
    text = "name,age,tame,home.street,home.rooms\nRex,3,yes,Elm Street,2.5\nTom,,,,\n"
    (tmp_path / "pets.csv").write_text(f"\ufeff{text}old,old,,,\nAnn,,false,,\n")
    asked = ["pets.csv", "--failed", "bad.csv", "--journal", "a.jsonl"]
    code, said = run_example(tmp_path, url, *asked)
    assert code == 1, said
    assert "4 rows: 2 created, 2 failed, 0 unknown" in said
    assert "row 3: failed: " in said
    sent = sorted(
        (pet for _, some in seen for pet in some), key=lambda pet: pet["name"]
    )
    home = {"street": "Elm Street", "rooms": 2.5}
    assert sent == [
        {"name": "Ann", "tame": False},
        {"name": "Rex", "age": 3, "tame": True, "home": home},
        {"name": "Tom"},
    ]
    with (tmp_path / "bad.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["name"], row["_row"], row["_outcome"]) for row in rows] == [
        ("Tom", "2", "failed"),
        ("old", "3", "failed"),
    ]
    assert rows[0]["_reason"] == "taken"
    assert "age: must be an integer" in rows[1]["_reason"]

    seen.clear()
    assert run_example(tmp_path, url, *asked)[0] == 1
    assert seen == []  # the journal knew it all

    mended = (
        (tmp_path / "bad.csv").read_text().replace("Tom", "Tim").replace(",old", ",4")
    )
    (tmp_path / "mended.csv").write_text(mended)
    code, said = run_example(tmp_path, url, "mended.csv")
    assert code == 0, said
    assert seen == [("/pets/import", [{"name": "Tim"}, {"name": "old", "age": 4}])]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.csv"], "No such file"),
        (["pets.csv", "--failed", "pets.csv"], "another file"),
        (["pets.csv", "--concurrency", "0"], "max_concurrency is 0"),
        (["long.csv"], "more cells than"),
        (["old.csv"], "old.csv: is no CSV file in UTF-8"),
    ],
)
def test_the_example_says_what_is_wrong(
    case: Case, tmp_path: Path, httpserver: HTTPServer, arguments: list[str], said: str
) -> None:
    (tmp_path / "pets.csv").write_text("name\nRex\n")
    (tmp_path / "long.csv").write_text("name\nRex,3\n")
    (tmp_path / "old.csv").write_bytes(b"name\nZo\xeb\n")
    code, text = run_example(tmp_path, httpserver.url_for("").rstrip("/"), *arguments)
    assert code in (1, 2)
    assert said in text
    assert "Traceback" not in text
    assert (tmp_path / "pets.csv").read_text() == "name\nRex\n"
    assert seen == []


def test_a_client_without_a_batch_has_no_example() -> None:
    files, _ = render_case("replies")
    assert not [path for path in files if path.startswith("examples/")]
    assert "examples" not in files["pyproject.toml"]
    assert "Bulk imports" not in files["README.md"]
