"""The runtime's own tests import it as the package `runtime`."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.append(str(Path(__file__).parents[2] / "templates"))

if TYPE_CHECKING:
    from tests.runtime.calls import Caller


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Caller:
    """Calls with a client for threads, then with one for tasks."""
    from tests.runtime.calls import Caller

    return Caller(request.param)


MAKE_CERTIFICATE = (
    "req -x509 -newkey rsa:2048 -nodes -days 2 -keyout key.pem -out cert.pem "
    "-subj /CN=localhost -addext subjectAltName=IP:127.0.0.1,DNS:pets.example"
)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for 127.0.0.1 with its key, in one file."""
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("needs the program openssl to make a certificate")
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        [program, *MAKE_CERTIFICATE.split()],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    both = folder / "both.pem"
    both.write_text(
        (folder / "cert.pem").read_text() + (folder / "key.pem").read_text()
    )
    return both


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy or key of the machine reaches a test."""
    for scheme in ("http", "https", "all", "no"):
        monkeypatch.delenv(f"{scheme}_proxy", raising=False)
        monkeypatch.delenv(f"{scheme}_proxy".upper(), raising=False)
