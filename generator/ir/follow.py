"""Follows references between objects that are no schemas."""

from __future__ import annotations

from ..diagnostics import Location, Report
from ..load.node import Node
from ..load.unresolved import UnresolvedReference


class Follower:
    """Follows references; tells once where one leads nowhere."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._told: set[Location] = set()

    def follow(self, node: Node) -> Node:
        """Return what a node refers to, or itself, told, where that is nothing."""
        try:
            return node.follow()
        except UnresolvedReference as error:
            if not error.told and error.fault.at not in self._told:
                self._told.add(error.fault.at)
                self._report.add(error.fault)
            return node

    def find(self, node: Node) -> Node | None:
        """Return what a node refers to; None, untold, where that is nothing.

        For what is only beside a call: that it is lost has been told by the checks.
        """
        try:
            return node.follow()
        except UnresolvedReference:
            return None
