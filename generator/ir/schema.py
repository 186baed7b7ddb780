"""The schemas of an API as the generator knows them: a closed union of small classes.

`$ref` is a handle (`Reference`), never an object, so recursion is free and a schema can
be printed and compared. `nullable`, type lists and `oneOf` with null all become a
`Union` with a `Null` in it; `allOf` is merged; `const` is an enum of one. What types
cannot say (`not`, `if`, `dependentSchemas`) is kept in `notes`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from ..diagnostics import Location
from ..load.node import Json
from .docs import NO_DOCS as NO_DOCS
from .docs import Docs as Docs

SchemaId: TypeAlias = Location
"""The handle of a schema in `Api.schemas`: where it stands."""


@dataclass(frozen=True, slots=True)
class Discriminator:
    """Which member tells the variant: that of each value, else `otherwise`."""

    property_name: str
    mapping: tuple[tuple[str, SchemaId], ...]
    otherwise: SchemaId | None = None


@dataclass(frozen=True, slots=True)
class Anything:
    """Every value is valid: `{}` or `true`."""

    at: Location
    docs: Docs = NO_DOCS


@dataclass(frozen=True, slots=True)
class Nothing:
    """No value is valid: `false`, or types that exclude each other."""

    at: Location
    docs: Docs = NO_DOCS


@dataclass(frozen=True, slots=True)
class Null:
    """`type: "null"`."""

    at: Location
    docs: Docs = NO_DOCS


@dataclass(frozen=True, slots=True)
class Boolean:
    """`type: boolean`."""

    at: Location
    docs: Docs = NO_DOCS


@dataclass(frozen=True, slots=True)
class Number:
    """`type: integer` (`integral`) or `type: number`; all bounds that are set count."""

    at: Location
    docs: Docs = NO_DOCS
    integral: bool = False
    format: str | None = None
    minimum: int | float | None = None
    maximum: int | float | None = None
    exclusive_minimum: int | float | None = None
    exclusive_maximum: int | float | None = None
    multiple_of: int | float | None = None


@dataclass(frozen=True, slots=True)
class String:
    """`type: string`; lengths in characters."""

    at: Location
    docs: Docs = NO_DOCS
    format: str | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    content_encoding: str | None = None
    content_media_type: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """`enum` or `const`: the allowed values, in the order of the document, each once.

    Null is not among them; it is a variant of its own.
    """

    at: Location
    values: tuple[Json, ...]
    docs: Docs = NO_DOCS


@dataclass(frozen=True, slots=True)
class Array:
    """`type: array`.

    `prefix` holds the schemas of the first items (`prefixItems`), `items` the one of
    the others; Nothing forbids others.
    """

    at: Location
    items: Schema
    docs: Docs = NO_DOCS
    prefix: tuple[Schema, ...] = ()
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False


@dataclass(frozen=True, slots=True)
class Property:
    """A member of an object: its JSON key, the place of its schema, the `docs` of the
    property itself. A discriminator names what `tells_variant`.
    """

    name: str
    schema: Schema
    at: Location
    docs: Docs = NO_DOCS
    required: bool = False
    read_only: bool = False
    write_only: bool = False
    tells_variant: bool = False
    python_name: str | None = None


@dataclass(frozen=True, slots=True)
class Object:
    """`type: object`.

    `additional` is the schema of members that `properties` does not name; Nothing
    forbids them. A `discriminator` stands in a parent: its mapping holds the components
    that extend it by `allOf`, so a value of the parent may be any of them.
    """

    at: Location
    properties: tuple[Property, ...]
    additional: Schema
    docs: Docs = NO_DOCS
    pattern_properties: tuple[tuple[str, Schema], ...] = ()
    min_properties: int | None = None
    max_properties: int | None = None
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class Union:
    """`oneOf`, `anyOf`, a list of types, or nullable.

    At least two variants, no two of them alike, none of them a Union itself.
    """

    at: Location
    variants: tuple[Schema, ...]
    docs: Docs = NO_DOCS
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A handle to a named schema: `Api.schemas[target]`."""

    at: Location
    target: SchemaId
    docs: Docs = NO_DOCS


Schema: TypeAlias = (
    Anything
    | Nothing
    | Null
    | Boolean
    | Number
    | String
    | Choice
    | Array
    | Object
    | Union
    | Reference
)


class Origin(Enum):
    """Why a schema has a name of its own."""

    COMPONENT = "component"
    INLINE = "inline"


@dataclass(frozen=True, slots=True)
class NamedSchema:
    """An entry of `Api.schemas`: a component, an inline object that needs a class, or
    what a `$ref` to another place leads to.

    `words` name it by where it stands, outermost first, `("Pet", "owner")` under a
    property; `Words` tells all. `python_name` goes before them. A component that allows
    an object and null has the object as an inline schema with the same words; the
    component itself is a Union then, which needs no class. `aliases` are the places
    that it only refers to; of what stands there, the component.
    """

    id: SchemaId
    words: tuple[str, ...]
    schema: Schema
    origin: Origin
    python_name: str | None = None
    aliases: tuple[SchemaId, ...] = ()
