"""What people write beside and inside of a client: `custom/` and `clientpress keep`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cli import main
from generator.hand.merge import merge
from generator.hand.patch import apply_patch, make_patch

SPEC = """\
openapi: 3.1.0
info: {title: Pet Shop, version: 1.0.0}
servers: [{url: https://pets.example}]
tags: [{name: pets}]
paths:
  /pets/{id}:
    get:
      operationId: pets.get
      summary: Get a pet.
      tags: [pets]
      parameters:
        - {name: id, in: path, required: true, description: Id., schema: {type: string}}
      responses:
        '200':
          description: The pet.
          content:
            application/json: {schema: {$ref: '#/components/schemas/PetReply'}}
        4XX: {description: There is none.}
  /pets:
    post:
      operationId: pets.create
      summary: Create a pet.
      tags: [pets]
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: '#/components/schemas/PetCreate'}}
      responses:
        '201':
          description: The new pet.
          content:
            application/json: {schema: {$ref: '#/components/schemas/PetReply'}}
        4XX: {description: It is none.}
components:
  schemas:
    PetReply:
      type: object
      required: [pet]
      properties:
        pet: {$ref: '#/components/schemas/Pet', description: The pet.}
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string, description: What it answers to.}
        mother: {$ref: '#/components/schemas/Pet', description: Its mother.}
    PetCreate:
      type: object
      required: [name]
      properties:
        name: {type: string, description: What it will be called.}
        kind: {type: string, description: What it is.}
"""
CUSTOM = """\
from ..models.pet import GeneratedPet
from ..resources.pets import GeneratedPets


class Pet(GeneratedPet):
    @property
    def loud_name(self) -> str:
        return self.name.upper()


class Pets(GeneratedPets):
    def loudly(self, pet: str) -> str:
        return self.get(pet).pet.loud_name
"""
SHOP = """\
from __future__ import annotations

from typing import TYPE_CHECKING

from ..client import GeneratedAsyncPetShopClient, GeneratedPetShopClient
from ..params.pet import GeneratedPetCreateParams

if TYPE_CHECKING:
    from ..models import Pet


class PetCreateParams(GeneratedPetCreateParams, total=False):
    chip: str
    colour: str


class PetShopClient(GeneratedPetShopClient):
    def buy(self, name: str) -> Pet:
        return self.pets.create(name=name, chip="9").pet


class AsyncPetShopClient(GeneratedAsyncPetShopClient):
    async def buy(self, name: str) -> Pet:
        return (await self.pets.create({"name": name, "chip": "9"})).pet
"""
USE = """\
from pet_shop import AsyncPetShopClient, PetShopClient, init
from pet_shop.models import Pet, PetReply
from pet_shop.params import PetCreateParams
from pet_shop.resources import Pets


def names(reply: PetReply, client: PetShopClient) -> tuple[str, str, str]:
    mother = reply.pet.mother
    known = "" if mother is None else mother.loud_name
    return reply.pet.loud_name, known, client.pets.loudly("1")


def loudly(pet: Pet, pets: Pets) -> str:
    return pet.loud_name + pets.loudly("1")


async def bought(client: AsyncPetShopClient, name: str) -> tuple[str, str]:
    wanted: PetCreateParams = {"name": name, "chip": "1", "colour": "red"}
    init().pets.create(wanted)
    return init().buy(name).loud_name, (await client.buy(name)).loud_name
"""
RUN = """
import sys
import pet_shop
assert not [name for name in sys.modules if ".custom" in name]
from pet_shop import PetShopClient, AsyncPetShopClient, Request, Response
sent = []
class Server:
    def send(self, request):
        sent.append(request.body)
        body = b'{"pet": {"name": "rex", "mother": {"name": "ada"}}}'
        return Response(200, [("content-type", "application/json")], [body])
    def close(self): pass
client = PetShopClient(transport=Server())
assert "pet_shop.custom.pets" not in sys.modules
assert client.pets.loudly("1") == "REX"
reply = client.pets.get("1")
assert reply.pet.mother.loud_name == "ADA"
assert type(reply.pet) is pet_shop.models.Pet, type(reply.pet)
assert type(AsyncPetShopClient().pets).__module__ == "pet_shop.resources.pets"
client.buy("rex")
assert sent[-1] == b'{"name":"rex","chip":"9"}', sent
try:
    client.pets.create(chip="9", colour=5)
