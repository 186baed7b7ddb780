"""The operations of an API: what is sent where, and what comes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from ..diagnostics import Location
from ..load.node import Json
from .paging import Paging
from .schema import NO_DOCS, Docs, Schema

In: TypeAlias = Literal["path", "query", "header", "cookie", "querystring"]
Style: TypeAlias = Literal[
    "matrix",
    "label",
    "simple",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
    "cookie",
]


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a media type or a parameter.

    `name` is its key under `examples`; None for a single `example`.
    """

    name: str | None
    summary: str | None
    value: Json
    at: Location


@dataclass(frozen=True, slots=True)
class Parameter:
    """A Parameter Object with its defaults filled in.

    `media_type` is set where it uses `content`; style and explode mean nothing then.
    """

    at: Location
    name: str
    location: In
    schema: Schema
    required: bool
    style: Style
    explode: bool
    allow_reserved: bool = False
    media_type: str | None = None
    docs: Docs = NO_DOCS
    examples: tuple[Example, ...] = ()
    python_name: str | None = None
    encoding: tuple[Encoding, ...] = ()


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a property of a form or a part is sent; a style goes before a media type."""

    property_name: str
    content_type: str | None
    style: Style | None
    explode: bool
    allow_reserved: bool = False
    headers: tuple[Header, ...] = ()


@dataclass(frozen=True, slots=True)
class MediaType:
    """A Media Type Object: `name` as it stands.

    A stream has `item_schema`, the schema of each of its items, and no `schema`.
    """

    at: Location
    name: str
    schema: Schema | None
    item_schema: Schema | None = None
    examples: tuple[Example, ...] = ()
    encoding: tuple[Encoding, ...] = ()
    prefix_encoding: tuple[Encoding, ...] = ()
    item_encoding: Encoding | None = None


@dataclass(frozen=True, slots=True)
class RequestBody:
    """A Request Body Object; `contents` in the order of the document."""

    at: Location
    contents: tuple[MediaType, ...]
    required: bool
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """A response header; `media_type` is set where it uses `content`."""

    name: str
    schema: Schema | None
    description: str | None
    required: bool = False
    explode: bool = False
    media_type: str | None = None


@dataclass(frozen=True, slots=True)
class Response:
    """A Response Object; `status` is `200`, `4XX` or `default`."""

    at: Location
    status: str
    description: str | None
    contents: tuple[MediaType, ...] = ()
    headers: tuple[Header, ...] = ()


@dataclass(frozen=True, slots=True)
class SecurityUse:
    """One scheme of a Security Requirement Object, and its scopes."""

    scheme: str
    scopes: tuple[str, ...] = ()


Security: TypeAlias = tuple[tuple[SecurityUse, ...], ...]
"""Alternatives (OR) of schemes that are needed together (AND).

An empty alternative means that the call also works without; no alternative at all, that
nothing is needed.
"""


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A variable in a server's URL."""

    name: str
    default: str
    enum: tuple[str, ...] = ()
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Server:
    """A Server Object; `url` may hold `{variables}`."""

    url: str
    description: str | None = None
    variables: tuple[ServerVariable, ...] = ()
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """`x-batch`: the operation takes a list of items and answers for each of them.

    `items` is the property of the request body that holds them, `item` their schema,
    `max_items` how many one request may hold. `created` and `failed` are JSON Pointers
    to the lists in the reply. The others are members of the entries there, `key` one of
    an item too; without `data`, the whole entry of `created` is what came of an item.
    `data_schema` is the schema of that.
    """

    at: Location
    items: str
    item: Schema
    max_items: int
    created: str
    failed: str
    index: str
    key: str | None
    data: str | None
    data_schema: Schema
    error: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path.

    `method` is as it is sent (`GET`). `security` and `servers` hold what counts here:
    the operation's own, else the path's, else the root's. `group` is the first tag, or
    None; `at` the Operation Object; `extensions` its `x-` members as they stand.
    """

    at: Location
    id: str | None
    method: str
    path: str
    group: str | None
    parameters: tuple[Parameter, ...]
    request_body: RequestBody | None
    responses: tuple[Response, ...]
    security: Security
    servers: tuple[Server, ...] = ()
    summary: str | None = None
    docs: Docs = NO_DOCS
    python_name: str | None = None
    callbacks: tuple[Webhook, ...] = ()
    batch: Batch | None = None
    paging: Paging | None = None
    extensions: Mapping[str, Json] = field(default_factory=dict[str, Json])


@dataclass(frozen=True, slots=True)
class Webhook:
    """A request that the API sends: a webhook, or a callback to `expression`."""

    at: Location
    name: str
    operation: Operation
    expression: str | None = None
