"""What can be typed: commands, options and the text of `--help`."""

from __future__ import annotations

from pathlib import Path

from .help import (
    ABOUT,
    CHECK,
    DIFF,
    EPILOG,
    EXPLAIN,
    GENERATE,
    INIT,
    KEEP,
    RULES,
    SPEC,
    VALIDATE,
)
from .options import Parser, describe, document, output, terms, told_as

FORMATS = ("text", "json", "github", "sarif", "junit")
"""What the faults of documents can be told in."""
DIFF_FORMATS = ("text", "json", "markdown", "github")
"""What the changes of a document can be told in."""
_COMMANDS = (
    *("init", "generate", "check", "diff", "validate", "keep"),
    *("rules", "explain"),
)


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
    _init(commands.add_parser("init", help="start a project: spec, Makefile, CI"))
    _generate(
        commands.add_parser(
            "generate", help="validate the spec, render the client, write it"
        )
    )
    check = commands.add_parser(
        "check", help="compare the client with what the spec says"
    )
    document(check, CHECK)
    output(check, "folder to compare")
    told_as(check, ("text", "github"))
    _diff(
        commands.add_parser(
            "diff", help="what changed in the spec, and what that means in Python"
        )
    )
    _validate(commands.add_parser("validate", help="only check the spec, or several"))
    _keep(commands.add_parser("keep", help="keep edits of generated files by hand"))
    rules = commands.add_parser("rules", help="list every rule")
    describe(rules, RULES)
    told_as(rules, ("text", "json"))
    explain = commands.add_parser("explain", help="show what a rule is about")
    describe(explain, EXPLAIN)
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


def _init(parser: Parser) -> None:
    """Add what `init` takes."""
    describe(parser, INIT)
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path(),
        metavar="FOLDER",
        help="where to; it may be there already (default: the current folder)",
    )
    parser.add_argument(
        "--package",
        metavar="NAME",
        help="the import name of the client (default: of the title, or the folder)",
    )
    parser.add_argument(
        "--title",
        metavar="TITLE",
        help="what the API is called (default: the words of the package)",
    )


def _generate(parser: Parser) -> None:
    """Add what `generate` takes."""
    document(parser, GENERATE)
    output(parser, "folder to write")
    parser.add_argument(
        "--force",
        action="store_true",
        help="overwrite what was edited by hand or stands in the way",
    )
    parser.add_argument(
        "--watch",
        action="store_true",
        help="stay, and generate anew whenever a file is saved; Ctrl-C ends it",
    )


def _diff(parser: Parser) -> None:
    """Add what `diff` takes."""
    describe(parser, DIFF)
    terms(parser)
    for name, told in (
        ("old", "the old document or revision (default: where the branch began)"),
        ("new", "the new document or revision (default: the working tree's)"),
    ):
        parser.add_argument(name, nargs="?", metavar=name.upper(), help=told)
    parser.add_argument(
        "--spec",
        default=SPEC,
        metavar="PATH",
        help=f"where the document stands in revisions (default: {SPEC})",
    )
    told_as(parser, DIFF_FORMATS)
    parser.add_argument(
        "--fail-on",
        choices=("major", "minor"),
        metavar="LEVEL",
        help="exit with 1 where a change is major; or minor, or worse",
    )
    parser.add_argument(
        "--changelog",
        action="store_true",
        help="write the changes into CHANGELOG.md of the client",
    )
    output(parser, "folder of the client")


def _validate(parser: Parser) -> None:
    """Add what `validate` takes."""
    describe(parser, VALIDATE)
    terms(parser)
    parser.add_argument(
        "specs",
        nargs="*",
        metavar="SPEC",
        help=f"documents: files, patterns, '-', git:REF:path (default: {SPEC})",
    )
    told_as(parser, FORMATS)
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
    describe(parser, KEEP)
    terms(parser)
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
    output(parser, "folder of the client")
