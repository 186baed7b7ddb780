"""The other tools, as their registries give them, kept in the user's cache folder."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.client.environments import cache

PYTHON = ("openapi-spec-validator==0.9.0", "openapi-python-client==0.29.1")
NODE = ("@redocly/cli@2.77.0", "@stoplight/spectral-cli@6.16.3")
VALIDATOR, CLIENT, REDOCLY, SPECTRAL = (
    "openapi-spec-validator",
    "openapi-python-client",
    "Redocly",
    "Spectral",
)
VERSIONS = {
    VALIDATOR: "0.9.0",
    REDOCLY: "2.77.0",
    SPECTRAL: "6.16.3",
    CLIENT: "0.29.1",
}
"""The tools in the order of their columns."""


@dataclass(frozen=True)
class Tools:
    """Where the commands stand."""

    python: Path
    node: Path

    @property
    def validator(self) -> str:
        """The command of openapi-spec-validator."""
        return str(self.python / "openapi-spec-validator")

    @property
    def redocly(self) -> str:
        """The command of Redocly."""
        return str(self.node / "redocly")

    def seen_by(self, tool: str, document: Path, folder: Path) -> Counter[str]:
        """Return how often a tool tells each kind of problem of a document."""
        match tool:
            case "openapi-spec-validator":
                return Counter(self._validator(document))
            case "Redocly":
                return Counter(self._redocly(document))
            case "Spectral":
                return Counter(self._spectral(document, folder))
            case "openapi-python-client":
                return Counter(self._client(document, folder))
            case _:
                raise ValueError(tool)

    def _validator(self, document: Path) -> set[str]:
        code, out = run([self.validator, "--errors", "all", document.name], document)
        return {"told", *re.findall(r"^# .*", out, re.MULTILINE)} if code else set()

    def _redocly(self, document: Path) -> list[str]:
        command = [self.redocly, "lint", "--format=json", document.name]
        _, out = run(command, document, REDOCLY_TELEMETRY="off")
        start = out.find("{")
        if start < 0:
            return ["not parsed"]
        try:
            log, _ = json.JSONDecoder().raw_decode(out[start:])
        except ValueError:
            return ["not parsed"]
        return [problem["ruleId"] for problem in log["problems"]]

    def _spectral(self, document: Path, folder: Path) -> list[str]:
        rules = folder / "rules.yaml"
        rules.write_text('extends: ["spectral:oas"]\n')
        command = [str(self.node / "spectral"), "lint", "-q", "-r", str(rules)]
        _, out = run([*command, "--format", "json", document.name], document)
        start = out.find("[")
        try:
            log, _ = json.JSONDecoder().raw_decode(out[max(start, 0) :])
        except ValueError:
            return ["not parsed"]
        return [str(problem["code"]) for problem in log]

    def _client(self, document: Path, folder: Path) -> set[str]:
        config = folder / "config.yaml"
        config.write_text("post_hooks: []\n")
        command = [str(self.python / "openapi-python-client"), "generate", "--meta"]
        command += ["none", "--config", str(config), "--overwrite"]
        command += ["--output-path", str(folder / "client"), "--path", document.name]
        code, out = run(command, document)
        said = {line for line in out.splitlines() if line[:1].isalpha()}
        quiet = {"Generating", "If you believe", "Client was"}
        told = {line for line in said if not line.startswith(tuple(quiet))}
        return told | ({"failed"} if code else set())


def run(command: Sequence[str], document: Path, **environment: str) -> tuple[int, str]:
    """Run a tool in the folder of a document; return its exit code and its words."""
    done = subprocess.run(
        command,
        cwd=document.parent,
        env={**os.environ, "NO_COLOR": "1", "CI": "1", **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        timeout=600,
    )
    return done.returncode, done.stdout


def installed() -> Tools:
    """Return the tools; those that are missing are fetched, once."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is missing: install Node.js, which runs Redocly and Spectral")
    python, node = cache() / "others-python", cache() / "others-node"
    if not (python / "ready").exists():
        print(f"setting up {python}", file=sys.stderr)
        shutil.rmtree(python, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(python)], check=True)
        pip = [str(python / "bin" / "python"), "-m", "pip", "install", "--quiet"]
        subprocess.run([*pip, *PYTHON], check=True)
        (python / "ready").touch()
    if not (node / "ready").exists():
        print(f"setting up {node}", file=sys.stderr)
        shutil.rmtree(node, ignore_errors=True)
        node.mkdir(parents=True)
        command = [npm, "install", "--ignore-scripts", "--no-audit", "--no-fund"]
        subprocess.run([*command, "--silent", *NODE], cwd=node, check=True)
        (node / "ready").touch()
    return Tools(python / "bin", node / "node_modules" / ".bin")
