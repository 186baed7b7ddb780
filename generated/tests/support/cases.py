"""The cases that follow from an operation's declaration."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, cast

from . import changes, kinds
from .forms import keywords, to_json, to_python
from .once import Once
from .operation import Body, Call, Operation, Reply
from .request import is_json, is_stream
from .retelling import retold
from .server import Answer, answer
from .values import ABSENT, NOTHING, Json, Member, Obj

Form: TypeAlias = Literal["json", "python", "keywords", "list"]
"""How a body is given: as its JSON, with Python names and values, as arguments of the
call, as the bare list in it."""


@dataclass(frozen=True)
class RequestCase:
    """A request that the document allows, and how it is given."""

    name: str
    arguments: Obj
    body: object = NOTHING
    form: Form = "json"
    declared: Body | None = None

    def __str__(self) -> str:
        return self.name if self.body is NOTHING else f"{self.name}-{self.form}"

    def call(self, wrap: str | None) -> Call:
        """The arguments of the call; those of the path stand first."""
        members = self.arguments.members
        values = keywords(self.arguments)
        first = [values.pop(name) for name in members if members[name].place == "path"]
        if self.declared is not None and isinstance(self.body, Obj):
            values |= self.declared.options(to_json(self.body))
        match self.form:
            case _ if self.body is NOTHING:
                return Call(tuple(first), values)
            case "keywords":
                assert isinstance(self.body, Obj)
                return Call(tuple(first), {**values, **keywords(self.body)})
            case "python":
                body = to_python(self.body)
            case "list":
                body = cast("dict[str, Json]", to_json(self.body))[wrap or ""]
            case "json":
                body = to_json(self.body)
        return Call((*first, body), values)


def requests(operation: Operation) -> list[RequestCase]:
    """The smallest request, the largest, and each example, in every form.

    A sample that the document does not allow, for a rule that ties members together,
    is no case, unless there is no other.
    """
    body = operation.body
    found = [replace(case, declared=body) for case in _requests(operation)]
    if body is None or body.is_raw:
        return found
    fitting = [
        case
        for case in found
        if case.body is NOTHING or operation.fits(to_json(case.body))
    ]
    return fitting or [_nearest(operation, found[0], body.table)]


def _nearest(operation: Operation, case: RequestCase, table: object) -> RequestCase:
    """A case with one more member than is required, or one in each object that
    requires none, where that is allowed.
    """
    filled = changes.filled(table)
    if operation.fits(to_json(filled)):
        return replace(case, body=filled)
    least = changes.minimal(table)
    if isinstance(table, Obj) and isinstance(least, Obj):
        for name, member in table.members.items():
            near = replace(least, members={**least.members, name: member})
            if operation.fits(to_json(near)):
                return replace(case, body=near)
    return case


def _requests(operation: Operation) -> Iterator[RequestCase]:
    arguments = operation.arguments
    least = least_arguments(arguments)
    body = operation.body
    if body is None:
        yield RequestCase("minimal", least)
        if least != arguments:
            yield RequestCase("full", arguments)
        return
    if not body.required:
        yield RequestCase("nothing", least)
    for form in _forms(body):
        smallest = changes.minimal(body.table)
        full = body.table if form != "list" else _only(body.table, body.wrap)
        for name, given, table in (
            ("minimal", least, smallest),
            ("full", arguments, full),
        ):
            # Without any keyword, a body that need not be sent is not.
            if form != "keywords" or body.required or to_json(table):
                yield RequestCase(name, given, table, form)
        for name, json in operation.request_examples().items():
            example = retold(body.table, json)
            if form == "list":
                example = _only(example, body.wrap)
            if form == "json" or isinstance(example, Obj):
                yield RequestCase(name, least, example, form)


def least_arguments(arguments: Obj) -> Obj:
    """What is required of arguments; none is left with nothing in it, as nothing would
    be sent of it, and a path would have a gap.
    """
    least = cast("Obj", changes.minimal(arguments))
    members = {
        name: arguments.members[name] if _is_empty(member) else member
        for name, member in least.members.items()
    }
    return replace(least, members=members)


def _is_empty(member: Member) -> bool:
    json = to_json(member.value)
    return json == {} or (member.place == "path" and json == [])


def _only(table: object, key: str | None) -> object:
    """An object with one of its members, the one that a bare list stands for."""
    if not isinstance(table, Obj):
        return table
    members = table.members.items()
    kept = {name: each for name, each in members if (each.key or name) == key}
    return Obj(table.model, kept)


def _forms(body: Body) -> list[Form]:
    forms: list[Form] = ["json"]
    if isinstance(body.table, Obj):
        forms.append("python")
        if body.keywords:
            forms.append("keywords")
        if body.wrap:
            forms.append("list")
    return forms


@dataclass(frozen=True)
class ReplyCase:
    """A reply with a body that the client reads; `documented` where it may be sent."""

    name: str
    reply: Reply
    table: object
    documented: bool
    status: int

    def __str__(self) -> str:
        return f"{self.reply.status}-{self.name}"


def status_of(reply: Reply, operation: Operation) -> int:
    """The first status that a reply is documented for, and no other reply."""
    others = {each.status for each in operation.replies}
    status = 200
    if reply.status != "default":
        status = int(reply.status.upper().replace("X", "0"))
    while str(status) != reply.status and str(status) in others:
        status += 1
    return status


def replies(operation: Operation, once: Once) -> Iterator[ReplyCase]:
    """Each reply: as documented, by its examples, and as nobody described it.

    What two operations reply is changed for one of them.
    """
    for reply in operation.replies:
        if reply.partial:
            continue
        status = status_of(reply, operation)
        yield ReplyCase("full", reply, reply.table, True, status)
        for name, json in operation.reply_examples(reply).items():
            table = retold(reply.table, json)
            known = not changes.has_unknown(table)
            yield ReplyCase(name, reply, table, known, status)
        if is_stream(reply.media_type) or not once.is_new(reply.table):
            continue  # what is another kind of value altogether is no item
        sent = {repr(to_json(reply.table))}
        for name, table, documented in _changed(reply.table):
            json = repr(to_json(table))
            if json not in sent:
                sent.add(json)
                yield ReplyCase(name, reply, table, documented, status)


MOST_CHOICES = 20


def _changed(table: object) -> Iterator[tuple[str, object, bool]]:
    yield "only required", changes.minimal(table), True
    yield "nulls", changes.with_nulls(table), True
    for number in range(1, min(kinds.most_choices(table), MOST_CHOICES)):
        yield f"enum value {number + 1}", kinds.other_choice(table, number), True
    told = kinds.are_told(table)
    for number in range(1, kinds.most_variants(table)):
        yield f"kind {number + 1}", kinds.other_variant(table, number), told
    yield "required missing", changes.incomplete(table), False
    yield "null everywhere", changes.all_null(table), False
    yield "unknown fields", changes.unknown_members(table), False
    yield "unknown enum values", changes.unknown_choices(table), False
    yield "wrong types", changes.all_wrong(table), False
    if isinstance(table, Obj):
        yield "texts for objects", changes.no_objects(table), False
        yield "empty", changes.empty(table), False


@dataclass(frozen=True)
class FailureCase:
    """An error reply: a status, and a body by the document; of one that is a text or
    bytes, `json` is None.
    """

    name: str
    status: int
    reply: Reply
    json: Json
    raw: str | bytes = b""

    def answer(self) -> Answer:
        """What the server says."""
        if self.raw:
            return answer(self.status, self.raw, self.reply.media_type)
        return answer(self.status, NOTHING if self.json is None else self.json)

    def __str__(self) -> str:
        return f"{self.status}-{self.name}"


USUAL_STATUSES = (400, 401, 403, 404, 409, 418, 422, 429, 500, 502)
"""Statuses of a range are alike, so two of them are tried: a client's and a server's
fault, where the document has no other reply for it.
"""


def failures(operation: Operation) -> Iterator[FailureCase]:
    """Each error reply with a status that it is documented for, or two."""
    documented = {reply.status for reply in operation.failures}
    for reply in operation.failures:
        table = reply.table
        raw: str | bytes = b""
        if isinstance(table, str | bytes) and not is_json(reply.media_type):
            raw = table
        if table is NOTHING:
            bodies: dict[str, Json] = {"no body": None}
        else:
            bodies = {"full": None if raw else to_json(table)}
        bodies |= operation.reply_examples(reply)
        for status in _statuses(reply.status, documented):
            for name, json in bodies.items():
                yield FailureCase(name, status, reply, json, raw)


def _statuses(status: str, documented: set[str]) -> list[int]:
    if status.isdecimal():
        return [int(status)]
    usual = [
        each
        for each in USUAL_STATUSES
        if str(each) not in documented
        and (status[0] == str(each)[0] or status == "default")
        and (status != "default" or f"{each // 100}XX" not in documented)
    ]
    return [*{each // 100: each for each in reversed(usual)}.values()]


def given(arguments: Obj) -> dict[tuple[str, str], object]:
    """The arguments of a case as tables, by place and name."""
    return {
        (member.place, member.key_of(name)): member.value
        for name, member in arguments.members.items()
        if member.value is not ABSENT
    }
