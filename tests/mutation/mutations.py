"""The ways to break a client: in what was generated, and in its runtime."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Client: TypeAlias = Literal["own", "pets"]


@dataclass(frozen=True)
class Mutation:
    """A change in a file of a package: the first `old` after `after` becomes `new`."""

    name: str
    file: str
    old: str
    new: str
    after: str = ""
    client: Client = "own"

    def __str__(self) -> str:
        return self.name


_MODELS = "models/customer.py"
_PARAMS = "params/customer.py"
_RESOURCE = "resources/customers.py"

MODELS = (
    Mutation(
        "model: attribute of another name",
        _MODELS,
        "    display_name: str",
        "    displayname: str",
        "class Customer(Model)",
    ),
    Mutation(
        "model: field dropped",
        _MODELS,
        "    zip_code: str | None = None\n",
        "",
    ),
    Mutation(
        "model: required field made optional",
        _MODELS,
        "    id: UUID\n",
        "    id: UUID | None = None\n",
        "class Customer(Model)",
    ),
    Mutation(
        "model: optional field made required",
        _MODELS,
        "    primary_phone: str | None = None\n",
        "    primary_phone: str | None\n",
    ),
    Mutation(
        "model: null not allowed any more",
        _MODELS,
        "    legal_name: str | None = None\n",
        "    legal_name: str | None = MISSING\n",
    ),
    Mutation(
        "model: date-time not parsed",
        _MODELS,
        "    created_at: datetime | None",
        "    created_at: str | None",
    ),
    Mutation("model: UUID not parsed", _MODELS, "    id: UUID\n", "    id: str\n"),
    Mutation(
        "model: date read as date-time",
        _MODELS,
        "    date_of_birth: date |",
        "    date_of_birth: datetime |",
    ),
    Mutation(
        "model: alias lost",
        _MODELS,
        'status_code: Annotated[int | None, Key("statusCode")]',
        "status_code: int | None",
    ),
    Mutation(
        "model: alias misspelt",
        _MODELS,
        'Key("statusCode")',
        'Key("statuscode")',
        "class CustomerBulkCreateResponse",
    ),
    Mutation(
        "model: nested object of another class",
        _MODELS,
        "    data: Customer\n",
        "    data: CustomerSummary\n",
    ),
    Mutation(
        "model: nested object not read",
        _MODELS,
        "    data: CustomerSummary\n",
        "    data: dict[str, Any]\n",
    ),
    Mutation(
        "model: items of another class",
        _MODELS,
        "list[CustomerBulkFailed]",
        "list[CustomerBulkCreated]",
    ),
    Mutation("model: another type", _MODELS, "    total: int\n", "    total: str\n"),
    Mutation(
        "model: enum value lost",
        _MODELS,
        '"TAX_EXEMPT", "REVERSE_CHARGE"',
        '"REVERSE_CHARGE"',
    ),
    Mutation(
        "model: discriminator's values swapped",
        "models/pet.py",
        '{"cat": "Cat", "dog": "Dog"}',
        '{"cat": "Dog", "dog": "Cat"}',
        client="pets",
    ),
    Mutation(
        "model: values of a map not parsed",
        "models/dog.py",
        "dict[str, datetime]",
        "dict[str, str]",
        client="pets",
    ),
)

PARAMS = (
    Mutation(
        "request: key of another name",
        _PARAMS,
        "    zip_code: str",
        "    zipcode: str",
    ),
    Mutation("request: key dropped", _PARAMS, "    language: str\n", ""),
    Mutation(
        "request: required key made optional",
        _PARAMS,
        "customer_key: Required[str]",
        "customer_key: str",
    ),
    Mutation(
        "request: optional key made required",
        _PARAMS,
        "    first_name: str",
        "    first_name: Required[str]",
    ),
    Mutation(
        "request: enum value lost",
        _PARAMS,
        'Literal["BUSINESS", "INDIVIDUAL"]',
        'Literal["BUSINESS"]',
    ),
    Mutation(
        "request: enum value added",
        _PARAMS,
        'Literal["BUSINESS", "INDIVIDUAL"]',
        'Literal["BUSINESS", "INDIVIDUAL", "never heard of"]',
    ),
    Mutation(
        "request: enum opened",
        _PARAMS,
        "    tax_status: CustomerTaxStatusParams\n",
        "    tax_status: str\n",
    ),
    Mutation(
        "request: another type",
        _PARAMS,
        "    payment_reminder_days: int",
        "    payment_reminder_days: str",
    ),
    Mutation("request: maxItems raised", _PARAMS, "max_items=100", "max_items=101"),
    Mutation("request: maxItems lowered", _PARAMS, "max_items=100", "max_items=99"),
    Mutation("request: minItems lost", _PARAMS, "min_items=1, ", ""),
    Mutation(
        "request: format not checked",
        _PARAMS,
        'Required[Annotated[str, Check(format="email")]]',
        "Required[str]",
    ),
    Mutation(
        "request: items of another class",
        _PARAMS,
        "Sequence[CustomerContactPersonParams]",
        "Sequence[CustomerPhoneNumberParams]",
    ),
    Mutation(
        "request: required key of an item made optional",
        _PARAMS,
        "    type: Required[str]",
        "    type: str",
    ),
    Mutation(
        "request: alias lost",
        "params/pets.py",
        'Annotated[int, Key("minAge")]',
        "int",
        client="pets",
    ),
    Mutation(
        "request: maximum raised",
        "params/pets.py",
        "maximum=99",
        "maximum=100",
        client="pets",
    ),
    Mutation(
        "request: exclusive bound made inclusive",
        "params/cat.py",
        "exclusive_minimum=0",
        "minimum=0",
        client="pets",
    ),
)

CALLS = (
    Mutation("call: another path", _RESOURCE, '"/customers",', '"/customer",'),
    Mutation("call: another method", _RESOURCE, '"POST"', '"PUT"'),
    Mutation(
        "call: body of another type",
        _RESOURCE,
        'Body("CustomerBulkCreateParams", wrap="customers")',
        'Body("CustomerCreateParams", wrap="customers")',
    ),
    Mutation("call: bare list not wrapped", _RESOURCE, ', wrap="customers"', ""),
    Mutation(
        "call: bare list under another name",
        _RESOURCE,
        'wrap="customers"',
        'wrap="items"',
    ),
    Mutation(
        "call: reply of another class",
        _RESOURCE,
        '"CustomerBulkCreateResponse"),',
        '"CustomerCreateResponse"),',
    ),
    Mutation(
        "call: reply not read",
        _RESOURCE,
        'Returns("2XX", "CustomerCreateResponse")',
        'Returns("2XX")',
    ),
    Mutation(
        "call: async method of another operation",
        _RESOURCE,
        "await self._call(_BULK_CREATE,",
        "await self._call(_CREATE,",
    ),
    Mutation(
        "call: keywords not sent",
        _RESOURCE,
        "body, fields, options)",
        "body, {}, options)",
    ),
    Mutation(
        "call: options not used",
        _RESOURCE,
        "body, fields, options)",
        "body, fields, None)",
    ),
    Mutation(
        "call: query parameter of another name",
        "resources/pets.py",
        '"kinds", "kinds", "query"',
        '"kinds", "kind", "query"',
        client="pets",
    ),
    Mutation(
        "call: query parameter exploded",
        "resources/pets.py",
        ", explode=False",
        "",
        client="pets",
    ),
    Mutation(
        "call: query parameter of another style",
        "resources/pets.py",
        ', style="deepObject"',
        "",
        client="pets",
    ),
    Mutation(
        "call: header of another name",
        "resources/pets.py",
        '"X-Trace-Id", "header"',
        '"X-Trace", "header"',
        client="pets",
    ),
    Mutation(
        "call: cookie sent as header",
        "resources/pets.py",
        '"session", "cookie"',
        '"session", "header"',
        client="pets",
    ),
    Mutation(
        "call: another media type",
        "resources/pets.py",
        '        media_type="application/x-www-form-urlencoded",\n',
        "",
        client="pets",
    ),
    Mutation(
        "call: optional body made required",
        "resources/pets.py",
        "        required=False,\n",
        "",
        client="pets",
    ),
    Mutation(
        "call: bytes read as text",
        "resources/pets.py",
        '"200", "bytes"',
        '"200", "str"',
        client="pets",
    ),
)

CLIENT = (
    Mutation("client: key in another header", "client.py", '"x-api-key"', '"x-apikey"'),
    Mutation(
        "client: key in the query", "client.py", 'location="header"', 'location="query"'
    ),
    Mutation(
        "client: no credentials sent",
        "client.py",
        'security=((("ApiKeyAuth", ()),),)',
        "security=()",
    ),
    Mutation(
        "client: another variable for the key",
        "client.py",
        'env="METRIFOX_API_KEY"',
        'env="METRIFOX_KEY"',
    ),
    Mutation(
        "client: another variable for the base URL",
        "client.py",
        "METRIFOX_BASE_URL",
        "METRIFOX_URL",
        "security=",
    ),
    Mutation(
        "client: options dropped",
        "client.py",
        "base_url, options)",
        "base_url, {})",
        "class AsyncMetrifoxClient",
    ),
    Mutation(
        "client: another scheme", "client.py", "Bearer(", "Basic(", "schemes=", "pets"
    ),
)

RUNTIME = (
    Mutation(
        "runtime: 401 and 403 swapped",
        "_runtime/errors.py",
        "    401: AuthenticationError,\n    403: PermissionDeniedError,\n",
        "    403: AuthenticationError,\n    401: PermissionDeniedError,\n",
    ),
    Mutation(
        "runtime: 422 has no class",
        "_runtime/errors.py",
        "    422: UnprocessableEntityError,\n",
        "",
    ),
    Mutation(
        "runtime: 5xx not told apart",
        "_runtime/errors.py",
        "InternalServerError if status >= 500 else APIStatusError",
        "APIStatusError",
    ),
    Mutation(
        "runtime: message not taken from `message`",
        "_runtime/failures.py",
        '("message", "error", "errors"',
        '("error", "errors"',
    ),
    Mutation(
        "runtime: message not taken from `errors`",
        "_runtime/failures.py",
        '("message", "error", "errors"',
        '("message", "error"',
    ),
    Mutation(
        "runtime: request id not found",
        "_runtime/reply.py",
        '    "x-request-id",\n',
        "",
    ),
    Mutation(
        "runtime: error without its status",
        "_runtime/errors.py",
        "        self.status_code = status_code\n",
        "        self.status_code = None\n",
    ),
    Mutation(
        "runtime: path of the base URL lost",
        "_runtime/base_url.py",
        "{parts.path.rstrip('/')}",
        "",
    ),
    Mutation(
        "runtime: content type not sent",
        "_runtime/prepare.py",
        'parts.headers.append(("Content-Type", found.media_type))',
        "pass",
    ),
    Mutation(
        "runtime: path parameter not encoded",
        "_runtime/quoting.py",
        "return quote(text, safe=safe)",
        'return quote(text, safe="/ &=")',
        client="pets",
    ),
    Mutation(
        "runtime: requests not checked",
        "_runtime/settings.py",
        '"validate_requests", get("validate_requests"), True',
        '"validate_requests", get("validate_requests"), False',
    ),
    Mutation(
        "runtime: UUID kept as text",
        "_runtime/formats.py",
        "return value if number is None else UUID(int=number)",
        "return value",
    ),
    Mutation(
        "runtime: what is missing reads as None",
        "_runtime/read.py",
        "        if not self.required:\n",
        "        if True:\n",
    ),
    Mutation(
        "runtime: alias of requests not used",
        "_runtime/plan.py",
        "keys[0] if keys else name",
        "name",
    ),
    Mutation(
        "runtime: 429 not tried again",
        "_runtime/retry.py",
        "408, 429, 503",
        "408, 503",
        "_ALWAYS =",
    ),
)

MUTATIONS = (*MODELS, *PARAMS, *CALLS, *CLIENT, *RUNTIME)