except pet_shop.RequestValidationError as error:
    assert {each.path for each in error.faults} == {"name", "colour"}, error
assert type(pet_shop.init()) is PetShopClient and hasattr(AsyncPetShopClient, "buy")
assert PetShopClient.__module__ == "pet_shop.custom.shop"
pet_shop.preload()
"""


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a spec in it to stand in, and a client made of it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec/openapi.yaml").write_text(SPEC)
    assert main(["generate"]) == 0
    return tmp_path / "generated"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def write_custom(shop: Path, text: str = CUSTOM) -> Path:
    folder = shop / "pet_shop/custom"
    folder.mkdir(exist_ok=True)
    (folder / "__init__.py").touch()
    (folder / "pets.py").write_text(text)
    if text == CUSTOM:
        (folder / "shop.py").write_text(SHOP)
    return folder / "pets.py"


def test_classes_of_custom_take_the_place_of_generated_ones(
    shop: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    module = write_custom(shop)
    # The client does not know of it yet, and `check` says so.
    assert main(["check"]) == 1
    assert main(["generate"]) == 0
    assert main(["check"]) == 0
    assert module.read_text() == CUSTOM
    assert "custom" not in (shop / ".clientpress.json").read_text()
    assert "Generated" not in (shop / "api.md").read_text()
    done = subprocess.run([sys.executable, "-c", RUN], cwd=shop, capture_output=True)
    assert done.stderr.decode() == ""
    # A client of another name does not find it, and says so.
    spec = Path("spec/openapi.yaml")
    change(spec, "tags:", "x-clientpress: {package: pets_shop}\ntags:")
    capfd.readouterr()
    assert main(["check"]) == 1
    assert "pet_shop/custom/pets.py:5:1: warning[custom-code]: the client is the" in (
        capfd.readouterr().err
    )
    spec.write_text(SPEC)
    # Without the module, the client is what it was before.
    module.unlink()
    (module.parent / "shop.py").unlink()
    assert main(["generate"]) == 0
    assert "Generated" not in (shop / "pet_shop/models/pet.py").read_text()


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_checkers_see_classes_of_custom(shop: Path, checker: str) -> None:
    pytest.importorskip(checker, reason=f"{checker} is installed by `make check`")
    write_custom(shop)
    assert main(["generate"]) == 0
    (shop / "use.py").write_text(USE)
    (shop / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}')
    words = ["--strict", "--follow-imports=silent"] if checker == "mypy" else []
    files = [
        "use.py",
        "pet_shop/custom",
        "pet_shop/client.py",
        "pet_shop/models",
        "pet_shop/params",
    ]
    command = [sys.executable, "-m", checker, *words, *files]
    done = subprocess.run(command, cwd=shop, capture_output=True, text=True)
    assert done.stdout.strip() in (
        "Success: no issues found in 9 source files",
        "0 errors, 0 warnings, 0 informations",
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "class Petz(GeneratedPetz): ...\n",
            "generated/pet_shop/custom/pets.py:1:1: error[custom-code]: this extends "
            "'GeneratedPetz', but no class of the client is called 'Petz'\n"
            "    1 | class Petz(GeneratedPetz): ...\n      | ^\n"
            "  hint: did you mean 'Pet'?\n",
        ),
        ("class Dog(\n", "custom/pets.py:1:10: error[custom-code]: this is no Python"),
        ("class Dog(GeneratedPet): ...\n", "extends 'GeneratedPet' under another name"),
        (CUSTOM * 2, "two classes take the place of 'Pet'"),
    ],
)
def test_faults_of_custom_are_told(
    shop: Path, capfd: pytest.CaptureFixture[str], text: str, told: str
) -> None:
    write_custom(shop, text)
    capfd.readouterr()
    assert main(["generate"]) == 2
    assert told in capfd.readouterr().err


def test_custom_without_init_is_told(
    shop: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (write_custom(shop).parent / "__init__.py").unlink()
    assert main(["generate"]) == 2
    assert "hint: make one, empty: touch generated/pet" in capfd.readouterr().err


def test_a_kept_edit_survives_changes_of_the_spec(
    shop: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    model = shop / "pet_shop/models/pet.py"
    change(model, '"""What it answers to."""', '"""What it hears."""')
    assert main(["generate"]) == 1  # as ever: an edit that is not kept is in the way
    capfd.readouterr()
    assert main(["keep", "generated/pet_shop/models/pet.py"]) == 0
    assert capfd.readouterr().err == (
        "kept 2 lines of pet_shop/models/pet.py in "
        "generated/.clientpress/kept/pet_shop/models/pet.py.patch\n"
        "kept by hand: 2 lines in 1 file\n"
        "  pet_shop/models/pet.py: 2 lines\n"
    )
    assert main(["check"]) == 0
    assert "kept by hand: 2 lines in 1 file" in capfd.readouterr().err
    patch = (shop / ".clientpress/kept/pet_shop/models/pet.py.patch").read_text()
    assert patch.startswith("--- a/pet_shop/models/pet.py\n+++ b/pet_shop/models/pet")
    # A new field moves the edit, and both stand in the file then.
    spec = Path("spec/openapi.yaml")
    change(spec, "      properties:\n        name", "      properties:\n        "
           "age: {type: integer, description: In years.}\n        name")  # fmt: skip
    assert main(["generate"]) == 0
    text = model.read_text()
    assert '"""What it hears."""' in text
    assert "age: int" in text
    assert main(["check"]) == 0
    capfd.readouterr()
    assert main(["keep"]) == 0
    assert capfd.readouterr().out == patch
    # A run sees an edit that came from elsewhere, as by a merge of branches.
    stored = shop / ".clientpress/kept"
    assert main(["generate"]) == 0
    stored.rename("aside")
    assert main(["generate"]) == 0
    assert '"""What it answers to."""' in model.read_text()
    Path("aside").rename(stored)
    assert main(["generate"]) == 0
    assert '"""What it hears."""' in model.read_text()
    capfd.readouterr()
    # Dropped, it is shown a last time, and the file is what the spec gives.
    assert main(["keep", "--drop", "pet_shop/models/pet.py"]) == 0
    assert capfd.readouterr().out == patch
    assert '"""What it answers to."""' in model.read_text()
    assert not (shop / ".clientpress/kept").exists()
    assert main(["check"]) == 0


def test_a_conflict_is_a_fault_of_two_places(
    shop: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    model = shop / "pet_shop/models/pet.py"
    change(model, '"""What it answers to."""', '"""What it hears."""')
    assert main(["keep", str(model)]) == 0
    change(Path("spec/openapi.yaml"), "What it answers to.", "Its name.")
    before = {p: p.read_bytes() for p in shop.rglob("*") if p.is_file()}
    for command in ("generate", "check", "keep"):
        capfd.readouterr()
        words = [command, str(model)] if command == "keep" else [command]
        assert main(words) == 2
        line = text_line(before[model].decode(), "What it hears")
        assert capfd.readouterr().err.startswith(
            f"generated/pet_shop/models/pet.py:{line}:1: error[kept-conflict]: the "
            "document gives this line now, where a kept edit wants others\n"
            f'{line:5} |     """Its name."""\n      | ^\n'
            "  generated/.clientpress/kept/pet_shop/models/pet.py.patch:7:1: "
            "the kept edit\n"
            "  hint: drop the edit, generate, make it anew and keep it: "
            "clientpress keep --drop pet_shop/models/pet.py\n"
        )
    assert {p: p.read_bytes() for p in shop.rglob("*") if p.is_file()} == before
    # What the hint says helps.
    assert main(["keep", "--drop", "pet_shop/models/pet.py"]) == 0
    assert '"""Its name."""' in model.read_text()


def text_line(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_the_spec_caps_what_is_kept(
    shop: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    spec = Path("spec/openapi.yaml")
    change(spec, "tags:", "x-clientpress: {kept-lines: 3}\ntags:")
    assert main(["generate"]) == 0
    readme = shop / "README.md"
    readme.write_text(readme.read_text() + "1\n2\n3\n")
    assert main(["keep", str(readme)]) == 0
    readme.write_text(readme.read_text() + "4\n")
    capfd.readouterr()
    assert main(["keep", str(readme)]) == 2
    assert capfd.readouterr().err.startswith(
        "spec/openapi.yaml:4:29: error[kept-lines]: 4 lines are edited by hand and "
        "kept; 3 may be\n"
    )


def test_what_cannot_be_kept_is_told(
    shop: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    client = shop / "pet_shop/client.py"
    for words, told in (
        ([client], "generated/pet_shop/client.py is what the spec gives"),
        ([shop / "other.py"], "generated/other.py is no file that the spec gives"),
        (["--drop", client], "no edit of pet_shop/client.py is kept"),
    ):
        capfd.readouterr()
        assert main(["keep", *map(str, words)]) == 1
        assert f"clientpress: {told}\n" in capfd.readouterr().err
    # The edit cannot be told from a change of the spec that was not generated.
    model = shop / "pet_shop/models/pet.py"
    change(model, '"""What it answers to."""', '"""What it hears."""')
    change(Path("spec/openapi.yaml"), "mother:", "father:")
    assert main(["keep", str(model)]) == 1
    assert "the spec has changed since" in capfd.readouterr().err
    change(Path("spec/openapi.yaml"), "father:", "mother:")
    assert main(["keep", str(model)]) == 0
    # One that the spec has come to give is told as a warning.
    change(Path("spec/openapi.yaml"), "What it answers to.", "What it hears.")
    capfd.readouterr()
    assert main(["check"]) == 1
    assert "warning[kept-edit]: the document gives all" in capfd.readouterr().err
    change(Path("spec/openapi.yaml"), "What it hears.", "What it answers to.")
    # One that was changed by hand to what fits nowhere, and half of one.
    patch = shop / ".clientpress/kept/pet_shop/models/pet.py.patch"
    change(patch, '-    """What', '-    """Who')
    capfd.readouterr()
    assert main(["generate"]) == 2
    assert ".patch:7:1: error[kept-edit]: this line is not" in capfd.readouterr().err
    patch.unlink()
    assert main(["generate"]) == 2
    assert "error[kept-edit]: this edit of pet_shop/models" in capfd.readouterr().err
    assert main(["keep", "--drop", "pet_shop/models/pet.py"]) == 0
    assert main(["check"]) == 0
    assert not (shop / ".clientpress/kept").exists()
    assert main(["explain", "kept-edit"]) == 0


TEXTS = st.text("ab\n", max_size=12)


@given(TEXTS, TEXTS)
def test_a_patch_gives_the_edited_text_again(old: str, new: str) -> None:
    assert apply_patch(old, make_patch("a.py", old, new)) == new


LINES = st.lists(st.sampled_from("abcd"), max_size=8)


@given(LINES, LINES)
def test_a_merge_with_one_change_is_that_change(
    base: list[str], new: list[str]
) -> None:
    assert merge(base, new, base) == (new, [])
    assert merge(base, base, new) == (new, [])
    assert merge(base, new, new) == (new, [])


@given(LINES, LINES, LINES, LINES)
def test_a_merge_takes_changes_of_different_places(
    one: list[str], two: list[str], three: list[str], four: list[str]
) -> None:
    fixed = list("0123456789")
    merged, conflicts = merge(
        [*one, *fixed, *two], [*three, *fixed, *two], [*one, *fixed, *four]
    )
    assert (merged, conflicts) == ([*three, *fixed, *four], [])
    _, conflicts = merge(["0", "1"], ["0", "x"], ["0", "y"])
    assert [(each.given, each.kept) for each in conflicts] == [(1, 1)]


def test_the_page_on_own_code_shows_code_that_runs() -> None:
    page = (Path(__file__).parent.parent / "docs/own-code.md").read_text("utf-8")
    shown = {line.partition("  #")[0] for line in page.splitlines()}
    assert set(SHOP.splitlines()) <= shown
