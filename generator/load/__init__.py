"""Reads documents: YAML and JSON into plain data, with every value's place found on demand."""
