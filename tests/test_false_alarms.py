"""Documents that look odd and are right: no rule may call them wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Report
from generator.load import load_document
from generator.validate import validate

OK = {"responses": {"200": {"description": "done"}}}
TEXT = {"type": "string"}
KIND = {"type": "object", "required": ["kind"], "properties": {"kind": TEXT}}

RIGHT: dict[str, dict[str, Any]] = {
    "a discriminator beside a variant of null": {
        "components": {
            "schemas": {
                "Pet": {
                    "oneOf": [
                        {"$ref": "#/components/schemas/Cat"},
                        {"type": "null"},
                    ],
                    "discriminator": {"propertyName": "kind"},
                },
                "Cat": KIND,
            }
        }
    },
    "an extension of a callback": {
        "paths": {
            "/a": {"post": {**OK, "callbacks": {"done": {"x-sent": "once", "/b": {}}}}}
        }
    },
    "a property that is required by some variants only": {
        "components": {
            "schemas": {
                "Pet": {
                    "type": "object",
                    "properties": {"a": TEXT, "b": TEXT},
                    "oneOf": [{"required": ["a"]}, {"required": ["b"]}],
                }
            }
        }
    },
    "a required property that further ones hold": {
        "components": {
            "schemas": {
                "Pet": {
                    "type": "object",
                    "required": ["a"],
                    "properties": {"b": TEXT},
                    "additionalProperties": TEXT,
                }
            }
        }
    },
    "data that looks like a reference": {
        "components": {
            "schemas": {
                "Pet": {
                    "default": {"$ref": "#/nothing"},
                    "enum": [{"$ref": "#/nothing"}],
                    "x-pet": {"$ref": "#/nothing"},
                }
            }
        }
    },
    "a pattern that is larger than an engine has room for": {
        "components": {
            "schemas": {"Pet": {"type": "string", "pattern": "^.{1,2097152}$"}}
        }
    },
    "properties with the names of keywords": {
        "components": {
            "schemas": {
                "Pet": {
                    "type": "object",
                    "properties": dict.fromkeys(
                        ("$ref", "type", "required", "enum", "properties"), TEXT
                    ),
                }
            }
        }
    },
}


@pytest.mark.parametrize("case", RIGHT)
@pytest.mark.parametrize("version", ["3.1.0", "3.2.0"])
def test_no_error(tmp_path: Path, case: str, version: str) -> None:
    info = {"title": "Pets", "version": "1"}
    whole = {"openapi": version, "info": info, "paths": {}, **RIGHT[case]}
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(whole), "utf-8")
    report = Report()
    validate(load_document(spec, report), report)
    assert [fault.message for fault in report.errors] == []
