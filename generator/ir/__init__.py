"""The API in the words of OpenAPI and JSON Schema, read from a checked document."""
