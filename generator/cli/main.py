"""From the words typed to an exit code. No traceback reaches anybody unasked."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from .console import Console

INTERNAL, INTERRUPTED = 3, 130
"""Exit codes: a fault of clientpress itself; stopped by the user (128 + SIGINT)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    console = Console(sys.stdout, sys.stderr, os.environ)
    try:
        code = _run(words, console)
        console.flush()
        if console.failure is not None:
            reason = console.failure.strerror or console.failure
            console.error(f"the output could not be written: {reason}")
            return INTERNAL
        return code
    except KeyboardInterrupt:
        console.error("interrupted; nothing was left half-written")
        return INTERRUPTED
    except Exception as error:  # the last resort: whatever it is, one message
        return _internal(error, words, console)


def _run(words: list[str], console: Console) -> int:
    """Read the words and run the command they name."""
    from .arguments import build_parser, unknown_command

    if message := unknown_command(words):
        console.tell(message)
        return 2
    parser = build_parser()
    try:
        parsed = parser.parse_args(words)
    except SystemExit as end:  # --help and wrong use end here
        return end.code if isinstance(end.code, int) else 2
    if parsed.version:
        console.result(f"clientpress {_version()}")
        return 0
    if parsed.command is None:
        console.tell(parser.format_help())
        return 2
    return _command(parsed, console)


def _command(parsed: argparse.Namespace, console: Console) -> int:
    """Run a command on what was parsed."""
    from .commands import WRONG, Run, reading_fault

    spec = Path(parsed.spec)
    if fault := reading_fault(spec):
        console.error(fault, f"name the document: clientpress {parsed.command} SPEC")
        return WRONG
    if parsed.command == "validate":
        return Run(console, spec).validate()
    if not parsed.output:
        console.error("the folder after --output is empty", "name a folder")
        return WRONG
    if parsed.command == "check":
        return Run(console, spec, Path(parsed.output)).check()
    return Run(console, spec, Path(parsed.output), parsed.force).generate()


def _version() -> str:
    """Return the version of the installed distribution, or of the checkout."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("clientpress")
    except PackageNotFoundError:
        import tomllib

        project = Path(__file__).parents[2] / "pyproject.toml"
        return str(tomllib.loads(project.read_text())["project"]["version"])


def _internal(error: Exception, words: list[str], console: Console) -> int:
    """Tell a fault of our own in one message, with the traceback where asked for."""
    if "--traceback" in words or os.environ.get("CLIENTPRESS_TRACEBACK", "0") != "0":
        import traceback

        console.tell("".join(traceback.format_exception(error)))
    console.error(
        f"internal error: {type(error).__name__}: {error}",
        "this is a fault of clientpress: please report it, with what the same "
        "command prints when --traceback is added",
    )
    return INTERNAL
