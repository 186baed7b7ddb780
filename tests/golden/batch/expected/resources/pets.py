"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.batch_declaration import Batch
from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from collections.abc import (
        AsyncGenerator,
        AsyncIterable,
        Generator,
        Iterable,
        Sequence,
    )
    from typing import Unpack

    from .._runtime.batch import (
        BatchCreated,
        BatchFailed,
        BatchOptions,
        BatchResult,
        BatchUnknown,
    )
    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.added import Added
    from ..models.done import Done
    from ..models.pet import Pet
    from ..params.pet import PetParams
    from ..params.pets import PetsParams

_IMPORT_: Operation[Done] = Operation(
    "pets.import_",
    "POST",
    "/pets/import",
    body=Body("PetsParams", wrap="pets"),
    returns=(Returns("200", "Done"),),
)
_IMPORT_BATCH: Batch[Pet] = Batch(
    "pets",
    "PetParams",
    max_items=2,
    created="/data/added",
    failed="/data/refused",
    key="name",
    data="pet",
    data_type="Pet",
)
_MOVE_ALL: Operation[None] = Operation(
    "pets.move_all",
    "PUT",
    "/shops/{journal}/pets",
    parameters=(Parameter("journal", "journal", "path", "int"),),
    returns=(Returns("204"),),
)
_MOVE: Operation[Done] = Operation(
    "pets.move",
    "POST",
    "/shops/{journal}/pets",
    parameters=(
        Parameter("journal_", "journal", "path", "int"),
        Parameter("pets", "pets", "query", "bool"),
    ),
    body=Body("PetsParams", wrap="pets"),
    returns=(Returns("200", "Done"),),
)
_MOVE_BATCH: Batch[Added] = Batch(
    "pets",
    "PetParams",
    max_items=2,
    created="/data/added",
    failed="/data/refused",
    index="place",
    data_type="Added",
    error="why",
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    @overload
    def import_(
        self,
        body: PetsParams | SupportsToDict | Sequence[PetParams | SupportsToDict],
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Done: ...

    @overload
    def import_(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[PetsParams]
    ) -> Done: ...

    def import_(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Done:
        """Send `POST /pets/import`.

        Args:
            body: A dict like `PetsParams`, or an object with `to_dict()`; a bare
                list stands for its `pets`; its keys can be given as keywords
                instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets/import`, `#/paths/~1pets~1import/post`
        """
        return self._call(_IMPORT_, {}, body, fields, options)

    def import_all(
        self,
        pets: Iterable[PetParams | SupportsToDict],
        **settings: Unpack[BatchOptions],
    ) -> BatchResult[Pet]:
        """Send any number of `pets` through `import_`; collect what becomes of each.

        They go out in requests of up to 2, several at a time. One that is not valid
        fails alone, and no request holds it. Each ends as exactly one of created,
        failed and unknown, and is told in the order of the input. Unknown is one
        that was sent and of which nobody can tell what became: no answer came, or
        one that does not speak of it.

        A request that fails raises nothing: its items are told as failed or unknown,
        with the error as their `cause`.

        With a `journal` a run that was stopped, even killed, goes on where it was
        when it is started again with the same input: nothing is sent again whose
        outcome is known.

        Args:
            pets: Any iterable of them, of any length; it is read as requests go out.
            settings: The keywords of `BatchOptions`: `max_concurrency` (requests at
                a time, 4), `on_progress` (called with a `BatchProgress`), `journal`
                (a path), `in_flight` ("unknown" or "resend": what to do with what
                was in flight when the run of the journal ended), `options` (of each
                request, such as `timeout`).

        Returns:
            The outcomes, as `created`, `failed` and `unknown`.

        Raises:
            ConfigurationError: An option is wrong, or the journal is in use,
                damaged, or of other input.

        Source: `POST /pets/import`, `#/paths/~1pets~1import/post`
        """
        return self._batch_all(_IMPORT_, _IMPORT_BATCH, pets, settings)

    def import_iter(
        self,
        pets: Iterable[PetParams | SupportsToDict],
        **settings: Unpack[BatchOptions],
    ) -> Generator[BatchCreated[Pet] | BatchFailed | BatchUnknown, None, None]:
        """Send any number of `pets` through `import_`; yield what becomes of each.

        They go out in requests of up to 2, several at a time. One that is not valid
        fails alone, and no request holds it. Each ends as exactly one of created,
        failed and unknown, and is told in the order of the input. Unknown is one
        that was sent and of which nobody can tell what became: no answer came, or
        one that does not speak of it.

        A request that fails raises nothing: its items are told as failed or unknown,
        with the error as their `cause`.

        With a `journal` a run that was stopped, even killed, goes on where it was
        when it is started again with the same input: nothing is sent again whose
        outcome is known.

        Args:
            pets: Any iterable of them, of any length; it is read as requests go out.
            settings: The keywords of `BatchOptions`: `max_concurrency` (requests at
                a time, 4), `on_progress` (called with a `BatchProgress`), `journal`
                (a path), `in_flight` ("unknown" or "resend": what to do with what
                was in flight when the run of the journal ended), `options` (of each
                request, such as `timeout`).

        Yields:
            A `BatchCreated`, `BatchFailed` or `BatchUnknown` for each item, in
                order. Where you stop early, close the generator: what is in flight
                is settled then.

        Raises:
            ConfigurationError: An option is wrong, or the journal is in use,
                damaged, or of other input.

        Source: `POST /pets/import`, `#/paths/~1pets~1import/post`
        """
        return self._batch_iter(_IMPORT_, _IMPORT_BATCH, pets, settings)

    def move_all(self, journal: int, *, options: RequestOptions | None = None) -> None:
        """Send `PUT /shops/{journal}/pets`.

        Args:
            journal: The path parameter `journal`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Moved.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /shops/{journal}/pets`, `#/paths/~1shops~1{journal}~1pets/put`
        """
        return self._call(_MOVE_ALL, {"journal": journal}, options=options)

    def move(
        self,
        journal_: int,
        body: PetsParams | SupportsToDict | Sequence[PetParams | SupportsToDict],
        /,
        *,
        pets: bool | None = None,
        options: RequestOptions | None = None,
    ) -> Done:
        """Send `POST /shops/{journal}/pets`.

        Args:
            journal_: The path parameter `journal`.
            pets: The query parameter `pets`.
            body: A dict like `PetsParams`, or an object with `to_dict()`; a bare
                list stands for its `pets`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /shops/{journal}/pets`, `#/paths/~1shops~1{journal}~1pets/post`
        """
        return self._call(
            _MOVE, {"journal_": journal_, "pets": pets}, body, options=options
        )

    def move_batch_all(
        self,
        journal_: int,
        pets_: Iterable[PetParams | SupportsToDict],
        *,
        pets: bool | None = None,
        **settings: Unpack[BatchOptions],
    ) -> BatchResult[Added]:
        """Send any number of `pets` through `move`; collect what becomes of each.

        They go out in requests of up to 2, several at a time. One that is not valid
        fails alone, and no request holds it. Each ends as exactly one of created,
        failed and unknown, and is told in the order of the input. Unknown is one
        that was sent and of which nobody can tell what became: no answer came, or
        one that does not speak of it.

        A request that fails raises nothing: its items are told as failed or unknown,
        with the error as their `cause`.

        With a `journal` a run that was stopped, even killed, goes on where it was
        when it is started again with the same input: nothing is sent again whose
        outcome is known.

        Args:
            pets_: Any iterable of them, of any length; it is read as requests go
                out.
            others: As those of `move`, the same for each request.
            settings: The keywords of `BatchOptions`: `max_concurrency` (requests at
                a time, 4), `on_progress` (called with a `BatchProgress`), `journal`
                (a path), `in_flight` ("unknown" or "resend": what to do with what
                was in flight when the run of the journal ended), `options` (of each
                request, such as `timeout`).

        Returns:
            The outcomes, as `created`, `failed` and `unknown`.

        Raises:
            ConfigurationError: An option is wrong, or the journal is in use,
                damaged, or of other input.

        Source: `POST /shops/{journal}/pets`, `#/paths/~1shops~1{journal}~1pets/post`
        """
        return self._batch_all(
            _MOVE, _MOVE_BATCH, pets_, settings, {"journal_": journal_, "pets": pets}
        )

    def move_iter(
        self,
        journal_: int,
        pets_: Iterable[PetParams | SupportsToDict],
        *,
        pets: bool | None = None,
        **settings: Unpack[BatchOptions],
    ) -> Generator[BatchCreated[Added] | BatchFailed | BatchUnknown, None, None]:
        """Send any number of `pets` through `move`; yield what becomes of each.

        They go out in requests of up to 2, several at a time. One that is not valid
        fails alone, and no request holds it. Each ends as exactly one of created,
        failed and unknown, and is told in the order of the input. Unknown is one
        that was sent and of which nobody can tell what became: no answer came, or
        one that does not speak of it.

        A request that fails raises nothing: its items are told as failed or unknown,
        with the error as their `cause`.

        With a `journal` a run that was stopped, even killed, goes on where it was
        when it is started again with the same input: nothing is sent again whose
        outcome is known.

        Args:
            pets_: Any iterable of them, of any length; it is read as requests go
                out.
            others: As those of `move`, the same for each request.
            settings: The keywords of `BatchOptions`: `max_concurrency` (requests at
                a time, 4), `on_progress` (called with a `BatchProgress`), `journal`
                (a path), `in_flight` ("unknown" or "resend": what to do with what
                was in flight when the run of the journal ended), `options` (of each
                request, such as `timeout`).

        Yields:
            A `BatchCreated`, `BatchFailed` or `BatchUnknown` for each item, in
                order. Where you stop early, close the generator: what is in flight
                is settled then.

        Raises:
            ConfigurationError: An option is wrong, or the journal is in use,
                damaged, or of other input.

        Source: `POST /shops/{journal}/pets`, `#/paths/~1shops~1{journal}~1pets/post`
        """
        return self._batch_iter(
            _MOVE, _MOVE_BATCH, pets_, settings, {"journal_": journal_, "pets": pets}
        )


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    @overload
    async def import_(
        self,
        body: PetsParams | SupportsToDict | Sequence[PetParams | SupportsToDict],
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Done: ...

    @overload
    async def import_(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[PetsParams]
    ) -> Done: ...

    async def import_(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Done:
        """Send `POST /pets/import`.

        Args:
            body: A dict like `PetsParams`, or an object with `to_dict()`; a bare
                list stands for its `pets`; its keys can be given as keywords
                instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets/import`, `#/paths/~1pets~1import/post`
        """
        return await self._call(_IMPORT_, {}, body, fields, options)

    async def import_all(
        self,
        pets: (
            Iterable[PetParams | SupportsToDict]
            | AsyncIterable[PetParams | SupportsToDict]
        ),
        **settings: Unpack[BatchOptions],
    ) -> BatchResult[Pet]:
        """Send any number of `pets` through `import_`; collect what becomes of each.

        They go out in requests of up to 2, several at a time. One that is not valid
        fails alone, and no request holds it. Each ends as exactly one of created,
        failed and unknown, and is told in the order of the input. Unknown is one
        that was sent and of which nobody can tell what became: no answer came, or
        one that does not speak of it.

        A request that fails raises nothing: its items are told as failed or unknown,
        with the error as their `cause`.

        With a `journal` a run that was stopped, even killed, goes on where it was
        when it is started again with the same input: nothing is sent again whose
        outcome is known.

        Args:
            pets: Any iterable of them, of any length; it is read as requests go out.
            settings: The keywords of `BatchOptions`: `max_concurrency` (requests at
                a time, 4), `on_progress` (called with a `BatchProgress`), `journal`
                (a path), `in_flight` ("unknown" or "resend": what to do with what
                was in flight when the run of the journal ended), `options` (of each
                request, such as `timeout`).

        Returns:
            The outcomes, as `created`, `failed` and `unknown`.

        Raises:
            ConfigurationError: An option is wrong, or the journal is in use,
                damaged, or of other input.

        Source: `POST /pets/import`, `#/paths/~1pets~1import/post`
        """
        return await self._batch_all(_IMPORT_, _IMPORT_BATCH, pets, settings)

    def import_iter(
        self,
        pets: (
            Iterable[PetParams | SupportsToDict]
            | AsyncIterable[PetParams | SupportsToDict]
        ),
        **settings: Unpack[BatchOptions],
    ) -> AsyncGenerator[BatchCreated[Pet] | BatchFailed | BatchUnknown, None]:
        """Send any number of `pets` through `import_`; yield what becomes of each.

        They go out in requests of up to 2, several at a time. One that is not valid
        fails alone, and no request holds it. Each ends as exactly one of created,
        failed and unknown, and is told in the order of the input. Unknown is one
        that was sent and of which nobody can tell what became: no answer came, or
        one that does not speak of it.

        A request that fails raises nothing: its items are told as failed or unknown,
        with the error as their `cause`.

        With a `journal` a run that was stopped, even killed, goes on where it was
        when it is started again with the same input: nothing is sent again whose
        outcome is known.

        Args:
            pets: Any iterable of them, of any length; it is read as requests go out.
            settings: The keywords of `BatchOptions`: `max_concurrency` (requests at
                a time, 4), `on_progress` (called with a `BatchProgress`), `journal`
                (a path), `in_flight` ("unknown" or "resend": what to do with what
                was in flight when the run of the journal ended), `options` (of each
                request, such as `timeout`).

        Yields:
            A `BatchCreated`, `BatchFailed` or `BatchUnknown` for each item, in
                order. Where you stop early, close the generator: what is in flight
                is settled then.

        Raises:
            ConfigurationError: An option is wrong, or the journal is in use,
                damaged, or of other input.

        Source: `POST /pets/import`, `#/paths/~1pets~1import/post`
        """
        return self._batch_iter(_IMPORT_, _IMPORT_BATCH, pets, settings)

    async def move_all(
        self, journal: int, *, options: RequestOptions | None = None
    ) -> None:
        """Send `PUT /shops/{journal}/pets`.

        Args:
            journal: The path parameter `journal`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Moved.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /shops/{journal}/pets`, `#/paths/~1shops~1{journal}~1pets/put`
        """
        return await self._call(_MOVE_ALL, {"journal": journal}, options=options)

    async def move(
        self,
        journal_: int,
        body: PetsParams | SupportsToDict | Sequence[PetParams | SupportsToDict],
        /,
        *,
        pets: bool | None = None,
        options: RequestOptions | None = None,
    ) -> Done:
        """Send `POST /shops/{journal}/pets`.

        Args:
            journal_: The path parameter `journal`.
            pets: The query parameter `pets`.
            body: A dict like `PetsParams`, or an object with `to_dict()`; a bare
                list stands for its `pets`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /shops/{journal}/pets`, `#/paths/~1shops~1{journal}~1pets/post`
        """
        return await self._call(
            _MOVE, {"journal_": journal_, "pets": pets}, body, options=options
        )

    async def move_batch_all(
        self,
        journal_: int,
        pets_: (
            Iterable[PetParams | SupportsToDict]
            | AsyncIterable[PetParams | SupportsToDict]
        ),
        *,
        pets: bool | None = None,
        **settings: Unpack[BatchOptions],
    ) -> BatchResult[Added]:
        """Send any number of `pets` through `move`; collect what becomes of each.

        They go out in requests of up to 2, several at a time. One that is not valid
        fails alone, and no request holds it. Each ends as exactly one of created,
        failed and unknown, and is told in the order of the input. Unknown is one
        that was sent and of which nobody can tell what became: no answer came, or
        one that does not speak of it.

        A request that fails raises nothing: its items are told as failed or unknown,
        with the error as their `cause`.

        With a `journal` a run that was stopped, even killed, goes on where it was
        when it is started again with the same input: nothing is sent again whose
        outcome is known.

        Args:
            pets_: Any iterable of them, of any length; it is read as requests go
                out.
            others: As those of `move`, the same for each request.
            settings: The keywords of `BatchOptions`: `max_concurrency` (requests at
                a time, 4), `on_progress` (called with a `BatchProgress`), `journal`
                (a path), `in_flight` ("unknown" or "resend": what to do with what
                was in flight when the run of the journal ended), `options` (of each
                request, such as `timeout`).

        Returns:
            The outcomes, as `created`, `failed` and `unknown`.

        Raises:
            ConfigurationError: An option is wrong, or the journal is in use,
                damaged, or of other input.

        Source: `POST /shops/{journal}/pets`, `#/paths/~1shops~1{journal}~1pets/post`
        """
        return await self._batch_all(
            _MOVE, _MOVE_BATCH, pets_, settings, {"journal_": journal_, "pets": pets}
        )

    def move_iter(
        self,
        journal_: int,
        pets_: (
            Iterable[PetParams | SupportsToDict]
            | AsyncIterable[PetParams | SupportsToDict]
        ),
        *,
        pets: bool | None = None,
        **settings: Unpack[BatchOptions],
    ) -> AsyncGenerator[BatchCreated[Added] | BatchFailed | BatchUnknown, None]:
        """Send any number of `pets` through `move`; yield what becomes of each.

        They go out in requests of up to 2, several at a time. One that is not valid
        fails alone, and no request holds it. Each ends as exactly one of created,
        failed and unknown, and is told in the order of the input. Unknown is one
        that was sent and of which nobody can tell what became: no answer came, or
        one that does not speak of it.

        A request that fails raises nothing: its items are told as failed or unknown,
        with the error as their `cause`.

        With a `journal` a run that was stopped, even killed, goes on where it was
        when it is started again with the same input: nothing is sent again whose
        outcome is known.

        Args:
            pets_: Any iterable of them, of any length; it is read as requests go
                out.
            others: As those of `move`, the same for each request.
            settings: The keywords of `BatchOptions`: `max_concurrency` (requests at
                a time, 4), `on_progress` (called with a `BatchProgress`), `journal`
                (a path), `in_flight` ("unknown" or "resend": what to do with what
                was in flight when the run of the journal ended), `options` (of each
                request, such as `timeout`).

        Yields:
            A `BatchCreated`, `BatchFailed` or `BatchUnknown` for each item, in
                order. Where you stop early, close the generator: what is in flight
                is settled then.

        Raises:
            ConfigurationError: An option is wrong, or the journal is in use,
                damaged, or of other input.

        Source: `POST /shops/{journal}/pets`, `#/paths/~1shops~1{journal}~1pets/post`
        """
        return self._batch_iter(
            _MOVE, _MOVE_BATCH, pets_, settings, {"journal_": journal_, "pets": pets}
        )
