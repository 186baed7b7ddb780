"""What the API replies: names that begin with Nest."""

from __future__ import annotations

from typing import TypeAlias

Nest: TypeAlias = "list[Nest]"
"""`Nest` of the API.

Source: `#/components/schemas/Nest`
"""
