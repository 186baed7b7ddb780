"""What people write where the standard wants something else, and what to write.

Tables only: members that another version has, members of Swagger 2, words of
programming languages in the place of types. A new habit is one row.
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

LACKING: dict[tuple[str, str], str] = {
    ("OpenAPI Object", "info"): "add 'info: {title: ..., version: \"1.0.0\"}'",
    ("OpenAPI Object", "paths"): "add 'paths: {}', with your paths in it",
    ("Info Object", "version"): "add the version of your API: 'version: \"1.0.0\"'",
    ("Info Object", "title"): "add the name of your API: 'title: ...'",
    ("Response Object", "description"): "add a 'description': what the response tells",
    ("Operation Object", "responses"): (
        "add 'responses: {\"200\": {description: ...}}'"
    ),
    ("Parameter Object", "required"): (
        "add 'required: true': a path parameter always stands in its path"
    ),
    ("Parameter Object", "in"): "add 'in: query', or header, path or cookie",
    ("Parameter Object", "schema"): "add 'schema: {type: string}', or its own type",
    ("Header Object", "schema"): "add 'schema: {type: string}', or its own type",
    ("Request Body Object", "content"): (
        "add 'content: {application/json: {schema: ...}}'"
    ),
    ("Security Scheme Object", "scheme"): "add 'scheme: bearer', or basic",
    ("Security Scheme Object", "type"): "add 'type: http', apiKey, oauth2 or another",
    ("Security Scheme Object", "name"): "add the name of the header: 'name: X-API-Key'",
    ("Security Scheme Object", "in"): "add 'in: header', query or cookie",
    ("Discriminator Object", "propertyName"): (
        "add the property that tells the variants apart"
    ),
    ("OAuth Flow Object", "tokenUrl"): "add where tokens are: 'tokenUrl: https://...'",
    ("OAuth Flow Object", "authorizationUrl"): (
        "add where users give consent: 'authorizationUrl: https://...'"
    ),
    ("Security Scheme Object", "openIdConnectUrl"): (
        "add 'openIdConnectUrl: https://.../.well-known/openid-configuration'"
    ),
    ("Security Scheme Object", "flows"): (
        "add 'flows: {clientCredentials: {tokenUrl: https://..., scopes: {}}}'"
    ),
    ("License Object", "name"): "add the name of the licence: 'name: Apache-2.0'",
    ("Server Object", "url"): "add 'url: https://...', or '/' for where this file is",
    (
        "Parameter Object",
        "name",
    ): "add the name that stands in the request: 'name: ...'",
    ("Tag Object", "name"): "add the name that operations use: 'name: ...'",
    ("Link Object", "operationRef"): "add the 'operationId' that the link leads to",
    ("OAuth Flow Object", "scopes"): "add 'scopes: {}' where there are none",
    (
        "Server Variable Object",
        "default",
    ): "add the value that is used unless another is",
}
"""What to add where an object lacks a member."""

TYPES: dict[str, str] = {
    **dict.fromkeys(("str", "text", "char", "varchar"), "type: string"),
    **dict.fromkeys(("int", "int32", "short"), "type: integer"),
    **dict.fromkeys(("long", "int64"), "type: integer' and 'format: int64"),
    **dict.fromkeys(("float", "double"), "type: number' and 'format: double"),
    **dict.fromkeys(("decimal", "numeric", "money"), "type: number"),
    **dict.fromkeys(("bool", "flag"), "type: boolean"),
    **dict.fromkeys(("list", "set", "tuple"), "type: array"),
    **dict.fromkeys(("dict", "map", "hash", "json", "struct"), "type: object"),
    **dict.fromkeys(("datetime", "timestamp"), "type: string' and 'format: date-time"),
    **{
        name: f"type: string' and 'format: {name}"
        for name in (
            *("date", "date-time", "time", "duration", "email", "uri", "uuid"),
            *("password", "binary", "byte"),
        )
    },
    "url": "type: string' and 'format: uri",
    "file": "type: string' and 'format: binary",
}
"""What people write as a type, and how it is written."""

VALUES: dict[tuple[str, str], str] = {
    ("in", "body"): "describe it as 'requestBody' of the operation",
    ("in", "formData"): "describe it in 'requestBody', as application/x-www-form-...",
    ("in", "form"): "describe it in 'requestBody', as application/x-www-form-...",
    ("in", "url"): "did you mean 'path'?",
    ("in", "querystring"): "only OpenAPI 3.2 has it: describe each name 'in: query'",
    ("type", "mutualTLS"): "OpenAPI 3.0 has no such type; 3.1 has",
    ("type", "basic"): "write 'type: http' and 'scheme: basic'",
    ("type", "bearer"): "write 'type: http' and 'scheme: bearer'",
    ("type", "jwt"): "write 'type: http', 'scheme: bearer' and 'bearerFormat: JWT'",
    ("type", "oauth"): "did you mean 'oauth2'?",
    ("type", "openid"): "did you mean 'openIdConnect'?",
    ("type", "any"): "leave 'type' out: without it any value fits",
    ("type", "mixed"): "leave 'type' out: without it any value fits",
    ("type", "enum"): "write 'type: string' and list the values in 'enum'",
}
"""What to write in place of a value that is not allowed, by its key."""
