"""The API in the words of OpenAPI and JSON Schema, read from a checked document."""

from .api import Api
from .api_reader import read_api

__all__ = ["Api", "read_api"]
