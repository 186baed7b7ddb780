"""The rule `ambiguous-yaml`: a scalar is the same to every reader of YAML."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Fault, Location
from ..load.source import pointer_of
from ..load.yaml_versions import Doubtful
from .levels import SETTINGS
from .rule import warning
from .walk import Index


@warning("a value or a key is not the same to readers of YAML 1.1 and of YAML 1.2")
def ambiguous_yaml(index: Index) -> Iterator[Fault]:
    """Yield plain scalars that some readers take for something else."""
    for source in index.document.sources:
        for doubtful in source.doubtful:
            # `off` is a level: whoever reads `false` there is understood, too.
            if doubtful.path[:1] != (SETTINGS,) or doubtful.text != "off":
                yield _fault(source.name, doubtful)


def _fault(source: str, doubtful: Doubtful) -> Fault:
    """Return the fault of a scalar."""
    text, part = doubtful.text, doubtful.part
    what = "the key " if part == "key" else ""
    here = "text" if isinstance(doubtful.value, str) else _number(doubtful.value)
    other = f"{doubtful.other} to readers of YAML 1.1"
    message = f"{what}'{text}' without quotes is {other}, and {here} to others"
    at = Location(source, pointer_of(doubtful.path))
    hint = _hint(doubtful)
    return Fault("ambiguous-yaml", message, at, part, hint=hint)


def _hint(doubtful: Doubtful) -> str:
    """Return what to write so that all agree."""
    text, value = doubtful.text, doubtful.value
    if doubtful.part == "key" or isinstance(value, str):
        return f"put it in quotes: '{text}'"
    return f"write {_number(value)} for the number, '{text}' for text"


def _number(value: object) -> str:
    """Return a number in a form that all readers take for the same."""
    mantissa, exponent, power = str(value).partition("e")
    point = "" if "." in mantissa or isinstance(value, int) else ".0"
    return f"{mantissa}{point}{exponent}{power}"
