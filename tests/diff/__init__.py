"""Pairs of documents, and what is told of their difference."""
