"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import Literal
    from uuid import UUID

    from .._runtime.options import RequestOptions
    from ..models.get import GetPetToyResponse
    from ..params.get import GetPetToyFilterParams

_GET_PET_TOY: Operation[GetPetToyResponse] = Operation(
    "pets.get_pet_toy",
    "GET",
    "/pets/{petId}/toys/{toy-id}",
    parameters=(
        Parameter("toy_id", "toy-id", "path", "Annotated[int, Check(minimum=1)]"),
        Parameter("pet_id", "petId", "path", "UUID | str"),
        Parameter("since", "since", "query", "date | str", required=True),
        Parameter(
            "tags",
            "tags",
            "query",
            "Annotated[Sequence[Annotated[str, Check(max_length=5)]], Check(max_items=3)]",
            explode=False,
        ),
        Parameter(
            "filter", "filter", "query", "GetPetToyFilterParams", style="deepObject"
        ),
        Parameter("query_pet_id", "petId", "query", "str | None"),
        Parameter(
            "accept_encoding",
            "Accept-Encoding",
            "header",
            'Literal["gzip", "identity"]',
        ),
        Parameter("x_trace", "X-Trace", "header", "str"),
        Parameter("kind", "kind", "query", 'Literal["ball", "rope"]'),
        Parameter("session", "session", "cookie", "str"),
    ),
    returns=(Returns("200", "GetPetToyResponse"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def get_pet_toy(
        self,
        pet_id: UUID | str,
        toy_id: int,
        *,
        since: date | str,
        tags: Sequence[str] | None = None,
        filter: GetPetToyFilterParams | None = None,
        query_pet_id: str | None = None,
        accept_encoding: Literal["gzip", "identity"] | None = None,
        x_trace: str | None = None,
        kind: Literal["ball", "rope"] | None = None,
        session: str | None = None,
        options: RequestOptions | None = None,
    ) -> GetPetToyResponse:
        """Get a toy.

        Args:
            pet_id: Whose toy it is. A UUID.
            toy_id: At least 1.
            since: A date, `YYYY-MM-DD`.
            tags: At most 3 items.
            filter: The query parameter `filter`.
            query_pet_id: Deprecated.
            accept_encoding: The header parameter `Accept-Encoding`.
            x_trace: The header parameter `X-Trace`.
            kind: The query parameter `kind`.
            session: The cookie parameter `session`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The toy.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{petId}/toys/{toy-id}`, `#/paths/~1pets~1{petId}~1toys~1{toy-id}/get`
        """
        return self._call(
            _GET_PET_TOY,
            {
                "pet_id": pet_id,
                "toy_id": toy_id,
                "since": since,
                "tags": tags,
                "filter": filter,
                "query_pet_id": query_pet_id,
                "accept_encoding": accept_encoding,
                "x_trace": x_trace,
                "kind": kind,
                "session": session,
            },
            options=options,
        )


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    async def get_pet_toy(
        self,
        pet_id: UUID | str,
        toy_id: int,
        *,
        since: date | str,
        tags: Sequence[str] | None = None,
        filter: GetPetToyFilterParams | None = None,
        query_pet_id: str | None = None,
        accept_encoding: Literal["gzip", "identity"] | None = None,
        x_trace: str | None = None,
        kind: Literal["ball", "rope"] | None = None,
        session: str | None = None,
        options: RequestOptions | None = None,
    ) -> GetPetToyResponse:
        """Get a toy.

        Args:
            pet_id: Whose toy it is. A UUID.
            toy_id: At least 1.
            since: A date, `YYYY-MM-DD`.
            tags: At most 3 items.
            filter: The query parameter `filter`.
            query_pet_id: Deprecated.
            accept_encoding: The header parameter `Accept-Encoding`.
            x_trace: The header parameter `X-Trace`.
            kind: The query parameter `kind`.
            session: The cookie parameter `session`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The toy.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{petId}/toys/{toy-id}`, `#/paths/~1pets~1{petId}~1toys~1{toy-id}/get`
        """
        return await self._call(
            _GET_PET_TOY,
            {
                "pet_id": pet_id,
                "toy_id": toy_id,
                "since": since,
                "tags": tags,
                "filter": filter,
                "query_pet_id": query_pet_id,
                "accept_encoding": accept_encoding,
                "x_trace": x_trace,
                "kind": kind,
                "session": session,
            },
            options=options,
        )
