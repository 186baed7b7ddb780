"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Body, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Annotated

    from .._runtime.markers import Discriminator
    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.home import Home
    from ..params.cat import CatParams
    from ..params.dog import DogParams
    from ..params.fish import FishParams
    from ..params.goldfish import GoldfishParams
    from ..params.pet import PetParams
    from ..params.puppy import PuppyParams

_REPLACE: Operation[Home] = Operation(
    "pets.replace",
    "PUT",
    "/pets",
    body=Body(
        'Sequence[Annotated[CatParams | DogParams | FishParams | GoldfishParams | PuppyParams | PetParams, Discriminator("kind", {"tabby": "CatParams", "Dog": "DogParams", "Fish": "FishParams", "Goldfish": "GoldfishParams", "Puppy": "PuppyParams"}, "PetParams")]]'
    ),
    returns=(Returns("200", "Home"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def replace(
        self,
        body: (
            Sequence[
                Annotated[
                    CatParams
                    | DogParams
                    | FishParams
                    | GoldfishParams
                    | PuppyParams
                    | PetParams,
                    Discriminator(
                        "kind",
                        {
                            "tabby": "CatParams",
                            "Dog": "DogParams",
                            "Fish": "FishParams",
                            "Goldfish": "GoldfishParams",
                            "Puppy": "PuppyParams",
                        },
                        "PetParams",
                    ),
                ]
            ]
            | SupportsToDict
        ),
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Home:
        """Send `PUT /pets`.

        Args:
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Pets.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets`, `#/paths/~1pets/put`
        """
        return self._call(_REPLACE, {}, body, options=options)


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    async def replace(
        self,
        body: (
            Sequence[
                Annotated[
                    CatParams
                    | DogParams
                    | FishParams
                    | GoldfishParams
                    | PuppyParams
                    | PetParams,
                    Discriminator(
                        "kind",
                        {
                            "tabby": "CatParams",
                            "Dog": "DogParams",
                            "Fish": "FishParams",
                            "Goldfish": "GoldfishParams",
                            "Puppy": "PuppyParams",
                        },
                        "PetParams",
                    ),
                ]
            ]
            | SupportsToDict
        ),
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Home:
        """Send `PUT /pets`.

        Args:
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Pets.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets`, `#/paths/~1pets/put`
        """
        return await self._call(_REPLACE, {}, body, options=options)
