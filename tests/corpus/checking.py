"""Looks at the clients of many documents at once: import, types, their own tests.

Each check starts few processes over many packages, and says of each package what is
wrong with it. For the checkers all packages share one runtime, and so do their tests
what is the same in all; both are checked with the project itself.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from .processes import python

SHARED = "shared_runtime"
SUITE = "shared_suite"
_RUNTIME = re.compile(r"^(\s*)from \.+_runtime\b", re.MULTILINE)
_SUPPORT = re.compile(r"^from \.support\.(\w+) import", re.MULTILINE)
_INSIDE = re.compile(r"^from \.(\w+) import", re.MULTILINE)
_BESIDE = re.compile(r"^from \. import (\w+(?:, \w+)*)$", re.MULTILINE)
_OTHERS = re.compile(r"^from \.(test_\w+) import", re.MULTILINE)
_ERROR = re.compile(r"(?:\S*?/)?(d[0-9a-f]{10})[/.].*?(?:error|warning): .*")

MODULES = 40
"""Modules of tests that are run of a client: of one with more, some, spread evenly."""

Told = dict[str, str]
"""The first thing that is wrong with each package, by its folder."""


def imports(made: Path, slugs: Sequence[str]) -> Told:
    """Import every package with all of its models, and make all plans."""
    done = python([str(Path(__file__).with_name("importing.py")), str(made), *slugs])
    told: Told = {}
    for line in done.stdout.splitlines():
        slug, _, reason = line.partition("\t")
        told[slug] = reason
    if not done.stdout.endswith("done\t\n"):
        told |= dict.fromkeys(set(slugs) - told.keys(), done.stderr.strip()[-300:])
    told.pop("done", None)
    return {slug: reason for slug, reason in told.items() if reason}


def tests(made: Path, slugs: Sequence[str], work: Path) -> Told:
    """Run the generated tests of every package.

    They are copied to packages of their own names, as one process imports them all.
    """
    places = {slug: work / f"{slug}_tests" for slug in slugs}
    for slug, place in places.items():
        shutil.rmtree(place, ignore_errors=True)
        if (made / slug / "tests").is_dir():
            shutil.copytree(made / slug / "tests", place)
            _thin_out(place)
    folders = [str(place) for place in places.values() if place.is_dir()]
    options = ["-q", "--maxfail=1000000", "-p", "no:cacheprovider", "--no-header"]
    options += ["--tb=line", "-rfE", "-c", "/dev/null", f"--rootdir={work}"]
    path = ":".join(str(made / slug) for slug in slugs)
    done = python(["-m", "pytest", *options, *folders], work, path)
    told: Told = {}
    names = "|".join(map(re.escape, slugs))
    failure = re.compile(rf"(?:FAILED|ERROR) (?:\S*?/)?({names})_tests/?(.*)")
    for line in done.stdout.splitlines():
        found = failure.match(line)
        if found:
            told.setdefault(found[1], found[2])
    if done.returncode not in (0, 5) and not told:
        told = dict.fromkeys(slugs, f"pytest ends with {done.returncode}")
    return told


def _thin_out(place: Path) -> None:
    """Leave as many test modules as are run: always the same ones."""
    modules = sorted(place.glob("test_*.py"))
    step = -(-len(modules) // MODULES)
    if step < 2:
        return
    needed = set(_OTHERS.findall((place / "client_test.py").read_text("utf-8")))
    for number, path in enumerate(modules):
        if number % step and path.stem not in needed:
            path.unlink()


def types(made: Path, slugs: Sequence[str], checker: str, work: Path) -> Told:
    """Hold every package and its tests against a checker in its strictest mode."""
    shutil.rmtree(work, ignore_errors=True)
    _lay_out(made, slugs, work)
    if checker == "mypy":
        command = ["-m", "mypy", "--strict", "--no-error-summary", "--python-version"]
        command += ["3.11", "--cache-dir", str(work.parent / "mypy"), *slugs]
    else:
        # What a client's tests have beside their samples is the same text in all: it is
        # looked at with the first client, and in the others where they use it.
        settings = {
            "typeCheckingMode": "strict",
            "pythonVersion": "3.11",
            "include": [*slugs],
            "exclude": [f"{slug}/tests/support" for slug in slugs[1:]],
        }
        (work / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
        command = ["-m", "pyright", "--project", ".", "--pythonpath", sys.executable]
    done = python(command, work)
    told: Told = {}
    for line in done.stdout.splitlines():
        found = _ERROR.search(line)
        if found:
            told.setdefault(found[1], line.replace(str(work), "").strip(" /"))
    if done.returncode and not told:
        reason = (done.stdout + done.stderr).strip()[-300:]
        told = dict.fromkeys(slugs, f"{checker} ends with {done.returncode}: {reason}")
    return told


def _lay_out(made: Path, slugs: Iterable[str], work: Path) -> None:
    """Copy packages and their tests to where one run of a checker finds them all."""
    per_client: set[str] = set()
    for slug in slugs:
        source = made / slug
        per_client = per_client or _of_client(source / "tests" / "support")
        if not (work / SHARED).exists():
            shutil.copytree(source / slug / "_runtime", work / SHARED)
            shutil.copytree(source / "tests" / "support", work / SUITE)
            _suite(source, slug, work)
        for path in source.rglob("*.py"):
            inside = path.relative_to(source).as_posix()
            if "/_runtime/" in inside:
                continue
            own = inside.removeprefix(f"{slug}/")
            is_support = own.startswith("tests/support/")
            if own == "tests/conftest.py" or (
                is_support and path.stem not in per_client
            ):
                continue
            text = _RUNTIME.sub(rf"\1from {SHARED}", path.read_text("utf-8"))
            links = _INSIDE if is_support else _SUPPORT
            if own.startswith("tests/"):
                text = links.sub(partial(_linked, per_client), text)
            if is_support:
                text = _BESIDE.sub(partial(_beside, per_client), text)
            text = text.replace(f"from {slug}._runtime", f"from {SHARED}")
            target = work / slug / own
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
        for folder in ("tests", "tests/support"):
            if (work / slug / folder).is_dir():
                (work / slug / folder / "__init__.py").touch()


def _of_client(folder: Path) -> set[str]:
    """Return the modules of the tests that depend on which client they test."""
    uses = {
        path.stem: {
            name
            for pattern in (_INSIDE, _BESIDE)
            for found in pattern.findall(path.read_text("utf-8"))
            for name in found.split(", ")
        }
        for path in folder.glob("*.py")
    }
    found = {"client"}
    while more := {name for name in uses if uses[name] & found} - found:
        found |= more
    return found


def _linked(per_client: set[str], found: re.Match[str]) -> str:
    """Return an import from what is the same in all tests, or as it is."""
    return found[0] if found[1] in per_client else f"from {SUITE}.{found[1]} import"


def _beside(per_client: set[str], found: re.Match[str]) -> str:
    """Return an import of modules, each from where it stands."""
    names = found[1].split(", ")
    homes = [("." if name in per_client else SUITE, name) for name in names]
    return "\n".join(f"from {home} import {name}" for home, name in homes)


def _suite(source: Path, slug: str, work: Path) -> None:
    """Let what all tests share speak of the shared runtime."""
    for path in (work / SUITE).glob("*.py"):
        text = path.read_text("utf-8").replace(
            f"from {slug}._runtime", f"from {SHARED}"
        )
        path.write_text(text, "utf-8")
