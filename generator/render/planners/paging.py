"""Plans the methods that answer page by page, and the declarations behind them."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.operation import Operation, Parameter
from ...ir.paging import Paging
from ..annotations import Speller, Type
from ..pages import Constant
from ..text import literal
from .context import Context


@dataclass(frozen=True, slots=True)
class PagingPlan:
    """What is known of the pages of an operation before its method is laid out;
    `item` is the type of an item as methods spell it.
    """

    item: Type
    constant: Constant

    def uses(self) -> set[str]:
        """Return the names that its methods use."""
        return {*self.item.needs(), "Pager", "AsyncPager"}

    def returns(self, reply: Type, *, is_async: bool) -> Type:
        """Return what a method gives whose requests give `reply`."""
        kind = "AsyncPager" if is_async else "Pager"
        text = f"{kind}[{self.item.whole()}, {reply.whole()}]"
        return Type(text, frozenset({*self.item.needs(), *reply.needs(), kind}))


def plan_paging(
    context: Context, operation: Operation, gives: Speller, taken: set[str]
) -> PagingPlan | None:
    """Return the paging of an operation; `gives` spells for the class of its method,
    `taken` are the constants of its module.
    """
    paging = operation.paging
    if paging is None:
        return None
    method = context.names.method(operation)
    name = f"_{method.rstrip('_').upper()}_PAGES"
    while name in taken:
        name += "_"
    constant = _declaration(context, operation, paging, name)
    return PagingPlan(gives.spell(paging.item), constant)


def _declaration(
    context: Context, operation: Operation, paging: Paging, name: str
) -> Constant:
    item = Speller(context.api, context.names, "model").spell(paging.item).whole()
    parts = [literal(paging.style), literal(paging.items), literal(item)]
    if paging.carrier is not None:
        carrier = _argument(context, operation, paging.carrier)
        parts.append(f"argument={literal(carrier)}")
        if isinstance(paging.carrier, str):
            parts.append("in_body=True")
    pointers = {
        "next": paging.next,
        "key": paging.key,
        "has_more": paging.has_more,
        "total": paging.total,
        "pages": paging.pages,
    }
    parts += [f"{key}={literal(value)}" for key, value in pointers.items() if value]
    if paging.style == "page" and paging.first != 1:
        parts.append(f"first={paging.first}")
    if paging.limit is not None:
        limit = _argument(context, operation, paging.limit)
        parts.append(f"limit={literal(limit)}")
        if paging.size is not None:
            parts.append(f"size={paging.size}")
        if paging.is_full:
            parts.append("full=True")
    return Constant(name, item, tuple(parts), kind="PageRules")


def _argument(context: Context, operation: Operation, one: Parameter | str) -> str:
    """Return what the runtime knows a parameter or a property of the body by."""
    return one if isinstance(one, str) else context.names.argument(operation, one)
