"""Reads documents: YAML and JSON into plain data, with places found on demand."""

from .document import Document, load_document
from .node import Json, Node
from .root import Version
from .terms import OWN, Terms
from .unresolved import UnresolvedReference

__all__ = [
    "OWN",
    "Document",
    "Json",
    "Node",
    "Terms",
    "UnresolvedReference",
    "Version",
    "load_document",
]
