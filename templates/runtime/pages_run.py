"""A listing under way: the requests of its pages go through the client's own calls, so
that time limits, repeats, logging and drift are the same as anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Generic, NamedTuple, TypeVar, cast

from .call import Call
from .core import Core
from .decode import decode
from .drivers import carry_out, carry_out_async
from .errors import APIResponseError, RequestValidationError
from .failures import unreadable
from .model import Model
from .operation import Body, Operation, Parameter
from .options import RequestOptions
from .page_rules import PageRules
from .pages_next import Spot, Trail, at_pointer, next_of
from .prepare import prepare
from .prepare_body import encode_body, fault
from .reply import Reply
from .results import result_of

T = TypeVar("T")
R = TypeVar("R")


class Found(NamedTuple, Generic[T, R]):
    """What came of the request of a page. `next` is None for the last one, and an error
    where the reply leads in a circle or elsewhere: this page itself is fine.
    """

    items: list[T]
    reply: R
    next: Spot | APIResponseError | None


class Listing(Generic[T, R]):
    """One call of an operation that answers page by page."""

    __slots__ = (
        "_arguments",
        "_body",
        "_core",
        "_fields",
        "_json",
        "_operation",
        "_options",
        "_pages",
        "_trail",
        "start",
    )

    def __init__(
        self,
        core: Core,
        operation: Operation[R],
        pages: PageRules[T],
        arguments: Mapping[str, object],
        body: object,
        fields: Mapping[str, object],
        options: RequestOptions | None,
    ) -> None:
        validate = core.settings.validate_requests
        core.settings.for_call(options)
        prepare(operation, arguments, body, fields, validate)  # told at once
        self._core = core
        self._operation = operation
        self._pages = pages
        self._arguments, self._options = arguments, options
        self._body, self._fields = body, fields
        self._json: dict[str, object] = {}
        if pages.in_body and operation.body is not None:
            sent = encode_body(operation.body, body, fields, validate)
            if sent is not None and isinstance(sent.content, bytes):
                self._json = json.loads(sent.content)
        self._trail = Trail()
        self.start = Spot(0, None, self._number())

    @property
    def name(self) -> str:
        """The operation."""
        return self._operation.name

    def fetch(self, spot: Spot) -> Found[T, R]:
        """Fetch a page, in a thread."""
        return cast("Found[T, R]", carry_out(self._core, self._call(spot)))

    async def afetch(self, spot: Spot) -> Found[T, R]:
        """Fetch a page, in a task."""
        found = await carry_out_async(self._core, self._call(spot))
        return cast("Found[T, R]", found)

    def _given(self, name: str | None) -> object:
        """What the caller gave for an argument, be it of the body or not."""
        if name is None:
            return None
        found = self._json.get(name)
        return self._arguments.get(name) if found is None else found

    def _number(self) -> int:
        """The offset or the number of the first page."""
        pages = self._pages
        if pages.style not in ("offset", "page"):
            return 0
        value = self._given(pages.argument)
        if value is None:
            return 0 if pages.style == "offset" else pages.first
        try:
            return int(cast("str", value))
        except (TypeError, ValueError):
            raise self._odd(value) from None

    def _odd(self, value: object) -> RequestValidationError:
        kind = type(value).__name__
        return fault(str(self._pages.argument), f"must be a whole number, not a {kind}")

    def _call(self, spot: Spot) -> Call:
        """The call of a page."""
        pages, options = self._pages, self._options
        operation, arguments = self._operation, self._arguments
        body, fields = self._body, self._fields
        if spot.number and options and "idempotency_key" in options:
            # A key is that of one request, and this is another one.
            options = options.copy()
            del options["idempotency_key"]
        if spot.number and pages.argument is not None:
            if pages.in_body or pages.style == "cursor":
                operation = _ready(operation, pages)
            if pages.in_body:
                body = {**self._json, pages.argument: spot.value}
                fields = dict[str, object]()
            else:
                arguments = {**arguments, pages.argument: spot.value}
        call = Call(self._core, operation, arguments, body, fields, options)
        if spot.number and pages.style == "link":
            call.go_to(str(spot.value))

        def read(call: Call, reply: Reply) -> Found[T, R]:
            return self._found(spot, call, reply)

        call.read = read
        return call

    def _found(self, spot: Spot, call: Call, reply: Reply) -> Found[T, R]:
        """What the reply of a page holds."""
        result = result_of(call, reply)
        given = at_pointer(result, self._pages.items)
        if given is None:
            given = list[object]()
        if not isinstance(given, list):
            reason = f"it has no list at {self._pages.items!r}"
            error = unreadable(call, reply, reason)
            return Found([], cast("R", result), error)
        listed = cast("list[object]", given)
        size = self._given(self._pages.limit)
        if not isinstance(size, int):
            size = self._pages.size
        answer = (call, reply, result, listed)
        following: Spot | APIResponseError | None
        try:
            following = next_of(self._pages, self._trail, spot, answer, size)
        except APIResponseError as error:
            following = error.with_traceback(None)
        items: object = listed
        if not any(isinstance(item, Model) for item in listed):
            items = decode(listed, f"list[{self._pages.item_type}]")
        return Found(cast("list[T]", items), cast("R", result), following)


def _ready(operation: Operation[R], pages: PageRules[Any]) -> Operation[R]:
    """The same operation for values that the API gave: they are sent as they came."""
    found: Operation[R] | None = pages.ready
    if found is not None:
        return found
    body = operation.body
    if body is not None and pages.in_body:
        body = Body("Any", media_type=body.media_type)
    found = Operation(
        operation.name,
        operation.method,
        operation.path,
        parameters=tuple(
            _of_any_type(one) if one.python_name == pages.argument else one
            for one in operation.parameters
        ),
        body=body,
        returns=operation.returns,
        security=operation.security,
        servers=operation.servers,
        idempotent=operation.idempotent,
    )
    pages.ready = found
    return found


def _of_any_type(one: Parameter) -> Parameter:
    return Parameter(
        one.python_name,
        one.name,
        one.location,
        "Any",
        required=one.required,
        style=one.style,
        explode=one.explode,
        allow_reserved=one.allow_reserved,
        media_type=one.media_type,
    )
