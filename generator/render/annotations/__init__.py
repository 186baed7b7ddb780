"""Type expressions as text, for models and for requests."""

from .spell import Speller
from .type import Type

__all__ = ["Speller", "Type"]
