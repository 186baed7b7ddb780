"""Calls of the group `trees`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.tree import Tree
    from ..params.tree import TreeParams

_CREATE: Operation[Tree] = Operation(
    "trees.create",
    "POST",
    "/trees",
    body=Body("TreeParams", required=False),
    returns=(Returns("200", "Tree"),),
)


class Trees(SyncResource):
    """Calls of the group `trees`.

    Use it as `client.trees`.
    """

    @overload
    def create(
        self,
        body: TreeParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Tree: ...

    @overload
    def create(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[TreeParams]
    ) -> Tree: ...

    def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Tree:
        """Send `POST /trees`.

        Args:
            body: A dict like `TreeParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The tree.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /trees`, `#/paths/~1trees/post`
        """
        return self._call(_CREATE, {}, body, fields, options)


class AsyncTrees(AsyncResource):
    """Calls of the group `trees`.

    Use it as `client.trees`.
    """

    @overload
    async def create(
        self,
        body: TreeParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Tree: ...

    @overload
    async def create(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[TreeParams]
    ) -> Tree: ...

    async def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Tree:
        """Send `POST /trees`.

        Args:
            body: A dict like `TreeParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The tree.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /trees`, `#/paths/~1trees/post`
        """
        return await self._call(_CREATE, {}, body, fields, options)
