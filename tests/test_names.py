"""Names in Python: how they are spelled, and who keeps one that several want."""

from __future__ import annotations

import ast
import keyword
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Location, Report
from generator.render.names import module_of
from generator.render.names.clashes import DERIVED, EXACT, Wish, settle
from generator.render.names.cutting import behind, cut_words
from generator.render.names.reserved import (
    CLASSES,
    CLIENT_ATTRIBUTES,
    GROUP_CLASSES,
    KEYWORDS,
    MODEL_ATTRIBUTES,
    free,
)
from generator.render.names.words import LENGTH, pascal, snake, words
from generator.render.planners.package import ERRORS

RUNTIME = Path(__file__).parents[1] / "templates" / "runtime"


@pytest.mark.parametrize(
    ("text", "as_variable", "as_class"),
    [
        ("pet", "pet", "Pet"),
        ("petName", "pet_name", "PetName"),
        ("pet-name", "pet_name", "PetName"),
        ("PET_STATUS", "pet_status", "PetStatus"),
        ("PET", "pet", "PET"),
        ("HTTPServer", "http_server", "HTTPServer"),
        ("getURLForID", "get_url_for_id", "GetURLForID"),
        ("userIDs", "user_ids", "UserIDs"),
        ("OAuth2Token", "oauth2_token", "OAuth2Token"),
        ("address1", "address1", "Address1"),
        ("sha256Hash", "sha256_hash", "Sha256Hash"),
        ("v1.2", "v1_2", "V1_2"),
        ("filter[name]", "filter_name", "FilterName"),
        ("$select", "select", "Select"),
        ("_id", "id", "Id"),
        ("__class__", "class", "Class"),
        ("+1", "plus_1", "Plus1"),
        ("-1", "minus_1", "Minus1"),
        ("../x", "x", "X"),
        ("a\\b\0c", "a_b_c", "ABC"),
        ("%2e%2e", "2e_2e", "2e2e"),
        ("naïve Straße", "naive_strasse", "NaiveStrasse"),
        ("ﬁ", "fi", "Fi"),
        ("Ⅷ", "viii", "VIII"),
        ("名前", "u540d_u524d", "U540dU524d"),
        ("🐕", "u1f415", "U1f415"),
        ("\u200bpet\u202e", "pet", "Pet"),
        ("*", "u002a", "U002a"),
        ("", "", ""),
    ],
)
def test_words_are_spelled(text: str, as_variable: str, as_class: str) -> None:
    assert (snake(words(text)), pascal(words(text))) == (as_variable, as_class)


@given(st.text(min_size=1))
def test_any_text_gives_an_identifier(text: str) -> None:
    for name in (
        free(snake(words(text)), frozenset(), "field_"),
        free(pascal(words(text)), CLASSES, "Schema"),
    ):
        assert name.isidentifier()
        assert name.isascii()
        assert not keyword.iskeyword(name)
        assert len(name) <= LENGTH + 20
    assert module_of(free(pascal(words(text)), CLASSES, "Schema")).isidentifier()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("class", "class_"),
        ("match", "match"),
        ("2fa", "field_2fa"),
        ("", "field_"),
        ("get", "get_"),
    ],
)
def test_taken_names_get_an_underscore(name: str, expected: str) -> None:
    assert free(name, MODEL_ATTRIBUTES, "field_") == expected


@pytest.mark.parametrize(
    ("operation_id", "group", "expected"),
    [
        ("createPet", "pets", "create"),
        ("create_pet", "pets", "create"),
        ("pets_create", "pets", "create"),
        ("pets.bulk_create", "pets", "bulk_create"),
        ("listPaymentMethods", "Payment Methods", "list"),
        ("listCategories", "category", "list"),
        ("getPetById", "pets", "get_pet_by_id"),
        ("getPet", "pets", "get"),
        ("getPets", "pets", "get_pets"),
        ("getPets", "pet", "get_pets"),
        ("listPets", "pets", "list"),
        ("listPet", "pets", "list_pet"),
        ("createPetsBulk", "pets", "create_pets_bulk"),
        ("bulkCreatePets", "pets", "bulk_create"),
        ("PetsGet", "pets", "get"),
        ("pet_get", "pets", "pet_get"),
        ("get-a-pet", "pets", "get"),
        ("getMultiplePets", "pets", "get_multiple"),
        ("getPetOwner", "owners", "get_pet_owner"),
        ("addItemToCart", "carts", "add_item_to_cart"),
        ("pets", "pets", "pets"),
    ],
)
def test_methods_leave_out_their_group(
    operation_id: str, group: str, expected: str
) -> None:
    assert snake(cut_words(words(operation_id), tuple(words(group)))) == expected


