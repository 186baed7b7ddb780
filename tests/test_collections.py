"""The verdicts of others' collections of cases, and ours beside them.

Two collections lie beside the checkout: the standard's own tests of its JSON Schemas,
each a document that passes or fails, and cases of the linter Redocly with the rules
that it tells. Where we differ, the reason stands here.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openapi_spec_validator import validate as judge

from generator.diagnostics import Report
from generator.load import load_document
from generator.validate import validate

from .corpus.documents import place

ROOT = Path(__file__).parents[1]
CORPUS = place()
STANDARD = CORPUS / "oas-schema-tests"
REDOCLY = CORPUS / "lint" / "redocly"

OF_THE_STANDARD = {
    "3.1/pass/link-object-examples.yaml": "its links name operations it does not have",
    "3.2/pass/mega.yaml": "its discriminator falls back to a schema that there is not",
    "3.2/pass/link-object-examples.yaml": "its links name operations it does not have",
    "3.1/pass/path_item_servers_parameters.yaml": "a Link Object has no 'server' in "
    "the standard's own schema; its link names an operation it does not have",
    "3.2/pass/path_item_servers_parameters.yaml": "its link names an operation it does "
    "not have",
    "3.1/pass/operation-object-example.yaml": "a piece of a document: its path has no "
    "parameter, its security no scheme",
    "3.2/pass/operation-object-example.yaml": "a piece of a document: its path has no "
    "parameter, its security no scheme",
    "3.1/pass/security-scheme-object-examples.yaml": "it refers to another host",
    "3.2/pass/security-scheme-object-examples.yaml": "it refers to another host",
    "3.1/pass/style-defaults.yaml": "a key of its 'content' is no media type",
}
"""Documents of the standard's tests whose verdict is not ours, and why."""

RULES = {
    "struct": {"structure", "unsupported-version"},
    "no-duplicated-tag-names": {"duplicate-tag"},
    "no-invalid-media-type-examples": {"invalid-example"},
    "no-invalid-parameter-examples": {"invalid-example"},
    "no-invalid-schema-examples": {"invalid-example"},
    "no-server-variables-empty-enum": {"structure"},
    "no-unused-components": {"unused-component"},
    "operation-2xx-response": {"missing-success-response"},
    "operation-4xx-response": {"missing-error-response"},
    "operation-operationId": {"missing-operation-id"},
    "operation-operationId-unique": {"duplicate-operation-id"},
    "operation-summary": {"missing-summary"},
    "operation-tag-defined": {"undeclared-tag", "missing-tag"},
    "parameter-description": {"missing-parameter-description"},
    "path-not-include-query": {"invalid-path"},
    "path-parameters-defined": {"undeclared-path-parameter", "unused-path-parameter"},
    "path-params-defined": {"undeclared-path-parameter", "unused-path-parameter"},
    "security-defined": {"undefined-security-scheme"},
    "spec-no-invalid-tag-parents": {"undefined-tag-parent"},
}
"""What Redocly's rules are called here."""
TASTE = {
    "info-contact": "a matter of taste: the standard asks for no contact",
    "info-license": "a matter of taste: the standard asks for no licence",
    "no-empty-servers": "without servers the standard takes '/'",
    "no-server-trailing-slash": "the standard allows it",
    "no-http-verbs-in-paths": "a matter of taste",
    "path-segment-plural": "a matter of taste",
    "tags-alphabetical": "a matter of taste",
    "request-mime-type": "the media types of one API are set in Redocly's settings",
    "response-mime-type": "the media types of one API are set in Redocly's settings",
    "operation-description": "a summary is enough, and that is asked for",
    "operation-4xx-problem-details-rfc7807": "a matter of taste",
    "nullable-type-sibling": "readers take 'nullable' without 'type' as it is meant",
    "spec-step-mutually-exclusive-fields": "about Arazzo, another standard",
}
"""Rules of Redocly that have no like here, and why. Those that its users write
themselves (`rule/...`) have none either: they are about one API."""
UNTOLD = {
    (
        "no-invalid-media-type-examples-invalid-schema",
        "no-invalid-media-type-examples",
    ): ("its example is right: what is told of it is about 'nullable'"),
    ("oas3.1", "no-invalid-schema-examples"): (
        "its schema names draft 6, so it is not held to 2020-12"
    ),
    ("operation-security-scheme-oas3-error", "security-defined"): (
        "an operation may be open to everybody"
    ),
}
"""What Redocly tells in a case and we do not, and why."""
TOLD = {
    "assertions-list-types": "a link names an operation that there is not",
    "assertions-map-types": "a link names an operation that there is not",
    "request-response-mime-type-oas2-error": "Swagger 2 cannot be read",
}
"""Cases with errors of ours that nobody else tells, and why."""


def ours(path: Path) -> tuple[set[str], set[str]]:
    """Return the codes of our errors, and of all faults."""
    report = Report()
    validate(load_document(path, report), report)
    return {f.code for f in report.errors}, {f.code for f in report.faults}


def is_valid(path: Path) -> bool:
    """Return whether openapi-spec-validator finds a document right."""
    data = load_document(path, Report()).data
    assert isinstance(data, dict)
    try:
        judge(data, base_uri=path.as_uri())
    # It raises what its libraries raise.
    except Exception:
        return False
    return True


def test_cases_of_the_standard() -> None:
    """What must pass passes and what must fail fails, but for known reasons."""
    documents = sorted(STANDARD.glob("*/*/*.yaml"))
    if not documents:
        pytest.skip(f"there are no tests of the standard in {STANDARD}")
    differing = {
        path.relative_to(STANDARD).as_posix(): sorted(ours(path)[0])
        for path in documents
        if bool(ours(path)[0]) != (path.parent.name == "fail")
    }
    assert differing.keys() == OF_THE_STANDARD.keys(), differing


def cases() -> dict[str, list[str]]:
    """Return Redocly's cases, and the rules that each of them tells."""
    table = REDOCLY / "CASES.tsv"
    if not table.exists():
        return {}
    with table.open(encoding="utf-8", newline="") as file:
        return {
            row["case"]: [
                word.partition("=")[0]
                for word in row["expected_rule_counts"].split()
                if not word.startswith("rule/")
            ]
            for row in csv.DictReader(file, delimiter="\t")
        }


def documents(case: str) -> list[Path]:
    """Return the documents of a case."""
    return [
        path
        for path in sorted((REDOCLY / case).rglob("openapi*"))
        if path.suffix in (".yaml", ".yml", ".json")
    ]


def test_cases_of_redocly() -> None:
    """What Redocly tells is told here too, and nothing that nobody else tells."""
    listed = cases()
    if not listed:
        pytest.skip(f"there are no cases of Redocly in {REDOCLY}")
    untold: list[tuple[str, str]] = []
    told: dict[str, set[str]] = {}
    for case, rules in listed.items():
        found = {path: ours(path) for path in documents(case)}
        codes = {code for _, all_codes in found.values() for code in all_codes}
        untold += [
            (case, rule)
            for rule in rules
            if rule not in TASTE and not codes & RULES[rule]
        ]
        known = {code for rule in rules for code in RULES.get(rule, ())}
        for path, (errors, _) in found.items():
            if errors - known and is_valid(path):
                told[case] = errors - known
    assert sorted(untold) == sorted(UNTOLD), untold
    assert told.keys() == TOLD.keys(), told
