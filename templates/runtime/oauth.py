"""Tokens by OAuth 2 client credentials (RFC 6749, 4.4): fetched when a call needs one,
kept until shortly before they expire, shared by all calls of a client. No I/O here.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Generator, Mapping
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast
from urllib.parse import quote, quote_plus, urljoin, urlsplit

from .attempts import Answer, Failure, Fetch, Step, Wait
from .base_url import check_base_url
from .errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    ConfigurationError,
    status_error,
)
from .failures import deadline_passed, finish
from .headers import Headers
from .reply import Reply
from .transport import Request, TransportError

if TYPE_CHECKING:
    from .call import Call

Scopes: TypeAlias = tuple[str, ...]
_POLL = 0.01  # seconds between two looks at whether another call has the token
_EARLY = 60.0  # a token is fetched anew so many seconds before it expires


class _Kept(NamedTuple):
    token: str
    until: float | None


class TokenSource:
    """A client's id and secret at one token URL, and the tokens that came of them."""

    __slots__ = ("_id", "_in_body", "_kept", "_lock", "_secret", "url")

    def __init__(self, client_id: str, client_secret: str, url: str) -> None:
        self._id = client_id
        self._secret = client_secret
        self._lock = Lock()
        self._kept: dict[Scopes, _Kept] = {}
        self._in_body: bool | None = None  # not known yet
        self.url = url

    def kept(self, scopes: Scopes, now: float) -> str | None:
        """The token for these scopes, unless it expires soon."""
        found = self._kept.get(scopes)
        if found is None or (found.until is not None and now >= found.until):
            return None
        return found.token

    def drop(self, scopes: Scopes, token: str) -> None:
        """Forget a token that the API refused, unless there is a newer one."""
        found = self._kept.get(scopes)
        if found is not None and found.token == token:
            self._kept.pop(scopes, None)

    def keep(self, scopes: Scopes, token: str, seconds: object, now: float) -> None:
        """Note a token that lives for so many seconds, if that was said."""
        until = None
        if isinstance(seconds, str) and seconds.isdecimal() and len(seconds) < 10:
            seconds = int(seconds)  # some servers write it as text
        if isinstance(seconds, (int, float)) and not isinstance(seconds, bool):
            until = now + seconds - min(_EARLY, seconds / 10)
        self._kept[scopes] = _Kept(token, until)

    def begin(self) -> bool:
        """Take the turn to fetch a token, if no other call has it."""
        return self._lock.acquire(blocking=False)

    def end(self) -> None:
        """Give the turn back."""
        self._lock.release()

    def ways(self) -> tuple[bool, ...]:
        """Whether id and secret go into the body: the header first, until one works."""
        return (False, True) if self._in_body is None else (self._in_body,)

    def worked(self, in_body: bool) -> None:
        """Note which way the server takes them."""
        self._in_body = in_body

    def form(self, scopes: Scopes, in_body: bool) -> tuple[bytes, str | None]:
        """The body of a token request, and its Authorization."""
        fields = {"grant_type": "client_credentials"}
        if scopes:
            fields["scope"] = " ".join(scopes)
        authorization = None
        if in_body:
            fields |= {"client_id": self._id, "client_secret": self._secret}
        else:
            authorization = f"Basic {self._basic()}"
        body = "&".join(f"{name}={quote_plus(text)}" for name, text in fields.items())
        return body.encode(), authorization

    def _basic(self) -> str:
        pair = f"{quote_plus(self._id)}:{quote_plus(self._secret)}"
        return b64encode(pair.encode()).decode("ascii")

    def secrets(self) -> tuple[str, ...]:
        """What must be struck out of texts."""
        tokens = [kept.token for kept in tuple(self._kept.values())]
        found = [self._secret, quote_plus(self._secret), self._basic(), *tokens]
        found += [quote(token, safe="") for token in tokens]
        return tuple(dict.fromkeys(one for one in found if len(one) >= 4))

    def __repr__(self) -> str:
        return "<TokenSource>"


