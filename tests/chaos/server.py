"""A server that misbehaves, and that knows the truth.

It takes customers one by one or in bulk, keeps them in SQLite with unique keys and
e-mail addresses, and, as a seeded random generator says, does every wrong thing a
server or the network between can do, before or after it has stored them. It is built on
raw sockets, because a server library would not send a wrong length.

    python tests/chaos/server.py --database chaos.db --seed 7 --faults 0.2

prints its port as the first line of its output and runs until it is killed.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import socket
import sqlite3
import struct
import sys
from collections.abc import Callable
from typing import Any

Fault = str

BEFORE: tuple[Fault, ...] = (
    "refuse",
    "reset-before",
    "stall-before",
    "limit",
    "unavailable",
    "unavailable-silent",
    "error-before",
    "timeout-status",
)
AFTER: tuple[Fault, ...] = (
    "reset-after",
    "stall-after",
    "error-after",
    "gateway-after",
    "truncate",
    "longer-than-said",
    "shorter-than-said",
    "garbage",
    "html",
    "empty",
    "no-content",
    "slow",
    "broken-json",
)
REPLY: tuple[Fault, ...] = (
    "omit-some",
    "omit-all",
    "double-index",
    "shift-index",
    "beyond",
    "negative",
    "both-lists",
    "no-lists",
    "wrong-types",
)
STALL_SECONDS = 3.0


class Store:
    """The customers that exist. One transaction a request, as the API would have it."""

    def __init__(self, path: str) -> None:
        self.base = sqlite3.connect(path, isolation_level=None)
        self.base.execute("PRAGMA synchronous = OFF")
        self.base.execute("PRAGMA journal_mode = WAL")
        self.base.execute(
            "CREATE TABLE IF NOT EXISTS customers ("
            "id INTEGER PRIMARY KEY, customer_key TEXT UNIQUE,"
            " primary_email TEXT UNIQUE)"
        )
        self.base.execute("CREATE TABLE IF NOT EXISTS seen (customer_key TEXT)")

    def add(self, customers: list[dict[str, Any]]) -> list[int | str]:
        """Store each; give the row's id, or the reason why it is not stored."""
        self.base.execute("BEGIN")
        outcomes = [self._one(customer) for customer in customers]
        self.base.execute("COMMIT")
        return outcomes

    def _one(self, customer: dict[str, Any]) -> int | str:
        key, mail = customer.get("customer_key"), customer.get("primary_email")
        self.base.execute("INSERT INTO seen VALUES (?)", (key,))
        try:
            row = self.base.execute(
                "INSERT INTO customers (customer_key, primary_email) VALUES (?, ?)",
                (key, mail),
            )
        except sqlite3.IntegrityError as error:
            what = "key" if "customer_key" in str(error) else "email"
            return f"Customer {what} has already been used"
        return int(row.lastrowid or 0)


def bulk_reply(
    customers: list[dict[str, Any]], outcomes: list[int | str]
) -> dict[str, Any]:
    """The reply to a bulk request, as it should be."""
    created: list[dict[str, Any]] = []
    failed: list[dict[str, Any]] = []
    for index, (customer, outcome) in enumerate(zip(customers, outcomes, strict=True)):
        entry: dict[str, Any] = {
            "index": index,
            "customer_key": customer.get("customer_key"),
        }
        if isinstance(outcome, str):
            failed.append({**entry, "error": outcome})
            continue
        data = {
            "id": f"00000000-0000-4000-8000-{outcome:012d}",
            "customer_type": customer.get("customer_type"),
            "primary_email": customer.get("primary_email"),
            "display_name": customer.get("display_name"),
        }
        created.append({**entry, "data": data})
    return {
        "statusCode": 200,
        "message": "Bulk Customer Creation Completed",
        "meta": {},
        "data": {
            "total": len(customers),
            "successful_count": len(created),
            "failed_count": len(failed),
            "customers_created": created,
            "customers_failed": failed,
        },
        "errors": {},
    }


def spoil(reply: dict[str, Any], fault: Fault, dice: random.Random) -> dict[str, Any]:
    """The same reply, made unreliable in one way."""
    data = reply["data"]
    created, failed = data["customers_created"], data["customers_failed"]
    count = len(created) + len(failed)
    match fault:
        case "omit-some":
            data["customers_created"] = [e for e in created if dice.random() < 0.7]
            data["customers_failed"] = [e for e in failed if dice.random() < 0.7]
        case "omit-all":
            data["customers_created"], data["customers_failed"] = [], []
        case "double-index" if len(created) > 1:
            created[1]["index"] = created[0]["index"]
        case "shift-index":
            for entry in [*created, *failed]:
                entry["index"] += 1
        case "beyond" if created:
            created[-1]["index"] = count + 5
        case "negative" if created:
            created[0]["index"] = -1
        case "both-lists" if created:
            failed.append({k: created[0][k] for k in ("index", "customer_key")})
        case "no-lists":
            reply["data"] = dice.choice([None, [], {}, "done", {"total": count}])
        case "wrong-types":
            data["customers_created"] = [*created, None, 3, "x", {"index": "0"}]
            data["customers_failed"] = {"0": "what"}
        case _:
            pass
    return reply


