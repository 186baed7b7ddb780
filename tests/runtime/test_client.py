"""Clients: how they are set up, what they refuse, how they end."""

from __future__ import annotations

import asyncio
import copy
import pickle
import pprint
from typing import Any

import pytest
from runtime.client import AsyncClient, SyncClient
from runtime.config import ClientConfig, Server
from runtime.errors import ClientError, ConfigurationError
from runtime.operation import Operation, Returns
from runtime.options import RequestOptions, Timeout
from runtime.resource import AsyncResource, SyncResource
from runtime.transport import Response

from tests.runtime.calls import (
    BODY,
    CONFIG,
    CREATE,
    KEY,
    AsyncScript,
    Caller,
    Script,
    answer,
    caught,
)
from tests.runtime.loopback import Loopback, reply

URL = "https://pets.example/v1"

OPTIONS: list[tuple[dict[str, Any], str]] = [
    ({"timout": 3}, "'timout' is no option of a client; did you mean timeout?"),
    ({"verify": False}, "'verify' is no option of a client; known:"),
    ({"bas_url": URL}, "'bas_url' is no option of a client; did you mean base_url?"),
    ({"apikey": KEY}, "did you mean api_key?"),
    ({"timeout": 0}, "timeout is 0; it must be a number of seconds above 0"),
    ({"timeout": -1}, "timeout is -1"),
    ({"timeout": float("nan")}, "timeout is nan"),
    ({"timeout": "3"}, "timeout is '3'"),
    ({"timeout": True}, "timeout is True"),
    ({"deadline": 0}, "deadline is 0"),
    ({"max_retries": -1}, "max_retries is -1; it must be a whole number"),
    ({"max_retries": 1.5}, "max_retries is 1.5"),
    ({"max_response_bytes": 0}, "max_response_bytes is 0"),
    ({"allow_http": "yes"}, "allow_http is 'yes'; it must be True or False"),
    ({"strict": 1}, "strict is 1"),
    ({"on_drift": 1}, "on_drift must be a function"),
    ({"headers": "x"}, "headers is a str"),
    ({"headers": {"X": 1}}, "the header X is an int; it must be a str"),
    ({"headers": {"X": "a\nb"}}, "the header X has a line break"),
    ({"headers": {"X": "a\x00"}}, "another control character"),
    ({"headers": {"X Y": "a"}}, "'X Y' is no name for a header"),
    ({"headers": {"X:": "a"}}, "'X:' is no name for a header"),
    ({"headers": {"Content-Length": "3"}}, "is set by the transport alone"),
    ({"headers": {"transfer-encoding": "chunked"}}, "is set by the transport alone"),
]


@pytest.mark.parametrize(("options", "reason"), OPTIONS)
@pytest.mark.parametrize("made", [SyncClient, AsyncClient])
def test_options_that_make_no_sense(
    made: Any, options: dict[str, Any], reason: str
) -> None:
    with pytest.raises(ConfigurationError) as error:
        made(CONFIG, {"Key": KEY}, URL, options)
    assert reason in str(error.value)


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (5, "options is an int; it must be a dict"),
        ({"timout": 3}, "'timout' is no option of a call; did you mean timeout?"),
        ({"timeout": 0}, "timeout is 0"),
        ({"headers": {"X": "a\r\nb"}}, "the header X has a line break"),
        ({"idempotency_key": ""}, "idempotency_key is empty"),
        ({"idempotency_key": "a\nb"}, "Idempotency-Key has a line break"),
    ],
)
def test_options_of_a_call_that_make_no_sense(
    call: Caller, options: Any, reason: str
) -> None:
    script = call.script(answer())
    error = caught(lambda: call(CREATE, script, only=options))
    assert isinstance(error, ConfigurationError)
    assert reason in str(error)
    assert script.requests == []


@pytest.mark.parametrize("given", [object(), "https://x", {"send": 1}, print])
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_what_is_no_transport(kind: str, given: object) -> None:
    error = caught(lambda: Caller(kind)(CREATE, URL, transport=given))
    assert isinstance(error, ConfigurationError)
    assert "transport is a" in str(error)


def test_a_transport_of_the_other_kind() -> None:
    wrong: tuple[tuple[str, Any], ...] = (("sync", AsyncScript()), ("async", Script()))
    for kind, given in wrong:
        error = caught(lambda k=kind, g=given: Caller(k)(CREATE, URL, transport=g))
        assert isinstance(error, ConfigurationError)