def token_of(
    call: Call, source: TokenSource, scopes: Scopes
) -> Generator[Step, Answer, str | Failure]:
    """The token that is kept, or a new one; one call fetches it, others wait for it."""
    clock = call.core.clock
    while True:
        kept = source.kept(scopes, clock.monotonic())
        if kept is not None:
            return kept
        if source.begin():
            break
        _check_deadline(call)
        yield Wait(_POLL)
    try:
        kept = source.kept(scopes, clock.monotonic())
        return (yield from _fetch(call, source, scopes)) if kept is None else kept
    finally:
        source.end()


def _check_deadline(call: Call) -> None:
    remaining = call.remaining()
    if remaining is not None and remaining <= 0:
        raise deadline_passed(call)


def _fetch(
    call: Call, source: TokenSource, scopes: Scopes
) -> Generator[Step, Answer, str | Failure]:
    """Ask for a token; one request, or two where the first shows how to ask."""
    core = call.core
    try:
        url = urljoin(f"{core.base_url}/", source.url)
        parts = urlsplit(url)
    except ValueError:
        raise ConfigurationError(f"the token URL is no address: {source.url}") from None
    place, allowed = f"{parts.scheme}://{parts.netloc}", core.settings.allow_http
    check_base_url(place, allow_http=allowed, source="the token URL")
    failure: Failure | None = None
    for in_body in source.ways():
        _check_deadline(call)
        body, authorization = source.form(scopes, in_body)
        headers = [*core.headers, ("Accept", "application/json")]
        headers.append(("Content-Type", "application/x-www-form-urlencoded"))
        if authorization is not None:
            headers.append(("Authorization", authorization))
        timeout = call.settings.timeout.within(call.remaining())
        asked = core.clock.monotonic()
        try:
            reply = yield Fetch(Request("POST", url, Headers(headers), body, timeout))
        except (TransportError, OSError) as error:
            return _unanswered(call, parts.netloc, error)
        assert isinstance(reply, Reply)
        members = _members(reply)
        token = members.get("access_token")
        if reply.status == 200 and isinstance(token, str) and token.strip():
            source.worked(in_body)
            source.keep(scopes, token.strip(), members.get("expires_in"), asked)
            return token.strip()
        failure = _refused(call, parts.netloc, reply, members)
        if members.get("error") != "invalid_client" and reply.status != 401:
            break
    assert failure is not None
    return failure


def _members(reply: Reply) -> Mapping[str, object]:
    """What a token server says, where it is an object."""
    try:
        value: object = json.loads(reply.body)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _unanswered(call: Call, host: str, error: Exception) -> Failure:
    text = f"{call.title} was not sent: {host}, which gives its token, did not answer"
    permanent = isinstance(error, TransportError) and error.permanent
    told = call.core.strike(f"{text}: {error}")
    late = isinstance(error, TimeoutError) or getattr(error, "timeout", False)
    made = APITimeoutError if late else APIConnectionError
    return Failure(finish(call, made(told), None), not permanent)


def _refused(
    call: Call, host: str, reply: Reply, members: Mapping[str, object]
) -> Failure:
    """No token: the API's credentials are wrong, or the token server is not well."""
    said = [members.get("error"), members.get("error_description")]
    told = ": ".join(one for one in said if isinstance(one, str))
    if not told:
        told = f"status {reply.status}" + (", no token" if reply.status == 200 else "")
    text = f"{call.title} was not sent: {host} gives no token: {told}"
    transient = reply.status == 429 or reply.status >= 500
    made: type[APIStatusError] = AuthenticationError
    if transient:
        made = status_error(reply.status)
    # The answer is of the token server; its body may hold what nobody should see.
    error = made(call.core.strike(text)[:1000], reply.status, None)
    return Failure(finish(call, error, reply), transient)
