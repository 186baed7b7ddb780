"""The tries of a call, and the waits between them. No I/O here.

The loop is a plain generator. It yields what is to be done, a request to send, a time
to wait, credentials to ask for, and is sent what came of it. Two small drivers do that
for threads and for tasks (`drivers.py`), so both kinds of client behave the same.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import NamedTuple, TypeAlias, cast

from . import log
from .auth import Applied, Pending
from .base_url import origin, redirect_target
from .call import Call
from .errors import APIError
from .failures import deadline_passed, no_answer, refused, unreadable
from .reply import Reply
from .retry import (
    LONGEST_RETRY_AFTER,
    back_off,
    may_have_worked,
    may_repeat,
    retry_after,
)
from .transport import Request, TransportError

MAX_REDIRECTS = 5
ONCE = "; it was not sent again, as its body can be read only once"


class Wait(NamedTuple):
    """Do nothing for so many seconds."""

    seconds: float


class Fetch(NamedTuple):
    """Send a request that is not the call's own, and read its answer whole."""

    request: Request


Step: TypeAlias = Request | Fetch | Wait | Pending
Answer: TypeAlias = Reply | Applied | None
Steps: TypeAlias = Generator[Step, Answer, object]


def steps(call: Call) -> Steps:
    """The whole call; what it returns is what the caller gets."""
    renewed = False
    while True:
        applied: Answer | Pending = call.security
        pending = applied if isinstance(applied, Pending) else None
        known = frozenset[str]()
        if pending is not None and pending.fetches:
            known = pending.known()
            fetched = yield from _fetched(call, pending)
            if isinstance(fetched, Failure):
                yield from _after(call, fetched)
                continue
            pending = applied = fetched
        if pending is not None:
            applied = yield pending
        if call.pace is not None and (pause := call.pace.wait()) > 0:
            remaining = call.remaining()
            if remaining is not None and remaining <= pause:
                raise deadline_passed(call)
            yield Wait(pause)
        outcome = yield from _once(call, call.request(cast("Applied", applied)))
        if isinstance(outcome, Reply):
            log.answered(call, outcome)
            if call.pace is not None:
                call.pace.went_well()
            if call.settings.on_response is not None:
                call.show(outcome, call.settings.on_response)
            return call.read(call, outcome)
        if outcome is None:
            continue  # on to where the answer pointed
        if outcome.error.status_code == 401 and pending is not None and not renewed:
            # A token that was kept may have been revoked: one new one is fetched.
            renewed = pending.drop(known)
            if renewed and not call.is_spent:
                continue
        yield from _after(call, outcome)


def _fetched(
    call: Call, pending: Pending
) -> Generator[Step, Answer, Pending | Failure]:
    """The credentials with tokens for all that need one."""
    from .oauth import token_of  # only who fetches tokens needs all that

    tokens: dict[str, str] = {}
    for id, source, scopes in pending.sources():
        found = yield from token_of(call, source, scopes)
        if isinstance(found, Failure):
            call.attempts += 1
            found.error.attempts = call.attempts
            return found
        tokens[id] = found
    return pending._replace(tokens=tokens)


def _after(call: Call, failed: Failure) -> Generator[Step, Answer, None]:
    """Wait for the next try, or raise."""
    delay = None if call.is_spent else _delay(call, failed)
    if call.is_spent and failed.repeat:
        failed.error.message += ONCE
    if call.pace is not None and failed.error.status_code in (429, 503):
        call.pace.slow_down(delay or min(failed.error.retry_after or 1.0, 60.0))
    if delay is None:
        log.failed(call, failed.error)
        raise failed.error from failed.cause
    log.waits(call, failed.error, delay)
    yield Wait(delay)


class Failure(NamedTuple):
    """A try that failed; `repeat` says that the request may be sent again."""

    error: APIError
    repeat: bool
    cause: Exception | None = None


def _once(
    call: Call, request: Request
) -> Generator[Step, Answer, Reply | Failure | None]:
    """One try: a reply that says "done", a failure, or None for a redirect."""
    log.sends(call, request)
    try:
        reply = yield request
    except (TransportError, OSError) as error:
        return _unanswered(call, error)
    assert isinstance(reply, Reply)
    if 200 <= reply.status < 300:
        return _received(call, reply)
    if 300 <= reply.status < 400 and _follow(call, request, reply):
        return None
    if may_have_worked(reply.status) and not call.plan.safe:
        call.unknown = True
    repeat = may_repeat(reply.status, call.idempotent)
    return Failure(refused(call, reply), repeat)


def _received(call: Call, reply: Reply) -> Reply | Failure:
    """A reply that says "done", if it could be read to its end."""
    if reply.too_large:
        limit = call.core.settings.max_response_bytes
        return Failure(unreadable(call, reply, f"it has over {limit} bytes"), False)
    if reply.broken is not None:
        # What was cut off may come whole the next time; what is garbled will not.
        cut = isinstance(reply.broken, (TransportError, OSError))
        error = unreadable(call, reply, reply.broken)
        return Failure(error, cut and call.idempotent, reply.broken)
    return reply


def _unanswered(call: Call, error: TransportError | OSError) -> Failure:
    """A request that got no answer."""
    sent, timeout, permanent = True, isinstance(error, TimeoutError), False
    if isinstance(error, TransportError):
        sent, timeout, permanent = error.sent, error.timeout, error.permanent
    elif isinstance(error, ConnectionRefusedError):
        sent = False
    if sent and not call.plan.safe:
        call.unknown = True
    found = no_answer(call, error, sent=sent, timeout=timeout)
    cause: Exception | None = error
    if (told := call.core.strike(str(error))) != str(error):
        # A transport told of a credential; the traceback must not.
        cause = TransportError(told, sent=sent, timeout=timeout, permanent=permanent)
    return Failure(found, (not sent or call.idempotent) and not permanent, cause)


def _follow(call: Call, request: Request, reply: Reply) -> bool:
    """Whether to go where a reply points: GET and HEAD, within the same origin."""
    location = reply.headers.get("location")
    if request.method not in ("GET", "HEAD") or not location:
        return False
    if reply.status not in (301, 302, 303, 307, 308):
        return False
    target = redirect_target(request.url, location)
    same = target is not None and origin(target) == origin(request.url)
    if target is None or not same or call.redirects >= MAX_REDIRECTS:
        return False
    call.url = target
    call.redirects += 1
    call.attempts -= 1
    return True


def _delay(call: Call, failure: Failure) -> float | None:
    """Seconds until the next try; None where there is none."""
    repeat = call.attempts - 1
    if not failure.repeat or repeat >= call.settings.max_retries:
        return None
    asked = retry_after(failure.error.headers, call.core.clock.time)
    if asked is not None and asked > LONGEST_RETRY_AFTER:
        return None
    delay = back_off(repeat, call.core.clock.jitter) if asked is None else asked
    remaining = call.remaining()
    return None if remaining is not None and delay >= remaining else delay
