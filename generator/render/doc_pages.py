"""What the templates of README.md and api.md see: Markdown and code, ready to print."""

from __future__ import annotations

from dataclasses import dataclass

from .text import Text


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
    has_batch: bool
    has_pages: bool


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
    paged: str
    parsers: tuple[str, ...]
    streamed: str
    written: str
    batch: BatchText | None
    has_example: bool
    license: str


@dataclass(frozen=True, slots=True)
class BatchText:
    """What the README tells of an operation that takes any number of items."""

    call: str
    items: str
    max_items: str
    iterate: str
    given: str


@dataclass(frozen=True, slots=True)
class ExamplePage:
    """`examples/import_csv.py`; `converters` are the columns that are no text."""

    package: str
    client: str
    call: str
    items: str
    params: str
    converters: tuple[tuple[Text, str], ...]
