"""The default transports over real connections: limits of time, reuse, TLS, proxies."""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import httpcore2
import pytest
from runtime import direct_async, direct_sync, errors, httpcore_async, httpcore_sync
from runtime.base_url import Origin
from runtime.client import AsyncClient, SyncClient
from runtime.default_async import AsyncHTTPTransport
from runtime.default_sync import HTTPTransport
from runtime.errors import ConfigurationError
from runtime.httpcore_streams import AsyncStream
from runtime.httpcore_wire import Exchange
from runtime.limits import Limits
from runtime.options import Timeout
from runtime.proxies import Proxies, environment_proxies
from runtime.resource import AsyncResource, SyncResource

from tests.runtime.calls import BODY, CONFIG, CREATE, GET, KEY, Caller, caught
from tests.runtime.loopback import Loopback, Raw, Received, Stall, reply

ONE = {"pet_id": "1"}
CREATED = reply(body={"id": 1})


def transport(call: Caller, **options: Any) -> Any:
    made = HTTPTransport if call.kind == "sync" else AsyncHTTPTransport
    return made(**options)


@pytest.fixture(params=["direct", "httpcore2"])
def wires(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections of our own; then those of httpcore2, which else need a proxy."""
    if request.param == "direct":
        return

    def made(target: Any, context: Any) -> Any:
        return httpcore_sync.connection_maker(target, context, None)()

    def amade(target: Any, context: Any) -> Any:
        return httpcore_async.connection_maker(target, context, None)()

    monkeypatch.setattr(direct_sync, "DirectConnection", made)
    monkeypatch.setattr(direct_async, "AsyncDirectConnection", amade)


@pytest.mark.usefixtures("wires")
class TestTime:
    """Each limit is short, and far below what a hanging call would take."""

    def test_a_silent_server(self, call: Caller) -> None:
        with Loopback(Stall()) as server:
            error = caught(lambda: call(CREATE, server.url, timeout=0.2))
        assert isinstance(error, errors.APITimeoutError)
        assert error.outcome_unknown is True
        assert "(timeout: 0.2 s)" in str(error)

    def test_an_answer_that_stops(self, call: Caller) -> None:
        head = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"
        with Loopback(Stall(head)) as server:
            error = caught(lambda: call(CREATE, server.url, timeout=0.2))
        assert isinstance(error, errors.APIResponseError)
        assert (error.status_code, error.outcome_unknown) == (200, True)

    def test_an_answer_that_comes_byte_by_byte(self, call: Caller) -> None:
        done = threading.Event()

        def drip(listener: socket.socket) -> None:
            connection, _ = listener.accept()
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n")
            while not done.wait(0.02):
                try:
                    connection.sendall(b" ")
                except OSError:
                    return

        with socket.create_server(("127.0.0.1", 0)) as listener:
            threading.Thread(target=drip, args=(listener,), daemon=True).start()
            url = f"http://127.0.0.1:{listener.getsockname()[1]}"
            error = caught(lambda: call(CREATE, url, timeout=0.3))
            done.set()
        assert isinstance(error, errors.APIResponseError)
        assert error.status_code == 200

    def test_a_server_that_does_not_read(self, call: Caller) -> None:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            url = f"http://127.0.0.1:{listener.getsockname()[1]}"
            large = {"name": "x" * 20_000_000}
            error = caught(
                lambda: call(CREATE, url, body=large, timeout=0.3, max_retries=0)
            )
        assert isinstance(error, errors.APITimeoutError)
        assert error.outcome_unknown is False

    @pytest.mark.parametrize(("good", "sent"), [(0, False), (1, True)])
    def test_asyncio_may_still_send_what_it_was_given(
        self, good: int, sent: bool
    ) -> None:
        class Slow:
            pieces = 0

            async def write(self, buffer: bytes, timeout: object = None) -> None:
                self.pieces += 1
                if self.pieces > good:
                    raise httpcore2.WriteTimeout

        inner: Any = Slow()
        exchange = Exchange(b"", Limits(Timeout()))
        with pytest.raises(httpcore2.WriteTimeout):
            asyncio.run(AsyncStream(inner).write(b" " * 100_000, exchange))
        assert exchange.limits.sent is sent

    def test_a_read_limit_of_its_own(self, call: Caller) -> None:
        with Loopback(Stall()) as server:
            limit = Timeout(60, read=0.1)
            error = caught(lambda: call(CREATE, server.url, timeout=limit))
        assert isinstance(error, errors.APITimeoutError)
        assert "(timeout.read: 0.1 s)" in str(error)

    def test_a_deadline_ends_a_try(self, call: Caller) -> None:
        with Loopback(Stall()) as server:
            error = caught(lambda: call(CREATE, server.url, deadline=0.2))
        assert isinstance(error, errors.APITimeoutError)
        assert "(deadline: 0.2 s)" in str(error)

    def test_waiting_for_a_free_connection(self, call: Caller) -> None:
        with Loopback(Stall()) as server:
            one = transport(call, max_connections=1)
            options: dict[str, Any] = {"transport": one, "max_retries": 0}
            if call.kind == "sync":
                client = SyncClient(CONFIG, {"Key": KEY}, server.url, options)
                pets = SyncResource(client)
                with ThreadPoolExecutor(2) as pool:
                    slow = pool.submit(
                        lambda: caught(
                            lambda: pets._call(CREATE, {}, BODY, {}, {"timeout": 0.6})
                        )
                    )
                    while not server.received:
                        time.sleep(0.01)
                    error = caught(
                        lambda: pets._call(CREATE, {}, BODY, {}, {"timeout": 0.1})
                    )
                    slow.result()
            else:

                async def both() -> Any:
                    client = AsyncClient(CONFIG, {"Key": KEY}, server.url, options)
                    pets = AsyncResource(client)
                    slow = pets._call(CREATE, {}, BODY, {}, {"timeout": 0.6})
                    fast = pets._call(CREATE, {}, BODY, {}, {"timeout": 0.1})
                    return await asyncio.gather(slow, fast, return_exceptions=True)

                error = asyncio.run(both())[1]
        assert isinstance(error, errors.APITimeoutError)
        assert "all connections are in use" in str(error)
        assert error.outcome_unknown is False


@pytest.mark.usefixtures("wires")
class TestConnections:
    def test_one_is_used_again(self) -> None:
        with Loopback(CREATED) as server:
            client = SyncClient(CONFIG, {"Key": KEY}, server.url, {})
            for _ in range(5):
                SyncResource(client)._call(CREATE, {}, BODY)
            client.close()
        assert server.connections == 1

    def test_one_is_used_again_by_tasks(self) -> None:
        async def run() -> None:
            async with AsyncClient(CONFIG, {"Key": KEY}, server.url, {}) as client:
                for _ in range(5):
                    await AsyncResource(client)._call(CREATE, {}, BODY)

        with Loopback(CREATED) as server:
            asyncio.run(run())
        assert server.connections == 1

    def test_one_that_was_closed_while_idle_is_no_open_outcome(self) -> None:
        with Loopback(CREATED) as server:
            client = SyncClient(CONFIG, {"Key": KEY}, server.url, {"max_retries": 0})
            for _ in range(20):
                SyncResource(client)._call(CREATE, {}, BODY)
                server.hang_up()
            client.close()
        assert server.connections == len(server.received) == 20

    def test_the_same_for_tasks(self) -> None:
        async def run() -> None:
            options = {"max_retries": 0}
            client = AsyncClient(CONFIG, {"Key": KEY}, server.url, options)
            for _ in range(20):
                await AsyncResource(client)._call(CREATE, {}, BODY)
                server.hang_up()
                await asyncio.sleep(0)
            await client.aclose()

        with Loopback(CREATED) as server:
            asyncio.run(run())
        assert server.connections == len(server.received) == 20

    def test_none_is_left_after_failures(self, call: Caller) -> None:
        """A small pool would be used up by what failed before."""
        bad = Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", "close")
        few = transport(call, max_connections=2)
        with Loopback(*[bad, Raw(b"", "reset"), reply(500)] * 3, CREATED) as server:
            for _ in range(9):
                caught(lambda: call(CREATE, server.url, transport=few, max_retries=0))
            assert call(CREATE, server.url, transport=few) == {"id": 1}

    def test_what_comes_after_an_answer_answers_nothing(self) -> None:
        """Else it would be taken for the answer to the next request."""
        more = CREATED.data + b'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"id": 2}'

        async def run() -> None:
            async with AsyncClient(CONFIG, {"Key": KEY}, server.url, {}) as client:
                for _ in range(3):
                    found = await AsyncResource(client)._call(CREATE, {}, BODY)
                    assert found == {"id": 1}

        with Loopback(Raw(more)) as server:
            with SyncClient(CONFIG, {"Key": KEY}, server.url, {}) as client:
                for _ in range(3):
                    assert SyncResource(client)._call(CREATE, {}, BODY) == {"id": 1}
            asyncio.run(run())
        assert server.connections == len(server.received) == 6

    def test_a_host_of_many_dead_addresses_takes_no_more_time(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """For tasks, asyncio and anyio see to it."""
        limits: list[float] = []

        def connect(self: socket.socket, address: Any) -> None:
            limits.append(self.gettimeout() or 60)
            time.sleep(limits[-1])
            raise TimeoutError("timed out")

        many = [(socket.AF_INET, 1, 6, "", (f"10.0.0.{n}", 443)) for n in range(4)]

        def look_up(host: Any, *_: Any, **__: Any) -> Any:
            name = ("pets.example", b"pets.example")
            return [one for one in many if host in (*name, one[4][0])]

        monkeypatch.setattr(socket, "getaddrinfo", look_up)
        monkeypatch.setattr(socket.socket, "connect", connect)
        call, started = Caller("sync"), time.monotonic()
        error = caught(
            lambda: call(CREATE, "https://pets.example", timeout=0.4, max_retries=0)
        )
        assert time.monotonic() - started < 1
        assert isinstance(error, errors.APITimeoutError)
        assert error.outcome_unknown is False
        assert len(limits) == 4

    def test_the_next_address_of_a_host_is_tried(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with Loopback(CREATED) as server:
            port = int(server.url.rpartition(":")[2])
            found = [
                (socket.AF_INET6, 1, 6, "", ("::1", port, 0, 0)),
                (socket.AF_INET, 1, 6, "", ("127.0.0.1", port)),
            ]
            real = socket.getaddrinfo

            def look_up(host: Any, *more: Any, **named: Any) -> Any:
                local = host in ("localhost", b"localhost")
                return found if local else real(host, *more, **named)

            monkeypatch.setattr(socket, "getaddrinfo", look_up)
            url = f"http://localhost:{port}"
            assert Caller("sync")(CREATE, url, max_retries=0) == {"id": 1}

    def test_an_early_refusal_is_heard(self, call: Caller) -> None:
        """A server may answer and close before it has read a large body."""

        def refuse(listener: socket.socket) -> None:
            connection, _ = listener.accept()
            connection.recv(1000)
            connection.sendall(
                b"HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n"
                b"Connection: close\r\n\r\n"
            )
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(1_000_000):
                pass
            connection.close()

        with socket.create_server(("127.0.0.1", 0)) as listener:
            threading.Thread(target=refuse, args=(listener,), daemon=True).start()
            url = f"http://127.0.0.1:{listener.getsockname()[1]}"
            error = caught(lambda: call(CREATE, url, body={"a": "x" * 5_000_000}))
        assert error.status_code == 413

    def test_a_body_that_was_cut_off_did_no_work(self, call: Caller) -> None:
        """The server closes after a part of the body: it cannot have had it all."""

        def hang_up(listener: socket.socket) -> None:
            for _ in range(3):
                connection, _ = listener.accept()
                connection.recv(1000)
                linger = b"\x01\x00\x00\x00\x00\x00\x00\x00"
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                connection.close()

        with socket.create_server(("127.0.0.1", 0)) as listener:
            threading.Thread(target=hang_up, args=(listener,), daemon=True).start()
            url = f"http://127.0.0.1:{listener.getsockname()[1]}"
            error = caught(lambda: call(CREATE, url, body={"a": "x" * 20_000_000}))
        assert error.outcome_unknown is False
        assert error.attempts == 3

    def test_threads_share_a_client(self) -> None:
        with Loopback(CREATED) as server:
            client = SyncClient(CONFIG, {"Key": KEY}, server.url, {})
            pets = SyncResource(client)
            with client, ThreadPoolExecutor(8) as pool:
                jobs = [pool.submit(pets._call, CREATE, {}, BODY) for _ in range(80)]
                assert [job.result() for job in jobs] == [{"id": 1}] * 80
        assert len(server.received) == 80
        assert server.connections <= 8

    def test_a_client_outlives_its_loop(self) -> None:
        with Loopback(CREATED) as server:
            client = AsyncClient(CONFIG, {"Key": KEY}, server.url, {})
            pets = AsyncResource(client)
            for _ in range(3):
                assert asyncio.run(pets._call(CREATE, {}, BODY)) == {"id": 1}
            asyncio.run(client.aclose())

    def test_a_cancelled_call_gives_its_place_back(self) -> None:
        async def run() -> object:
            transport = AsyncHTTPTransport(max_connections=1)
            options = {"transport": transport}
            client = AsyncClient(CONFIG, {"Key": KEY}, server.url, options)
            pets = AsyncResource(client)
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(pets._call(CREATE, {}, BODY), 0.1)
            return await pets._call(CREATE, {}, BODY)

        with Loopback(Stall(), CREATED) as server:
            assert asyncio.run(run()) == {"id": 1}

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
    @pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
    def test_a_forked_child_has_connections_of_its_own(self) -> None:
        with Loopback(CREATED) as server:
            client = SyncClient(CONFIG, {"Key": KEY}, server.url, {})
            pets = SyncResource(client)
            pets._call(CREATE, {}, BODY)
            child = os.fork()
            if child == 0:
                fine = pets._call(CREATE, {}, BODY) == {"id": 1}
                os._exit(0 if fine else 1)
            assert os.waitpid(child, 0)[1] == 0
            assert pets._call(CREATE, {}, BODY) == {"id": 1}
            client.close()
        assert [one.connection for one in server.received] == [1, 2, 1]

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
    @pytest.mark.parametrize("end", ["", "del pets; gc.collect()", "fork()"])
    def test_a_client_that_is_forgotten_leaves_no_warnings(self, end: str) -> None:
        code = f"""
import gc, os
from runtime.client import SyncClient
from runtime.resource import SyncResource
from tests.runtime.calls import BODY, CONFIG, CREATE, KEY

def fork():
    child = os.fork()
    pets._call(CREATE, {{}}, BODY)
    if child:
        os.waitpid(child, 0)

pets = SyncResource(SyncClient(CONFIG, {{"Key": KEY}}, os.environ["URL"], {{}}))
pets._call(CREATE, {{}}, BODY)
{end}
"""
        root = Path(__file__).parents[2]
        with Loopback(CREATED) as server:
            done = subprocess.run(
                [sys.executable, "-W", "error", "-c", code],
                env={
                    **os.environ,
                    "PYTHONPATH": f"{root}{os.pathsep}{root / 'templates'}",
                    "URL": server.url,
                },
                capture_output=True,
                text=True,
                timeout=60,
            )
        assert (done.returncode, done.stderr) == (0, "")

    def test_a_host_without_a_server(self, call: Caller) -> None:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        error = caught(lambda: call(CREATE, url))
        assert type(error) is errors.APIConnectionError
        assert (error.outcome_unknown, error.attempts) == (False, 3)

    def test_a_name_without_a_host(self, call: Caller) -> None:
        url = "https://nowhere.invalid"
        error = caught(lambda: call(CREATE, url, max_retries=0))
        assert type(error) is errors.APIConnectionError
        assert error.outcome_unknown is False


@pytest.mark.usefixtures("wires")
class TestSecrets:
    def test_no_frame_of_an_error_knows_the_key(self, call: Caller) -> None:
        import traceback

        with Loopback(Raw(b"", "reset")) as server:
            error = caught(lambda: call(CREATE, server.url, max_retries=0))
        told = traceback.TracebackException.from_exception(error, capture_locals=True)
        shown = [
            line
            for line in told.format()
            if "runtime/calls.py" not in line and "test_transport" not in line
        ]
        assert KEY not in "".join(shown)


@pytest.fixture
def secure(certificate: Path) -> Iterator[Loopback]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with Loopback(CREATED, context=context) as server:
        yield server


@pytest.mark.usefixtures("wires")
class TestTLS:
    def test_a_known_authority(
        self, call: Caller, secure: Loopback, certificate: Path
    ) -> None:
        trusting = transport(call, ca_file=certificate)
        assert call(CREATE, secure.url, transport=trusting) == {"id": 1}

    def test_an_unknown_authority_is_not_tried_again(
        self, call: Caller, secure: Loopback, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("PYTHONHTTPSVERIFY", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE"):
            monkeypatch.setenv(name, "0" if "VERIFY" in name else "")
        for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
            monkeypatch.setenv(name, "")
        error = caught(lambda: call(CREATE, secure.url))
        assert type(error) is errors.APIConnectionError
        assert "CERTIFICATE_VERIFY_FAILED" in str(error)
        assert (error.attempts, error.outcome_unknown) == (1, False)

    def test_a_certificate_of_the_client_s(
        self, call: Caller, certificate: Path
    ) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        context.load_verify_locations(certificate)
        context.verify_mode = ssl.CERT_REQUIRED
        with Loopback(CREATED, context=context) as server:
            known = transport(call, ca_file=certificate, client_cert=str(certificate))
            assert call(CREATE, server.url, transport=known) == {"id": 1}

    def test_a_context_of_the_user_s(
        self, call: Caller, secure: Loopback, certificate: Path
    ) -> None:
        own = ssl.create_default_context(cafile=str(certificate))
        trusting = transport(call, ssl_context=own)
        assert call(CREATE, secure.url, transport=trusting) == {"id": 1}

    def test_one_connection_for_large_bodies(
        self, call: Caller, secure: Loopback, certificate: Path
    ) -> None:
        """Large enough for many records of TLS, both ways."""
        large = {"name": "x" * 300_000}
        secure.actions = [reply(body=large)]
        trusting = transport(call, ca_file=certificate)
        if call.kind == "sync":
            for _ in range(3):
                assert call(CREATE, secure.url, body=large, transport=trusting) == large
        else:

            async def run() -> None:
                options = {"transport": trusting}
                async with AsyncClient(
                    CONFIG, {"Key": KEY}, secure.url, options
                ) as one:
                    for _ in range(3):
                        assert (
                            await AsyncResource(one)._call(CREATE, {}, large) == large
                        )

            asyncio.run(run())
        assert secure.connections == 1
        assert len(secure.last.body) > 300_000

    @pytest.mark.parametrize("known", [True, False])
    def test_a_server_that_hangs_up_after_its_answer(
        self, call: Caller, secure: Loopback, certificate: Path, known: bool
    ) -> None:
        """Without a word of TLS, as many do; the length tells, where there is one."""
        large = {"name": "x" * 100_000}
        whole = reply(body=large, end="close")
        if not known:
            length = b"Content-Length: %d\r\n" % (whole.data.count(b"x") + 12)
            whole = Raw(whole.data.replace(length, b""), "close")
            assert b"Content-Length" not in whole.data
        secure.actions = [whole]
        trusting = transport(call, ca_file=certificate)
        assert call(CREATE, secure.url, transport=trusting, max_retries=0) == large

    def test_a_server_that_hangs_up_while_idle(
        self, call: Caller, secure: Loopback, certificate: Path
    ) -> None:
        trusting = transport(call, ca_file=certificate)

        async def run() -> None:
            options = {"transport": trusting, "max_retries": 0}
            async with AsyncClient(CONFIG, {"Key": KEY}, secure.url, options) as one:
                for _ in range(3):
                    await AsyncResource(one)._call(CREATE, {}, BODY)
                    secure.hang_up()
                    await asyncio.sleep(0)

        if call.kind == "async":
            asyncio.run(run())
        else:
            for _ in range(3):
                call(CREATE, secure.url, transport=trusting, max_retries=0)
                secure.hang_up()
        assert secure.connections == 3

    def test_a_name_that_is_not_the_certificate_s(
        self, call: Caller, secure: Loopback, certificate: Path
    ) -> None:
        trusting = transport(call, ca_file=certificate)
        url = secure.url.replace("127.0.0.1", "localhost")
        error = caught(lambda: call(CREATE, url, transport=trusting))
        assert type(error) is errors.APIConnectionError
        assert "Hostname mismatch" in str(error)
        assert (error.attempts, error.outcome_unknown) == (1, False)

    def test_files_that_cannot_be_read(self, call: Caller) -> None:
        missing = transport(call, ca_file="/nowhere/ca.pem")
        error = caught(lambda: call(CREATE, "https://127.0.0.1:1", transport=missing))
        assert isinstance(error, ConfigurationError)
        assert "certificate file cannot be used" in str(error)
        context = ssl.create_default_context()
        with pytest.raises(ConfigurationError):
            transport(call, ssl_context=context, ca_file="x.pem")


class TestProxies:
    def test_a_proxy_for_plain_http(
        self, call: Caller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with Loopback(CREATED) as proxy:
            credentials = proxy.url.replace("//", "//me:p%40ss@")
            monkeypatch.setenv("HTTP_PROXY", credentials)
            url = "http://pets.example/v1"
            assert call(CREATE, url, allow_http=True) == {"id": 1}
        assert proxy.last.target == "http://pets.example/v1/pets"
        assert proxy.last.headers["proxy-authorization"] == "Basic bWU6cEBzcw=="

    def test_a_tunnel_for_https(
        self,
        call: Caller,
        secure: Loopback,
        certificate: Path,
    ) -> None:
        tunnel = Tunnel(secure)
        trusting = transport(call, ca_file=certificate, proxy=tunnel.url)
        assert call(CREATE, secure.url, transport=trusting) == {"id": 1}
        assert tunnel.asked == [f"CONNECT {secure.url.removeprefix('https://')}"]
        assert "proxy-authorization" not in secure.last.headers

    @pytest.mark.parametrize(
        "action",
        [reply(407, content=b""), reply(502, content=b""), Raw(b"", "reset"), Stall()],
    )
    def test_a_proxy_that_refuses_did_no_work(self, call: Caller, action: Any) -> None:
        with Loopback(action) as proxy:
            via = transport(call, proxy=proxy.url)
            error = caught(
                lambda: call(
                    CREATE,
                    "https://pets.example",
                    transport=via,
                    timeout=0.3,
                    max_retries=0,
                )
            )
        assert isinstance(error, errors.APIConnectionError)
        assert error.outcome_unknown is False

    def test_none_where_no_proxy_says_so(
        self, call: Caller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
        monkeypatch.setenv("NO_PROXY", "pets.example")
        found = environment_proxies()
        assert found.proxy_for(Origin("http", "pets.example", 80)) is None
        assert found.proxy_for(Origin("http", "cats.example", 80)) is not None
        with Loopback(CREATED) as server:  # on this machine, so it needs no NO_PROXY
            assert call(CREATE, server.url) == {"id": 1}

    def test_a_proxy_that_is_overloaded_is_asked_again(self, call: Caller) -> None:
        for status, tries in ((503, 3), (407, 1)):
            with Loopback(reply(status)) as proxy:
                via = transport(call, proxy=proxy.url)
                url = "https://pets.example"
                error = caught(partial(call, CREATE, url, transport=via))
            assert len(proxy.received) == error.attempts == tries
            assert (str(status) in str(error), error.outcome_unknown) == (True, False)

    def test_a_proxy_url_that_is_none(self, call: Caller) -> None:
        via = transport(call, proxy="secret@nonsense://")
        error = caught(lambda: call(CREATE, "https://pets.example", transport=via))
        assert isinstance(error, ConfigurationError)
        assert "secret" not in str(error)

    def test_a_socks_proxy_says_what_it_needs(self, call: Caller) -> None:
        if find_spec("socksio") is not None:
            pytest.skip("socksio is here")
        via = transport(call, proxy="socks5://127.0.0.1:1")
        error = caught(lambda: call(CREATE, "https://pets.example", transport=via))
        assert isinstance(error, ConfigurationError)
        assert "httpx2[socks]" in str(error)

    @pytest.mark.parametrize(
        ("bypass", "host", "used"),
        [
            ("", "api.example.com", True),
            ("*", "api.example.com", False),
            ("example.com", "api.example.com", False),
            (".example.com", "api.example.com", False),
            ("*.example.com", "api.example.com", False),
            ("example.com", "myexample.com", True),
            ("api.example.com:443", "api.example.com", False),
            ("api.example.com:80", "api.example.com", True),
            ("a.test, API.example.com", "api.example.com", False),
            ("10.0.0.0/8", "10.1.2.3", False),
            ("10.0.0.0/8", "11.1.2.3", True),
            ("::1", "::1", False),
            ("[::1]:443", "::1", False),
        ],
    )
    def test_no_proxy(self, bypass: str, host: str, used: bool) -> None:
        proxies = Proxies({"all": "proxy:3128"}, bypass)
        found = proxies.proxy_for(Origin("https", host, 443))
        assert found == ("http://proxy:3128" if used else None)

    @pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1"])
    def test_no_proxy_for_what_stays_here(
        self, monkeypatch: pytest.MonkeyPatch, host: str
    ) -> None:
        """Else the key would leave the machine in the clear."""
        for scheme in ("http", "https"):
            monkeypatch.setenv(f"{scheme}_proxy", f"{scheme}-proxy:3128")
            found = environment_proxies()
            assert found.proxy_for(Origin(scheme, host, 80)) is None
            other = found.proxy_for(Origin(scheme, "pets.example", 80))
            assert other == f"http://{scheme}-proxy:3128"

    def test_a_request_to_a_cgi_program_sets_no_proxy(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HTTP_PROXY", "http://evil.example")
        monkeypatch.setenv("REQUEST_METHOD", "GET")
        assert environment_proxies().proxy_for(Origin("http", "a", 80)) is None


class Tunnel:
    """A proxy that knows CONNECT."""

    def __init__(self, to: Loopback) -> None:
        self.asked: list[str] = []
        self._to = to
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        near, _ = self._listener.accept()
        head = near.recv(10_000).decode()
        self.asked.append(" ".join(head.split(" ")[:2]))
        host, port = self._to.url.removeprefix("https://").split(":")
        far = socket.create_connection((host, int(port)))
        near.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
        for pair in ((near, far), (far, near)):
            threading.Thread(target=self._copy, args=pair, daemon=True).start()

    def _copy(self, source: socket.socket, target: socket.socket) -> None:
        try:
            while data := source.recv(65536):
                target.sendall(data)
        except OSError:
            pass


def test_no_cookie_is_kept(call: Caller) -> None:
    def answer(request: Received) -> Raw:
        assert "cookie" not in request.headers
        return reply(body={}, headers={"Set-Cookie": "session=1; Path=/"})

    with Loopback(answer) as server:
        for _ in range(2):
            call(GET, server.url, arguments=ONE)
    assert len(server.received) == 2


@pytest.mark.usefixtures("wires")
@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts in /proc")
def test_no_connection_is_left_open() -> None:
    """Hundreds of calls, most of them failing, on clients that are used in turn."""
    bad = [
        Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", "close"),
        Raw(b"", "reset"),
        Raw(b"garbage\r\n\r\n", "close"),
        reply(500),
        reply(302, headers={"Location": "https://evil.example"}),
        reply(content=b"x" * 5000),
    ]
    options = {"max_retries": 0, "max_response_bytes": 1000}

    async def run() -> None:
        async with AsyncClient(CONFIG, {"Key": KEY}, server.url, options) as client:
            for _ in range(100):
                with pytest.raises(errors.APIError):
                    await AsyncResource(client)._call(CREATE, {}, BODY)

    with Loopback(*bad * 40, bad[0]) as server:
        before = len(os.listdir("/proc/self/fd"))
        with SyncClient(CONFIG, {"Key": KEY}, server.url, options) as client:
            for _ in range(100):
                with pytest.raises(errors.APIError):
                    SyncResource(client)._call(CREATE, {}, BODY)
        asyncio.run(run())
        server.hang_up()
        assert len(os.listdir("/proc/self/fd")) <= before + 2
