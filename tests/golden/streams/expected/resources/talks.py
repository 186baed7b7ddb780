"""Calls of the group `talks`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from .._runtime.stream import Stream
    from .._runtime.stream_async import AsyncStream
    from ..models.answer import Answer
    from ..models.piece import Piece
    from ..params.question import QuestionParams

_CREATE: Operation[Answer] = Operation(
    "talks.create",
    "POST",
    "/talks",
    body=Body("QuestionParams"),
    returns=(Returns("200", "Answer"),),
)
_CREATE_STREAM: Operation[Piece] = _CREATE.giving(
    "talks.create_stream",
    returns=(Returns("200", "Piece", media_type="text/event-stream"),),
    preset={"stream": True},
)


class Talks(SyncResource):
    """Calls of the group `talks`.

    Use it as `client.talks`.
    """

    @overload
    def create(
        self,
        body: QuestionParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Answer: ...

    @overload
    def create(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[QuestionParams],
    ) -> Answer: ...

    def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Answer:
        """Send `POST /talks`.

        Args:
            body: A dict like `QuestionParams`, or an object with `to_dict()`; its
                keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The answer, whole or piece by piece.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /talks`, `#/paths/~1talks/post`
        """
        return self._call(_CREATE, {}, body, fields, options)

    @overload
    def create_stream(
        self,
        body: QuestionParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Stream[Piece]: ...

    @overload
    def create_stream(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[QuestionParams],
    ) -> Stream[Piece]: ...

    def create_stream(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Stream[Piece]:
        """Send `POST /talks`.

        The items come as the API sends them. Iterate over what this returns; where
        you stop early, close it, or use it in a `with`.

        Args:
            body: A dict like `QuestionParams`, or an object with `to_dict()`; its
                keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The answer, whole or piece by piece.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /talks`, `#/paths/~1talks/post`
        """
        return self._stream(_CREATE_STREAM, {}, body, fields, options)


class AsyncTalks(AsyncResource):
    """Calls of the group `talks`.

    Use it as `client.talks`.
    """

    @overload
    async def create(
        self,
        body: QuestionParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Answer: ...

    @overload
    async def create(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[QuestionParams],
    ) -> Answer: ...

    async def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Answer:
        """Send `POST /talks`.

        Args:
            body: A dict like `QuestionParams`, or an object with `to_dict()`; its
                keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The answer, whole or piece by piece.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /talks`, `#/paths/~1talks/post`
        """
        return await self._call(_CREATE, {}, body, fields, options)

    @overload
    async def create_stream(
        self,
        body: QuestionParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncStream[Piece]: ...

    @overload
    async def create_stream(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[QuestionParams],
    ) -> AsyncStream[Piece]: ...

    async def create_stream(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> AsyncStream[Piece]:
        """Send `POST /talks`.

        The items come as the API sends them. Iterate over what this returns; where
        you stop early, close it, or use it in a `with`.

        Args:
            body: A dict like `QuestionParams`, or an object with `to_dict()`; its
                keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The answer, whole or piece by piece.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /talks`, `#/paths/~1talks/post`
        """
        return await self._stream(_CREATE_STREAM, {}, body, fields, options)
