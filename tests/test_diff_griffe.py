"""A second opinion on `clientpress diff`: griffe compares the two packages.

What breaks by griffe must be told, and told of that very symbol.
"""

from __future__ import annotations

from pathlib import Path

import griffe
import pytest

from generator.diagnostics import Report
from generator.diff import Change, Comparison, Level, compare, read_side
from generator.pipeline import Terms, generate

from .test_diff import CASES, FOLDER
from .test_diff_corpus import PAIRS

TERMS = Terms(frozenset(), True, None)
_BC = "openapi-diff/bc_schema"
SAMPLE = (
    "openapi-diff/petstore_v2_1.yaml openapi-diff/petstore_v2_2.yaml",
    f"{_BC}_base.yaml {_BC}_changed_but_compatible.yaml",
    "openapi-diff/array_diff_1.yaml openapi-diff/array_diff_2.yaml",
    "openapi-diff/recursive_model_1.yaml openapi-diff/recursive_model_3.yaml",
    "openapi-diff/security_diff_1.yaml openapi-diff/security_diff_2.yaml",
    "openapi-diff/path_1.yaml openapi-diff/path_4.yaml",
    "oasdiff/data/checker/webhook_base.yaml oasdiff/data/checker/webhook_revision.yaml",
    "real/adyen-recurring/base.yaml real/adyen-recurring/revision.yaml",
)


def package(spec: Path, folder: Path) -> griffe.Object | griffe.Alias:
    """Write the package of a document, and return it as griffe reads it."""
    files = generate(spec, Report(), terms=TERMS)
    name = next(path for path in files if path.endswith("/py.typed")).split("/")[0]
    for path, text in files.items():
        is_own = path.startswith(f"{name}/") and "/_runtime/" not in path
        if is_own and path.endswith(".py"):
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    return griffe.load(name, search_paths=[folder], allow_inspection=False)


def known(found: Comparison) -> set[str]:
    """Return all symbols and classes that are told of."""
    listed: set[str] = set()
    for each in found.changes:
        listed |= {each.symbol, *each.symbols, each.before or "", each.after or ""}
        listed |= {f"client.{name}" for name in each.operations}
    return listed


def renamed(found: Comparison) -> set[str]:
    """Return the classes that have another name now, or none; their members too."""
    codes = {"class-renamed", "class-removed"}
    return {
        name for each in found.changes if each.code in codes for name in each.symbols
    }


def untold(old: Path, new: Path, folder: Path) -> list[str]:
    """Return what griffe finds and we do not tell."""
    found = compare(read_side(old, Report()), read_side(new, Report()))
    told = known(found)
    packages = package(old, folder / "old"), package(new, folder / "new")
    breaks = list(griffe.find_breaking_changes(*packages))
    names = found.old.names
    assert names is not None
    groups = {each.class_name: each.attribute for each in names.groups}
    missing: list[str] = []
    for each in breaks:
        steps = each.obj.path.split(".")[1:]
        if set(steps) & renamed(found):
            continue
        if not each.obj.is_module and not is_told(steps, groups, told):
            missing.append(f"{each.kind.value}: {each.obj.path}")
    if breaks and not found.level:
        missing.append("nothing at all is told")
    return missing


def is_told(steps: list[str], groups: dict[str, str], told: set[str]) -> bool:
    """Whether a symbol is told of: a method, a field, a class or a group of calls."""
    if steps[0] == "client" and steps[-1] != "__init__":
        return any(each.startswith(f"client.{steps[-1]}.") for each in told)
    classes = [each.removeprefix("Async") for each in steps[1:]]
    for group in (each for each in classes if each in groups):
        call = f"client.{groups[group]}"
        if steps[-1].removeprefix("Async") == group:
            return any(each.startswith(f"{call}.") for each in told)
        return f"{call}.{steps[-1]}" in told
    return ".".join(steps[-2:]) in told or steps[-1] in told


@pytest.mark.parametrize("case", CASES)
def test_griffe_finds_no_more_in_a_case(case: str, tmp_path: Path) -> None:
    folder = FOLDER / case
    assert untold(folder / "old.yaml", folder / "new.yaml", tmp_path) == []


@pytest.mark.skipif(not PAIRS.is_dir(), reason=f"no pairs of documents at {PAIRS}")
@pytest.mark.parametrize("pair", SAMPLE)
def test_griffe_finds_no_more_in_a_pair(pair: str, tmp_path: Path) -> None:
    old, new = (PAIRS / name for name in pair.split())
    assert untold(old, new, tmp_path) == []


def test_griffe_finds_what_is_not_told(tmp_path: Path) -> None:
    """The opinion is worth something: silence about a symbol is seen."""
    steps = ["resources", "pets", "Pets", "list"]
    assert is_told(steps, {"Pets": "pets"}, {"client.pets.list"})
    assert not is_told(steps, {"Pets": "pets"}, {"client.pets.create"})
    assert not is_told(["models", "pet", "Pet", "name"], {}, {"Pet.kind"})
    change = Change("x", Level.MAJOR, "", None, None, "Pet.name")
    assert is_told(["models", "pet", "Pet", "name"], {}, {change.symbol})
