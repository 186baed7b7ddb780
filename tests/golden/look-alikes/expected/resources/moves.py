"""Calls of the group `moves`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Body, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.move import Move
    from ..models.toy import Toy
    from ..params.move import MoveParams

_PETS_MOVES: Operation[list[Move] | list[Toy]] = Operation(
    "moves.pets_moves",
    "GET",
    "/moves",
    returns=(Returns("200", "list[Move] | list[Toy]"),),
)
_PETS: Operation[None] = Operation(
    "moves.pets",
    "POST",
    "/moves",
    body=Body("Sequence[MoveParams]"),
    returns=(Returns("204"),),
)


class Moves(SyncResource):
    """Calls of the group `moves`.

    Use it as `client.moves`.
    """

    def pets_moves(
        self, *, options: RequestOptions | None = None
    ) -> list[Move] | list[Toy]:
        """Send `GET /moves`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Moves, or toys.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /moves`, `#/paths/~1moves/get`
        """
        return self._call(_PETS_MOVES, options=options)

    def pets(
        self,
        body: Sequence[MoveParams] | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `POST /moves`.

        Args:
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /moves`, `#/paths/~1moves/post`
        """
        return self._call(_PETS, {}, body, options=options)


class AsyncMoves(AsyncResource):
    """Calls of the group `moves`.

    Use it as `client.moves`.
    """

    async def pets_moves(
        self, *, options: RequestOptions | None = None
    ) -> list[Move] | list[Toy]:
        """Send `GET /moves`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Moves, or toys.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /moves`, `#/paths/~1moves/get`
        """
        return await self._call(_PETS_MOVES, options=options)

    async def pets(
        self,
        body: Sequence[MoveParams] | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `POST /moves`.

        Args:
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /moves`, `#/paths/~1moves/post`
        """
        return await self._call(_PETS, {}, body, options=options)
