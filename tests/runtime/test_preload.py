"""`preload()`: after it, a first call imports nothing and makes no plan."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from generator.diagnostics import Report
from generator.pipeline import generate

SPEC = """
openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
x-clientpress: {package: pets_sdk, client: Pets}
servers: [{url: 'https://pets.example'}]
components:
  schemas:
    Pet:
      type: object
      required: [id, born]
      properties:
        id: {type: string, format: uuid}
        born: {type: string, format: date}
        friends: {type: array, items: {$ref: '#/components/schemas/Pet'}}
paths:
  /pets/{pet_id}:
    post:
      operationId: pets.add
      tags: [pets]
      parameters:
        - {name: pet_id, in: path, required: true, schema: {type: integer}}
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
      responses:
        '200':
          description: The pet.
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
"""
PROGRAM = """
import asyncio, sys, threading, socket, email.utils
import pets_sdk

def serve(listener):
    body = b'{"id": "123e4567-e89b-12d3-a456-426614174000", "born": "2024-01-31"}'
    late = b"HTTP/1.1 503 Later\\r\\nRetry-After: 0\\r\\nContent-Length: 0\\r\\n\\r\\n"
    fine = b"HTTP/1.1 200 OK\\r\\nContent-Length: %d\\r\\n\\r\\n%s" % (len(body), body)
    while True:
        connection, _ = listener.accept()
        for answer in (late, fine):
            connection.recv(65536)
            connection.sendall(answer)

listener = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=serve, args=(listener,), daemon=True).start()
url = f"http://localhost:{listener.getsockname()[1]}"
pet = {"id": "123e4567-e89b-12d3-a456-426614174000", "born": "2024-01-31"}

def one():
    with pets_sdk.PetsClient(url) as client:
        found = client.pets.add(7, **pet)
    return found.born.year, found.friends

async def another():
    async with pets_sdk.AsyncPetsClient(url) as client:
        found = await client.pets.add(7, **pet)
    return found.born.year, found.friends

if "preload" in sys.argv:
    assert pets_sdk.preload() is None
before = set(sys.modules)
import pets_sdk._runtime.expressions as expressions
made = len(expressions._EVALUATED)
assert one() == (2024, None)
assert asyncio.run(another()) == (2024, None)
print(sorted(set(sys.modules) - before), len(expressions._EVALUATED) - made)
"""


def write_client(folder: Path) -> None:
    spec = folder / "openapi.yaml"
    spec.write_text(SPEC)
    for name, text in generate(spec, Report()).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    (folder / "program.py").write_text(PROGRAM)


def run(folder: Path, *arguments: str) -> str:
    ran = subprocess.run(
        [sys.executable, "program.py", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def test_after_it_a_first_call_has_nothing_to_wait_for(tmp_path: Path) -> None:
    write_client(tmp_path)
    assert run(tmp_path, "preload") == "[] 0"
    without = run(tmp_path)
    assert "h11" in without
    assert "httpcore2" not in without
    assert not without.endswith(" 0")