@pytest.mark.parametrize(
    ("operation_id", "group", "expected"),
    [
        ("pets.list", "pets", ["list"]),
        ("shop.pets.toys.list", "pets", ["toys", "list"]),
        ("shop.petToys.list", "pet toys", ["list"]),
        ("pets/find-toys", "pets", ["find", "toys"]),
        ("shop.pets", "pets", []),
        ("shop_pets_list", "pets", []),
        ("shop.pets.list", "toys", []),
    ],
)
def test_methods_leave_out_what_stands_before_their_group(
    operation_id: str, group: str, expected: list[str]
) -> None:
    assert behind(operation_id, tuple(words(group))) == expected


@pytest.mark.parametrize(
    ("name", "module"),
    [
        ("PetCreateResponse", "pet"),
        ("HTTPServer", "http"),
        ("ImportJob", "import_"),
        ("ConParams", "con_"),
        ("Model_", "model"),
    ],
)
def test_a_class_stands_in_the_module_of_its_first_word(name: str, module: str) -> None:
    assert module_of(name) == module


def wish(key: str, *candidates: str, rank: int = DERIVED) -> Wish[str]:
    return Wish(key, key, Location("spec.yaml", f"/{key}"), candidates, rank)


def test_the_best_claim_keeps_the_name_and_the_clash_is_told() -> None:
    report = Report()
    names = settle([wish("a", "x", "x_a"), wish("b", "x", rank=EXACT)], report)
    assert names == {"a": "x_a", "b": "x"}
    (fault,) = report.warnings
    assert fault.code == "name-clash"
    assert {fault.at.pointer, *(each.at.pointer for each in fault.related)} == {
        "/a",
        "/b",
    }


def test_nobody_keeps_a_name_without_a_better_claim() -> None:
    names = settle([wish("a", "x", "x_a"), wish("b", "x", "x_b")], Report())
    assert names == {"a": "x_a", "b": "x_b"}


def test_whoever_did_not_clash_keeps_the_name() -> None:
    wishes = [wish("a", "x", "y"), wish("b", "x", rank=EXACT), wish("c", "y")]
    names = settle(wishes, Report())
    assert (names["b"], names["c"]) == ("x", "y")
    assert names["a"].startswith("x_")


@given(st.permutations(range(12)))
def test_order_does_not_matter(order: list[int]) -> None:
    wishes = [
        wish(str(n), f"x{n % 3}", f"y{n % 5}", rank=EXACT if n % 4 == 0 else DERIVED)
        for n in range(12)
    ]
    expected = settle(wishes, Report())
    assert settle([wishes[index] for index in order], Report()) == expected
    assert len(set(expected.values())) == 12


@given(
    st.sets(st.sampled_from(["pet", "Pet", "PET", "pEt", "p-et", "pe.t", "_pet"])),
    st.sampled_from(["cat", "dog"]),
)
def test_something_new_renames_nothing_that_it_does_not_clash_with(
    keys: set[str], new: str
) -> None:
    wishes = [wish(key, snake(words(key))) for key in keys]
    before = settle(wishes, Report())
    after = settle([*wishes, wish(new, new)], Report())
    assert {key: after[key] for key in before} == before


def names_in(module: str) -> set[str]:
    tree = ast.parse((RUNTIME / module).read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.ClassDef)}


def attributes_of(module: str, class_name: str) -> set[str]:
    tree = ast.parse((RUNTIME / module).read_text("utf-8"))
    found = next(
        node
        for node in tree.body
        if isinstance(node, ast.ClassDef) and node.name == class_name
    )
    names = {
        node.name
        for node in found.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    names |= {
        node.target.id
        for node in found.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
    return {name for name in names if not name.startswith("_")}


def test_keywords_are_those_of_python() -> None:
    assert set(keyword.kwlist) == KEYWORDS


def test_fields_never_hide_what_every_model_has() -> None:
    text = (RUNTIME / "model.py").read_text("utf-8")
    reserved = re.search(r"^RESERVED = frozenset\(([^)]*)\)", text, re.MULTILINE)
    assert reserved is not None
    assert set(ast.literal_eval(reserved[1].strip())) == MODEL_ATTRIBUTES


@pytest.mark.parametrize("class_name", ["SyncClient", "AsyncClient"])
def test_groups_never_hide_what_every_client_has(class_name: str) -> None:
    assert attributes_of("client.py", class_name) <= CLIENT_ATTRIBUTES


def test_groups_never_have_the_names_of_a_client_s_module() -> None:
    assert names_in("config.py") <= GROUP_CLASSES


def test_classes_never_have_the_names_of_the_runtime() -> None:
    tree = ast.parse((RUNTIME / "expressions.py").read_text("utf-8"))
    (homes,) = (
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and node.targets[0].id == "_HOMES"
    )
    words_of_types = " ".join(ast.literal_eval(homes).values()).split()
    capitals = {name for name in words_of_types if name[0].isupper()}
    assert capitals | names_in("markers.py") | {"Model"} <= CLASSES


def test_every_error_is_exported() -> None:
    assert names_in("errors.py") - {"ClientError"} == set(ERRORS)
