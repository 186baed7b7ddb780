"""What the rules on our extensions of operations share: their members, the faults at
them, and pointers into a reply.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..diagnostics import Fault, Part, Related, nearest, unescape
from ..load import Node
from .phrases import meant_by
from .schema_view import members, others
from .walk import Index
from .words import either, kind_of, quoted


class Extension:
    """One extension, held against its operation; `code` is of the faults it gives."""

    def __init__(self, code: str, index: Index, operation: Node, node: Node) -> None:
        self.code = code
        self.index = index
        self.operation = operation
        self.node = node

    def text(self, name: str) -> str:
        """Return a member that is a string; "" where there is none."""
        return self.node.text(name) or ""

    def fault(
        self,
        name: str,
        message: str,
        hint: str | None = None,
        related: tuple[Related, ...] = (),
    ) -> Fault:
        """Return a fault at a member, or at the whole where that is left to default."""
        node = self.node.get(name)
        part: Part = "key" if node is None else "value"
        at = self.node.at if node is None else node.at
        return Fault(self.code, message, at, part, hint=hint, related=related)

    def walk(self, name: str, reply: Node) -> Node | Fault:
        """Return the schema to which the pointer in a member leads in a reply."""
        pointer = self.text(name)
        node, passed = reply, ""
        for token in pointer.split("/")[1:]:
            known = members(node)
            inner = known.get(unescape(token)) or others(node)
            if inner is None:
                near = nearest(token, known)
                message = f"the reply has nothing at {quoted(f'{passed}/{token}')}"
                rest = pointer[len(passed) + 1 + len(token) :]
                hint = meant_by(f"{passed}/{near}{rest}") if near else None
                return self.fault(name, message, hint)
            node, passed = inner, f"{passed}/{token}"
        return node


def not_an_object(code: str, title: str, node: Node) -> Fault:
    """Return that an extension is no object."""
    message = f"'{title}' must be an object, but it is {kind_of(node.value)}"
    return Fault(code, message, node.at)


def unknown_member(
    code: str, title: str, node: Node, key: str, known: Sequence[str]
) -> tuple[Fault, str | None]:
    """Return that a member is not known, and the one that is probably meant: of those
    that are not there yet.
    """
    near = nearest(key, [each for each in known if each not in node])
    message = f"{quoted(key)} is not a member of '{title}'"
    hint = meant_by(near) or f"its members are {either(known)}"
    member = node.get(key)
    assert member is not None
    return Fault(code, message, member.at, "key", hint=hint), near
