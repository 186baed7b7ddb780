"""The options of a client and of a call, checked and filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from .errors import ConfigurationError
from .header_values import Pairs, check_header, check_headers, merged
from .options import (
    DEFAULT_MAX_RESPONSE_BYTES,
    DEFAULT_MAX_RETRIES,
    RequestOptions,
    Timeout,
    seconds,
)

if TYPE_CHECKING:
    from .drift import Drift
    from .reply import HttpResponse

_DEFAULT_TIMEOUT = Timeout()


class Settings:
    """The options of a client; never changed once made."""

    __slots__ = (
        "allow_http",
        "deadline",
        "headers",
        "max_response_bytes",
        "max_retries",
        "on_drift",
        "strict",
        "timeout",
        "transport",
        "validate_requests",
    )

    def __init__(self, options: Mapping[str, Any], beside: Iterable[str] = ()) -> None:
        """`beside` names the arguments that a client takes beside its options."""
        check_names("option of a client", options, self.__slots__, beside)
        get = options.get
        self.timeout = Timeout.of(get("timeout", _DEFAULT_TIMEOUT))
        self.max_retries = _count("max_retries", get("max_retries"), 0)
        self.deadline = seconds("deadline", get("deadline"))
        self.headers: Pairs = check_headers(get("headers") or {})
        self.max_response_bytes = _count(
            "max_response_bytes", get("max_response_bytes"), 1
        )
        self.allow_http = _flag("allow_http", get("allow_http"), False)
        self.validate_requests = _flag(
            "validate_requests", get("validate_requests"), True
        )
        self.strict = _flag("strict", get("strict"), False)
        self.on_drift: Callable[[Drift], object] | None = get("on_drift")
        if self.on_drift is not None and not callable(self.on_drift):
            raise ConfigurationError("on_drift must be a function, or None")
        self.transport: Any = get("transport")  # what it is, the client finds out

    def for_call(self, options: RequestOptions | None) -> CallSettings:
        """What counts for one call."""
        if not options:
            return CallSettings(
                self.timeout, self.max_retries, self.deadline, self.headers
            )
        given = cast("dict[str, object]", options)
        if not isinstance(cast("object", options), Mapping):
            from .simple import kind_of

            raise ConfigurationError(
                f"options is {kind_of(options)}; it must be a dict"
            )
        check_names("option of a call", given, _CALL_OPTIONS)
        headers, key = self.headers, given.get("idempotency_key")
        if given.get("headers"):
            headers = merged(headers, check_headers(given["headers"]))
        if key is not None:
            pair = check_header("Idempotency-Key", key)
            if not pair[1]:
                raise ConfigurationError("idempotency_key is empty")
            headers = merged(headers, (pair,))
        timeout, retries, deadline = self.timeout, self.max_retries, self.deadline
        if "timeout" in given:
            timeout = Timeout.of(given["timeout"])
        if given.get("max_retries") is not None:
            retries = _count("max_retries", given["max_retries"], 0)
        if "deadline" in given:
            deadline = seconds("deadline", given["deadline"])
        watcher = given.get("on_response")
        if watcher is not None and not callable(watcher):
            raise ConfigurationError("on_response must be a function, or None")
        parts = given.get("part_headers")
        if parts is not None and not isinstance(parts, Mapping):
            from .simple import kind_of

            raise ConfigurationError(
                f"part_headers is {kind_of(parts)}; it must be a dict"
            )
        return CallSettings(
            *(timeout, retries, deadline, headers, cast("str", key), watcher),
            part_headers=cast("Mapping[str, object] | None", parts),
            server=given.get("server"),
        )


_CALL_OPTIONS = (
    *("timeout", "max_retries", "deadline", "headers", "idempotency_key"),
    *("on_response", "part_headers", "server"),
)
_DEFAULTS = {
    "max_retries": DEFAULT_MAX_RETRIES,
    "max_response_bytes": DEFAULT_MAX_RESPONSE_BYTES,
}


class CallSettings:
    """The options of one call."""

    __slots__ = (
        "deadline",
        "headers",
        "idempotency_key",
        "max_retries",
        "on_response",
        "part_headers",
        "server",
        "timeout",
    )

    def __init__(
        self,
        timeout: Timeout,
        max_retries: int,
        deadline: float | None,
        headers: Pairs,
        idempotency_key: str | None = None,
        on_response: Callable[[HttpResponse], object] | None = None,
        part_headers: Mapping[str, object] | None = None,
        server: object = None,
    ) -> None:
        self.timeout = timeout
        self.max_retries = max_retries
        self.deadline = deadline
        self.headers = headers
        self.idempotency_key = idempotency_key
        self.on_response = on_response
        self.part_headers = part_headers
        self.server = server

    def counting_waits(self, headers: Pairs) -> CallSettings:
        """The same, with the time for a try counting for each wait."""
        from copy import copy

        own, other = self.timeout, copy(self)
        read, write = own.read or own.total, own.write or own.total
        other.timeout = Timeout(None, connect=own.connect, read=read, write=write)
        other.headers = headers
        return other


def check_names(
    what: str,
    options: Mapping[str, object],
    names: Iterable[str],
    beside: Iterable[str] = (),
) -> None:
    """Refuse an option of a name that nobody knows: a slip must not go unseen."""
    for name in options:
        if name not in names:
            import difflib

            known = [*beside, *names]
            near = difflib.get_close_matches(str(name), known, 1)
            hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}"
            raise ConfigurationError(f"{name!r} is no {what}; {hint}")


def _count(name: str, value: object, least: int) -> int:
    if value is None:
        return _DEFAULTS[name]
    if isinstance(value, int) and not isinstance(value, bool) and value >= least:
        return value
    raise ConfigurationError(
        f"{name} is {value!r}; it must be a whole number of at least {least}"
    )


def _flag(name: str, value: object, default: bool) -> bool:
    if value is None:
        return default
    if isinstance(value, bool):
        return value
    raise ConfigurationError(f"{name} is {value!r}; it must be True or False")
