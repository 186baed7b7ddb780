"""What the templates of the generated tests see: finished Python."""

from __future__ import annotations

from dataclasses import dataclass

from ...load.node import Json
from ..text import Text
from .document import indented


@dataclass(frozen=True, slots=True)
class SampleConstant:
    """The sample of a class: `PET = obj(models.Pet, id=required(1))`."""

    name: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SamplesPage:
    """`samples.py`; `functions` are what it takes from the tables of the tests."""

    package: str
    imports_models: bool
    functions: tuple[str, ...]
    constants: tuple[SampleConstant, ...]


@dataclass(frozen=True, slots=True)
class OperationClass:
    """The tests of one operation; `skipped` says why it cannot be called here, `key`
    names the class where others have the same `name`.
    """

    name: str
    key: str
    doc: Text
    method: Text
    path: Text
    call: str
    call_async: str
    arguments: tuple[str, ...]
    body: str | None
    replies: tuple[str, ...]
    failures: tuple[str, ...]
    skipped: Text | None = None
    paged: bool = False
    written: bool = False
    partial: bool = False
    variant: bool = False


@dataclass(frozen=True, slots=True)
class BatchClass:
    """The tests of one operation that takes any number of items."""

    name: str
    doc: Text
    method: Text
    path: Text
    collect: str
    iterate: str
    arguments: tuple[str, ...]
    max_items: str
    item: str
    data: str


@dataclass(frozen=True, slots=True)
class TestModulePage:
    """`test_<resource>.py`."""

    doc: Text
    declarations: tuple[str, ...]
    functions: tuple[str, ...]
    uses_samples: bool
    classes: tuple[OperationClass, ...]
    batches: tuple[BatchClass, ...] = ()

    @property
    def skips(self) -> bool:
        """Whether an operation is skipped."""
        return any(each.skipped is not None for each in self.classes)

    @property
    def chooses(self) -> bool:
        """Whether a media type is chosen."""
        return any(each.partial for each in self.classes)

    @property
    def writes(self) -> bool:
        """Whether a method writes to a file."""
        return any(each.written for each in self.classes)

    @property
    def pages(self) -> bool:
        """Whether an operation answers page by page."""
        return any(each.paged for each in self.classes)


@dataclass(frozen=True, slots=True)
class ClientSupportPage:
    """`support/client.py`: the client under test, and the secrets that it sends: by
    scheme, by argument of the client, by environment variable.
    """

    package: str
    client: str
    error: str
    secrets: tuple[tuple[Text, Text], ...]
    credentials: tuple[tuple[str, Text], ...]
    environment: tuple[tuple[str, Text], ...]
    base_url_variable: str


@dataclass(frozen=True, slots=True)
class ClientTestsPage:
    """`client_test.py`: it calls one operation, that of a class of a test module."""

    module: str
    class_name: str
    needs_credentials: bool
    has_replies: bool


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """`openapi.json`. Its text is made when it is printed: it may be the largest file,
    and would be held twice.
    """

    document: Json

    @property
    def text(self) -> str:
        """The document as JSON."""
        return indented(self.document)
