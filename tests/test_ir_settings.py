"""How a client is called: by `x-clientpress`, else by the title of the API."""

from __future__ import annotations

import ast
import json
import sys
from pathlib import Path

import pytest

from generator.ir.api import Settings
from generator.ir.identifiers import package_name
from generator.load.taken import PREFIXES
from generator.render.planners.package import ERRORS
from tests.ir_text import Reading, document


def settings(folder: Path, title: str, version: str = "1.0.0") -> Settings:
    path = folder / "openapi.json"
    info = {"title": title, "version": version}
    path.write_text(json.dumps({"openapi": "3.1.0", "info": info, "paths": {}}))
    return Reading(path).api.settings


TITLES = {
    "Pet Shop API": ("pet_shop", "pet-shop", "PetShop", "PET_SHOP"),
    "museum": ("museum", "museum", "Museum", "MUSEUM"),
    "IAM - SCIM v2": ("iam_scim_v2", "iam-scim-v2", "IAMSCIMV2", "IAM_SCIM_V2"),
    "API": ("api", "api", "APIService", "API"),
    "": ("api", "api", "APIService", "API"),
    "Café d'Été": ("cafe_dete", "cafe-dete", "CafeDEte", "CAFE_DETE"),
    "Магазин": ("api", "api", "Api", "API"),
    "3D Prints": ("api_3d_prints", "api-3d-prints", "Api3DPrints", "API_3D_PRINTS"),
    "class": ("class_client", "class-client", "Class", "CLASS"),
    "json": ("json_client", "json-client", "Json", "JSON"),
    "tests": ("tests_client", "tests-client", "Tests", "TESTS"),
    '../x"""\n': ("x", "x", "X", "X"),
}


@pytest.mark.parametrize(("title", "expected"), TITLES.items(), ids=TITLES.keys())
def test_titles(tmp_path: Path, title: str, expected: tuple[str, ...]) -> None:
    found = settings(tmp_path, title)
    names = (found.package, found.distribution, found.client, found.env_prefix)
    assert names == expected


@pytest.mark.parametrize(
    "title", ["pet " * 100, "x" * 300, "‮evil", "ﬁ Ⅷ", "\0", "💩", "__init__"]
)
def test_any_title_gives_names(tmp_path: Path, title: str) -> None:
    found = settings(tmp_path, title)
    assert f"{found.package}{found.client}{found.env_prefix}".isascii()
    ast.parse(f"import {found.package}\nclass {found.client}Client: ...")
    assert len(found.package) <= 70


VERSIONS = {
    "1.0.0": "1.0.0",
    "v1": "1",
    "1.0.0-beta.2": "1.0.0b2",
    "2.0.0-rc1": "2.0.0rc1",
    "1.2-oas3": "1.2",
    "2024-05-01": "2024.5.1",
    "2024-05-01-preview": "2024.5.1",
    "latest": "0.0.0",
    "": "0.0.0",
    "9" * 5000: "999999999",
    "1.0\n#": "1.0",
}


@pytest.mark.parametrize(("text", "expected"), VERSIONS.items(), ids=repr)
def test_versions(tmp_path: Path, text: str, expected: str) -> None:
    assert settings(tmp_path, "Pets", text).version == expected


def test_given_settings(tmp_path: Path) -> None:
    read = document(
        tmp_path,
        """
        x-clientpress:
          package: pet_sdk
          client: Shop
          env-prefix: SHOP
          version: 2.0.0rc1
          author: Ann
          license: BSD-3-Clause
          repository: https://example.com/pets
        """,
    )
    assert read.api.settings == Settings(
        package="pet_sdk",
        distribution="pet-sdk",
        client="Shop",
        env_prefix="SHOP",
        version="2.0.0rc1",
        author="Ann",
        license="BSD-3-Clause",
        repository="https://example.com/pets",
    )


def test_info_and_tags(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(
        "openapi: 3.1.0\n"
        "info: {title: Pets, version: 1.0, summary: S., license: {name: MIT},"
        " contact: {name: Ann, url: u, email: e}}\n"
        "paths: {}\n"
        "tags: [{name: pets, description: D., x-python-name: animals}]\n"
    )
    api = Reading(path).api
    assert (api.info.title, api.info.summary, api.info.contact_email) == (
        "Pets",
        "S.",
        "e",
    )
    assert [(tag.name, tag.python_name) for tag in api.tags] == [("pets", "animals")]


def test_no_package_hides_a_module_of_python() -> None:
    names = {name for name in sys.stdlib_module_names if name[0].islower()}
    assert not {name for name in names if package_name([name]) in names}


def test_no_client_has_a_name_of_the_runtime() -> None:
    prefixes = {name.removesuffix("Error") for name in ERRORS if name.endswith("Error")}
    assert prefixes | {"Sync", "Async"} == PREFIXES
