"""What people write where the standard wants something else, and what to write.

Tables only: members that are missing, words of programming languages in the place of
types. A new habit is one row. Members that stand in the wrong object are in
`misplaced`.
"""

from __future__ import annotations

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
    ("Parameter Object", "content"): (
        "write 'content: {application/x-www-form-urlencoded: {schema: ...}}'"
    ),
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

MEANT: dict[str, dict[str, str]] = {
    "Info Object": {"name": "title", "apiversion": "version"},
    "External Documentation Object": dict.fromkeys(("link", "href", "uri"), "url"),
    "Server Object": dict.fromkeys(("uri", "host", "baseurl", "address"), "url"),
    "Server Variable Object": {"value": "default"},
    "License Object": dict.fromkeys(("title", "type", "id", "spdx"), "name"),
    "Tag Object": dict.fromkeys(("title", "tag", "id"), "name"),
    "Parameter Object": {
        **dict.fromkeys(("id", "key", "param", "parameter"), "name"),
        **dict.fromkeys(("location", "where", "place"), "in"),
    },
    "Response Object": dict.fromkeys(
        ("message", "summary", "title", "text", "reason", "comment"), "description"
    ),
    "Request Body Object": dict.fromkeys(("body", "schema", "mediatypes"), "content"),
    "Discriminator Object": dict.fromkeys(
        ("property", "name", "field", "key"), "propertyName"
    ),
    "Security Scheme Object": dict.fromkeys(("header", "key", "keyname"), "name"),
    "OAuth Flow Object": {
        **dict.fromkeys(("url", "accesstokenurl"), "tokenUrl"),
        **dict.fromkeys(("authorizeurl", "authurl"), "authorizationUrl"),
        "scope": "scopes",
    },
    "Link Object": dict.fromkeys(("operation", "id"), "operationId"),
}
"""Words, in lower case, that people write for a member that must be there."""

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
