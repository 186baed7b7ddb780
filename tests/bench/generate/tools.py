"""The generators that are compared, each in an environment of its own from PyPI."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from ..client.environments import ROOT, cache

PATIENCE = 300
"""Seconds after which a run is stopped and counts as failed."""


class Run(NamedTuple):
    """One run: seconds by the clock and of processors, peak memory of all its processes
    together; why it failed.
    """

    wall: float
    cpu: float
    megabytes: float
    failure: str = ""


@dataclass(frozen=True)
class Tool:
    """A generator: what pip installs, and its command for a document and a folder."""

    name: str
    package: str
    command: str

    @property
    def folder(self) -> Path:
        """Where its environment is kept."""
        return cache() / f"generate-{self.name}"

    def install(self) -> None:
        """Make its environment where it is missing; ours is the one that runs this."""
        if not self.package or (self.folder / "ready").exists():
            return
        print(f"setting up {self.folder}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", str(self.folder)], check=True)
        python = str(self.folder / "bin" / "python")
        pip = [python, "-m", "pip", "--disable-pip-version-check", "--quiet"]
        subprocess.run([*pip, "install", self.package], check=True)
        (self.folder / "ready").touch()

    def run(self, spec: Path) -> Run:
        """Generate once into a new folder; its children are counted in."""
        with tempfile.TemporaryDirectory() as out:
            made = f"{out}/made"
            words = self.command.split()
            command = [word.format(spec=spec, out=made) for word in words]
            if self.package:
                command[0] = str(self.folder / "bin" / command[0])
            else:
                command[0] = sys.executable
            return _measured(command, f"{out}/log")


def _measured(command: list[str], log: str) -> Run:
    # Bytecode is kept, as on a user's machine.
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    most, looked = 0.0, start
    with open(log, "wb") as told:
        child = subprocess.Popen(
            command,
            cwd=ROOT,
            env=kept,
            stdout=told,
            stderr=told,
            start_new_session=True,
        )
        try:
            # wait4 tells of this child alone, and of those that it waited for.
            while True:
                pid, status, usage = os.wait4(child.pid, os.WNOHANG)
                if pid:
                    break
                if time.perf_counter() - start > PATIENCE:
                    os.killpg(child.pid, 9)
                    pid, status, usage = os.wait4(child.pid, 0)
                    status = -1
                    break
                time.sleep(0.002)
                if time.perf_counter() - looked > 0.02:
                    most = max(most, _memory(child.pid))
                    looked = time.perf_counter()
        finally:
            child.returncode = 0
    wall = time.perf_counter() - start
    failure = ""
    if status == -1:
        failure = f"not done after {PATIENCE} s"
    elif status:
        lines = Path(log).read_text("utf-8", "replace").strip().splitlines()
        failure = lines[-1][:80] if lines else "no word"
    seconds = usage.ru_utime + usage.ru_stime
    return Run(wall, seconds, max(most, usage.ru_maxrss / 1024), failure)


def _memory(process: int, above: int = 0) -> float:
    """Return the megabytes that a process and all under it have now; pages that two of
    them share count twice. One that runs no program of its own yet is still its parent,
    and has as many pages as that.
    """
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
        if pages == above:
            return 0.0
        under = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except (OSError, IndexError):
        return 0.0
    own = pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)
    return own + sum(_memory(int(each), pages) for each in under)


TOOLS = (
    Tool(
        "clientpress",
        "",
        "python -m generator generate {spec} -o {out} --permissive",
    ),
    Tool(
        "openapi-python-client",
        "openapi-python-client==0.29.1",
        "openapi-python-client generate --path {spec} --output-path {out}",
    ),
    Tool(
        "datamodel-code-generator",
        "datamodel-code-generator==0.89.0",
        "datamodel-codegen --input {spec} --output {out}.py "
        "--input-file-type openapi --output-model-type pydantic_v2.BaseModel "
        "--openapi-scopes schemas paths",
    ),
    Tool(
        "openapi-generator",
        "openapi-generator-cli==7.26.0",
        "openapi-generator-cli generate -g python -i {spec} -o {out} "
        "--skip-validate-spec",
    ),
)
