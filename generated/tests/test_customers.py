"""`client.customers`, call by call."""

from __future__ import annotations

from . import samples
from .support.batch import Batch
from .support.batch_tests import BatchTests
from .support.operation import Body, Operation, Reply
from .support.operation_tests import OperationTests


class TestCreate(OperationTests):
    """POST /customers"""

    operation = Operation(
        "POST",
        "/customers",
        call=lambda client: client.customers.create,
        call_async=lambda client: client.customers.create,
        body=Body(
            samples.CUSTOMER_CREATE_PARAMS,
            keywords=True,
            examples=("company", "complete_company", "person"),
        ),
        replies=(
            Reply("2XX", samples.CUSTOMER_CREATE_RESPONSE, examples=("created",)),
        ),
        failures=(
            Reply("400", samples.ERROR_RESPONSE, examples=("customer_key_taken",)),
            Reply("401", samples.ERROR_RESPONSE),
            Reply(
                "4XX",
                samples.ERROR_RESPONSE,
                examples=("not_found", "unprocessable", "error_text"),
            ),
            Reply("5XX", samples.ERROR_RESPONSE, examples=("server_error",)),
        ),
    )


class TestBulkCreate(OperationTests):
    """POST /customers/bulk-create"""

    operation = Operation(
        "POST",
        "/customers/bulk-create",
        call=lambda client: client.customers.bulk_create,
        call_async=lambda client: client.customers.bulk_create,
        body=Body(
            samples.CUSTOMER_BULK_CREATE_PARAMS,
            keywords=True,
            wrap="customers",
            examples=("company_and_person",),
        ),
        replies=(
            Reply(
                "200",
                samples.CUSTOMER_BULK_CREATE_RESPONSE,
                examples=("all_created", "partial_failure"),
            ),
        ),
        failures=(
            Reply("400", samples.ERROR_RESPONSE, examples=("empty_list",)),
            Reply("401", samples.ERROR_RESPONSE),
            Reply(
                "4XX",
                samples.ERROR_RESPONSE,
                examples=("not_found", "unprocessable", "error_text"),
            ),
            Reply("5XX", samples.ERROR_RESPONSE, examples=("server_error",)),
        ),
    )


class TestBulkCreateAll(BatchTests):
    """POST /customers/bulk-create, many items"""

    batch = Batch(
        "POST",
        "/customers/bulk-create",
        collect=lambda client: client.customers.bulk_create_all,
        collect_async=lambda client: client.customers.bulk_create_all,
        iterate=lambda client: client.customers.bulk_create_iter,
        iterate_async=lambda client: client.customers.bulk_create_iter,
        max_items=100,
        item=samples.CUSTOMER_CREATE_PARAMS,
        data=samples.CUSTOMER_SUMMARY,
    )
