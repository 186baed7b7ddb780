"""Logging under the package's name; nothing is logged unless the program asks for it.

INFO tells each call in a line and each wait before another try. DEBUG adds requests
and answers with their bodies, credentials and the like struck out. Bodies hold what
people sent: keep DEBUG out of production.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from .headers import Headers, is_secret
from .lazy_pattern import LazyPattern
from .reply import Reply, request_id

if TYPE_CHECKING:
    from logging import Logger

    from .call import Call
    from .errors import APIError
    from .transport import Request

_INFO, _DEBUG = 20, 10
_LONGEST_BODY = 10_000
_WORD = (
    r"(?:password|passwd|secret|token|api[_-]?key|authorization|credential|"
    r"private[_-]?key)"
)
_SECRETS = (
    # A member of JSON; of one that holds others, all that follows goes.
    LazyPattern(
        rf'("[^"\\]*{_WORD}[^"\\]*"\s*:\s*)' r'("(?:[^"\\]|\\.)*"?|[\[{].*|[^\s,}\]]+)',
        re.IGNORECASE | re.DOTALL,
    ),
    # A pair of a query or a form.
    LazyPattern(rf'((?:^|[?&])[^=&\s"]*{_WORD}[^=&\s"]*=)([^&\s"]+)', re.IGNORECASE),
    # A part of a multipart form.
    LazyPattern(
        rf'(name="[^"]*{_WORD}[^"]*".*?\r\n\r\n)(.*?)(?=\r\n--|$)',
        re.IGNORECASE | re.DOTALL,
    ),
)


def _logger(call: Call, level: int) -> Logger | None:
    """The logger where it would log at this level.

    A program that never imported logging has asked for no logs; it need not load it.
    """
    logger = call.core.logger
    if logger is None:
        logging = sys.modules.get("logging")
        if logging is None:
            return None
        logger = call.core.logger = logging.getLogger(call.core.config.package)
    return logger if logger.isEnabledFor(level) else None


def sends(call: Call, request: Request) -> None:
    """A request goes out."""
    logger = _logger(call, _DEBUG)
    if logger is not None:
        given = request.body or b""
        body = repr(given)
        if isinstance(given, bytes):
            body = given.decode("utf-8", "replace")
        url = struck(call, request.url)
        headers = _shown(call, request.headers)
        logger.debug(
            "try %d: %s %s %s %s",
            *(call.attempts, request.method, url, headers, struck(call, body)),
        )


def answered(call: Call, reply: Reply) -> None:
    """A call has come to its end with an answer."""
    logger = _logger(call, _INFO)
    if logger is None:
        return
    took = call.core.clock.monotonic() - call.started
    name = call.core.strike(request_id(reply.headers) or "None")
    logger.info(
        "%s: %d in %.3f s, tries: %d, request id: %s",
        *(call.title, reply.status, took, call.attempts, name),
    )
    if logger.isEnabledFor(_DEBUG):
        # More than is shown, so that no credential is cut in two.
        body = reply.body[: 2 * _LONGEST_BODY].decode("utf-8", "replace")
        headers = _shown(call, reply.headers)
        logger.debug("answer: %s %s", headers, struck(call, body))


def waits(call: Call, error: APIError, delay: float) -> None:
    """A try has failed, and there will be another."""
    logger = _logger(call, _INFO)
    if logger is not None:
        reason = error.status_code or type(error).__name__
        logger.info("%s: %s, again in %.2f s", call.title, reason, delay)


def failed(call: Call, error: APIError) -> None:
    """A call has come to its end with an error."""
    logger = _logger(call, _INFO)
    if logger is None:
        return
    took = call.core.clock.monotonic() - call.started
    reason = error.status_code or type(error).__name__
    logger.info(
        "%s: %s in %.3f s, tries: %d, request id: %s",
        *(call.title, reason, took, call.attempts, error.request_id),
    )
    if logger.isEnabledFor(_DEBUG) and error.response_body is not None:
        logger.debug("answer: %s", struck(call, error.response_body))


def callback_failed(name: str, about: object) -> None:
    """A function that the program gave has raised; its traceback is told, and the
    call goes on. For use while that exception is handled.
    """
    import logging

    package = __name__.partition("._runtime.")[0]
    logging.getLogger(package).exception("%s failed for %s", name, about)


def struck(call: Call, body: str) -> str:
    """A body or URL without credentials and without what is named like one."""
    text = call.core.strike(body)[:_LONGEST_BODY]
    for secret in _SECRETS:
        text = secret.compiled.sub(r"\1***", text)
    return text


def _shown(call: Call, headers: Headers) -> str:
    shown = {
        name: "***" if is_secret(name) else call.core.strike(value)
        for name, value in headers.items()
    }
    return str(shown)
