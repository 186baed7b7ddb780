"""Imports a CSV file through `customers.bulk_create_iter`.

    pip install '.[examples]'
    python examples/import_csv.py customers.csv --journal import.jsonl --failed failed.csv

The first row names the fields, `parent.child` one of a nested object; an empty cell leaves
its field out. What failed, and what nobody can tell of, goes to another CSV file with the
reason beside it: mend that file and import it in turn. A run with a journal that was
stopped goes on where it was when it is started again. The credentials come from the
environment, see the README.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

from metrifox_sdk import (
    BatchCreated,
    BatchOptions,
    BatchUnknown,
    ConfigurationError,
    MetrifoxClient,
)

if TYPE_CHECKING:
    from metrifox_sdk.params import CustomerCreateParams

REASON = ("_row", "_outcome", "_reason")
"""The columns that are put to what failed; they are passed over when it comes back."""


SHOWN = 5
"""How many of what failed are told beside the bar."""


def number(text: str) -> object:
    """A number; what is none stays, so that the check before sending names it."""
    try:
        return int(text)
    except ValueError:
        try:
            return float(text)
        except ValueError:
            return text


def truth(text: str) -> object:
    """True or False; what is neither stays."""
    return {"true": True, "yes": True, "false": False, "no": False}.get(
        text.strip().lower(), text
    )


NOT_TEXT: dict[str, Callable[[str], object]] = {
    "billing_configuration.payment_reminder_days": number,
}
"""The columns that are no text, and what makes their value of a cell."""


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a file, by the names in its first row."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            for row in csv.DictReader(file, restkey="", restval=""):
                if row.pop("", None):
                    sys.exit(f"{path}: a row has more cells than there are names")
                yield row
        except (UnicodeDecodeError, csv.Error) as error:
            sys.exit(f"{path}: is no CSV file in UTF-8: {error}; save it anew as one")


def item(row: dict[str, str]) -> CustomerCreateParams:
    """What a row says: `a.b` is the field b of the object a."""
    found: dict[str, Any] = {}
    for name, cell in row.items():
        if cell and name not in REASON:
            *parents, last = name.split(".")
            holder = found
            for parent in parents:
                holder = holder.setdefault(parent, {})
            holder[last] = NOT_TEXT.get(name, str)(cell)
    return cast("CustomerCreateParams", found)


def run(path: Path, failed: Path | None, settings: BatchOptions) -> int:
    """Import a file, show how far it is, and return how many rows did not make it."""
    counts = {"created": 0, "failed": 0, "unknown": 0}
    total = sum(1 for _ in rows(path))
    columns = ("{task.description}", BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, TimeRemainingColumn())
    with ExitStack() as stack:
        client = stack.enter_context(MetrifoxClient())
        outcomes = client.customers.bulk_create_iter(map(item, rows(path)), **settings)
        stack.enter_context(closing(outcomes))
        writer = None
        if failed is not None:
            file = stack.enter_context(failed.open("w", encoding="utf-8", newline=""))
            writer = csv.writer(file)
        stack.enter_context(bar)
        task = bar.add_task("importing", total=total)
        # Outcomes come in the order of the input, so the rows can be read again beside.
        for row, outcome in zip(rows(path), outcomes, strict=True):
            if isinstance(outcome, BatchCreated):
                kind = "created"
            else:
                kind = "unknown" if isinstance(outcome, BatchUnknown) else "failed"
                others = counts["failed"] + counts["unknown"]
                if others < SHOWN:
                    text = f"row {outcome.index + 1}: {kind}: {outcome.error}"
                    bar.console.print(text, markup=False, highlight=False)
                if writer is not None:
                    own = {k: cell for k, cell in row.items() if k not in REASON}
                    if not others:
                        writer.writerow([*own, *REASON])
                    reason = (outcome.index + 1, kind, outcome.error)
                    writer.writerow([*own.values(), *reason])
            counts[kind] += 1
            bar.update(task, advance=1, description=told(counts))
    print(f"{total} rows: {told(counts)}")
    return counts["failed"] + counts["unknown"]


def told(counts: dict[str, int]) -> str:
    """How many rows ended how."""
    return ", ".join(f"{count} {name}" for name, count in counts.items())


def main() -> int:
    """Read the command line; 1 if a row did not make it, 2 if nothing could be done."""
    parser = argparse.ArgumentParser(description="Import a CSV file.")
    parser.add_argument("file", type=Path, help="first row: names of fields")
    parser.add_argument("--journal", type=Path, help="to go on after a stop")
    parser.add_argument("--failed", type=Path, help="where to write what failed")
    parser.add_argument("--concurrency", type=int, default=4, metavar="N")
    given = parser.parse_args()
    if given.failed and given.failed.exists() and given.failed.samefile(given.file):
        parser.error("--failed must be another file than the one to import")
    settings: BatchOptions = {"max_concurrency": given.concurrency}
    if given.journal is not None:
        settings["journal"] = given.journal
    try:
        return 1 if run(given.file, given.failed, settings) else 0
    except (ConfigurationError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        again = "start it again as before: it goes on where it was"
        lost = "without --journal nobody knows which rows were imported"
        print(f"Stopped; {again if given.journal else lost}.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
