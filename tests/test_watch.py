"""`clientpress generate --watch`, as a process: saves, slips, renames, Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# A shell in the background hands SIGINT down as ignored; a terminal does not.
RUN = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from generator.cli import main
raise SystemExit(main(sys.argv[1:]))
"""
SPEC = """\
openapi: 3.1.0
info: {title: Pet Shop, version: 1.0.0}
servers: [{url: https://pets.example}]
tags: [{name: pets}]
paths:
  /pets:
    get:
      operationId: pets.get
      summary: Get a pet.
      tags: [pets]
      responses:
        '200':
          description: The pet.
          content: {application/json: {schema: {$ref: 'pet.yaml'}}}
        4XX: {description: There is none.}
"""
PET = (
    "{title: Pet, type: object, properties: {name: {type: string, description: A.}}}\n"
)
SECONDS = 60
"""Time for one change to show, on a machine that is busy."""


class Watched:
    """A watch that runs, and the folder that it runs in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told = folder / "told.txt"
        path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
        with self.told.open("w") as file:
            self.process = subprocess.Popen(
                [sys.executable, "-c", RUN, "generate", "--watch"],
                cwd=folder,
                env={**os.environ, "PYTHONPATH": path, "NO_COLOR": "1"},
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
            )

    def save(self, name: str, text: str) -> None:
        """Save as editors do: the old file goes away, a new one takes its name."""
        path = self.folder / "spec" / name
        path.with_suffix(".new").write_text(text)
        path.unlink(missing_ok=True)
        time.sleep(0.05)
        path.with_suffix(".new").rename(path)

    def until(self, what: Callable[[], bool]) -> None:
        end = time.monotonic() + SECONDS
        while not what():
            assert self.process.poll() is None, self.told.read_text()
            assert time.monotonic() < end, self.told.read_text()
            time.sleep(0.05)

    def runs(self) -> int:
        return self.told.read_text().count("watching ")

    def after(self, change: Callable[[], object]) -> str:
        """Return what is told from a change on, when the run that it starts is over."""
        runs, start = self.runs(), len(self.told.read_text())
        change()
        self.until(lambda: self.runs() > runs)
        return self.told.read_text()[start:]


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec/openapi.yaml").write_text(SPEC)
    (tmp_path / "spec/pet.yaml").write_text(PET)
    found = Watched(tmp_path)
    found.until(lambda: found.runs() == 1)
    yield found
    found.process.kill()
    found.process.wait()


def test_watch(watched: Watched) -> None:
    model = watched.folder / "generated/pet_shop/models/pet.py"
    client = watched.folder / "generated/pet_shop/client.py"
    assert "watching 2 files; Ctrl-C ends it" in watched.told.read_text()
    before = client.stat()
    # A file that the document refers to: what it changes is written, and no more.
    told = watched.after(
        lambda: watched.save("pet.yaml", PET.replace("name", "title_"))
    )
    assert "changed generated/pet_shop/models/pet.py\n" in told
    assert "client.py" not in told
    assert "title_" in model.read_text()
    after = client.stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)
    # A slip is told with its place, and nothing is written.
    told = watched.after(lambda: watched.save("pet.yaml", "{type: objekt}\n"))
    assert "spec/pet.yaml:1:8: error[" in told
    assert "title_" in model.read_text()
    # So is a file that goes away; the run goes on when it is back.
    told = watched.after((watched.folder / "spec/pet.yaml").unlink)
    assert "error[unknown-ref]" in told
    watched.after(lambda: watched.save("pet.yaml", PET))
    assert "name" in model.read_text()
    # A class of `custom/` is an input too.
    custom = watched.folder / "generated/pet_shop/custom"
    custom.mkdir()
    (custom / "__init__.py").touch()
    text = "from ..models.pet import GeneratedPet\nclass Pet(GeneratedPet): ...\n"
    watched.after(lambda: (custom / "pet.py").write_text(text))
    watched.until(lambda: "class GeneratedPet" in model.read_text())


def test_watch_survives_without_its_document_and_ends_with_ctrl_c(
    watched: Watched,
) -> None:
    spec = watched.folder / "spec/openapi.yaml"
    told = watched.after(spec.unlink)
    assert "clientpress: there is no spec/openapi.yaml" in told
    told = watched.after(lambda: spec.write_text(SPEC))
    assert "nothing changed" in told
    ticks = Path(f"/proc/{watched.process.pid}/stat")
    if ticks.exists():  # elsewhere there is no such file
        used = _seconds(ticks)
        time.sleep(1)
        assert _seconds(ticks) - used < 0.2
    watched.process.send_signal(signal.SIGINT)
    assert watched.process.wait(SECONDS) == 130
    assert watched.told.read_text().endswith("Ctrl-C ends it\n")
    assert not [path for path in watched.folder.iterdir() if path.name[0] == "."]


def _seconds(ticks: Path) -> float:
    fields = ticks.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
