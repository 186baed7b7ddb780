"""Reads servers and their variables."""

from __future__ import annotations

from ..load.node import Json, Node
from .json_values import texts
from .operation import Server, ServerVariable


def read_servers(holder: Node) -> tuple[Server, ...]:
    """Return the servers of the document, a path or an operation; () without any."""
    listed = holder.get("servers")
    return tuple(
        Server(
            node.text("url") or "/",
            node.text("description"),
            tuple(
                _variable(name, variable)
                for name, variable in _variables(node)
                if variable.is_map
            ),
            node.text("name"),
        )
        for node in (() if listed is None else listed.items())
    )


def _variables(node: Node) -> list[tuple[str, Node]]:
    listed = node.get("variables")
    return [] if listed is None else list(listed.members())


def _variable(name: str, node: Node) -> ServerVariable:
    values = node.mapping()
    enum = texts(values.get("enum"))
    return ServerVariable(
        name,
        _word(values.get("default")) or (enum[0] if enum else ""),
        enum,
        node.text("description"),
    )


def _word(value: Json) -> str | None:
    """Return a default; people also write numbers (a port) without quotes."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return str(value)
