"""Plans the arguments of methods: overloads for the ways to give a body, for the media
types of bodies, for those of replies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..media import sent_as
from ..text import literal
from .bodies import BodyPlan
from .calls import Call, has_keywords
from .reply_methods import ReplyMethod

_OPTIONS = "options: RequestOptions | None = None"


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a method, or of one of its overloads, and what it gives."""

    parts: tuple[str, ...]
    returns: str


@dataclass(frozen=True, slots=True)
class _Choice:
    """Media types that go with the same Python types; `default` is one of them."""

    media: tuple[str, ...]
    default: str | None

    def part(self, name: str) -> str:
        listed = ", ".join(map(literal, self.media))
        end = "" if self.default is None else f" = {literal(self.default)}"
        return f"{name}: Literal[{listed}]{end}"


def signatures(
    call: Call, reply: ReplyMethod, *, is_async: bool
) -> tuple[tuple[Arguments, ...], Arguments]:
    """Return the arguments of the overloads of a method, if it has any, and its own."""
    listed = tuple(_listed(call, reply, is_async=is_async))
    if len(listed) == 1:
        return (), listed[0]
    start = _start(call, reply)
    parts = [*start]
    if call.body is not None:
        parts += ["body: object = MISSING", "/"]
    parts += ["*", *call.others]
    if call.bodies:
        parts.append(
            f"{call.content_type}: str = {literal(sent_as(call.bodies[0].media))}"
        )
    if reply.others:
        parts.append(f"{call.accept}: str = {literal(reply.own_media)}")
    parts.append(_OPTIONS)
    if any(has_keywords(call, each) for each in (call.body, *call.bodies)):
        parts.append("**fields: object")
    returns = dict.fromkeys(each.returns for each in listed)
    return listed, Arguments(tuple(parts), _either(returns))


def _either(returns: Iterable[str]) -> str:
    parts = [part for each in returns for part in each.split(" | ")]
    return " | ".join(dict.fromkeys(parts))


def _start(call: Call, reply: ReplyMethod) -> tuple[str, ...]:
    start = ("self", *call.path)
    return start if reply.target is None else (*start, f"{reply.target}: FileTarget")


def _listed(call: Call, reply: ReplyMethod, *, is_async: bool) -> Iterator[Arguments]:
    start = _start(call, reply)
    for body, content_type in _bodies(call):
        for returns, accept in _replies(reply, is_async=is_async):
            tail = ["*", *call.others]
            if content_type is not None:
                tail.append(content_type.part(call.content_type))
            if accept is not None:
                tail.append(accept.part(call.accept))
            tail.append(_OPTIONS)
            if body is None:
                yield Arguments((*start, *tail), returns)
                continue
            given = f"body: {body.argument.whole()}"
            if not body.required:
                given += " = MISSING"
            yield Arguments((*start, given, "/", *tail), returns)
            if has_keywords(call, body):
                typed = f"**fields: Unpack[{body.params}]"
                yield Arguments((*start, "/", *tail, typed), returns)


def _bodies(call: Call) -> Iterator[tuple[BodyPlan | None, _Choice | None]]:
    """Yield the bodies with their media types, those of the same types together."""
    if call.body is None or not call.bodies:
        yield call.body, None
        return
    groups: dict[tuple[str, str | None], list[BodyPlan]] = {}
    for each in call.bodies:
        groups.setdefault((each.argument.whole(), each.params), []).append(each)
    own = sent_as(call.bodies[0].media)
    for group in groups.values():
        media = tuple(sent_as(each.media) for each in group)
        yield group[0], _Choice(media, own if own in media else None)


def _replies(
    reply: ReplyMethod, *, is_async: bool
) -> Iterator[tuple[str, _Choice | None]]:
    own = reply.returns(is_async=is_async)
    if not reply.others:
        yield own, None
        return
    groups: dict[str, list[str]] = {own: [reply.own_media]}
    for media, given in reply.others:
        groups.setdefault(given.whole(), []).append(media)
    for returns, listed in groups.items():
        default = reply.own_media if reply.own_media in listed else None
        yield returns, _Choice(tuple(listed), default)


def choices(call: Call, reply: ReplyMethod) -> list[tuple[str, str]]:
    """Return the arguments that choose a media type, with what is said of them."""
    found: list[tuple[str, str]] = []
    if call.bodies:
        found.append((call.content_type, "The media type in which the body is sent."))
    if reply.others:
        found.append((call.accept, "The media type in which the reply is asked for."))
    return found


def choosing(call: Call, reply: ReplyMethod) -> str:
    """Return the operation that a method calls, in the media types that it is given."""
    text = reply.constant
    if call.bodies:
        text += f".sending({call.content_type})"
    return f"{text}.accepting({call.accept})" if reply.others else text