class TestBaseURL:
    def url(self, config: ClientConfig, given: str | None, **options: Any) -> str:
        script = Script(answer())
        options = {"transport": script, **options}
        SyncResource(SyncClient(config, {"Key": KEY}, given, options))._call(
            CREATE, {}, BODY
        )
        return script.requests[0].url

    def config(self, *servers: Server) -> ClientConfig:
        return ClientConfig(
            package="pets_sdk",
            version="1",
            title="Pets",
            servers=servers,
            base_url_env="PETS_BASE_URL",
        )

    def test_argument_then_environment_then_description(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        variables = {"region": "eu"}
        config = self.config(Server("https://{region}.example/v1/", None, variables))
        assert self.url(config, None) == "https://eu.example/v1/pets"
        monkeypatch.setenv("PETS_BASE_URL", "https://env.example/")
        assert self.url(config, None) == "https://env.example/pets"
        assert self.url(config, "https://arg.example") == "https://arg.example/pets"
        monkeypatch.setenv("PETS_BASE_URL", "nonsense")
        error = caught(lambda: self.url(config, None))
        assert str(error).startswith("PETS_BASE_URL is 'nonsense'; it must be")

    @pytest.mark.parametrize("servers", [(), (Server("/v1"),)])
    def test_none_at_all(self, servers: tuple[Server, ...]) -> None:
        error = caught(lambda: self.url(self.config(*servers), None))
        assert isinstance(error, ConfigurationError)
        assert "give SyncClient base_url, or set PETS_BASE_URL" in str(error)

    def test_a_server_of_one_operation(self) -> None:
        other = Operation[Any](
            "files.get", "GET", "/f", servers=("https://files.example/x",)
        )
        script = Script(answer())
        config = self.config(Server(URL))
        client = SyncClient(config, {}, None, {"transport": script})
        SyncResource(client)._call(other)
        moved = SyncClient(config, {}, "https://own.example", {"transport": script})
        SyncResource(moved)._call(other)
        urls = [request.url for request in script.requests]
        assert urls == ["https://files.example/x/f", "https://own.example/f"]


class TestHeaders:
    def sent(self, call: Caller, **more: Any) -> Any:
        script = call.script(answer())
        call(CREATE, script, **more)
        return script.requests[0].headers

    def test_the_nearest_counts(self, call: Caller) -> None:
        mine = {"user-agent": "mine", "X-A": "client", "X-B": "client"}
        own = {"x-b": "call", "Accept": "text/plain"}
        headers = self.sent(call, headers=mine, only={"headers": own})
        assert headers["User-Agent"] == "mine"
        assert (headers["x-a"], headers["x-b"]) == ("client", "call")
        assert headers["accept"] == "text/plain"
        names = [name.lower() for name, _ in headers.multi_items()]
        assert len(names) == len(set(names))

    def test_text_beyond_ascii_goes_as_utf8(self, call: Caller) -> None:
        with Loopback(reply(body={})) as server:
            call(CREATE, server.url, headers={"X-Name": "\u00fc"})
        assert server.last.headers["x-name"].encode("latin-1") == "\u00fc".encode()


def test_limits_of_client_and_call(call: Caller) -> None:
    script = call.script(answer())
    for options, only in (
        ({}, None),
        ({"timeout": 30}, None),
        ({"timeout": 2}, None),
        ({"timeout": 30}, {"timeout": Timeout(9, connect=1)}),
        ({"timeout": None}, None),
    ):
        call(CREATE, script, only=only, **options)
    found = [one.timeout for one in script.requests]
    assert [(limit.total, limit.connect) for limit in found] == [
        (60, 5),
        (30, 5),
        (2, 2),
        (9, 1),
        (None, None),
    ]


@pytest.mark.parametrize("long", [float("inf"), 1e12, 10**400])
def test_a_time_too_long_to_count_is_no_limit(call: Caller, long: float) -> None:
    with Loopback(reply(body={})) as server:
        call(CREATE, server.url, timeout=long, deadline=long)
        call(CREATE, server.url, timeout=Timeout(long, connect=long, read=long))


def test_a_timeout_is_a_value() -> None:
    limit = Timeout(9, connect=1)
    assert limit == pickle.loads(pickle.dumps(limit)) == copy.deepcopy(limit)
    assert hash(limit) == hash(Timeout(9, connect=1))
    assert repr(limit) == "Timeout(9.0, connect=1.0, read=None, write=None)"
    with pytest.raises(AttributeError):
        limit.total = 3  # type: ignore[misc]  # that is the point


class TestEnd:
    def test_with(self) -> None:
        with Loopback(reply(body={})) as server:
            with SyncClient(CONFIG, {"Key": KEY}, server.url, {}) as client:
                pets = SyncResource(client)
                pets._call(CREATE, {}, BODY)
            error = caught(lambda: pets._call(CREATE, {}, BODY))
        assert isinstance(error, ConfigurationError)
        assert "this SyncClient is closed" in str(error)
        client.close()

    def test_async_with(self) -> None:
        async def run() -> Any:
            async with AsyncClient(CONFIG, {"Key": KEY}, server.url, {}) as client:
                pets = AsyncResource(client)
                await pets._call(CREATE, {}, BODY)
            await client.aclose()
            await pets._call(CREATE, {}, BODY)

        with Loopback(reply(body={})) as server:
            error = caught(lambda: asyncio.run(run()))
        assert isinstance(error, ConfigurationError)
        assert "this AsyncClient is closed" in str(error)

    def test_a_given_transport_stays_open(self) -> None:
        class Closing(Script):
            closed = False

            def close(self) -> None:
                self.closed = True

        script = Closing(answer())
        with SyncClient(CONFIG, {"Key": KEY}, URL, {"transport": script}) as client:
            SyncResource(client)._call(CREATE, {}, BODY)
        assert script.closed is False

    def test_an_answer_is_closed_in_any_case(self) -> None:
        class Content:
            closed = 0

            def __iter__(self) -> Any:
                yield b"{" * 1000
                yield b"{" * 1000

            def close(self) -> None:
                self.closed += 1

        content = Content()
        for options in ({}, {"max_response_bytes": 10}):
            script = Script(Response(200, [], content))
            client = SyncClient(
                CONFIG, {"Key": KEY}, URL, {"transport": script, **options}
            )
            with pytest.raises(ClientError):
                SyncResource(client)._call(CREATE, {}, BODY)
        assert content.closed == 2


class TestOtherOptions:
    def test_they_leave_the_client_as_it_was(self) -> None:
        script = Script(answer())
        client = SyncClient(
            CONFIG, {"Key": KEY}, URL, {"transport": script, "timeout": 9}
        )
        other = client.with_options(max_retries=0, headers={"X": "1"})
        for one in (client, other):
            SyncResource(one)._call(CREATE, {}, BODY)
        assert [sent.timeout.total for sent in script.requests] == [9, 9]
        assert ["x" in sent.headers for sent in script.requests] == [False, True]

    def test_they_share_connections_and_end(self) -> None:
        with Loopback(reply(body={})) as server:
            client = SyncClient(CONFIG, {"Key": KEY}, server.url, {})
            other = client.with_options(timeout=3)
            for one in (client, other, client):
                SyncResource(one)._call(CREATE, {}, BODY)
            other.close()
            with pytest.raises(ConfigurationError):
                SyncResource(client)._call(CREATE, {}, BODY)
        assert server.connections == 1


class TestSecrets:
    @pytest.mark.parametrize("made", [SyncClient, AsyncClient])
    def test_no_repr_shows_the_key(self, made: Any) -> None:
        client = made(CONFIG, {"Key": KEY}, URL, {})
        shown = [repr(client), pprint.pformat(vars(client)), repr(SyncResource(client))]
        assert repr(client) == f"<{made.__name__} {URL}>"
        assert KEY not in "".join(shown)

    @pytest.mark.parametrize("again", [pickle.dumps, copy.copy, copy.deepcopy])
    def test_it_is_not_pickled(self, again: Any) -> None:
        client = SyncClient(CONFIG, {"Key": KEY}, URL, {})
        with pytest.raises(TypeError, match="Make one in each process"):
            again(client)

    def test_a_request_shows_no_secret(self) -> None:
        script = Script(answer())
        client = SyncClient(CONFIG, {"Key": KEY}, URL, {"transport": script})
        SyncResource(client)._call(CREATE, {}, BODY)
        sent = script.requests[0]
        assert repr(sent) == f"<Request POST {URL}/pets>"
        assert KEY not in repr(sent.headers)
        assert sent.headers["x-pet-key"] == KEY


def test_options_are_typed_as_they_are_checked() -> None:
    names = RequestOptions.__annotations__
    assert set(names) == {
        "timeout",
        "max_retries",
        "deadline",
        "headers",
        "idempotency_key",
        "on_response",
        "part_headers",
        "server",
    }


def test_a_missing_type_is_not_hidden() -> None:
    get = Operation[Any]("p", "GET", "/", returns=(Returns("200", "NoSuchPet"),))
    client = SyncClient(CONFIG, {"Key": KEY}, URL, {"transport": Script(answer())})
    with pytest.raises(NameError):
        SyncResource(client)._call(get)
