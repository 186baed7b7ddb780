"""What is known of one call while it runs, and the request of each of its tries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from .auth import Applied
from .config import ApiKey
from .failures import deadline_passed
from .header_values import Pairs, merged
from .headers import Headers
from .operation import Operation
from .options import RequestOptions
from .prepare import plan_of, prepare
from .results import result_of
from .transport import Request
from .uploads import BodyStream

if TYPE_CHECKING:
    from .core import Core
    from .reply import HttpResponse, Reply
    from .settings import CallSettings


class Pacer(Protocol):
    """Slows many calls down together where the API asks one of them to wait."""

    def wait(self) -> float:
        """Seconds until a request may go out."""
        ...

    def slow_down(self, seconds: float, /) -> None:
        """The API asked for a pause of so many seconds."""
        ...

    def went_well(self) -> None:
        """A request was answered."""
        ...


_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})


class Call:
    """What is known of a call while it runs."""

    __slots__ = (
        "attempts",
        "core",
        "end",
        "idempotent",
        "operation",
        "pace",
        "plan",
        "prepared",
        "read",
        "redirects",
        "security",
        "settings",
        "started",
        "unknown",
        "url",
    )

    def __init__(
        self,
        core: Core,
        operation: Operation[Any],
        arguments: Mapping[str, object],
        body: object,
        fields: Mapping[str, object],
        options: RequestOptions | None,
        pace: Pacer | None = None,
    ) -> None:
        self.core = core
        self.pace = pace
        self.operation = operation
        self.plan = plan_of(operation)
        self.settings: CallSettings = core.settings.for_call(options)
        self.started = core.clock.monotonic()
        deadline = self.settings.deadline
        self.end = None if deadline is None else self.started + deadline
        keyed = self.settings.idempotency_key is not None
        self.idempotent = self.plan.idempotent or keyed
        self.security = core.security_of(operation)
        validate = core.settings.validate_requests
        parts = self.settings.part_headers
        self.prepared = prepare(operation, arguments, body, fields, validate, parts)
        if isinstance(self.prepared.body, BodyStream):
            self._count_each_wait(self.settings.headers)
        base = core.base_of(operation, self.settings.server)
        self.url = base + self.prepared.path
        self.attempts = 0
        self.redirects = 0
        self.unknown = False
        self.read: Callable[[Call, Reply], object] = result_of

    def without_end(self) -> None:
        """The answer may take as long as it likes, as long as something comes: the
        time for a try counts for each wait, and only a deadline for the whole. It comes
        as it is, unless an argument of the call asks for it compressed.
        """
        name = "Accept-Encoding"
        asked = [one for one in self.prepared.headers if one[0].lower() == name.lower()]
        headers = ((name, "identity"), *asked, *self.settings.headers)
        self._count_each_wait(merged(headers))

    @property
    def is_spent(self) -> bool:
        """Whether the body was read, and cannot be read again."""
        body = self.prepared.body
        return isinstance(body, BodyStream) and body.is_spent

    def _count_each_wait(self, headers: Pairs) -> None:
        """Let the time for a try count for each wait, as large files take theirs."""
        self.settings = self.settings.counting_waits(headers)

    def show(self, reply: Reply, on_response: Callable[[HttpResponse], object]) -> None:
        """Show the HTTP side of an answer; what fails there breaks no call."""
        try:
            on_response(reply.http)
        except Exception:  # whatever the program's function raises
            from .log import callback_failed

            callback_failed("on_response", self.title)

    @property
    def title(self) -> str:
        """The call in messages."""
        return f"{self.operation.method} {self.operation.path}"

    def request(self, applied: Applied) -> Request:
        """The request of the next try.

        Raises:
            APITimeoutError: the deadline leaves no time for it.
        """
        remaining = self.remaining()
        if remaining is not None and remaining <= 0:
            raise deadline_passed(self)
        prepared, settings = self.prepared, self.settings
        headers = [*self.core.headers, *applied.headers, *prepared.headers]
        cookies = _with_others(prepared.cookies, applied.cookies)
        if cookies:
            headers.append(("Cookie", "; ".join(cookies)))
        # A header that is a parameter may be one of those that we would send ourselves.
        given = len(prepared.headers) > 1 + (prepared.body is not None)
        if given or settings.headers:
            headers = [*merged(tuple(headers), settings.headers)]
        url = self.url
        if self.redirects == 0 and (prepared.query or applied.query):
            mark = "&" if "?" in url else "?"
            pieces = _with_others(prepared.query, applied.query)
            url = f"{url}{mark}{'&'.join(pieces)}"
        self.attempts += 1
        method, body = self.operation.method, prepared.body
        if body is None and method in _WITH_BODY:
            body = b""  # so that it says "Content-Length: 0"
        return Request(
            method,
            url,
            Headers(headers),
            body,
            settings.timeout.within(remaining),
        )

    def go_to(self, url: str) -> None:
        """Ask for a URL that the API gave, within its origin, as it stands there.

        A key that goes into the query is put there anew, not twice.
        """
        from urllib.parse import unquote  # only pages that are links need it

        self.url, _, query = url.partition("?")

        keys = {
            one.name
            for one in self.core.config.schemes.values()
            if isinstance(one, ApiKey) and one.location == "query"
        }
        pieces = [
            piece
            for piece in query.split("&")
            if piece and unquote(piece.partition("=")[0]) not in keys
        ]
        self.prepared = self.prepared._replace(query=pieces)

    def remaining(self) -> float | None:
        """The seconds until the deadline, or None where there is none."""
        return None if self.end is None else self.end - self.core.clock.monotonic()

    def __repr__(self) -> str:
        return f"<Call {self.title}>"


def _with_others(given: list[str], added: tuple[str, ...]) -> list[str]:
    """The pieces that arguments give, and of the credentials those of other names."""
    if not added or not given:
        return [*given, *added]
    names = {_name(piece) for piece in given}
    return [*given, *(piece for piece in added if _name(piece) not in names)]


def _name(piece: str) -> str:
    return piece.partition("=")[0].replace("/", "%2F")
