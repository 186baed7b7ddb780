"""A loopback server that answers faster than any client asks; a process of its own.

    python server.py        prints its port, and serves until its standard input ends

It reads only as much of HTTP as the clients here send, and looks at no body: an answer
is bytes that were made at the start.
"""

from __future__ import annotations

import asyncio
import json
import sys

DELAY = 0.05  # seconds, for paths below /slow/

CUSTOMER = {
    "id": "5b0f7c1e-9d0a-4c57-8a43-0c6f6f0f7f11",
    "customer_key": "customer-0",
    "customer_type": "BUSINESS",
    "primary_email": "office@northwind.example",
    "legal_name": "Northwind Ltd",
    "display_name": "Northwind",
    "full_name": "Northwind",
    "country": "GB",
    "currency": "GBP",
    "language": "en",
    "timezone": "Europe/London",
    "metadata": {"tier": "gold", "source": "web"},
    "email_addresses": [{"email": "orders@northwind.example", "is_primary": True}],
    "phone_numbers": [
        {"phone_number": "2079460000", "country_code": "44", "is_primary": True}
    ],
    "tax_identifications": [],
    "created_at": "2026-01-15T09:30:00.000Z",
    "updated_at": "2026-01-15T09:30:00.000Z",
}
CREATED = {"message": "Customer created", "data": CUSTOMER, "status": 201}
BULK = {
    "statusCode": 200,
    "message": "Done",
    "meta": {},
    "errors": {},
    "data": {
        "total": 100,
        "successful_count": 100,
        "failed_count": 0,
        "customers_failed": [],
        "customers_created": [
            {
                "index": index,
                "customer_key": f"customer-{index}",
                "data": {
                    "id": f"5b0f7c1e-9d0a-4c57-8a43-{index:012x}",
                    "customer_type": "BUSINESS",
                    "primary_email": f"customer-{index}@northwind.example",
                    "display_name": None,
                },
            }
            for index in range(100)
        ],
    },
}


def answer(status: bytes, body: object) -> bytes:
    """Return an answer as it goes out, with the headers that an API's front adds."""
    text = json.dumps(body, separators=(",", ":")).encode()
    head = (
        b"HTTP/1.1 %b\r\nDate: Thu, 15 Jan 2026 09:30:00 GMT\r\n"
        b"Content-Type: application/json; charset=utf-8\r\nContent-Length: %d\r\n"
        b"Connection: keep-alive\r\nCache-Control: no-store\r\nVary: Origin\r\n"
        b"X-Request-Id: 0f8b7d9c\r\nStrict-Transport-Security: max-age=63072000\r\n\r\n"
    )
    return head % (status, len(text)) + text


class Connection(asyncio.Protocol):
    """One connection of a client."""

    one = answer(b"201 Created", CREATED)
    many = answer(b"200 OK", BULK)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep what to write to."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.held = b""

    def data_received(self, data: bytes) -> None:
        """Answer each request that is whole."""
        self.held += data
        while (end := self.held.find(b"\r\n\r\n")) >= 0:
            head = self.held[:end].lower()
            length = head.partition(b"content-length:")[2].partition(b"\r\n")[0]
            whole = end + 4 + int(length or b"0")
            if len(self.held) < whole:
                return
            self.held = self.held[whole:]
            line = head.partition(b"\r\n")[0]
            answer = self.many if b"bulk" in line else self.one
            if b"/slow/" in line:
                asyncio.get_running_loop().call_later(DELAY, self.later, answer)
            else:
                self.transport.write(answer)

    def later(self, answer: bytes) -> None:
        """Answer after the time that an API takes, and not before."""
        if not self.transport.is_closing():
            self.transport.write(answer)


async def main() -> None:
    """Serve until standard input ends."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", 0, backlog=256)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
