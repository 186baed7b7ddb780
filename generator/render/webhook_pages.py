"""What the template of `webhooks/` sees: finished Python."""

from __future__ import annotations

from dataclasses import dataclass

from .text import Text


@dataclass(frozen=True, slots=True)
class PayloadFunction:
    """What reads one payload; `expression` and `literal` are its type and its name as
    they stand in code.
    """

    function: str
    constant: str
    name: Text
    type: str
    expression: str
    literal: str
    doc: Text


@dataclass(frozen=True, slots=True)
class WebhooksPage:
    """`webhooks/`."""

    doc: Text
    imports: tuple[str, ...]
    checking_imports: tuple[str, ...]
    payloads: tuple[PayloadFunction, ...]
