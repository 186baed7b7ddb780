"""Checks a document and tells every fault with its place."""
