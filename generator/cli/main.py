"""From the words typed to an exit code. No traceback reaches anybody unasked."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .console import Console
from .exits import DONE, INTERNAL, INTERRUPTED, WRONG
from .help import SPEC

if TYPE_CHECKING:
    from ..pipeline import Terms


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
    except OSError as error:
        if not _is_of_the_user(error):
            return _internal(error, words, console)
        console.error(
            f"{error.filename}: {(error.strerror or 'cannot be used').lower()}",
            "clientpress must be able to read and to write there",
        )
        return WRONG
    except Exception as error:  # the last resort: whatever it is, one message
        return _internal(error, words, console)


def _run(words: list[str], console: Console) -> int:
    """Read the words and run the command they name."""
    from .arguments import build_parser, unknown_command

    if message := unknown_command(words):
        console.tell(message)
        return WRONG
    parser = build_parser()
    try:
        parsed = parser.parse_args(words)
    except SystemExit as end:  # --help and wrong use end here
        return end.code if isinstance(end.code, int) else WRONG
    if parsed.version:
        from .version import version

        console.result(f"clientpress {version()}")
        return DONE
    if parsed.command is None:
        console.tell(parser.format_help())
        return WRONG
    return _command(parsed, console)


def _command(parsed: argparse.Namespace, console: Console) -> int:
    """Run a command on what was parsed."""
    match parsed.command:
        case "validate":
            return _validate(parsed, console)
        case "diff":
            return _diff(parsed, console)
        case "init":
            from .starting import Start

            folder, package = parsed.folder, parsed.package
            return Start(console, folder, package, parsed.title).do()
        case "rules":
            from .rulebook import list_rules

            return list_rules(console, parsed.format)
        case "explain":
            from .rulebook import explain

            return explain(console, parsed.code)
        case _:
            return _client(parsed, console)


def _validate(parsed: argparse.Namespace, console: Console) -> int:
    """Check the documents that were named."""
    from .inputs import NoMatch, documents
    from .validation import Validation

    try:
        specs = documents(parsed.specs or [SPEC])
    except NoMatch as pattern:
        console.error(f"no file matches {str(pattern)!r}", "name at least one document")
        return WRONG
    file = Path(parsed.output_file) if parsed.output_file else None
    terms = _terms(parsed)
    return Validation(console, specs, parsed.format, parsed.strict, file, terms).run()


def _diff(parsed: argparse.Namespace, console: Console) -> int:
    """Compare two documents."""
    from .comparing import Comparing

    form, fail_on, terms = parsed.format, parsed.fail_on, _terms(parsed)
    words = parsed.old, parsed.new, parsed.spec
    client, changelog = Path(parsed.output), parsed.changelog
    return Comparing(console, *words, form, fail_on, terms, client, changelog).run()


def _terms(parsed: argparse.Namespace) -> Terms:
    """Return on what terms documents are read."""
    from ..pipeline import Terms

    hosts = frozenset(host.lower() for host in parsed.allow_remote)
    return Terms(hosts, parsed.permissive, parsed.ref_root)


def _client(parsed: argparse.Namespace, console: Console) -> int:
    """Write the client, or compare it."""
    from .commands import Run
    from .inputs import is_file_name, reading_fault

    spec = Path(parsed.spec)
    if fault := reading_fault(spec):
        option = "--spec SPEC" if parsed.command == "keep" else "SPEC"
        hint = f"name the document: clientpress {parsed.command} {option}"
        console.error(fault, hint)
        return WRONG
    if not parsed.output:
        console.error("the folder after --output is empty", "name a folder")
        return WRONG
    output = Path(parsed.output)
    if parsed.command == "keep":
        from .keeping import Keeping

        run = Run(console, spec, output, terms=_terms(parsed))
        return Keeping(run, parsed.files, parsed.drop).do()
    if parsed.command == "check":
        annotates = parsed.format == "github"
        terms = _terms(parsed)
        run = Run(console, spec, output, terms=terms, annotates=annotates)
        from .releasing import check_version

        code = run.check()
        if code == WRONG:
            return code
        return max(code, check_version(console, spec, terms, annotates=annotates))
    run = Run(console, spec, output, parsed.force, _terms(parsed))
    if not parsed.watch:
        return run.generate()
    if not is_file_name(parsed.spec):
        console.error(f"{parsed.spec} cannot be watched", "name a file")
        return WRONG
    from .watch import Watch

    return Watch(run).forever()


def _is_of_the_user(error: OSError) -> bool:
    """Whether an error is of a file or folder that is not clientpress's own."""
    if error.filename is None:
        return False
    own = Path(__file__).parent.parent
    return own not in Path(os.path.abspath(str(error.filename))).parents


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
