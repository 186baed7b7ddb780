"""Options that several commands take, and how wrong use is told."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any, NoReturn

from .exits import WRONG
from .help import OUTPUT, SPEC

_CHOICE = re.compile(r"invalid choice: '(.*)' \(choose from (.*)\)$")
"""How argparse tells a value that is none of the choices."""


class Parser(argparse.ArgumentParser):
    """Tells wrong use in one sentence, and where to read more."""

    def __init__(self, prog: str | None = None, **words: Any) -> None:
        # Any: the words are argparse's own, and each has its type there.
        words["formatter_class"] = argparse.RawDescriptionHelpFormatter
        super().__init__(prog, allow_abbrev=False, **words)

    # Of argparse's overloads, the one that takes all.
    def parse_known_args(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, args: Any = None, namespace: Any = None
    ) -> Any:
        """Refuse what a command does not know where its own help can be named."""
        # Any: its types are argparse's own.
        found, more = super().parse_known_args(args, namespace)
        if more:
            self.error(f"unrecognized arguments: {' '.join(more)}", more[0])
        return found, more

    def error(self, message: str, word: str = "") -> NoReturn:
        """End with exit code 2."""
        hint = f"see {self.prog} --help"
        known = [name for action in self._actions for name in action.option_strings]
        choice = _CHOICE.search(message)
        if choice is not None:
            word, known = choice[1], re.findall(r"[\w-]+", choice[2])
        if choice is not None or word.startswith("-"):
            from ..diagnostics.suggest import nearest

            if near := nearest(word, known, 0.6):
                hint = f"did you mean {near}?"
        self.exit(WRONG, f"{self.prog}: {message}\nhint: {hint}\n")


def describe(parser: Parser, description: str) -> None:
    """Describe a command, and add what all commands take."""
    parser.description = description
    parser.add_argument(
        "--traceback",
        action="store_true",
        help="show the traceback of an internal error",
    )


def terms(parser: Parser) -> None:
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


def document(parser: Parser, description: str) -> None:
    """Describe a command on one document."""
    describe(parser, description)
    terms(parser)
    parser.add_argument(
        "spec",
        nargs="?",
        default=SPEC,
        metavar="SPEC",
        help=f"the OpenAPI document, YAML or JSON (default: {SPEC})",
    )


def told_as(parser: Parser, choices: tuple[str, ...]) -> None:
    """Add the option that names the form of what is told."""
    parser.add_argument(
        "--format",
        choices=choices,
        default="text",
        metavar="FORMAT",
        help=f"{', '.join(choices[:-1])} or {choices[-1]} (default: text)",
    )


def output(parser: Parser, what: str) -> None:
    """Add the option that names the client's folder."""
    parser.add_argument(
        "--output",
        "-o",
        default=OUTPUT,
        metavar="DIR",
        help=f"{what} (default: {OUTPUT})",
    )
