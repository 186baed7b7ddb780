"""The whole of an API: what the reader returns and everything after it works from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ..diagnostics import Location
from ..load.node import Json
from .operation import Operation, Server, Webhook
from .schema import NamedSchema, SchemaId


@dataclass(frozen=True, slots=True)
class Info:
    """The Info Object."""

    title: str
    version: str
    summary: str | None = None
    description: str | None = None
    terms_of_service: str | None = None
    contact_name: str | None = None
    contact_url: str | None = None
    contact_email: str | None = None
    license_name: str | None = None
    license_url: str | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    """A Tag Object."""

    at: Location
    name: str
    description: str | None = None
    python_name: str | None = None


@dataclass(frozen=True, slots=True)
class ApiKeyScheme:
    """`type: apiKey`."""

    at: Location
    name: str
    location: Literal["query", "header", "cookie"]
    parameter: str
    description: str | None = None


@dataclass(frozen=True, slots=True)
class HttpScheme:
    """`type: http`; `scheme` is in lower case (`basic`, `bearer`, or another one)."""

    at: Location
    name: str
    scheme: str
    bearer_format: str | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True)
class OAuthFlow:
    """One flow of an oauth2 scheme."""

    kind: Literal[
        "implicit",
        "password",
        "clientCredentials",
        "authorizationCode",
        "deviceAuthorization",
    ]
    token_url: str | None
    refresh_url: str | None
    authorization_url: str | None
    scopes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OAuthScheme:
    """`type: oauth2`."""

    at: Location
    name: str
    flows: tuple[OAuthFlow, ...]
    description: str | None = None


@dataclass(frozen=True, slots=True)
class OpenIdScheme:
    """`type: openIdConnect`."""

    at: Location
    name: str
    url: str
    description: str | None = None


@dataclass(frozen=True, slots=True)
class MutualTlsScheme:
    """`type: mutualTLS`."""

    at: Location
    name: str
    description: str | None = None


SecurityScheme: TypeAlias = (
    ApiKeyScheme | HttpScheme | OAuthScheme | OpenIdScheme | MutualTlsScheme
)


@dataclass(frozen=True, slots=True)
class Settings:
    """`x-clientpress` at the root of the document, with defaults from `info`.

    package: import name (`pet_shop`); distribution: PyPI name (`pet-shop`); client: the
    prefix of class names (`PetShop` gives `PetShopClient`, `PetShopError`); env_prefix:
    the start of environment variables (`PET_SHOP` gives `PET_SHOP_API_KEY`); version:
    of the package (PEP 440); most_kept: how many lines of generated files may be edited
    by hand and kept.
    """

    package: str
    distribution: str
    client: str
    env_prefix: str
    version: str
    author: str | None = None
    license: str = "MIT"
    repository: str | None = None
    most_kept: int | None = None


@dataclass(frozen=True, slots=True)
class Api:
    """An API.

    `schemas` holds every named schema by its handle: components in the order of the
    document, then the others as they were met. `document` is the whole description with
    references to other files made local, as plain JSON, for the generated tests, which
    check requests against it. `source` is the name of its root file.
    """

    openapi: str
    info: Info
    settings: Settings
    servers: tuple[Server, ...]
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    schemas: Mapping[SchemaId, NamedSchema]
    security_schemes: tuple[SecurityScheme, ...]
    webhooks: tuple[Webhook, ...]
    document: Json
    source: str = ""
