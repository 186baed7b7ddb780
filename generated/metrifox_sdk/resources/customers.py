"""Calls of the group `customers`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.batch_declaration import Batch
from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from collections.abc import (
        AsyncGenerator,
        AsyncIterable,
        Generator,
        Iterable,
        Sequence,
    )
    from typing import Unpack

    from .._runtime.batch import (
        BatchCreated,
        BatchFailed,
        BatchOptions,
        BatchResult,
        BatchUnknown,
    )
    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.customer import (
        CustomerBulkCreateResponse,
        CustomerCreateResponse,
        CustomerSummary,
    )
    from ..params.customer import CustomerBulkCreateParams, CustomerCreateParams

_CREATE: Operation[CustomerCreateResponse] = Operation(
    "customers.create",
    "POST",
    "/customers",
    body=Body("CustomerCreateParams"),
    returns=(Returns("2XX", "CustomerCreateResponse"),),
    errors=(
        Returns("400", "ErrorResponse"),
        Returns("401", "ErrorResponse"),
        Returns("4XX", "ErrorResponse"),
        Returns("5XX", "ErrorResponse"),
    ),
)
_BULK_CREATE: Operation[CustomerBulkCreateResponse] = Operation(
    "customers.bulk_create",
    "POST",
    "/customers/bulk-create",
    body=Body("CustomerBulkCreateParams", wrap="customers"),
    returns=(Returns("200", "CustomerBulkCreateResponse"),),
    errors=(
        Returns("400", "ErrorResponse"),
        Returns("401", "ErrorResponse"),
        Returns("4XX", "ErrorResponse"),
        Returns("5XX", "ErrorResponse"),
    ),
)
_BULK_CREATE_BATCH: Batch[CustomerSummary] = Batch(
    "customers",
    "CustomerCreateParams",
    max_items=100,
    created="/data/customers_created",
    failed="/data/customers_failed",
    key="customer_key",
    data="data",
    data_type="CustomerSummary",
)


class Customers(SyncResource):
    """The people and companies that the account bills. A sandbox account holds at most
    five of them.

    Use it as `client.customers`.
    """

    @overload
    def create(
        self,
        body: CustomerCreateParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> CustomerCreateResponse: ...

    @overload
    def create(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[CustomerCreateParams],
    ) -> CustomerCreateResponse: ...

    def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> CustomerCreateResponse:
        """Create a customer.

        Adds one customer. `customer_key` and `primary_email` must each be new to the
        account.

        Args:
            body: A dict like `CustomerCreateParams`, or an object with `to_dict()`;
                its keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            2XX: The customer exists now.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            BadRequestError: Status 400. A value was refused; `errors` says which.
            AuthenticationError: Status 401. The API key is missing or not valid.
            APIStatusError: Status 4XX. The request was refused for another reason.
            InternalServerError: Status 5XX. The API failed. Whether the request took
                effect is not known.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /customers`, `#/paths/~1customers/post`
        """
        return self._call(_CREATE, {}, body, fields, options)

    @overload
    def bulk_create(
        self,
        body: (
            CustomerBulkCreateParams
            | SupportsToDict
            | Sequence[CustomerCreateParams | SupportsToDict]
        ),
        /,
        *,
        options: RequestOptions | None = None,
    ) -> CustomerBulkCreateResponse: ...

    @overload
    def bulk_create(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[CustomerBulkCreateParams],
    ) -> CustomerBulkCreateResponse: ...

    def bulk_create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> CustomerBulkCreateResponse:
        """Create up to 100 customers.

        Adds several customers. The API handles each one on its own: one that cannot
        be created does not hold up the rest. The reply has a success status either
        way, so look into `customers_failed` for those that were refused.

        Args:
            body: A dict like `CustomerBulkCreateParams`, or an object with
                `to_dict()`; a bare list stands for its `customers`; its keys can be
                given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Every customer was handled; some may have failed.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            BadRequestError: Status 400. The request as a whole was refused, and no
                customer was created.
            AuthenticationError: Status 401. The API key is missing or not valid.
            APIStatusError: Status 4XX. The request was refused for another reason.
            InternalServerError: Status 5XX. The API failed. Whether the request took
                effect is not known.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /customers/bulk-create`, `#/paths/~1customers~1bulk-create/post`
        """
        return self._call(_BULK_CREATE, {}, body, fields, options)

    def bulk_create_all(
        self,
        customers: Iterable[CustomerCreateParams | SupportsToDict],
        **settings: Unpack[BatchOptions],
    ) -> BatchResult[CustomerSummary]:
        """Send any number of `customers` through `bulk_create`; collect what becomes of
        each.

        They go out in requests of up to 100, several at a time. One that is not
        valid fails alone, and no request holds it. Each ends as exactly one of
        created, failed and unknown, and is told in the order of the input. Unknown
        is one that was sent and of which nobody can tell what became: no answer
        came, or one that does not speak of it.

        A request that fails raises nothing: its items are told as failed or unknown,
        with the error as their `cause`.

        With a `journal` a run that was stopped, even killed, goes on where it was
        when it is started again with the same input: nothing is sent again whose
        outcome is known.

        Args:
            customers: Any iterable of them, of any length; it is read as requests go
                out.
            settings: The keywords of `BatchOptions`: `max_concurrency` (requests at
                a time, 4), `on_progress` (called with a `BatchProgress`), `journal`
                (a path), `in_flight` ("unknown" or "resend": what to do with what
                was in flight when the run of the journal ended), `options` (of each
                request, such as `timeout`).

        Returns:
            The outcomes, as `created`, `failed` and `unknown`.

        Raises:
            ConfigurationError: An option is wrong, or the journal is in use,
                damaged, or of other input.

        Source: `POST /customers/bulk-create`, `#/paths/~1customers~1bulk-create/post`
        """
        return self._batch_all(_BULK_CREATE, _BULK_CREATE_BATCH, customers, settings)

    def bulk_create_iter(
        self,
        customers: Iterable[CustomerCreateParams | SupportsToDict],
        **settings: Unpack[BatchOptions],
    ) -> Generator[
        BatchCreated[CustomerSummary] | BatchFailed | BatchUnknown, None, None
    ]:
        """Send any number of `customers` through `bulk_create`; yield what becomes of
        each.

        They go out in requests of up to 100, several at a time. One that is not
        valid fails alone, and no request holds it. Each ends as exactly one of
        created, failed and unknown, and is told in the order of the input. Unknown
        is one that was sent and of which nobody can tell what became: no answer
        came, or one that does not speak of it.

        A request that fails raises nothing: its items are told as failed or unknown,
        with the error as their `cause`.

        With a `journal` a run that was stopped, even killed, goes on where it was
        when it is started again with the same input: nothing is sent again whose
        outcome is known.

        Args:
            customers: Any iterable of them, of any length; it is read as requests go
                out.
            settings: The keywords of `BatchOptions`: `max_concurrency` (requests at
                a time, 4), `on_progress` (called with a `BatchProgress`), `journal`
                (a path), `in_flight` ("unknown" or "resend": what to do with what
                was in flight when the run of the journal ended), `options` (of each
                request, such as `timeout`).

        Yields:
            A `BatchCreated`, `BatchFailed` or `BatchUnknown` for each item, in
                order. Where you stop early, close the generator: what is in flight
                is settled then.

        Raises:
            ConfigurationError: An option is wrong, or the journal is in use,
                damaged, or of other input.

        Source: `POST /customers/bulk-create`, `#/paths/~1customers~1bulk-create/post`
        """
        return self._batch_iter(_BULK_CREATE, _BULK_CREATE_BATCH, customers, settings)


class AsyncCustomers(AsyncResource):
    """The people and companies that the account bills. A sandbox account holds at most
    five of them.

    Use it as `client.customers`.
    """

    @overload
    async def create(
        self,
        body: CustomerCreateParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> CustomerCreateResponse: ...

    @overload
    async def create(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[CustomerCreateParams],
    ) -> CustomerCreateResponse: ...

    async def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> CustomerCreateResponse:
        """Create a customer.

        Adds one customer. `customer_key` and `primary_email` must each be new to the
        account.

        Args:
            body: A dict like `CustomerCreateParams`, or an object with `to_dict()`;
                its keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            2XX: The customer exists now.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            BadRequestError: Status 400. A value was refused; `errors` says which.
            AuthenticationError: Status 401. The API key is missing or not valid.
            APIStatusError: Status 4XX. The request was refused for another reason.
            InternalServerError: Status 5XX. The API failed. Whether the request took
                effect is not known.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /customers`, `#/paths/~1customers/post`
        """
        return await self._call(_CREATE, {}, body, fields, options)

    @overload
    async def bulk_create(
        self,
        body: (
            CustomerBulkCreateParams
            | SupportsToDict
            | Sequence[CustomerCreateParams | SupportsToDict]
        ),
        /,
        *,
        options: RequestOptions | None = None,
    ) -> CustomerBulkCreateResponse: ...

    @overload
    async def bulk_create(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[CustomerBulkCreateParams],
    ) -> CustomerBulkCreateResponse: ...

    async def bulk_create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> CustomerBulkCreateResponse:
        """Create up to 100 customers.

        Adds several customers. The API handles each one on its own: one that cannot
        be created does not hold up the rest. The reply has a success status either
        way, so look into `customers_failed` for those that were refused.

        Args:
            body: A dict like `CustomerBulkCreateParams`, or an object with
                `to_dict()`; a bare list stands for its `customers`; its keys can be
                given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Every customer was handled; some may have failed.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            BadRequestError: Status 400. The request as a whole was refused, and no
                customer was created.
            AuthenticationError: Status 401. The API key is missing or not valid.
            APIStatusError: Status 4XX. The request was refused for another reason.
            InternalServerError: Status 5XX. The API failed. Whether the request took
                effect is not known.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /customers/bulk-create`, `#/paths/~1customers~1bulk-create/post`
        """
        return await self._call(_BULK_CREATE, {}, body, fields, options)

    async def bulk_create_all(
        self,
        customers: (
            Iterable[CustomerCreateParams | SupportsToDict]
            | AsyncIterable[CustomerCreateParams | SupportsToDict]
        ),
        **settings: Unpack[BatchOptions],
    ) -> BatchResult[CustomerSummary]:
        """Send any number of `customers` through `bulk_create`; collect what becomes of
        each.

        They go out in requests of up to 100, several at a time. One that is not
        valid fails alone, and no request holds it. Each ends as exactly one of
        created, failed and unknown, and is told in the order of the input. Unknown
        is one that was sent and of which nobody can tell what became: no answer
        came, or one that does not speak of it.

        A request that fails raises nothing: its items are told as failed or unknown,
        with the error as their `cause`.

        With a `journal` a run that was stopped, even killed, goes on where it was
        when it is started again with the same input: nothing is sent again whose
        outcome is known.

        Args:
            customers: Any iterable of them, of any length; it is read as requests go
                out.
            settings: The keywords of `BatchOptions`: `max_concurrency` (requests at
                a time, 4), `on_progress` (called with a `BatchProgress`), `journal`
                (a path), `in_flight` ("unknown" or "resend": what to do with what
                was in flight when the run of the journal ended), `options` (of each
                request, such as `timeout`).

        Returns:
            The outcomes, as `created`, `failed` and `unknown`.

        Raises:
            ConfigurationError: An option is wrong, or the journal is in use,
                damaged, or of other input.

        Source: `POST /customers/bulk-create`, `#/paths/~1customers~1bulk-create/post`
        """
        return await self._batch_all(
            _BULK_CREATE, _BULK_CREATE_BATCH, customers, settings
        )

    def bulk_create_iter(
        self,
        customers: (
            Iterable[CustomerCreateParams | SupportsToDict]
            | AsyncIterable[CustomerCreateParams | SupportsToDict]
        ),
        **settings: Unpack[BatchOptions],
    ) -> AsyncGenerator[
        BatchCreated[CustomerSummary] | BatchFailed | BatchUnknown, None
    ]:
        """Send any number of `customers` through `bulk_create`; yield what becomes of
        each.

        They go out in requests of up to 100, several at a time. One that is not
        valid fails alone, and no request holds it. Each ends as exactly one of
        created, failed and unknown, and is told in the order of the input. Unknown
        is one that was sent and of which nobody can tell what became: no answer
        came, or one that does not speak of it.

        A request that fails raises nothing: its items are told as failed or unknown,
        with the error as their `cause`.

        With a `journal` a run that was stopped, even killed, goes on where it was
        when it is started again with the same input: nothing is sent again whose
        outcome is known.

        Args:
            customers: Any iterable of them, of any length; it is read as requests go
                out.
            settings: The keywords of `BatchOptions`: `max_concurrency` (requests at
                a time, 4), `on_progress` (called with a `BatchProgress`), `journal`
                (a path), `in_flight` ("unknown" or "resend": what to do with what
                was in flight when the run of the journal ended), `options` (of each
                request, such as `timeout`).

        Yields:
            A `BatchCreated`, `BatchFailed` or `BatchUnknown` for each item, in
                order. Where you stop early, close the generator: what is in flight
                is settled then.

        Raises:
            ConfigurationError: An option is wrong, or the journal is in use,
                damaged, or of other input.

        Source: `POST /customers/bulk-create`, `#/paths/~1customers~1bulk-create/post`
        """
        return self._batch_iter(_BULK_CREATE, _BULK_CREATE_BATCH, customers, settings)
