"""What a document gives as a whole: names of its own, and names that stay."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import InputError, Report
from generator.pipeline import generate
from generator.render import format as layout_of_modules
from generator.render.format import format_all
from generator.render.testpages.nodes import Distinct, Named, Plain

OK: dict[str, Any] = {"204": {"description": "Done."}}


def document(**parts: Any) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1.0.0"},
        "paths": {},
        **parts,
    }


def client(folder: Path, **parts: Any) -> dict[str, str]:
    path = folder / "openapi.json"
    path.write_text(json.dumps(document(**parts)), "utf-8")
    return generate(path, Report())


def operation(name: str, tag: str = "pets") -> dict[str, Any]:
    return {"operationId": name, "tags": [tag], "responses": OK}


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a b", ""),
        ("näme", "is not a Python identifier"),
        ("_name", "begins with an underscore"),
        ("class", ""),
        ("Name", "does not begin as it should"),
        ("n" * 101, "is longer than 100 characters"),
    ],
)
def test_a_name_that_python_cannot_have_is_an_error(
    tmp_path: Path, name: str, reason: str
) -> None:
    method = {**operation("list"), "x-python-name": name}
    with pytest.raises(InputError) as caught:
        client(tmp_path, paths={"/pets": {"get": method}})
    (fault,) = caught.value.report.errors
    assert fault.code == "invalid-python-name"
    assert fault.at.pointer.startswith("/paths/~1pets/get")
    assert reason in fault.message


def test_the_document_names_what_it_likes(tmp_path: Path) -> None:
    method = {**operation("list"), "x-python-name": "everything"}
    files = client(tmp_path, paths={"/pets": {"get": method}})
    assert "    def everything(" in files["pets/resources/pets.py"]


def test_a_new_operation_changes_no_other(tmp_path: Path) -> None:
    paths = {"/pets": {"get": operation("listPets")}, "/": {"get": {"responses": OK}}}
    before = client(tmp_path, paths=paths)
    paths["/toys"] = {"get": operation("listToys", "toys")}
    paths["/pets"]["post"] = operation("createPet")
    after = client(tmp_path, paths=paths)
    kept = after["pets/resources/pets.py"]
    for line in before["pets/resources/pets.py"].splitlines():
        assert line in kept
    assert after["pets/resources/default.py"] == before["pets/resources/default.py"]


def test_an_operation_that_is_marked_is_sent_again_after_a_lost_answer(
    tmp_path: Path,
) -> None:
    marked = {**operation("feed"), "x-idempotent": True}
    paths = {"/a": {"post": marked}, "/b": {"post": operation("sell")}}
    text = client(tmp_path, paths=paths)["pets/resources/pets.py"]
    feed, sell = text.partition("_SELL")[::2]
    assert "idempotent=True" in feed
    assert "idempotent" not in sell


def test_schemas_alone_are_a_library_of_models(tmp_path: Path) -> None:
    pet = {"type": "object", "properties": {"name": {"type": "string"}}}
    files = client(tmp_path, components={"schemas": {"Pet": pet}})
    assert "class Pet(Model):" in files["pets/models/pet.py"]
    assert not any("/params/pet" in path for path in files)


def test_the_runtime_is_copied_as_it_is(tmp_path: Path) -> None:
    files = client(tmp_path)
    runtime = Path(__file__).parents[1] / "templates" / "runtime"
    for path in runtime.glob("*.py"):
        assert files[f"pets/_runtime/{path.name}"] == path.read_text("utf-8")


def test_modules_are_laid_out_alike_on_a_disk_and_in_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where memory has no room for files, the disk has."""
    texts = {"pets.py": "x = {  'a':1 }\n"}
    found = format_all(texts)
    monkeypatch.setattr(layout_of_modules, "_MEMORY", Path("/nowhere"))
    assert format_all(texts) == found == {"pets.py": 'x = {"a": 1}\n'}


def test_samples_of_large_unions_are_told_apart_soon() -> None:
    """Their time grows with the number of variants, not with its square."""
    kinds = [Named(f"Kind{number}", 1) for number in range(20_000)]
    started = time.process_time()
    found = Distinct()
    for node in [*kinds, *kinds, Plain([1]), Plain([1])]:
        found.add(node)
    assert found.nodes == [*kinds, Plain([1])]
    assert time.process_time() - started < 2
