"""What can be typed: commands, options and the text of `--help`."""

from __future__ import annotations

import argparse
from typing import Any, NoReturn

SPEC = "spec/openapi.yaml"
OUTPUT = "generated"

_ABOUT = "Turns an OpenAPI document into a typed Python client."

_EPILOG = f"""\
examples:
  clientpress generate                       {SPEC} to {OUTPUT}/
  clientpress generate api.yaml --output sdk
  clientpress check                          in CI: is {OUTPUT}/ what the spec says?
  clientpress check | git apply              take over the difference
  clientpress validate api.yaml

exit codes:
  0    done, or nothing to do
  1    generate: the folder was not written; check: it differs; validate: errors
  2    generate, check: the spec is wrong; all: wrong use, or nothing to read
  3    a fault of clientpress itself
  130  interrupted

environment:
  NO_COLOR, FORCE_COLOR      never or always colours; without them, on a terminal
  CLIENTPRESS_TRACEBACK=1    the same as --traceback
"""

_GENERATE = """\
Reads and checks the document, renders the client and writes it. Nothing is written
when anything is wrong. The folder is the old client or the new one at any moment.

The files written are listed in .clientpress.json in the folder. Only these are ever
overwritten or removed; files of others stay. Where one of them was edited or deleted
by hand, all such files are told and nothing is written, unless --force is given.

exit codes: 0 written or nothing changed, 1 the folder was not written, 2 the spec is
wrong
"""

_CHECK = """\
Renders the client in memory and compares it with the folder, byte for byte. Writes a
unified diff to standard output, from what stands there to what should.

exit codes: 0 the same, 1 it differs, 2 the spec is wrong
"""

_VALIDATE = """\
Checks the document and tells every fault with its place. Writes nothing.

exit codes: 0 no errors, 1 errors, 2 there is nothing to read
"""

_COMMANDS = ("generate", "check", "validate")


class Parser(argparse.ArgumentParser):
    """Tells wrong use in one sentence, and where to read more."""

    def __init__(self, prog: str | None = None, **words: Any) -> None:
        # Any: the words are argparse's own, and each has its type there.
        words["formatter_class"] = argparse.RawDescriptionHelpFormatter
        super().__init__(prog, allow_abbrev=False, **words)

    def error(self, message: str) -> NoReturn:
        """End with exit code 2."""
        self.exit(2, f"{self.prog}: {message}\nhint: see {self.prog} --help\n")


def build_parser() -> Parser:
    """Return the parser of the whole command line."""
    # Fixed, so that `python -m generator` speaks of itself by the same name.
    parser = Parser(
        prog="clientpress",
        description=_ABOUT,
        epilog=_EPILOG,
    )
    parser.add_argument(
        "--version", action="store_true", help="show the version and exit"
    )
    commands = parser.add_subparsers(
        title="commands", dest="command", metavar="COMMAND", parser_class=Parser
    )
    generate = commands.add_parser(
        "generate", help="validate the spec, render the client, write it"
    )
    _document(generate, _GENERATE)
    _output(generate, "folder to write")
    generate.add_argument(
        "--force",
        action="store_true",
        help="overwrite what was edited by hand or stands in the way",
    )
    check = commands.add_parser(
        "check", help="compare the client with what the spec says"
    )
    _document(check, _CHECK)
    _output(check, "folder to compare")
    _document(commands.add_parser("validate", help="only check the spec"), _VALIDATE)
    return parser


def unknown_command(arguments: list[str]) -> str | None:
    """Return what to say where the first word is no command, or None.

    Said ahead of the parser, whose own sentence lists every choice.
    """
    first = next((word for word in arguments if not word.startswith("-")), None)
    if first is None or first in _COMMANDS:
        return None
    from ..diagnostics.suggest import nearest

    hint = "see clientpress --help"
    if word := nearest(first, _COMMANDS, 0.6):
        hint = f"did you mean {word!r}?"
    return f"clientpress: there is no command {first!r}\nhint: {hint}\n"


def _document(parser: Parser, description: str) -> None:
    """Describe a command, and add what all commands take."""
    parser.description = description
    parser.add_argument(
        "spec",
        nargs="?",
        default=SPEC,
        metavar="SPEC",
        help=f"the OpenAPI document, YAML or JSON (default: {SPEC})",
    )
    parser.add_argument(
        "--traceback",
        action="store_true",
        help="show the traceback of an internal error",
    )


def _output(parser: Parser, what: str) -> None:
    """Add the option that names the client's folder."""
    parser.add_argument(
        "--output",
        "-o",
        default=OUTPUT,
        metavar="DIR",
        help=f"{what} (default: {OUTPUT})",
    )
