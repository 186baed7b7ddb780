"""What is raised where a reference leads to nothing."""

from __future__ import annotations

from ..diagnostics import Fault, Location

SHOWN = 4
"""How many references of a circle a message names."""


class UnresolvedReference(Exception):
    """A reference leads nowhere, in a circle, or may not be followed.

    `told` is set where the report holds the fault already: that of the file that could
    not be read.
    """

    def __init__(self, fault: Fault, told: bool = False) -> None:
        super().__init__(fault.message)
        self.fault = fault
        self.told = told


def circle(chain: list[Location]) -> UnresolvedReference:
    """Return the fault of references that lead in a circle.

    It stands at the same place whichever of them was followed first.
    """
    first = chain.index(min(chain))
    chain = chain[first:] + chain[:first]
    if len(chain) == 1:
        message = f"'#{chain[0].pointer}' refers to itself"
    else:
        shown = [f"'#{at.pointer}'" for at in chain[:SHOWN]]
        rest = ["..."] if len(chain) > SHOWN else []
        message = "these references lead in a circle: " + " -> ".join(
            [*shown, *rest, shown[0]]
        )
    return UnresolvedReference(
        Fault("circular-ref", message, chain[0].child("$ref"), hint=None)
    )
