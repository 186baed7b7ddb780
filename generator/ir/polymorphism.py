"""Opens references to a parent with a discriminator: a value of it may be of any schema
that extends the parent by `allOf`, so the reference becomes a union of them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from .operation import (
    Header,
    MediaType,
    Operation,
    RequestBody,
    Response,
    Webhook,
)
from .schema import (
    Anything,
    Array,
    Boolean,
    Choice,
    NamedSchema,
    Nothing,
    Null,
    Number,
    Object,
    Reference,
    Schema,
    SchemaId,
    String,
    Union,
)
from .unions import union

MOST = 50
"""A parent of more schemas stays itself: nobody reads a type of so many names."""


class Opener:
    """Opens the references in schemas and operations of one document."""

    def __init__(self, schemas: Mapping[SchemaId, NamedSchema]) -> None:
        self._named = schemas
        self._unions: dict[SchemaId, Union] = {}
        for id_, named in schemas.items():
            found = _union(id_, named.schema)
            if found is not None:
                self._unions[id_] = found
        self.schemas: dict[SchemaId, NamedSchema] = {
            id_: replace(named, schema=self._whole(id_, named.schema))
            for id_, named in schemas.items()
        }

    def _whole(self, id_: SchemaId, schema: Schema) -> Schema:
        """Return a component with the references in it opened; another name of a parent
        stays the parent where it is one of those that extend it.
        """
        found = (
            self._unions.get(schema.target) if isinstance(schema, Reference) else None
        )
        targets = () if found is None else found.variants
        if any(isinstance(each, Reference) and each.target == id_ for each in targets):
            return schema
        return self.open(schema)

    def open(self, schema: Schema) -> Schema:
        """Return a schema with the references in it opened."""
        if not self._unions:
            return schema
        match schema:
            case Reference(target=target):
                found = self._unions.get(target)
                if found is None:
                    return schema
                return replace(found, at=schema.at, docs=schema.docs)
            case Array():
                prefix = tuple(self.open(each) for each in schema.prefix)
                return replace(schema, items=self.open(schema.items), prefix=prefix)
            case Object():
                return self._object(schema)
            case Union():
                if schema.discriminator is not None:
                    return schema  # its own mapping says what each variant is
                opened = [self.open(each) for each in schema.variants]
                return self._told(union(schema.at, opened, schema.docs))
            case Anything() | Nothing() | Null() | Boolean() | Number() | String():
                return schema
            case Choice():
                return schema
            case _:
                assert_never(schema)

    def _told(self, schema: Schema) -> Schema:
        """Return a union without the discriminator of a parent among its variants where
        another variant has that property too, so that its values mean something else.
        """
        if not isinstance(schema, Union) or schema.discriminator is None:
            return schema
        own = {target for _, target in schema.discriminator.mapping}
        own.add(schema.discriminator.otherwise or schema.at)
        key = schema.discriminator.property_name
        for variant in schema.variants:
            if not isinstance(variant, Reference) or variant.target in own:
                continue
            named = self._named.get(variant.target)
            other = None if named is None else named.schema
            if isinstance(other, Object) and key in {p.name for p in other.properties}:
                return replace(schema, discriminator=None)
        return schema

    def _object(self, schema: Object) -> Object:
        return replace(
            schema,
            properties=tuple(
                replace(each, schema=self.open(each.schema))
                for each in schema.properties
            ),
            pattern_properties=tuple(
                (name, self.open(each)) for name, each in schema.pattern_properties
            ),
            additional=self.open(schema.additional),
        )

    def operation(self, operation: Operation) -> Operation:
        """Return an operation with the references in it opened."""
        if not self._unions:
            return operation
        return replace(
            operation,
            parameters=tuple(
                replace(each, schema=self.open(each.schema))
                for each in operation.parameters
            ),
            request_body=self._body(operation.request_body),
            responses=tuple(self._response(each) for each in operation.responses),
            callbacks=tuple(self.webhook(each) for each in operation.callbacks),
        )

    def webhook(self, webhook: Webhook) -> Webhook:
        """Return a webhook or a callback with the references in it opened."""
        return replace(webhook, operation=self.operation(webhook.operation))

    def _body(self, body: RequestBody | None) -> RequestBody | None:
        if body is None:
            return None
        return replace(body, contents=tuple(map(self._media, body.contents)))

    def _response(self, response: Response) -> Response:
        return replace(
            response,
            contents=tuple(map(self._media, response.contents)),
            headers=tuple(map(self._header, response.headers)),
        )

    def _media(self, media: MediaType) -> MediaType:
        return replace(
            media,
            schema=self._maybe(media.schema),
            item_schema=self._maybe(media.item_schema),
        )

    def _header(self, header: Header) -> Header:
        return replace(header, schema=self._maybe(header.schema))

    def _maybe(self, schema: Schema | None) -> Schema | None:
        return None if schema is None else self.open(schema)


def _union(id_: SchemaId, schema: Schema) -> Union | None:
    """Return what a reference to a parent stands for; None where it is no parent."""
    if not isinstance(schema, Object) or schema.discriminator is None:
        return None
    mapping = schema.discriminator.mapping
    targets = dict.fromkeys((*(target for _, target in mapping), id_))
    if not 2 <= len(targets) <= MOST:
        return None
    return Union(
        id_,
        tuple(Reference(id_, target) for target in targets),
        discriminator=replace(schema.discriminator, otherwise=id_),
    )