class Server:
    """One loopback server; `faults` is the share of requests that go wrong."""

    def __init__(self, store: Store, seed: int, faults: float) -> None:
        self.store = store
        self.dice = random.Random(seed)
        self.faults = faults

    async def serve(self, announce: Callable[[int], None]) -> None:
        """Listen on a free port, tell it, and run until cancelled."""
        server = await asyncio.start_server(
            self.connection, "127.0.0.1", 0, limit=2**24
        )
        announce(server.sockets[0].getsockname()[1])
        async with server:
            await server.serve_forever()

    async def connection(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Answer the requests of one connection until one of them goes wrong."""
        try:
            while await self.exchange(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, TimeoutError):
            pass
        finally:
            writer.close()

    async def exchange(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        """Answer one request; False where the connection is to end."""
        fault = self.draw()
        if fault == "refuse":
            return reset(writer)
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        length = 0
        for line in head.split("\r\n")[1:]:
            name, _, value = line.partition(":")
            if name.lower() == "content-length":
                length = int(value)
        body = json.loads(await reader.readexactly(length)) if length else {}
        if fault in BEFORE:
            return await self.fail_before(fault, writer)
        return await self.fail_after(fault, head.split(" ")[1], body, writer)

    def draw(self) -> Fault | None:
        """Decide what goes wrong with the next request."""
        if self.dice.random() >= self.faults:
            return None
        return self.dice.choice(BEFORE + AFTER + REPLY)

    async def fail_before(self, fault: Fault, writer: asyncio.StreamWriter) -> bool:
        """Go wrong with nothing stored."""
        match fault:
            case "stall-before":
                await asyncio.sleep(STALL_SECONDS)
                return reset(writer)
            case "limit":
                extra = self.dice.choice(["Retry-After: 0", "retry-after-ms: 5"])
                return await send(writer, 429, {"message": "Slow down"}, extra)
            case "unavailable":
                return await send(writer, 503, {"message": "Busy"}, "Retry-After: 0")
            case "unavailable-silent":
                return await send(writer, 503, {"message": "Busy"})
            case "error-before":
                return await send(writer, 500, {"message": "Broken"})
            case "timeout-status":
                return await send(writer, 408, {"message": "Too slow"})
            case _:
                return reset(writer)

    async def fail_after(
        self,
        fault: Fault | None,
        target: str,
        body: dict[str, Any],
        writer: asyncio.StreamWriter,
    ) -> bool:
        """Store what was sent, then answer, rightly or not."""
        customers = body["customers"] if target.endswith("/bulk-create") else [body]
        outcomes = self.store.add(customers)
        if not target.endswith("/bulk-create"):
            return await self.answer_single(outcomes[0], body, writer)
        reply = bulk_reply(customers, outcomes)
        if fault in REPLY:
            reply = spoil(reply, fault, self.dice)
        if fault is None or fault in REPLY:
            return await send(writer, 200, reply)
        return await self.spoil_answer(fault, reply, writer)

    async def answer_single(
        self, outcome: int | str, body: dict[str, Any], writer: asyncio.StreamWriter
    ) -> bool:
        """Answer a request for one customer."""
        if isinstance(outcome, str):
            return await send(writer, 400, {"statusCode": 400, "message": outcome})
        data = {**body, "id": f"00000000-0000-4000-8000-{outcome:012d}"}
        reply = {"message": "Customer Created", "data": data, "status": "created"}
        return await send(writer, 201, reply)

    async def spoil_answer(
        self, fault: Fault, reply: dict[str, Any], writer: asyncio.StreamWriter
    ) -> bool:
        """Go wrong after everything has been stored."""
        text = json.dumps(reply).encode()
        match fault:
            case "stall-after":
                await asyncio.sleep(STALL_SECONDS)
            case "error-after":
                return await send(writer, 500, {"message": "Broken"})
            case "gateway-after":
                return await send(writer, 502, {"message": "Bad gateway"})
            case "truncate":
                writer.write(headed(200, text)[: -len(text) // 2])
                await writer.drain()
            case "longer-than-said":
                writer.write(
                    headed(200, text[: len(text) // 2]) + text[len(text) // 2 :]
                )
                await writer.drain()
            case "shorter-than-said":
                writer.write(headed(200, text + b" " * 50)[:-50])
                await writer.drain()
            case "garbage":
                writer.write(self.dice.randbytes(200) + b"\r\n\r\n")
                await writer.drain()
            case "html":
                writer.write(headed(200, b"<html>Welcome</html>", "text/html"))
                await writer.drain()
            case "empty":
                writer.write(headed(200, b""))
                await writer.drain()
            case "no-content":
                writer.write(b"HTTP/1.1 204 No Content\r\n\r\n")
                await writer.drain()
            case "slow":
                for start in range(0, len(data := headed(200, text)), 997):
                    writer.write(data[start : start + 997])
                    await writer.drain()
                    await asyncio.sleep(0.001)
                return True
            case "broken-json":
                writer.write(headed(200, text[:-3] + b"}}}"))
                await writer.drain()
            case _:
                return reset(writer)
        return False


def headed(
    status: int, body: bytes, kind: str = "application/json", extra: str = ""
) -> bytes:
    """A whole HTTP/1.1 reply."""
    lines = [f"HTTP/1.1 {status} Chaos", f"Content-Type: {kind}"]
    lines += [f"Content-Length: {len(body)}", extra]
    return "\r\n".join(line for line in lines if line).encode() + b"\r\n\r\n" + body


async def send(
    writer: asyncio.StreamWriter, status: int, body: object, extra: str = ""
) -> bool:
    """Send a proper reply and keep the connection."""
    writer.write(headed(status, json.dumps(body).encode(), extra=extra))
    await writer.drain()
    return True


def reset(writer: asyncio.StreamWriter) -> bool:
    """End the connection with a TCP reset."""
    raw = writer.get_extra_info("socket")
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return False


def main() -> None:
    """Run the server that the command line asks for."""
    parser = argparse.ArgumentParser(description="A server that misbehaves.")
    parser.add_argument("--database", required=True)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--faults", type=float, default=0.2)
    arguments = parser.parse_args()
    server = Server(Store(arguments.database), arguments.seed, arguments.faults)

    def announce(port: int) -> None:
        print(port, flush=True)

    try:
        asyncio.run(server.serve(announce))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
