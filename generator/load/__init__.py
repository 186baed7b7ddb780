"""Reads documents: YAML and JSON into plain data, with places found on demand."""

from .document import Document, load_document
from .node import Json, Node
from .root import Version
from .unresolved import UnresolvedReference

__all__ = [
    "Document",
    "Json",
    "Node",
    "UnresolvedReference",
    "Version",
    "load_document",
]
