"""Plans the calls of a group: what a method takes and gives, before it is laid out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...ir.operation import Operation
from ..annotations import Speller
from .batches import BatchPlan, plan_batch
from .bodies import BodyPlan, plan_body
from .context import Context
from .method_docs import in_order
from .paging import PagingPlan, plan_paging
from .reply_methods import ReplyMethod, reply_methods


@dataclass(frozen=True, slots=True)
class Call:
    """What is known of one method before it is laid out."""

    operation: Operation
    method: str
    body: BodyPlan | None
    replies: tuple[ReplyMethod, ...]
    path: tuple[str, ...]
    others: tuple[str, ...]
    values: tuple[str, ...]
    uses: frozenset[str]
    batch: BatchPlan | None = None
    paging: PagingPlan | None = None


def plan_call(
    context: Context, operation: Operation, shadowed: set[str], taken: set[str]
) -> Call:
    """Return a call; `shadowed` are names of methods, `taken` those of constants."""
    api, names = context.api, context.names
    takes = Speller(api, names, "params", shadowed, checks=False)
    gives = Speller(api, names, "model", shadowed)
    body = plan_body(context, operation, takes)
    replies = tuple(reply_methods(context, operation, gives))
    uses = frozenset[str]().union(*(each.uses() for each in replies))
    uses |= body.argument.needs() if body else frozenset[str]()
    path: list[str] = []
    required: list[str] = []
    optional: list[str] = []
    values: list[str] = []
    for each in in_order(operation):
        name = names.argument(operation, each)
        found = takes.spell(each.schema)
        uses |= found.needs()
        values.append(f'"{name}": {name}')
        if each.location == "path":
            path.append(f"{name}: {found.whole()}")
        elif each.required:
            required.append(f"{name}: {found.whole()}")
        else:
            optional.append(f"{name}: {found.or_none().whole()} = None")
    batch = plan_batch(context, operation, shadowed, taken)
    others = (*required, *optional)
    return Call(
        operation,
        names.method(operation),
        body,
        replies,
        tuple(path),
        others,
        tuple(values),
        uses | ({"SupportsToDict"} if body and body.params else frozenset[str]()),
        batch
        and replace(batch, start=tuple(path), others=others, values=tuple(values)),
        plan_paging(context, operation, gives, taken),
    )


def has_keywords(call: Call) -> bool:
    """Whether the keys of the body can be given as keywords: where none of them is also
    an argument of the method.
    """
    if call.body is None or call.body.params is None:
        return False
    own = {argument.split(":", 1)[0] for argument in call.others}
    return own.isdisjoint(call.body.keys)
