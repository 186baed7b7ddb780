"""From an answer that says "done" to what the call returns."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from .annotations import shape_named
from .body import is_json
from .decode import decode as decode
from .errors import ResponseValidationError
from .failures import body_text, charset_of, finish, unreadable
from .model import Model
from .reply import Reply
from .shapes import WORDS
from .variants import words_of

if TYPE_CHECKING:
    from .call import Call
    from .operation import Returns


def result_of(call: Call, reply: Reply) -> object:
    """What a call returns.

    Raises:
        APIResponseError: the answer is not what the type says, from the ground up.
    """
    declared = choose(call.plan.returns, reply)
    if declared is None or declared.type is None:
        return None
    kind = declared.type
    json = is_json(declared.media_type)
    if kind == "bytes" and not json:
        return reply.body
    if kind == "str" and not json and "*" not in declared.media_type:
        return body_text(reply)
    if not reply.body:
        raise unreadable(call, reply, "it is empty")
    value = _json_of(call, reply) if json else _json_or_text(call, reply, kind)
    found = decoded(call, reply, value, kind)
    _attach(found, reply)
    return found


def choose(returns: tuple[Returns, ...], reply: Reply) -> Returns | None:
    """What the API's description says of this answer.

    The exact status counts, then its range (`2XX`), then `default`. A success that is
    not described at all is read as the first that is.
    """
    if len(returns) == 1:
        return returns[0]
    for status in (str(reply.status), f"{reply.status // 100}XX", "default"):
        found = [one for one in returns if one.status.upper() == status.upper()]
        if found:
            return found[0] if len(found) == 1 else _by_type(found, reply)
    described = [one for one in returns if one.status.startswith("2")]
    return _by_type(described, reply) if described else None


def _by_type(found: list[Returns], reply: Reply) -> Returns:
    """The one of several whose media type is the answer's, or comes next to it."""
    actual = reply.headers.get("content-type", "").partition(";")[0].strip().lower()
    for one in found:
        if one.media_type.partition(";")[0].strip().lower() == actual:
            return one
    for one in found:
        declared = one.media_type.lower()
        prefix = declared.partition("*")[0]
        if is_json(declared) and is_json(actual):
            return one
        if "*" in declared and actual.startswith(prefix):
            return one
    return found[0]


def _json_or_text(call: Call, reply: Reply, kind: str) -> object:
    """What comes where any media type may: JSON, or a text that is no JSON."""
    actual = reply.headers.get("content-type", "")
    is_page = kind != "str" and "html" in actual  # what a proxy says of its own
    is_text = "string" in (_WORDS.get(kind) or words_named(kind))
    if is_text and not is_json(actual) and not is_page:
        return body_text(reply)
    return _json_of(call, reply)


def _json_of(call: Call, reply: Reply) -> object:
    """The JSON of an answer, or APIResponseError."""
    try:
        return json.loads(reply.body)
    except UnicodeDecodeError:
        return _in_its_charset(call, reply)
    except (ValueError, RecursionError) as error:
        reason = reason_of(error)
    kind = reply.headers.get("content-type", "no content type")[:80]
    raise unreadable(call, reply, f"it is no valid JSON ({kind}): {reason}")


def reason_of(error: Exception) -> str:
    """Why some text could not be read as JSON."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at character {error.pos}"
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return "it holds a number of more than 4300 digits"


def _in_its_charset(call: Call, reply: Reply) -> object:
    """JSON in the charset that its content type names, though JSON is UTF-8."""
    charset = charset_of(reply.headers.get("content-type", ""))
    try:
        return json.loads(reply.body.decode(charset or "utf-8"))
    except (LookupError, ValueError, RecursionError):
        raise unreadable(call, reply, "it is not in UTF-8") from None


def decoded(
    call: Call, reply: Reply, value: object, kind: str, where: str = "it"
) -> object:
    """The value by its type; a reply of another kind altogether is no result."""
    if not has_kind(value, kind):
        word, expected = WORDS.get(type(value), ""), " or ".join(sorted(_WORDS[kind]))
        raise unreadable(call, reply, f"{where} is JSON, but {word}, not {expected}")
    watch = call.core.watch
    if watch is not None:
        try:
            watch.look(call.operation.name, value, kind)
        except ResponseValidationError as error:
            error.status_code = reply.status
            error.response_body = call.core.strike(body_text(reply))
            raise finish(call, error, reply) from None
    return cast("object", decode(value, kind))


def has_kind(value: object, kind: str) -> bool:
    """Whether JSON is what a type is: an object, say, and no array."""
    words = _WORDS.get(kind) or words_named(kind)
    word = WORDS.get(type(value), "")
    return word in words or words.isdisjoint(("object", "array"))


_WORDS: dict[str, frozenset[str]] = {}


def words_named(kind: str) -> frozenset[str]:
    """What JSON a type may be, by its expression."""
    words = _WORDS[kind] = words_of(shape_named(kind))
    return words


def _attach(found: object, reply: Reply) -> None:
    """Let a model tell of the HTTP answer that it came with."""
    if isinstance(found, Model):
        found.http_response = reply.http
