"""What can be typed: commands, options and the text of `--help`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, NoReturn

from .exits import WRONG
from .help import (
    ABOUT,
    CHECK,
    EPILOG,
    EXPLAIN,
    GENERATE,
    KEEP,
    OUTPUT,
    RULES,
    SPEC,
    VALIDATE,
)

FORMATS = ("text", "json", "github", "sarif", "junit")
"""What the faults of documents can be told in."""
_COMMANDS = ("generate", "check", "validate", "keep", "rules", "explain")


class Parser(argparse.ArgumentParser):
    """Tells wrong use in one sentence, and where to read more."""

    def __init__(self, prog: str | None = None, **words: Any) -> None:
        # Any: the words are argparse's own, and each has its type there.
        words["formatter_class"] = argparse.RawDescriptionHelpFormatter
        super().__init__(prog, allow_abbrev=False, **words)

    def error(self, message: str) -> NoReturn:
        """End with exit code 2."""
        self.exit(WRONG, f"{self.prog}: {message}\nhint: see {self.prog} --help\n")


def build_parser() -> Parser:
    """Return the parser of the whole command line."""
    # Fixed, so that `python -m generator` speaks of itself by the same name.
    parser = Parser(
        prog="clientpress",
        description=ABOUT,
        epilog=EPILOG,
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
    _document(generate, GENERATE)
    _output(generate, "folder to write")
    generate.add_argument(
        "--force",
        action="store_true",
        help="overwrite what was edited by hand or stands in the way",
    )
    generate.add_argument(
        "--watch",
        action="store_true",
        help="stay, and generate anew whenever a file is saved; Ctrl-C ends it",
    )
    check = commands.add_parser(
        "check", help="compare the client with what the spec says"
    )
    _document(check, CHECK)
    _output(check, "folder to compare")
    _format(check, ("text", "github"))
    _validate(commands.add_parser("validate", help="only check the spec, or several"))
    _keep(commands.add_parser("keep", help="keep edits of generated files by hand"))
    rules = commands.add_parser("rules", help="list every rule")
    _describe(rules, RULES)
    _format(rules, ("text", "json"))
    explain = commands.add_parser("explain", help="show what a rule is about")
    _describe(explain, EXPLAIN)
    explain.add_argument(
        "code", metavar="CODE", help="the word in brackets of a fault, like unknown-ref"
    )
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


def _describe(parser: Parser, description: str) -> None:
    """Describe a command, and add what all commands take."""
    parser.description = description
    parser.add_argument(
        "--traceback",
        action="store_true",
        help="show the traceback of an internal error",
    )


def _terms(parser: Parser) -> None:
    """Add the options for documents of others."""
    parser.add_argument(
        "--permissive",
        action="store_true",
        help="a document of others: errors that leave it understood are warnings",
    )
    parser.add_argument(
        "--ref-root",
        type=Path,
        metavar="DIR",
        help="references lead to files below this folder (default: the document's)",
    )
    parser.add_argument(
        "--allow-remote",
        action="append",
        default=[],
        metavar="HOST",
        help="follow references to this host (HOST or HOST:PORT; repeatable)",
    )


def _document(parser: Parser, description: str) -> None:
    """Describe a command on one document."""
    _describe(parser, description)
    _terms(parser)
    parser.add_argument(
        "spec",
        nargs="?",
        default=SPEC,
        metavar="SPEC",
        help=f"the OpenAPI document, YAML or JSON (default: {SPEC})",
    )


def _validate(parser: Parser) -> None:
    """Add what `validate` takes."""
    _describe(parser, VALIDATE)
    _terms(parser)
    parser.add_argument(
        "specs",
        nargs="*",
        metavar="SPEC",
        help=f"documents: files, patterns, '-', git:REF:path (default: {SPEC})",
    )
    _format(parser, FORMATS)
    parser.add_argument(
        "--output-file",
        metavar="FILE",
        help="write there what --format asks for; the text is still shown",
    )
    parser.add_argument(
        "--strict", action="store_true", help="let warnings fail as errors do"
    )


def _keep(parser: Parser) -> None:
    """Add what `keep` takes: its words are files, so the document is an option."""
    _describe(parser, KEEP)
    _terms(parser)
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="FILE",
        help="a generated file, as it stands, or as it is called in the client",
    )
    parser.add_argument(
        "--drop", action="store_true", help="keep the edits of these files no more"
    )
    parser.add_argument(
        "--spec",
        default=SPEC,
        metavar="SPEC",
        help=f"the OpenAPI document (default: {SPEC})",
    )
    _output(parser, "folder of the client")


def _format(parser: Parser, choices: tuple[str, ...]) -> None:
    """Add the option that names the form of what is told."""
    parser.add_argument(
        "--format",
        choices=choices,
        default="text",
        metavar="FORMAT",
        help=f"{', '.join(choices[:-1])} or {choices[-1]} (default: text)",
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
