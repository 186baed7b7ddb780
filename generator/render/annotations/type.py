"""A type expression that is being put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Type:
    """A type without its None (`text`), the markers that go with it, and whether it
    takes None; `uses` are the names in it.
    """

    text: str
    uses: frozenset[str] = frozenset()
    marks: tuple[str, ...] = ()
    nullable: bool = False

    @property
    def is_any(self) -> bool:
        """Whether this is `Any`."""
        return self.text == "Any"

    def marked(self, mark: str, name: str, *, first: bool = False) -> Type:
        """Return the type with one more marker; `name` is the marker's class."""
        marks = (mark, *self.marks) if first else (*self.marks, mark)
        return Type(self.text, self.uses | {name}, marks, self.nullable)

    def or_none(self) -> Type:
        """Return the type with None as a value."""
        return self._with(nullable=True)

    def not_none(self) -> Type:
        """Return the type without None."""
        return self._with(nullable=False)

    def _with(self, *, nullable: bool) -> Type:
        # Types are made by the ten thousand; `replace` takes three times as long.
        if self.nullable is nullable:
            return self
        return Type(self.text, self.uses, self.marks, nullable)

    def needs(self) -> frozenset[str]:
        """Return the names that `whole` uses."""
        return self.uses | {"Annotated"} if self.marks else self.uses

    def whole(self) -> str:
        """Return the expression: `Annotated[str | None, Check(max_length=5)]`."""
        text = self.text
        if self.nullable and text not in ("Any", "None"):
            text = f"{text} | None"
        if self.marks:
            return f"Annotated[{text}, {', '.join(self.marks)}]"
        return text

    def within(self, outer: str) -> Type:
        """Return `outer[...]` around the type."""
        return Type(f"{outer}[{self.whole()}]", self.needs() | {outer})


NONE = Type("None", nullable=True)
SKIP = Type("")
"""No type at all: what an alias would add to itself. A union leaves it out."""
ANY = Type("Any", frozenset({"Any"}))


def union(types: Iterable[Type]) -> Type:
    """Return the union of types, each once and in order; Any takes all of them in."""
    parts: dict[str, Type] = {}
    nullable = False
    for each in types:
        nullable = nullable or each.nullable
        if each.text not in ("", "None"):
            part = each.not_none()
            parts.setdefault(part.whole(), part)
    if not parts:
        return NONE if nullable else ANY
    if any(each.is_any for each in parts.values()):
        return ANY
    if len(parts) == 1:
        only = next(iter(parts.values()))
        return only.or_none() if nullable else only
    needs = frozenset[str]().union(*(each.needs() for each in parts.values()))
    return Type(" | ".join(parts), needs, nullable=nullable)
