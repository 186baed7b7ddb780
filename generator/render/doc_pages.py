"""What the templates of README.md and api.md see: Markdown and code, ready to print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ApiMethod:
    """A method in the reference; `lines` are its signature, one for each overload."""

    title: str
    lines: tuple[str, ...]
    summary: str
    source: str


@dataclass(frozen=True, slots=True)
class ApiGroup:
    """A group in the reference and the README."""

    title: str
    text: str
    methods: tuple[ApiMethod, ...]


@dataclass(frozen=True, slots=True)
class ApiClass:
    """A class in the reference: rows of a table with name, type and text."""

    name: str
    text: str
    rows: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class ApiPage:
    """`api.md`."""

    title: str
    package: str
    client: str
    groups: tuple[ApiGroup, ...]
    models: tuple[ApiClass, ...]
    params: tuple[ApiClass, ...]


@dataclass(frozen=True, slots=True)
class ReadmePage:
    """`README.md`."""

    title: str
    description: str
    distribution: str
    package: str
    client: str
    error: str
    base_url_variable: str
    arguments: str
    secrets: tuple[tuple[str, str], ...]
    first_call: str
    first_async_call: str
    first_value: str
    failed: str
    failed_call: str
    failed_values: str
    groups: tuple[ApiGroup, ...]
    license: str
