"""The command line as a process: what it imports, pipes, terminals, signals."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = {"yaml", "jinja2", "black", "rich", "openapi_spec_validator", "jsonschema_rs"}

# A pipeline that needs no document, so that this tests the command line alone.
FAKE = """
import os, signal, sys, types
fake = types.ModuleType("generator.pipeline")
fake.files_read = lambda report: []
def generate(spec, report, progress, terms, beside):
    progress("Rendering")
    if "INTERRUPT" in os.environ:
        # A shell in the background hands SIGINT down as ignored; a terminal does not.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.kill(os.getpid(), signal.SIGINT)
    return {f"pets/m{n}.py": f"{n}\\n" for n in range(int(os.environ.get("N", 3)))}
fake.generate, fake.OWN, fake.Terms = generate, None, lambda *_: None
sys.modules["generator.pipeline"] = fake
from generator.cli import main
raise SystemExit(main(sys.argv[1:]))
"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec/openapi.yaml").write_text("openapi: 3.1.0\n")
    return tmp_path


def environment(**more: str) -> dict[str, str]:
    """Return an environment without the words that decide about colours."""
    names = ("NO_COLOR", "FORCE_COLOR", "CI", "TTY_COMPATIBLE", "TTY_INTERACTIVE")
    kept = {k: v for k, v in os.environ.items() if k not in names}
    path = os.pathsep.join([str(ROOT), *filter(None, [kept.get("PYTHONPATH")])])
    return {**kept, "PYTHONPATH": path, "TERM": "xterm", **more}


def run(here: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", FAKE, *words],
        cwd=here,
        env=environment(**more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )


def on_a_terminal(here: Path, *words: str, **more: str) -> tuple[int, str]:
    """Run with both streams on a terminal; return exit code and what it showed."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", FAKE, *words],
        cwd=here,
        env=environment(**more),
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    try:
        while data := os.read(ours, 65536):
            shown += data
    except OSError:  # how Linux says that the other end was closed
        pass
    os.close(ours)
    return process.wait(), shown.decode()


@pytest.mark.parametrize("word", ["--help", "--version"])
def test_help_and_version_import_nothing_heavy(here: Path, word: str) -> None:
    code = (
        "import sys; from generator.cli import main; main(sys.argv[1:]); "
        f"print(sorted({HEAVY} & sys.modules.keys()))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, word],
        env=environment(),
        cwd=here,
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.endswith("\n[]\n")
    assert result.stderr == ""


def test_python_m_generator_is_the_same_command() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "generator", "--version"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.startswith("clientpress ")


def test_plain_when_piped(here: Path) -> None:
    result = run(here, "generate")
    assert result.returncode == 0
    assert "\x1b" not in result.stdout + result.stderr
    assert result.stderr == ""


def test_coloured_with_progress_on_a_terminal(here: Path) -> None:
    code, shown = on_a_terminal(here, "generate")
    assert code == 0
    assert "\x1b[32mwritten generated/pets/m0.py\x1b[0m" in shown
    assert "Rendering spec/openapi.yaml" in shown
    assert shown.count("\x1b[?25h") >= 1  # the cursor is shown again


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_colours_where_none_are_wanted(here: Path, name: str, value: str) -> None:
    _, shown = on_a_terminal(here, "generate", **{name: value})
    assert "\x1b[32m" not in shown
    assert "written generated/pets/m0.py" in shown


def test_colours_but_no_progress_where_they_are_forced(here: Path) -> None:
    result = run(here, "generate", FORCE_COLOR="1")
    assert "\x1b[32mwritten" in result.stdout
    assert result.stderr == ""


def test_a_reader_that_goes_away_is_no_error(here: Path) -> None:
    run(here, "generate", N="1")
    (here / "generated/pets/m0.py").write_text("x\n" * 400_000)
    process = subprocess.Popen(
        [sys.executable, "-c", FAKE, "check"],
        cwd=here,
        env=environment(N="5000"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 1
    assert "Traceback" not in err
    assert "BrokenPipe" not in err


@pytest.mark.parametrize("redirection", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_are_fine(here: Path, redirection: str) -> None:
    script = f'"$1" -c "$2" generate {redirection}'
    result = subprocess.run(
        ["sh", "-c", script, "sh", sys.executable, FAKE],
        cwd=here,
        env=environment(),
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0
    assert result.stderr == ""
    assert (here / "generated/pets/m0.py").exists()


@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="a full disk is /dev/full here"
)
def test_results_that_cannot_be_written_are_told(here: Path) -> None:
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            [sys.executable, "-c", FAKE, "generate"],
            cwd=here,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert result.returncode == 3
    assert result.stderr == (
        "clientpress: the output could not be written: No space left on device\n"
    )


def test_characters_that_a_stream_lacks(here: Path) -> None:
    (here / "é.yaml").write_text("x")
    result = run(here, "check", "é.yaml", PYTHONIOENCODING="ascii")
    assert result.returncode == 1
    assert "\\xe9.yaml" in result.stderr


def test_an_interrupt_ends_with_130(here: Path) -> None:
    result = run(here, "generate", INTERRUPT="1")
    assert result.returncode == 130
    assert result.stderr.startswith("clientpress: interrupted")
    assert result.stderr.count("\n") == 1
    assert os.listdir(here) == ["spec"]


def test_the_folder_we_stand_in_may_be_the_output(here: Path) -> None:
    run(here, "generate", N="2")
    result = run(here / "generated", "generate", "../spec/openapi.yaml", "-o", ".")
    assert result.returncode == 0, result.stderr
    assert "pets/m2.py" in result.stdout
    assert "cd ." in result.stderr
