"""What can be set: for a client, and for one call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, TypedDict, final

from .errors import ConfigurationError

if TYPE_CHECKING:
    from .drift import Drift
    from .reply import HttpResponse
    from .transport import AsyncTransport, Transport

DEFAULT_TIMEOUT: Final = 60.0
DEFAULT_CONNECT_TIMEOUT: Final = 5.0
DEFAULT_MAX_RETRIES: Final = 2
DEFAULT_MAX_RESPONSE_BYTES: Final = 64 * 1024 * 1024


@final
class Timeout:
    """How long one try of a call may take, in seconds; None means no limit.

    Attributes:
        total: from the start to the last byte of the answer; 60 by default.
        connect: to make a connection; 5 by default.
        read: between two pieces of the answer.
        write: for each piece of the request.
    """

    __slots__ = ("connect", "read", "total", "write")

    total: float | None
    connect: float | None
    read: float | None
    write: float | None

    def __init__(
        self,
        total: float | None = DEFAULT_TIMEOUT,
        *,
        connect: float | None = DEFAULT_CONNECT_TIMEOUT,
        read: float | None = None,
        write: float | None = None,
    ) -> None:
        put = object.__setattr__
        put(self, "total", seconds("timeout", total))
        put(self, "connect", seconds("timeout.connect", connect))
        put(self, "read", seconds("timeout.read", read))
        put(self, "write", seconds("timeout.write", write))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Timeout cannot be changed; make a new one ({name})")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a Timeout cannot be changed; make a new one ({name})")

    def _key(self) -> tuple[float | None, ...]:
        return (self.total, self.connect, self.read, self.write)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Timeout) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __reduce__(self) -> tuple[object, ...]:
        return (_timeout, self._key())

    def __repr__(self) -> str:
        return (
            f"Timeout({self.total}, connect={self.connect}, "
            f"read={self.read}, write={self.write})"
        )

    @classmethod
    def of(cls, value: object) -> Timeout:
        """A number is the total; None is no limit at all."""
        if isinstance(value, Timeout):
            return value
        total = seconds("timeout", value)
        if total is None:
            return NO_TIMEOUT
        return cls(total, connect=min(total, DEFAULT_CONNECT_TIMEOUT))

    def within(self, remaining: float | None) -> Timeout:
        """The same, with a total of at most `remaining` seconds."""
        if remaining is None or (self.total is not None and self.total <= remaining):
            return self
        return _timeout(remaining, self.connect, self.read, self.write)


def _timeout(
    total: float | None, connect: float | None, read: float | None, write: float | None
) -> Timeout:
    return Timeout(total, connect=connect, read=read, write=write)


_NO_END = 30 * 24 * 3600


def seconds(name: str, value: object) -> float | None:
    """A duration that makes sense, or ConfigurationError."""
    if value is None:
        return None
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if value > _NO_END:  # more than what sockets and locks can count
            return None
        if value > 0:
            return float(value)
    raise ConfigurationError(
        f"{name} is {value!r}; it must be a number of seconds above 0, or None"
    )


NO_TIMEOUT: Final = Timeout(None, connect=None)


class RequestOptions(TypedDict, total=False):
    """Options of one call; what is left out is as the client has it."""

    timeout: float | Timeout | None
    """Seconds for one try, from start to last byte; None is no limit."""
    max_retries: int
    """How often a call is tried again."""
    deadline: float | None
    """Seconds for the whole call, over all its tries and waits."""
    headers: Mapping[str, str]
    """Further headers; they replace the client's of the same name."""
    idempotency_key: str
    """Sent as `Idempotency-Key`, the same on each try, so that the API can tell a
    repeated request; a call with a key is tried again also after it was sent."""
    part_headers: Mapping[str, Mapping[str, object]]
    """Headers of the parts of a multipart body, by the names of the parts; values are
    checked and sent by the types that the API gives them."""
    server: str | int
    """Another server than the first of those of the operation, by its name or its
    place; of those of the API where it has none of its own."""
    on_response: Callable[[HttpResponse], object]
    """Called with status and headers of the answer that the call returns from; an error
    carries its own."""


class _Options(TypedDict, total=False):
    """What a client of either kind takes beside credentials and address."""

    timeout: float | Timeout | None
    """Seconds for one try, from start to last byte: 60 by default, 5 of them to
    connect. A `Timeout` sets them one by one; None is no limit."""
    max_retries: int
    """How often a call is tried again: 2 by default."""
    deadline: float | None
    """Seconds for a whole call, over all its tries and waits; None by default."""
    headers: Mapping[str, str]
    """Headers of each request; they replace the client's own of the same name."""
    max_response_bytes: int
    """An answer larger than this is not read to its end: 64 MiB by default."""
    allow_http: bool
    """Allow plain `http://` to a host that is not this machine: the credentials
    travel in the clear."""
    validate_requests: bool
    """Check each request before sending it: True by default."""
    on_drift: Callable[[Drift], object]
    """Called once for each place where an answer differs from the API's description."""
    strict: bool
    """Raise `ResponseValidationError` where an answer differs from the description."""


class ClientOptions(_Options, total=False):
    """Options of a client."""

    transport: Transport
    """What sends requests: any `Transport`, or an `httpx2.Client`. It stays yours to
    close."""


class AsyncClientOptions(_Options, total=False):
    """Options of an async client."""

    transport: AsyncTransport
    """What sends requests: any `AsyncTransport`, or an `httpx2.AsyncClient`. It stays
    yours to close."""
