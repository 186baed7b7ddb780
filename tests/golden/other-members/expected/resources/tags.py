"""Calls of the group `tags`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.pet import Pet
    from ..params.tags import TagsParams

_PUT_TAGS: Operation[Pet] = Operation(
    "tags.put_tags",
    "PUT",
    "/tags",
    body=Body("TagsParams"),
    returns=(Returns("200", "Pet"),),
)


class TagsResource(SyncResource):
    """Calls of the group `tags`.

    Use it as `client.tags`.
    """

    @overload
    def put_tags(
        self,
        body: TagsParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Pet: ...

    @overload
    def put_tags(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[TagsParams]
    ) -> Pet: ...

    def put_tags(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Pet:
        """Send `PUT /tags`.

        Args:
            body: A dict like `TagsParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The pet.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /tags`, `#/paths/~1tags/put`
        """
        return self._call(_PUT_TAGS, {}, body, fields, options)


class AsyncTagsResource(AsyncResource):
    """Calls of the group `tags`.

    Use it as `client.tags`.
    """

    @overload
    async def put_tags(
        self,
        body: TagsParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Pet: ...

    @overload
    async def put_tags(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[TagsParams]
    ) -> Pet: ...

    async def put_tags(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Pet:
        """Send `PUT /tags`.

        Args:
            body: A dict like `TagsParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The pet.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /tags`, `#/paths/~1tags/put`
        """
        return await self._call(_PUT_TAGS, {}, body, fields, options)
