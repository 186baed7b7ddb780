"""An environment for each subject, as pip makes it from PyPI.

They are kept in the user's cache folder, for the next run. Ours and the vendor's
package have the same import name, so no environment could hold both.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
VENDOR = "metrifox-sdk==1.3.1"
OTHER = "openapi-python-client==0.29.0"


@dataclass(frozen=True)
class Environment:
    """A subject and the Python that has it."""

    subject: str
    title: str
    package: str
    python: str


def cache() -> Path:
    """Return where environments are kept; one set for each version of Python."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    return Path(home) / "clientpress-bench" / version


def environments() -> list[Environment]:
    """Return the four environments; those that are missing are made."""
    return [
        Environment("ours", "this client", "metrifox_sdk", _made("ours", _ours)),
        Environment("vendor", VENDOR, "metrifox_sdk", _made("vendor", _vendor)),
        Environment("other", OTHER, "metrifox_client", _made("other", _other)),
        Environment("bare", "httpx2 and json", "httpx2", _made("bare", _bare)),
    ]


def _made(name: str, fill: Callable[[str, bool], None]) -> str:
    folder = cache() / name
    python = str(folder / ("Scripts" if os.name == "nt" else "bin") / "python")
    stamp = folder / "ready"
    new = not stamp.exists()
    if new:
        print(f"setting up {folder}", file=sys.stderr)
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    fill(python, new)
    stamp.touch()
    return python


def _pip(python: str, *packages: str) -> None:
    command = [python, "-m", "pip", "--disable-pip-version-check", "--no-input"]
    subprocess.run([*command, "install", "--quiet", *packages], check=True)


def _put(python: str, package: Path) -> None:
    """Put a package where pip would, with its bytecode beside it."""
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    found = subprocess.run([python, "-c", code], capture_output=True, check=True)
    target = Path(found.stdout.decode().strip()) / package.name
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(package, target, ignore=shutil.ignore_patterns("__pycache__"))
    subprocess.run([python, "-m", "compileall", "-q", str(target)], check=True)


def _ours(python: str, new: bool) -> None:
    if new:
        _pip(python, "h11>=0.16,<1", "httpx2>=2.12,<3")
    _put(python, ROOT / "generated" / "metrifox_sdk")


def _vendor(python: str, new: bool) -> None:
    if new:
        _pip(python, VENDOR)


def _other(python: str, new: bool) -> None:
    """Its generator stays out of the environment that is measured."""
    if not new:
        return
    _pip(python, "httpx>=0.23.1,<0.29", "attrs>=22.2")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        subprocess.run([sys.executable, "-m", "venv", f"{folder}/maker"], check=True)
        scripts = place / "maker" / Path(python).parent.name
        _pip(str(scripts / "python"), OTHER)
        spec, output = str(ROOT / "spec" / "openapi.yaml"), str(place / "made")
        command = [str(scripts / "openapi-python-client"), "generate", "--path", spec]
        subprocess.run(
            [*command, "--output-path", output, "--meta", "poetry"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        _put(python, place / "made" / "metrifox_client")


def _bare(python: str, new: bool) -> None:
    if new:
        _pip(python, "httpx2>=2.12,<3")
