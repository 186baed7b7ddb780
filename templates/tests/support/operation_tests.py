"""The tests of one operation; a test module has a class of this kind for each."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

import pytest

from . import boundaries, cases
from .answers import (
    BROKEN,
    error_class,
    is_readable,
    message_of,
    smallest_call,
    success,
)
from .boundaries import Case, Mistyped
from .cases import FailureCase, ReplyCase, RequestCase
from .client import SECRETS, Model, Settings, exceptions
from .document import find
from .form_values import with_empty
from .forms import to_json
from .judge import body_of, is_key, judged
from .once import once_in
from .operation import MODES, Body, Call, Mode, Operation, send
from .parameters import as_text, is_nothing, mixed_up, parameters, readings, with_json
from .reading import differences, sent_differences
from .request import Request, is_json
from .server import Answer, Server, answer
from .values import NOTHING, Json, Obj


class OperationTests:
    """Calls `operation` in every way, and checks what is sent and what comes back."""

    operation: ClassVar[Operation]
    _smallest: ClassVar[Call]
    _tables: ClassVar[dict[str, Sequence[object]]]

    def __init_subclass__(cls) -> None:
        """Take away the tests that have no case here."""
        cls._smallest = smallest_call(cls.operation)
        tables = cls._tables = cls._made_tables()
        for name, test in vars(OperationTests).items():
            if name.startswith("test_"):
                fixtures = inspect.signature(test).parameters
                if not all(tables[each] for each in fixtures if each in tables):
                    setattr(cls, name, None)

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Make the cases that the declaration of the operation asks for."""
        for fixture, values in self._tables.items():
            if fixture in metafunc.fixturenames:
                pairs = [
                    pytest.param(mode, value, id=f"{mode}-{value}")
                    for number, value in enumerate(values)
                    for mode in _modes(number, value)
                ]
                metafunc.parametrize(("mode", fixture), pairs)

    @classmethod
    def _made_tables(cls) -> dict[str, Sequence[object]]:
        operation = cls.operation
        body = operation.body
        table = NOTHING if body is None or body.is_raw else body.table
        if operation.variant:
            table = NOTHING
        once, sent_as = once_in(cls.__module__), body.media_type if body else ""
        beyond = partial(once.is_new_for, f"beyond {sent_as}")
        within = partial(once.is_new_for, f"within {sent_as}")
        return {
            "request_case": cases.requests(operation),
            "reply_case": list(cases.replies(operation, once)),
            "failure_case": list(cases.failures(operation)),
            "refused_case": boundaries.refused(table, beyond),
            "mistyped_case": boundaries.mistyped(table),
            "accepted_case": [
                case
                for case in boundaries.accepted(table, within)
                if operation.fits(case.body) and (body is None or _may_be(case, body))
            ],
            "broken": list(BROKEN if any(map(is_readable, operation.replies)) else ()),
            "unknown_status": [418, 502],
        }

    def test_request(
        self, server: Server, mode: Mode, request_case: RequestCase
    ) -> None:
        """The server gets what was given, and the document allows it."""
        body = self.operation.body
        call = request_case.call(body.wrap if body else None)
        server.say(success(self.operation))
        send(mode, server.base_url, self.operation, call)
        table = request_case.body
        given = None if table is NOTHING else to_json(table)
        assert not judged(server.request, SECRETS, self.operation.path, given)
        self._check_line(server.request)
        self._check_arguments(server.request, request_case)
        if self.operation.variant:
            return  # the body may have a member more, and has tests of its own
        if body is None or request_case.body is NOTHING:
            assert server.request.body == b""
        elif body.is_raw:
            text = request_case.body
            raw = text if isinstance(text, bytes) else str(text).encode()
            assert server.request.body == raw
        else:
            assert self._is_body(server.request, request_case.body)

    def test_refused(self, server: Server, mode: Mode, refused_case: Case) -> None:
        """What the document forbids is told, with its place, and not sent."""
        with pytest.raises(exceptions.RequestValidationError) as caught:
            send(mode, server.base_url, self.operation, self._call(refused_case.body))
        places = [fault.path or "body" for fault in caught.value.faults]
        assert {*places} == {refused_case.place}
        assert not server.requests

    def test_unchecked(self, server: Server, mode: Mode, refused_case: Case) -> None:
        """Without checks it is sent as it is; the document does forbid it."""
        if not _is_sent_whole(refused_case.body, self.operation.body):
            return
        server.say(success(self.operation))
        call = self._call(refused_case.body)
        settings = Settings(validate_requests=False)
        send(mode, server.base_url, self.operation, call, settings)
        assert self._is_body(server.request, refused_case.body)
        assert judged(server.request, SECRETS, self.operation.path)

    def test_mistyped(
        self, server: Server, mode: Mode, mistyped_case: Mistyped
    ) -> None:
        """Every member of a wrong type is told, and nothing is sent."""
        with pytest.raises(exceptions.RequestValidationError) as caught:
            send(mode, server.base_url, self.operation, self._call(mistyped_case.body))
        places = sorted(fault.path or "body" for fault in caught.value.faults)
        assert places == mistyped_case.places
        assert not server.requests

    def test_accepted(self, server: Server, mode: Mode, accepted_case: Case) -> None:
        """What the document just allows is sent."""
        server.say(success(self.operation))
        send(mode, server.base_url, self.operation, self._call(accepted_case.body))
        assert self._is_body(server.request, accepted_case.body)
        given = accepted_case.body
        assert not judged(server.request, SECRETS, self.operation.path, given)

    def test_reply(self, server: Server, mode: Mode, reply_case: ReplyCase) -> None:
        """Each attribute gives what was sent, be it documented or not."""
        reply = reply_case.reply
        server.say(answer(reply_case.status, reply_case.table, reply.media_type))
        settings = Settings(strict=reply_case.documented)
        result = send(mode, server.base_url, self.operation, self._call(), settings)
        expected = None if reply_case.table is NOTHING else reply_case.table
        assert not list(differences(result, expected))
        if isinstance(result, Model):
            assert result.http_response is not None
            assert result.http_response.status == reply_case.status

    def test_unreadable(self, server: Server, mode: Mode, broken: str) -> None:
        """A success that cannot be read is an error that says so."""
        reply = next(each for each in self.operation.replies if is_readable(each))
        status = cases.status_of(reply, self.operation)
        server.say(replace(BROKEN[broken], status=status))
        with pytest.raises(exceptions.APIError) as caught:
            send(mode, server.base_url, self.operation, self._call())
        assert caught.value.status_code == status

    def test_failure(
        self, server: Server, mode: Mode, failure_case: FailureCase
    ) -> None:
        """Each status has its error: message, body and the request's id."""
        status, json = failure_case.status, failure_case.json
        given = failure_case.answer()
        headers = {**given.headers, "X-Request-Id": "request-1"}
        server.say(Answer(status, given.body, headers))
        error = self._error(server, mode)
        assert type(error) is error_class(status)
        assert error.status_code == status
        assert (error.response_body or "") == given.body.decode()
        assert error.body == json
        assert error.request_id == "request-1"
        table = failure_case.reply.table
        if isinstance(table, Obj) and table.model is not None and json is not None:
            assert isinstance(error.parsed, table.model)
        assert error.message == (message_of(json) or error.message)

    def test_undocumented_status(
        self, server: Server, mode: Mode, unknown_status: int
    ) -> None:
        """A status that nobody described is an error too, whatever the body."""
        status = unknown_status
        server.say(Answer(status, b"<html>", {"Content-Type": "text/html"}))
        error = self._error(server, mode)
        assert type(error) is error_class(status)
        body = "" if self.operation.method == "HEAD" else "<html>"
        assert (error.status_code, error.response_body) == (status, body)

    def _error(self, server: Server, mode: Mode) -> exceptions.APIStatusError:
        with pytest.raises(exceptions.APIStatusError) as caught:
            send(mode, server.base_url, self.operation, self._call())
        return caught.value

    def _call(self, body: Json = None) -> Call:
        """A call with this body, or with the smallest request."""
        call = self._smallest
        if body is None:
            return call
        path = [
            one
            for one in self.operation.arguments.members.values()
            if one.place == "path"
        ]
        declared = self.operation.body
        keywords = {name: call.keywords[name] for name in call.keywords.keys() - _OURS}
        keywords |= declared.options(body) if declared else {}
        return Call((*call.positional[: len(path)], body), keywords)

    def _is_body(self, request: Request, table: object) -> bool:
        sent = body_of(request, self.operation.path)
        if not request.is_json:
            sent = with_empty(sent, to_json(table))
        return is_sent(sent, table, in_texts=not request.is_json)

    def _check_line(self, request: Request) -> None:
        match = find(request.method, request.target, self.operation.path)
        assert match is not None
        found = (match.method, match.template)
        assert found == (self.operation.method, self.operation.path)

    def _check_arguments(self, request: Request, case: RequestCase) -> None:
        match = find(request.method, request.target, self.operation.path)
        assert match is not None
        found = {
            (parameter.location, parameter.name): readings(parameter, match, request)
            for parameter in parameters(match)
        }
        given = {
            place: table
            for place, table in cases.given(case.arguments).items()
            if not is_nothing(to_json(table))
        }
        # A header may be given as the client sends it by itself.
        as_given = {
            (place, name)
            for (place, name), table in given.items()
            if place == "header" and request.headers.get(name) == as_text(table)
        }
        by_itself = {each for each in found.keys() - given.keys() if is_key(*each)}
        # Nothing is sent of a list of nothing in a query, and a name alone elsewhere.
        empty = {place for place, table in given.items() if to_json(table) == []}
        for told in mixed_up(match, request) | as_given | by_itself | empty:
            found.pop(told, None)
            given.pop(told, None)
        assert {place for place, values in found.items() if values} == given.keys()
        for place, table in given.items():
            assert any(is_sent(one, table, in_texts=True) for one in found[place])


def _modes(number: int, case: object) -> tuple[Mode, ...]:
    """The kinds of client that a case is for. Both send the requests and read the
    replies; what they share is tried with one of them, by turns.
    """
    match case:
        case RequestCase(form="json" | "keywords", name="minimal" | "full"):
            return MODES
        case ReplyCase(name="full"):
            return MODES
        case _:
            return (MODES[number % 2],)


def is_sent(json: Json, table: object, *, in_texts: bool) -> bool:
    """Whether what was sent is what a table says; some places know texts only."""
    if in_texts and as_text(json) == as_text(table):
        return True
    reads = [json, with_json(json)] if in_texts else [json]
    return not all(list(sent_differences(read, table)) for read in reads)


def _is_sent_whole(json: object, body: Body | None) -> bool:
    """Whether a body arrives as it is: a form has nothing for a list of nothing."""
    if body is None or is_json(body.media_type) or not isinstance(json, dict):
        return True
    return [] not in json.values()


_OURS = {"options"}


def _may_be(case: Case, body: Body) -> bool:
    """Whether a body can be sent: a form has no null, and parts are no text."""
    if is_json(body.media_type):
        return True
    return case.change != "nulls" and type(case.body) is type(to_json(body.table))
