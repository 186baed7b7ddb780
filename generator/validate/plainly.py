"""Whether a value fits a schema that only states its type, as most do."""

from __future__ import annotations

from ..load import Json

_PLAIN = frozenset(
    {
        "type",
        "title",
        "description",
        "example",
        "examples",
        "default",
        "deprecated",
        "readOnly",
        "writeOnly",
        "nullable",
        "externalDocs",
    }
)
"""Keywords that a value of the right type always fits."""
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}


def fits_plainly(value: Json, schema: dict[str, Json]) -> bool:
    """Return whether a value fits a schema that only states its type."""
    if not schema.keys() <= _PLAIN:
        return False
    kind = schema.get("type")
    if kind is None:
        return True
    if not isinstance(kind, str) or kind not in _TYPES:
        return False
    if isinstance(value, bool):
        return kind == "boolean"
    return isinstance(value, _TYPES[kind])
