"""Members that an object does not have: those of Swagger 2, of another object, or of a
later version; and what to write.
"""

from __future__ import annotations

_SERVERS = "write 'servers: [{url: https://...}]'"
_MEDIA = "the media types are the keys of 'content' in a body or a response"
_IN_CONTENT = "put it under a media type: 'content: {application/json: {schema: ...}}'"
_IN_SCHEMA = "put it into the 'schema' of this parameter"

SWAGGER: dict[str, dict[str, str]] = {
    "OpenAPI Object": {
        "swagger": "take it out: 'openapi' names the version",
        "host": _SERVERS,
        "basePath": _SERVERS,
        "schemes": _SERVERS,
        "definitions": "write it as 'components/schemas'",
        "securityDefinitions": "write it as 'components/securitySchemes'",
        "parameters": "write it as 'components/parameters'",
        "responses": "write it as 'components/responses'",
        "schemas": "put it into 'components'",
        "securitySchemes": "put it into 'components'",
        "consumes": _MEDIA,
        "produces": _MEDIA,
        "title": "put it into 'info'",
        "version": "put it into 'info'",
        "description": "put it into 'info'",
    },
    "Operation Object": {
        "consumes": _MEDIA,
        "produces": _MEDIA,
        "schemes": _SERVERS,
        "body": "did you mean 'requestBody'?",
    },
    "Parameter Object": {
        "collectionFormat": "write 'style' and 'explode'",
        "type": _IN_SCHEMA,
        "default": _IN_SCHEMA,
        "enum": _IN_SCHEMA,
        "format": _IN_SCHEMA,
        "items": _IN_SCHEMA,
        "maximum": _IN_SCHEMA,
        "minimum": _IN_SCHEMA,
        "maxLength": _IN_SCHEMA,
        "minLength": _IN_SCHEMA,
        "pattern": _IN_SCHEMA,
    },
    "Header Object": {
        "type": "put it into the 'schema' of this header",
        "format": "put it into the 'schema' of this header",
        "name": "take it out: the key above is the header's name",
        "in": "take it out: a header is a header",
    },
    "Request Body Object": {
        "schema": _IN_CONTENT,
        "in": "take it out: a request body is no parameter",
        "name": "take it out: a request body is no parameter",
    },
    "Response Object": {
        "schema": _IN_CONTENT,
        "examples": "put it under a media type in 'content'",
        "example": "put it under a media type in 'content'",
    },
    "Media Type Object": {
        "type": "put it into 'schema'",
        "properties": "put it into 'schema'",
        "items": "put it into 'schema'",
        "$ref": "put it into 'schema'",
    },
    "Components Object": {
        "definitions": "did you mean 'schemas'?",
        "securityDefinitions": "did you mean 'securitySchemes'?",
        "security": "put it at the root of the document",
        "paths": "put it at the root of the document",
    },
    "Security Scheme Object": {
        "flow": "write 'flows: {clientCredentials: {...}}', by its name",
        "authorizationUrl": "put it into a flow: 'flows: {implicit: {...}}'",
        "tokenUrl": "put it into a flow: 'flows: {clientCredentials: {...}}'",
        "scopes": "put it into a flow: 'flows: {clientCredentials: {...}}'",
    },
    "OAuth Flows Object": {
        "application": "did you mean 'clientCredentials'?",
        "accessCode": "did you mean 'authorizationCode'?",
    },
}
"""Members that an object had in Swagger 2, or that belong one level away."""

SINCE: dict[str, dict[str, tuple[str, str | None]]] = {
    "OpenAPI Object": {
        "webhooks": ("3.1", None),
        "jsonSchemaDialect": ("3.1", None),
        "$self": ("3.2", None),
    },
    "Info Object": {"summary": ("3.1", "put it into 'description'")},
    "License Object": {"identifier": ("3.1", "write 'url'")},
    "Components Object": {"pathItems": ("3.1", None), "mediaTypes": ("3.2", None)},
    "Path Item Object": {"query": ("3.2", None), "additionalOperations": ("3.2", None)},
    "Media Type Object": {
        "itemSchema": ("3.2", None),
        "prefixEncoding": ("3.2", None),
        "itemEncoding": ("3.2", None),
    },
    "Tag Object": {
        "summary": ("3.2", "put it into 'description'"),
        "kind": ("3.2", None),
        "parent": ("3.2", None),
    },
    "Server Object": {"name": ("3.2", None)},
    "Response Object": {"summary": ("3.2", "put it into 'description'")},
    "Example Object": {
        "dataValue": ("3.2", "write 'value'"),
        "serializedValue": ("3.2", "write 'value'"),
    },
    "Discriminator Object": {"defaultMapping": ("3.2", None)},
    "Security Scheme Object": {
        "deprecated": ("3.2", None),
        "oauth2MetadataUrl": ("3.2", None),
    },
    "OAuth Flows Object": {"deviceAuthorization": ("3.2", None)},
    "Schema Object": {
        **dict.fromkeys(
            (
                *("$anchor", "$comment", "$dynamicAnchor", "$dynamicRef", "$id"),
                *("$schema", "contains", "dependentRequired", "dependentSchemas"),
                *("else", "if", "then", "maxContains", "minContains", "prefixItems"),
                *("propertyNames", "unevaluatedItems", "unevaluatedProperties"),
                *("contentSchema",),
            ),
            ("3.1", None),
        ),
        "$defs": ("3.1", "put its schemas into 'components/schemas'"),
        "const": ("3.1", "write an 'enum' with one value"),
        "contentEncoding": ("3.1", "write 'format: byte' for base64"),
        "contentMediaType": ("3.1", "write 'format: binary'"),
        "examples": ("3.1", "write 'example', with one value"),
        "patternProperties": ("3.1", "write 'additionalProperties' with the schema"),
    },
}
"""Members that an object has since a later version; what says the same before."""

EXTENDED = frozenset(
    {
        *("OpenAPI Object", "Info Object", "Operation Object", "Path Item Object"),
        *("Parameter Object", "Response Object", "Server Object", "Tag Object"),
        *("Contact Object", "License Object", "Security Scheme Object"),
    }
)
"""Objects that people add members of their own to."""
