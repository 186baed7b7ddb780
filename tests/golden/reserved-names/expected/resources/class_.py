"""Calls of the group `class_`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Sequence

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.model import Model_
    from ..params.model import ModelParams

_IMPORT_: Operation[Model_] = Operation(
    "class_.import_",
    "POST",
    "/class/{from}",
    parameters=(
        Parameter("from_", "from", "path", "str"),
        Parameter("options_", "options", "query", "int"),
        Parameter("fields_", "fields", "query", "str"),
        Parameter("self_", "self", "query", "Sequence[int]"),
    ),
    body=Body("ModelParams", required=False, wrap="list"),
    returns=(Returns("200", "Model_"),),
)
_LIST: Operation[list[Model_]] = Operation(
    "class_.list",
    "GET",
    "/class",
    parameters=(
        Parameter("fields", "fields", "query", "str"),
        Parameter("body", "body", "query", "str"),
    ),
    returns=(Returns("200", "list[Model_]"),),
)


class Class(SyncResource):
    """Calls of the group `class_`.

    Use it as `client.class_`.
    """

    def import_(
        self,
        from_: str,
        body: ModelParams | SupportsToDict | Sequence[int] = MISSING,
        /,
        *,
        options_: int | None = None,
        fields_: str | None = None,
        self_: Sequence[int] | None = None,
        options: RequestOptions | None = None,
    ) -> Model_:
        """Send `POST /class/{from}`.

        Args:
            from_: The path parameter `from`.
            options_: The query parameter `options`.
            fields_: The query parameter `fields`.
            self_: The query parameter `self`.
            body: A dict like `ModelParams`, or an object with `to_dict()`; a bare
                list stands for its `list`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The same.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /class/{from}`, `#/paths/~1class~1{from}/post`
        """
        return self._call(
            _IMPORT_,
            {"from_": from_, "options_": options_, "fields_": fields_, "self_": self_},
            body,
            options=options,
        )

    def list(
        self,
        *,
        fields: str | None = None,
        body: str | None = None,
        options: RequestOptions | None = None,
    ) -> builtins.list[Model_]:
        """Send `GET /class`.

        Args:
            fields: The query parameter `fields`.
            body: The query parameter `body`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: All.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /class`, `#/paths/~1class/get`
        """
        return self._call(_LIST, {"fields": fields, "body": body}, options=options)


class AsyncClass(AsyncResource):
    """Calls of the group `class_`.

    Use it as `client.class_`.
    """

    async def import_(
        self,
        from_: str,
        body: ModelParams | SupportsToDict | Sequence[int] = MISSING,
        /,
        *,
        options_: int | None = None,
        fields_: str | None = None,
        self_: Sequence[int] | None = None,
        options: RequestOptions | None = None,
    ) -> Model_:
        """Send `POST /class/{from}`.

        Args:
            from_: The path parameter `from`.
            options_: The query parameter `options`.
            fields_: The query parameter `fields`.
            self_: The query parameter `self`.
            body: A dict like `ModelParams`, or an object with `to_dict()`; a bare
                list stands for its `list`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The same.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /class/{from}`, `#/paths/~1class~1{from}/post`
        """
        return await self._call(
            _IMPORT_,
            {"from_": from_, "options_": options_, "fields_": fields_, "self_": self_},
            body,
            options=options,
        )

    async def list(
        self,
        *,
        fields: str | None = None,
        body: str | None = None,
        options: RequestOptions | None = None,
    ) -> builtins.list[Model_]:
        """Send `GET /class`.

        Args:
            fields: The query parameter `fields`.
            body: The query parameter `body`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: All.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /class`, `#/paths/~1class/get`
        """
        return await self._call(
            _LIST, {"fields": fields, "body": body}, options=options
        )
