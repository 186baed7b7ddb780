"""What is read of operations: parameters, bodies, responses, servers, security."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.ir.api import (
    ApiKeyScheme,
    HttpScheme,
    MutualTlsScheme,
    OAuthScheme,
    OpenIdScheme,
)
from generator.ir.operation import Operation, Parameter
from tests.ir_text import Reading, document


def only(read: Reading) -> Operation:
    (operation,) = read.api.operations
    return operation


def parameter(folder: Path, text: str, version: str = "3.1.0") -> Parameter:
    path = "'/{p}'" if "in: path" in text else "/p"
    read = document(
        folder, f"paths: {{{path}: {{get: {{parameters: [{text}]}}}}}}", version
    )
    (found,) = only(read).parameters
    return found


STYLES = {
    "path": ("{name: p, in: path, schema: {}}", "simple", False, True),
    "query": ("{name: p, in: query, schema: {}}", "form", True, False),
    "header": ("{name: p, in: header, schema: {}}", "simple", False, False),
    "cookie": ("{name: p, in: cookie, schema: {}}", "form", True, False),
    "required": ("{name: p, in: query, required: true}", "form", True, True),
    "label": ("{name: p, in: path, style: label}", "label", False, True),
    "matrix": (
        "{name: p, in: path, style: matrix, explode: true}",
        "matrix",
        True,
        True,
    ),
    "pipes": (
        "{name: p, in: query, style: pipeDelimited}",
        "pipeDelimited",
        False,
        False,
    ),
    "form": ("{name: p, in: query, style: form, explode: false}", "form", False, False),
    "deep": ("{name: p, in: query, style: deepObject}", "deepObject", False, False),
    "cookie of 3.2": ("{name: p, in: cookie, style: cookie}", "cookie", True, False),
}


@pytest.mark.parametrize(
    ("text", "style", "explode", "required"), STYLES.values(), ids=STYLES
)
def test_styles(
    tmp_path: Path, text: str, style: str, explode: bool, required: bool
) -> None:
    found = parameter(tmp_path, text)
    assert (found.style, found.explode, found.required) == (style, explode, required)


def test_a_style_of_another_place_is_told(tmp_path: Path) -> None:
    read = document(
        tmp_path,
        "paths: {/p: {get: {parameters: [{name: p, in: header, style: form}]}}}",
    )
    assert only(read).parameters[0].style == "simple"
    assert read.codes == ["unsupported-style"]


def test_a_parameter_with_content(tmp_path: Path) -> None:
    found = parameter(
        tmp_path,
        "{name: p, in: query, content: {application/json:"
        " {schema: {type: string}, example: x}}}",
    )
    assert found.media_type == "application/json"
    assert [example.value for example in found.examples] == ["x"]
    whole = parameter(
        tmp_path,
        "{name: q, in: querystring, content: {application/x-www-form-urlencoded: {}}}",
        "3.2.0",
    )
    assert whole.location == "querystring"


def test_parameters_of_path_and_operation(tmp_path: Path) -> None:
    read = document(
        tmp_path,
        """
        paths:
          /pets/{id}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: integer}}
              - {name: limit, in: query, schema: {type: integer}}
              - {name: limit, in: header, schema: {type: integer}}
            get:
              parameters:
                - $ref: '#/components/parameters/Limit'
                - {name: Accept, in: header, schema: {type: string}}
        components:
          parameters:
            Limit:
              name: limit
              in: query
              description: How many.
              deprecated: true
              x-python-name: count
              schema: {type: string}
              examples: {few: {summary: Few., value: 1}}
        """,
    )
    found = {(each.name, each.location): each for each in only(read).parameters}
    assert list(found) == [("id", "path"), ("limit", "query"), ("limit", "header")]
    limit = found["limit", "query"]
    assert read.text(limit.schema) == "string"
    assert (limit.docs.description, limit.docs.deprecated) == ("How many.", True)
    assert limit.python_name == "count"
    assert [(e.name, e.summary, e.value) for e in limit.examples] == [
        ("few", "Few.", 1)
    ]
    assert not read.codes


def test_bodies_and_responses(tmp_path: Path) -> None:
    read = document(
        tmp_path,
        """
        paths:
          /pets:
            post:
              requestBody: {$ref: '#/components/requestBodies/Pet'}
              responses:
                '201':
                  description: Made.
                  headers:
                    Location: {required: true, schema: {type: string}}
                    Content-Type: {schema: {type: string}}
                  content:
                    application/json:
                      schema: {type: integer}
                      examples: {one: {$ref: '#/components/examples/One'}}
                4xx: {description: Wrong.}
                default: {$ref: '#/components/responses/Failed'}
        components:
          examples: {One: {value: 1}}
          responses: {Failed: {description: Failed.}}
          requestBodies:
            Pet:
              required: true
              description: A pet.
              content:
                application/json: {schema: {type: string}, example: Rex}
                multipart/form-data:
                  schema: {type: object, properties: {file: {type: string}}}
                  encoding: {file: {contentType: image/png}}
        """,
    )
    operation = only(read)
    body = operation.request_body
    assert body is not None
    assert (body.required, body.description) == (True, "A pet.")
    json, form = body.contents
    assert (json.name, json.examples[0].value) == ("application/json", "Rex")
    (encoding,) = form.encoding
    assert (encoding.property_name, encoding.content_type) == ("file", "image/png")
    made, wrong, failed = operation.responses
    assert [each.status for each in operation.responses] == ["201", "4XX", "default"]
    assert [(each.name, each.required) for each in made.headers] == [("Location", True)]
    assert made.contents[0].examples[0].value == 1
    assert (wrong.contents, failed.description) == ((), "Failed.")


def test_methods(tmp_path: Path) -> None:
    text = """
    paths:
      /a:
        get: {operationId: a, tags: [pets, cats], x-idempotent: true, x-b: [1]}
        trace: {}
        query: {}
        additionalOperations: {COPY: {summary: Copies.}}
      /b: {$ref: '#/components/pathItems/B'}
    components: {pathItems: {B: {delete: {operationId: b}}}}
    """
    new = document(tmp_path, text, "3.2.0")
    assert [(each.method, each.path) for each in new.api.operations] == [
        ("GET", "/a"),
        ("TRACE", "/a"),
        ("QUERY", "/a"),
        ("COPY", "/a"),
        ("DELETE", "/b"),
    ]
    first = new.api.operations[0]
    assert (first.id, first.group) == ("a", "pets")
    assert first.extensions == {"x-idempotent": True, "x-b": [1]}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("{properties: {n: true}}", "watch/response/item"),
        ("{properties: {data: {type: integer}, id: {type: string}}}", "int"),
        (
            "{properties: {data: {type: string, contentMediaType: application/json,"
            " contentSchema: {properties: {n: true}}}}}",
            "watch/response/item/data",
        ),
        (
            "{oneOf: [{properties: {event: {const: a}, data: {type: string}}},"
            " {properties: {event: {const: b}, data: {type: integer}}}]}",
            "string | int",
        ),
    ],
)
def test_streams_of_3_2(tmp_path: Path, item: str, expected: str) -> None:
    read = document(
        tmp_path,
        "paths: {/p: {get: {operationId: watch, responses: {'200': {content:"
        f" {{text/event-stream: {{itemSchema: {item}}}}}}}}}}}}}}}",
        "3.2.0",
    )
    found = only(read).responses[0].contents[0].item_schema
    assert found is not None
    assert read.text(found) == expected


SECURITY: dict[str, tuple[str, list[list[str]]]] = {
    "the root's": ("{}", [["key"]]),
    "none": ("{security: []}", []),
    "or": ("{security: [{key: []}, {web: [read]}]}", [["key"], ["web"]]),
    "and": ("{security: [{key: [], web: []}]}", [["key", "web"]]),
    "optional": ("{security: [{key: []}, {}]}", [["key"], []]),
    "not defined": ("{security: [{lost: []}, {key: []}]}", [["key"]]),
}
SCHEMES = (
    "components: {securitySchemes: {key: {type: apiKey, in: header, name: x-key},"
    " web: {type: oauth2, flows: {}}}}"
)


@pytest.mark.parametrize(("text", "expected"), SECURITY.values(), ids=SECURITY)
def test_security(tmp_path: Path, text: str, expected: list[list[str]]) -> None:
    read = document(
        tmp_path, f"security: [{{key: []}}]\npaths: {{/p: {{get: {text}}}}}\n{SCHEMES}"
    )
    found = [[use.scheme for use in uses] for uses in only(read).security]
    assert found == expected


def test_security_schemes(tmp_path: Path) -> None:
    read = document(
        tmp_path,
        """
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: x-key}
            token: {type: http, scheme: Bearer, bearerFormat: JWT}
            web:
              type: oauth2
              flows: {clientCredentials: {tokenUrl: /t, scopes: {read: Reads.}}}
            open: {type: openIdConnect, openIdConnectUrl: /o}
            tls: {type: mutualTLS}
            same: {$ref: '#/components/securitySchemes/key'}
            other: {type: magic}
        """,
    )
    key, token, web, open_id, tls, same = read.api.security_schemes
    assert isinstance(key, ApiKeyScheme)
    assert (key.location, key.parameter) == ("header", "x-key")
    assert isinstance(token, HttpScheme)
    assert (token.scheme, token.bearer_format) == ("bearer", "JWT")
    assert isinstance(web, OAuthScheme)
    assert [(flow.kind, flow.token_url, flow.scopes) for flow in web.flows] == [
        ("clientCredentials", "/t", ("read",))
    ]
    assert isinstance(open_id, OpenIdScheme)
    assert isinstance(tls, MutualTlsScheme)
    assert isinstance(same, ApiKeyScheme)
    assert same.name == "same"
    assert read.codes == ["unsupported-security"]


def test_servers(tmp_path: Path) -> None:
    read = document(
        tmp_path,
        """
        servers:
          - url: https://{host}/v1
            variables: {host: {default: a.example, enum: [a.example, b.example]}}
        paths:
          /a: {get: {}, servers: [{url: /path}]}
          /b: {get: {servers: [{url: /operation}]}, servers: [{url: /path}]}
          /c: {get: {}}
        """,
    )
    urls = [[server.url for server in each.servers] for each in read.api.operations]
    assert urls == [["/path"], ["/operation"], ["https://{host}/v1"]]
    (variable,) = read.api.servers[0].variables
    assert (variable.default, variable.enum) == (
        "a.example",
        ("a.example", "b.example"),
    )
    plain = document(tmp_path, "paths: {/a: {get: {}}}")
    assert [server.url for server in only(plain).servers] == ["/"]


def test_webhooks_and_callbacks(tmp_path: Path) -> None:
    read = document(
        tmp_path,
        """
        paths:
          /pets:
            post:
              callbacks:
                done: {$ref: '#/components/callbacks/Done'}
        webhooks: {newPet: {post: {operationId: onPet}}}
        components:
          callbacks:
            Done:
              '{$request.body#/url}':
                post: {callbacks: {again: {$ref: '#/components/callbacks/Done'}}}
        """,
    )
    (hook,) = read.api.webhooks
    assert (hook.name, hook.operation.id, hook.operation.method) == (
        "newPet",
        "onPet",
        "POST",
    )
    (callback,) = only(read).callbacks
    assert callback.expression == "{$request.body#/url}"
    assert read.codes == ["callback-circle"]


def test_nothing_is_dropped_silently(tmp_path: Path) -> None:
    read = document(
        tmp_path,
        """
        paths:
          /a: {get: {parameters: [{name: p, in: body}, {in: query}]}}
          /b: {$ref: '#/components/pathItems/No'}
        """,
    )
    assert read.codes == ["unsupported-parameter"] * 2 + ["unknown-ref"]
