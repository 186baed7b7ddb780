"""Calls of the group `trees`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..params.forest import ForestParams
    from ..params.list import ListMarksItemParams
    from ..params.tree import TreeParams

_LIST: Operation[None] = Operation(
    "trees.list",
    "GET",
    "/{shop{name}}/{{ size }}",
    parameters=(
        Parameter("size", " size ", "path", "str"),
        Parameter("name", "name", "path", "str"),
        Parameter("forest", "forest", "query", "ForestParams", required=True),
        Parameter("marks", "marks", "query", "Sequence[ListMarksItemParams] | None"),
    ),
    returns=(Returns("204"),),
)
_UPLOAD: Operation[None] = Operation(
    "trees.upload",
    "PUT",
    "/trees",
    body=Body("TreeParams", media_type="multipart/form-data", wrap="trees"),
    returns=(Returns("204"),),
)
_CREATE: Operation[None] = Operation(
    "trees.create",
    "POST",
    "/trees",
    body=Body(
        "TreeParams", media_type="application/x-www-form-urlencoded", wrap="trees"
    ),
    returns=(Returns("204"),),
)


class Trees(SyncResource):
    """Calls of the group `trees`.

    Use it as `client.trees`.
    """

    def list(
        self,
        name: str,
        size: str,
        *,
        forest: ForestParams,
        marks: Sequence[ListMarksItemParams] | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `GET /{shop{name}}/{{ size }}`.

        Args:
            name: The path parameter `name`.
            size: The path parameter ` size `.
            forest: The query parameter `forest`.
            marks: The query parameter `marks`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /{shop{name}}/{{ size }}`, `#/paths/~1{shop{name}}~1{{ size }}/get`
        """
        return self._call(
            _LIST,
            {"name": name, "size": size, "forest": forest, "marks": marks},
            options=options,
        )

    @overload
    def upload(
        self,
        body: TreeParams | SupportsToDict | Sequence[TreeParams | SupportsToDict],
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def upload(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[TreeParams]
    ) -> None: ...

    def upload(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `PUT /trees`.

        Args:
            body: A dict like `TreeParams`, or an object with `to_dict()`; a bare
                list stands for its `trees`; its keys can be given as keywords
                instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /trees`, `#/paths/~1trees/put`
        """
        return self._call(_UPLOAD, {}, body, fields, options)

    @overload
    def create(
        self,
        body: TreeParams | SupportsToDict | Sequence[TreeParams | SupportsToDict],
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def create(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[TreeParams]
    ) -> None: ...

    def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /trees`.

        Args:
            body: A dict like `TreeParams`, or an object with `to_dict()`; a bare
                list stands for its `trees`; its keys can be given as keywords
                instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

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

    async def list(
        self,
        name: str,
        size: str,
        *,
        forest: ForestParams,
        marks: Sequence[ListMarksItemParams] | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `GET /{shop{name}}/{{ size }}`.

        Args:
            name: The path parameter `name`.
            size: The path parameter ` size `.
            forest: The query parameter `forest`.
            marks: The query parameter `marks`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /{shop{name}}/{{ size }}`, `#/paths/~1{shop{name}}~1{{ size }}/get`
        """
        return await self._call(
            _LIST,
            {"name": name, "size": size, "forest": forest, "marks": marks},
            options=options,
        )

    @overload
    async def upload(
        self,
        body: TreeParams | SupportsToDict | Sequence[TreeParams | SupportsToDict],
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def upload(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[TreeParams]
    ) -> None: ...

    async def upload(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `PUT /trees`.

        Args:
            body: A dict like `TreeParams`, or an object with `to_dict()`; a bare
                list stands for its `trees`; its keys can be given as keywords
                instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /trees`, `#/paths/~1trees/put`
        """
        return await self._call(_UPLOAD, {}, body, fields, options)

    @overload
    async def create(
        self,
        body: TreeParams | SupportsToDict | Sequence[TreeParams | SupportsToDict],
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def create(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[TreeParams]
    ) -> None: ...

    async def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /trees`.

        Args:
            body: A dict like `TreeParams`, or an object with `to_dict()`; a bare
                list stands for its `trees`; its keys can be given as keywords
                instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /trees`, `#/paths/~1trees/post`
        """
        return await self._call(_CREATE, {}, body, fields, options)
