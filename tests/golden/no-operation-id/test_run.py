"""Without operationIds, method and path name the methods."""

from __future__ import annotations

from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_methods_are_named_by_method_and_path(
    case: Case, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/").respond_with_data(status=204)
    for path in ("", "/1", "/1/photos", "/photos/1"):
        httpserver.expect_request(f"/api/v1/pets{path}").respond_with_data(status=204)
    client = case.client
    client.default.get()
    client.pets.get()
    client.pets.post()
    client.pets.get_by_pet_id("1")
    client.pets.delete_by_pet_id("1")
    client.pets.post_by_pet_id_photos("1")
    client.pets.post_api_v1_pets_photos_by_pet_id("1")
    assert [(each[0].method, each[0].path) for each in httpserver.log] == [
        ("GET", "/"),
        ("GET", "/api/v1/pets"),
        ("POST", "/api/v1/pets"),
        ("GET", "/api/v1/pets/1"),
        ("DELETE", "/api/v1/pets/1"),
        ("POST", "/api/v1/pets/1/photos"),
        ("POST", "/api/v1/pets/photos/1"),
    ]
