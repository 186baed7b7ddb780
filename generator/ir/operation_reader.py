"""Reads the operations of paths, webhooks and callbacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..diagnostics import Location, Report
from ..load.document import Document
from ..load.node import Node
from .body_reader import BodyReader
from .content_reader import ContentReader, extensions
from .docs_reader import docs_of
from .follow import Follower
from .json_values import texts
from .layout import METHODS
from .operation import Operation, Security, Server, Webhook
from .parameter_reader import ParameterReader
from .path_parameters import agreeing
from .schema_reader import SchemaReader
from .security_reader import read_security
from .server_reader import read_servers


@dataclass(frozen=True, slots=True)
class _Method:
    """An operation of a path item; `items` are the path items that it belongs to."""

    name: str
    node: Node
    items: tuple[Node, ...]


class OperationReader:
    """Reads Path Item Objects and the operations in them."""

    def __init__(
        self,
        document: Document,
        schemas: SchemaReader,
        follower: Follower,
        report: Report,
    ) -> None:
        root = document.root
        contents = ContentReader(schemas, follower)
        has_query = document.version == "3.2"
        self._methods = METHODS if has_query else METHODS[:-1]
        self._warn = schemas.warn
        self._follower = follower
        self._parameters = ParameterReader(schemas, contents, follower)
        self._bodies = BodyReader(contents, follower)
        self._security: Security = read_security(root) or ()
        self._servers = read_servers(root) or (Server("/"),)
        self._open: set[Location] = set()
        self._root = root

    @property
    def servers(self) -> tuple[Server, ...]:
        """The servers of the root."""
        return self._servers

    def operations(self) -> tuple[Operation, ...]:
        """Return the operations of all paths, in the order of the document."""
        paths = self._root.get("paths")
        return tuple(
            agreeing(self._operation(f"/{path.removeprefix('/')}", method))
            for path, item in (() if paths is None else paths.members())
            if not path.startswith("x-")
            for method in self._of(item)
        )

    def webhooks(self) -> tuple[Webhook, ...]:
        """Return the requests that the API sends by itself."""
        listed = self._root.get("webhooks")
        return tuple(
            Webhook(method.node.at, name, self._operation(name, method))
            for name, item in (() if listed is None else listed.members())
            if not name.startswith("x-")
            for method in self._of(item)
        )

    def _of(self, item: Node) -> Iterator[_Method]:
        """Yield the methods of a path item and of what it refers to."""
        items = [item]
        followed = self._follower.follow(item)
        if followed is not item:
            items.append(followed)
        found: dict[str, Node] = {}
        for each in items:
            for key in self._methods:
                node = each.get(key)
                if node is not None and node.is_map:
                    found.setdefault(key.upper(), node)
            others = each.get("additionalOperations")
            for key, node in () if others is None else others.members():
                if node.is_map:
                    found.setdefault(key, node)
        for name, node in found.items():
            yield _Method(name, node, tuple(items))

    def _operation(self, path: str, method: _Method) -> Operation:
        node, items = method.node, method.items
        security = read_security(node)
        own = items[0]
        tags = texts(node.mapping().get("tags"))
        shared = (each for each in items if "servers" in each)
        docs = docs_of(node)
        if docs.description is None:
            said = (each.text("description") for each in items)
            docs = replace(docs, description=next(filter(None, said), None))
        return Operation(
            node.at,
            node.text("operationId") or None,
            method.name,
            path,
            tags[0] if tags else None,
            self._parameters.read((*items[::-1], node)),
            self._bodies.request_body(node),
            self._bodies.responses(node, method.name),
            self._security if security is None else security,
            read_servers(node)
            or next((read_servers(each) for each in shared), ())
            or self._servers,
            node.text("summary") or own.text("summary"),
            docs,
            node.text("x-python-name"),
            self._callbacks(node),
            extensions=extensions(node),
        )

    def _callbacks(self, operation: Node) -> tuple[Webhook, ...]:
        """Return the requests that an operation makes the API send."""
        listed = operation.get("callbacks")
        found: list[Webhook] = []
        for name, entry in () if listed is None else listed.members():
            callback = self._follower.follow(entry)
            if callback.at in self._open:
                self._warn(
                    "callback-circle",
                    "this callback leads back to itself and is read only once",
                    entry.at,
                )
                continue
            self._open.add(callback.at)
            found.extend(
                Webhook(method.node.at, name, self._operation(name, method), expression)
                for expression, item in callback.members()
                if not expression.startswith("x-")
                for method in self._of(item)
            )
            self._open.discard(callback.at)
        return tuple(found)
