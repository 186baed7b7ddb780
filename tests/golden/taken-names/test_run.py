"""Names that the runtime has are left to it; a model is no request type."""

from __future__ import annotations

from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_every_name_is_its_own(case: Case, httpserver: HTTPServer) -> None:
    server = httpserver.expect_ordered_request
    server("/resource", "GET").respond_with_json({"age": 1.5})
    server("/resource/7", "PUT", json={"age": 2}).respond_with_json({"age": 2})
    server("/pager", "GET").respond_with_json({"age": 3})
    found = case.client.resource.get_resources()
    assert type(found) is case.package.models.PetParamsModel
    assert case.client.resource.put("7", age=2).age == 2
    assert case.client.pager.get().age == 3
    assert case.package.APIServiceError is not case.package.APIError
    __import__(f"{case.package.__name__}._runtime.preload")
    case.package._runtime.preload.preload()
    httpserver.check_assertions()
