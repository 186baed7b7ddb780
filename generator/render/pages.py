"""What templates see: finished Python. Nothing here speaks of OpenAPI.

A `str` is code or prose that is ready to print; a `Text` comes from the document and is
printed through `literal` or `docstring` only.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..hand import KeptNames
from .text import Text


@dataclass(frozen=True, slots=True)
class File:
    """A file to write: its path in the output, its template and its page."""

    path: str
    template: str
    page: object


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that is written as it stands in the templates."""

    path: str
    source: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a class body: `name: annotation = default`."""

    name: str
    annotation: str
    doc: Text
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Class:
    """A model or a TypedDict. `read_only` are literals: the JSON keys that a reply may
    have and a request may not.
    """

    name: str
    doc: Text
    fields: tuple[Field, ...]
    read_only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alias:
    """A name for a type: `name: TypeAlias = value`."""

    name: str
    type: str
    value: str
    doc: Text


@dataclass(frozen=True, slots=True)
class TypesPage:
    """A module of `models` or `params`. `checking_imports` are for type checkers;
    `replying` are the classes with keys that only replies have.
    """

    doc: Text
    imports: tuple[str, ...]
    checking_imports: tuple[str, ...]
    aliases: tuple[Alias, ...]
    classes: tuple[Class, ...]
    replying: tuple[Class, ...]


@dataclass(frozen=True, slots=True)
class Submodule:
    """A module of a package with the names that the package takes from it."""

    module: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndexPage:
    """A package whose names are imported when they are used."""

    doc: Text
    submodules: tuple[Submodule, ...]
    names: tuple[str, ...]
    lazy: str = ".._runtime.lazy"
    version: Text | None = None


@dataclass(frozen=True, slots=True)
class Constant:
    """A declaration, of the class `kind`: `name: kind[type] = kind(arguments)`; where
    it has a `maker` that is called instead.
    """

    name: str
    type: str
    arguments: tuple[str, ...]
    kind: str = "Operation"
    maker: str | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """A method without its body; `arguments` are `parts`, laid out."""

    arguments: str
    returns: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """A method that makes one call; `define` is `def` or `async def`, `wait` stands
    before the call.
    """

    name: str
    overloads: tuple[Signature, ...]
    signature: Signature
    doc: Text
    call: str
    define: str
    wait: str


@dataclass(frozen=True, slots=True)
class ResourceClass:
    """The methods of a group."""

    name: str
    base: str
    doc: Text
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True)
class ResourcePage:
    """A module of `resources`."""

    doc: Text
    imports: tuple[str, ...]
    checking_imports: tuple[str, ...]
    constants: tuple[Constant, ...]
    classes: tuple[ResourceClass, ...]


@dataclass(frozen=True, slots=True)
class ErrorsPage:
    """`exceptions.py`: the errors under the client's own names."""

    doc: Text
    base: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamesPage:
    """The names that the next run keeps."""

    names: KeptNames

    @property
    def text(self) -> str:
        """The names as JSON."""
        return self.names.text().rstrip()


@dataclass(frozen=True, slots=True)
class TextPage:
    """A file with a few finished texts in it: pyproject.toml, LICENSE."""

    values: dict[str, str]
