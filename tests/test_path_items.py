"""A path item may have methods of its own beside its reference, in every version."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Report
from generator.ir.api_reader import read_api
from generator.load import load_document
from generator.validate import validate

TEXT = """
openapi: VERSION
info: {title: Pets, version: 1.0.0}
paths:
  /pets:
    $ref: '#/paths/~1others'
    get: {operationId: own, responses: {'204': {description: Done.}}}
  /others: {post: {operationId: shared, responses: {'204': {description: Done.}}}}
"""


@pytest.mark.parametrize("version", ["3.0.4", "3.1.1", "3.2.0"])
def test_methods_beside_a_reference(tmp_path: Path, version: str) -> None:
    (path := tmp_path / "openapi.yaml").write_text(TEXT.replace("VERSION", version))
    report = Report()
    document = load_document(path, report)
    validate(document, report)
    codes = {fault.code for fault in report.errors}
    found = [(one.method, one.path) for one in read_api(document, report).operations]
    assert codes <= {"duplicate-operation-id"}  # one operation stands at two paths
    assert found == [("GET", "/pets"), ("POST", "/pets"), ("POST", "/others")]
