"""The schemas of the JSON that an operation takes and gives."""

from __future__ import annotations

from ..load import Node, UnresolvedReference


def json_replies(operation: Node) -> list[Node]:
    """Return the schemas of JSON replies that tell of success."""
    responses = operation.get("responses")
    listed = dict(responses.members()) if responses is not None else {}
    worked = {key: node for key, node in listed.items() if key.startswith("2")}
    chosen = worked or {k: node for k, node in listed.items() if k == "default"}
    found = (json_schema(node) for node in chosen.values())
    return [each for each in found if each is not None]


def json_schema(holder: Node | None) -> Node | None:
    """Return the schema of the JSON that a request body or a response holds."""
    if holder is None:
        return None
    try:
        content = holder.follow().get("content")
        for name, entry in content.members() if content is not None else ():
            base = name.partition(";")[0].strip().lower()
            if base.endswith(("/json", "+json")):
                return entry.follow().get("schema")
    except UnresolvedReference:
        pass
    return None
