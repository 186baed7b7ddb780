"""The verdict on a document is that of openapi-spec-validator, run beside ours.

Where it is not, the reason stands here. The collection of documents that the project is
tried on lies beside the checkout; `CORPUS=all` takes all of its documents.
"""

from __future__ import annotations

import csv
import os
import random
from pathlib import Path

import pytest
from openapi_spec_validator import validate as judge
from openapi_spec_validator.versions.exceptions import OpenAPIVersionNotFound

from generator.diagnostics import Report
from generator.load import load_document
from generator.validate import validate

from .corpus.documents import place

ROOT = Path(__file__).parents[1]
CORPUS = place()
SAMPLE = 120

STRICTER = {
    # We hold every example to its schema, the other one only defaults.
    "invalid-example",
    # We follow every reference, the other one those under `paths` and `schemas`; and
    # no reference to another host.
    "unknown-ref",
    "forbidden-ref",
    # A schema that applies itself to the same value can check nothing.
    "circular-ref",
    # The other one sees no duplicates of keys, and no webhooks.
    "duplicate-key",
    "duplicate-operation-id",
    # It does not follow path items into other files.
    "undeclared-path-parameter",
    # The standard's prose says so, its JSON Schema cannot.
    "ambiguous-paths",
    "duplicate-parameter",
    "duplicate-tag",
    "undefined-tag-parent",
    "invalid-header-name",
    "invalid-path",
    "invalid-media-type",
    "missing-items",
    "undefined-security-scheme",
    "undefined-scope",
    "unknown-auth-scheme",
    "invalid-server-variable",
    "invalid-link",
    "invalid-expression",
    "invalid-discriminator",
    "contradictory-access",
    "exclusive-members",
    # Keywords that JSON Schema 2020-12 takes for notes: misspelt ones, `nullable`.
    "unknown-keyword",
    # It compiles no patterns in 3.1, and compares no limits.
    "invalid-pattern",
    "invalid-range",
    # JSON Schema 2020-12 allows them: SHOULD. No value fits, or one was mistyped.
    "empty-enum",
    "duplicate-enum-value",
    "mistyped-enum-value",
    # It looks at the schemas of `components` only.
    "undefined-required-property",
}
STRICTER_FILES = (
    # It looks at no Schema Object of a request body.
    "real/scalar-galaxy-3.1.yaml",
    "form-requestbody-params-with-constraints.yaml",
    # Recorded with the engine that checks no formats; with jsonschema-rs it agrees.
    "bugs/issue_7125.json",
    # It does not check the structure of other files.
    "path_item_refs/foo-service.yaml",
    "discriminator-mapping-resolution/main-external-mapping-3files.yaml",
    "discriminator-mapping-resolution/main-external-mapping.yaml",
    "issue-1103/remote-pathItem-swagger.yaml",
    "issue-407/full/petstore.yml",
    "issue-407/petstore.yml",
    "resources/odin.yaml",
)
LENIENT = {
    "Unknown JSON Schema dialect": "the standard's own tests use it",
    "Required list has not defined properties": "an object without any properties",
    "is greater than or equal to the maximum": "the dialect is draft 4",
    "x-paths-extension": "extensions may hold anything",
    "Unresolvable: https": "a schema's `$id`, or the `$self` of a document, names it",
    "Unresolvable: page": "the same, by a reference that is relative to an `$id`",
}
OWN = [
    ROOT / "spec" / "openapi.yaml",
    # A path with a fragment, and a pointer that leads through another reference: these
    # only openapi-spec-validator lets pass.
    *sorted(
        path
        for path in (ROOT / "tests" / "golden").glob("*/openapi.yaml")
        if path.parent.name not in ("permissive-fragments", "permissive-passages")
    ),
    *sorted((ROOT / "tests" / "faults" / "structure").glob("**/openapi.yaml")),
]


def ours(path: Path) -> set[str]:
    """Return the codes of our errors."""
    report = Report()
    validate(load_document(path, report), report)
    return {fault.code for fault in report.errors}


def theirs(path: Path) -> str | None:
    """Return the first error of openapi-spec-validator, or None."""
    data = load_document(path, Report()).data
    assert isinstance(data, dict)
    try:
        judge(data, base_uri=path.as_uri())
    except OpenAPIVersionNotFound:
        return "no version"
    # It raises what its libraries raise: KeyError, TypeError, RecursionError.
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.parent.name)
def test_own_documents(path: Path) -> None:
    """Both find the documents of this project right, or both wrong."""
    found = ours(path)
    error = theirs(path)
    if error is not None and any(known in error for known in LENIENT):
        error = None
    assert bool(found) == (error is not None), (found, error)


def rows() -> list[dict[str, str]]:
    """Return the entries of the collection: a sample, and all of its conformance."""
    manifest = CORPUS / "MANIFEST.tsv"
    if not manifest.exists():
        return []
    with manifest.open(encoding="utf-8", newline="") as file:
        listed = list(csv.DictReader(file, delimiter="\t"))
    if os.environ.get("CORPUS") == "all":
        return listed
    conformance = [row for row in listed if row["file"].startswith("oas-schema-tests/")]
    return conformance + random.Random(0).sample(listed, SAMPLE)


def test_collection() -> None:
    """The recorded verdicts are ours, but for known reasons."""
    listed = rows()
    if not listed:
        pytest.skip(f"there is no collection of documents in {CORPUS}")
    differing: list[str] = []
    for row in listed:
        found = ours(CORPUS / row["file"])
        theirs_is_valid = row["osv_verdict"] == "valid"
        if bool(found) != theirs_is_valid:
            continue
        is_known = found & STRICTER or row["file"].endswith(STRICTER_FILES)
        if found and theirs_is_valid and not is_known:
            differing.append(f"{row['file']}: we say {sorted(found)}")
        if not found and not any(words in row["osv_message"] for words in LENIENT):
            differing.append(f"{row['file']}: they say {row['osv_message']}")
    assert differing == []
