"""Every mutation of a client makes one of its generated tests fail."""

from __future__ import annotations

from multiprocessing.pool import AsyncResult
from pathlib import Path

import pytest

from generator.diagnostics import Report
from generator.pipeline import generate

from .mutations import MUTATIONS, Mutation
from .runner import Outcome, start

HERE = Path(__file__).parent
SPECS = {
    "own": HERE.parent.parent / "spec" / "openapi.yaml",
    "pets": HERE / "pets.yaml",
}
NO_CHANGE = [
    Mutation("own client", "", "", ""),
    Mutation("pets", "", "", "", client="pets"),
]


@pytest.fixture(scope="module")
def outcomes(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[Mutation, AsyncResult[Outcome]]:
    """What the tests say of each mutation that was asked for."""
    folder = tmp_path_factory.mktemp("clients")
    for name, spec in SPECS.items():
        for path, text in generate(spec, Report()).items():
            file = folder / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    asked = {
        value
        for item in request.session.items
        if isinstance(item, pytest.Function) and hasattr(item, "callspec")
        for value in item.callspec.params.values()
        if isinstance(value, Mutation)
    }
    return start([each for each in (*NO_CHANGE, *MUTATIONS) if each in asked], folder)


@pytest.mark.parametrize("client", NO_CHANGE, ids=str)
def test_unchanged_client_passes(
    client: Mutation, outcomes: dict[Mutation, AsyncResult[Outcome]]
) -> None:
    code, output = outcomes[client].get()
    assert code == pytest.ExitCode.OK, output


@pytest.mark.parametrize("mutation", MUTATIONS, ids=str)
def test_mutation_is_caught(
    mutation: Mutation, outcomes: dict[Mutation, AsyncResult[Outcome]]
) -> None:
    code, output = outcomes[mutation].get()
    assert code == pytest.ExitCode.TESTS_FAILED, output
