"""What the API replies: names that begin with Name."""

from __future__ import annotations

from typing import TypeAlias

Name: TypeAlias = "str | int"
"""`Name` of the API.

Source: `#/components/schemas/Name`
"""
