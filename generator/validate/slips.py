"""Wrong members, by the objects that hold them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..diagnostics import Fault, Location


class Slips:
    """The members that are wrong themselves, not their values; there only grow more.

    Rules ask for each of thousands of objects whether one of its members is misspelt.
    """

    def __init__(self) -> None:
        self._known = 0
        self._held: dict[Location, list[Location]] = {}

    def at(self, at: Location, wrong: Mapping[Location, Fault]) -> Sequence[Location]:
        """Return the wrong members of an object, out of all that is wrong so far."""
        if self._known != len(wrong):
            self._known, self._held = len(wrong), {}
            for member, fault in wrong.items():
                if fault.part == "key":
                    holder = Location(member.source, member.pointer.rpartition("/")[0])
                    self._held.setdefault(holder, []).append(member)
        return self._held.get(at, ())
