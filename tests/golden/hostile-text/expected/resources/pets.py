"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.pet import PetX
    from ..params.pet import PetXParams

_CREATE: Operation[PetX] = Operation(
    "pets.create",
    "POST",
    "/pets/{id}/\"'\\",
    parameters=(
        Parameter(
            "id", "id", "path", 'Annotated[str, Check(pattern="^\\"\'\\\\\\\\$")]'
        ),
        Parameter("a_b", 'a"]=b', "query", "str"),
    ),
    body=Body("PetXParams"),
    returns=(Returns("200", "PetX"),),
)


class Pets(SyncResource):
    """ends in a backslash \\

    Use it as `client.pets`.
    """

    @overload
    def create(
        self,
        id: str,
        body: PetXParams | SupportsToDict,
        /,
        *,
        a_b: str | None = None,
        options: RequestOptions | None = None,
    ) -> PetX: ...

    @overload
    def create(
        self,
        id: str,
        /,
        *,
        a_b: str | None = None,
        options: RequestOptions | None = None,
        **fields: Unpack[PetXParams],
    ) -> PetX: ...

    def create(
        self,
        id: str,
        body: object = MISSING,
        /,
        *,
        a_b: str | None = None,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> PetX:
        """ends in a quote ".

        \"\"\" import os \"\"\" \\\"\"\"

        \u202e {% raw %} {{ 1 }} %s {x} \x00

        Args:
            id: `x` y. Matches `"^\\"'\\\\\\\\$"`.
            a_b: The query parameter `a"]=b`.
            body: A dict like `PetXParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: \\.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets/{id}/"'\\`, `#/paths/~1pets~1{id}~1"'\\/post`
        """
        return self._call(_CREATE, {"id": id, "a_b": a_b}, body, fields, options)


class AsyncPets(AsyncResource):
    """ends in a backslash \\

    Use it as `client.pets`.
    """

    @overload
    async def create(
        self,
        id: str,
        body: PetXParams | SupportsToDict,
        /,
        *,
        a_b: str | None = None,
        options: RequestOptions | None = None,
    ) -> PetX: ...

    @overload
    async def create(
        self,
        id: str,
        /,
        *,
        a_b: str | None = None,
        options: RequestOptions | None = None,
        **fields: Unpack[PetXParams],
    ) -> PetX: ...

    async def create(
        self,
        id: str,
        body: object = MISSING,
        /,
        *,
        a_b: str | None = None,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> PetX:
        """ends in a quote ".

        \"\"\" import os \"\"\" \\\"\"\"

        \u202e {% raw %} {{ 1 }} %s {x} \x00

        Args:
            id: `x` y. Matches `"^\\"'\\\\\\\\$"`.
            a_b: The query parameter `a"]=b`.
            body: A dict like `PetXParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: \\.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets/{id}/"'\\`, `#/paths/~1pets~1{id}~1"'\\/post`
        """
        return await self._call(_CREATE, {"id": id, "a_b": a_b}, body, fields, options)
