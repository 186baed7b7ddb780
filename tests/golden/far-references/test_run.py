"""A reference may lead into a variant of a union, or behind a null."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_what_a_variant_asks_is_asked_behind_a_reference(
    case: Case, httpserver: HTTPServer
) -> None:
    sent = {
        "owner": "Ada",
        "animal": {"kind": "Dog", "tail": True},
        "birthplace": "Rome",
    }
    httpserver.expect_oneshot_request("/pets", json=sent).respond_with_json(sent)
    assert case.client.pets.create(sent).animal.tail is True
    with pytest.raises(case.package.RequestValidationError, match=r"second\.name"):
        case.client.pets.create({**sent, "second": {"name": "A"}})
