"""A document of any size: what grows in it, grows in a real one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

GROUPS = 10
"""A document of size 1 has so many tags, each with five operations and ten schemas."""


def synthetic(size: int) -> str:
    """Return a document that is `size` times as large as the smallest."""
    schemas: dict[str, Any] = {}
    paths: dict[str, Any] = {}
    for number in range(GROUPS * size):
        for each in range(10):
            schemas[f"Thing{number}Part{each}"] = _schema(number, each)
        for verb in ("get", "put", "post", "delete", "patch"):
            paths.setdefault(f"/things{number}", {})[verb] = _operation(number, verb)
    return json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": "Things", "version": "1"},
            "servers": [{"url": "https://example.com"}],
            "paths": paths,
            "components": {"schemas": schemas},
        },
        indent=1,
    )


def _schema(number: int, each: int) -> dict[str, Any]:
    following = f"#/components/schemas/Thing{number}Part{(each + 1) % 10}"
    return {
        "type": "object",
        "description": f"Part {each} of thing {number}.",
        "required": ["id", "name"],
        "properties": {
            "id": {"type": "string", "format": "uuid", "description": "Its id."},
            "name": {"type": "string", "maxLength": 80, "description": "Its name."},
            "kind": {"enum": ["small", "large", "other"], "type": "string"},
            "made_at": {"type": "string", "format": "date-time"},
            "count": {"type": "integer", "minimum": 0},
            "next": {"$ref": following},
            "others": {"type": "array", "items": {"$ref": following}},
        },
    }


def _operation(number: int, verb: str) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/Thing{number}Part0"}
    content = {"content": {"application/json": {"schema": schema}}}
    found: dict[str, Any] = {
        "operationId": f"{verb}Thing{number}",
        "tags": [f"thing{number}"],
        "summary": f"The {verb} of thing {number}.",
        "parameters": [
            {"name": "limit", "in": "query", "schema": {"type": "integer"}},
            {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
        ],
        "responses": {
            "200": {"description": "Done.", **content},
            "404": {"description": "Not found."},
        },
    }
    if verb in ("put", "post", "patch"):
        found["requestBody"] = {"required": True, **content}
    return found


def write(folder: Path, size: int) -> Path:
    """Write the document of a size into a folder."""
    path = folder / f"things-{size}.json"
    path.write_text(synthetic(size), "utf-8")
    return path
