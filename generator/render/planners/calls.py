"""Plans the calls of a group: what a method takes and gives, before it is laid out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ...ir.operation import Operation
from ..annotations import Speller
from .batches import BatchPlan, plan_batch
from .bodies import BodyPlan, other_bodies, plan_body
from .context import Context
from .method_docs import in_order
from .paging import PagingPlan, plan_paging
from .reply_methods import ReplyMethod, reply_methods


@dataclass(frozen=True, slots=True)
class Call:
    """What is known of the methods of an operation before they are laid out.

    `bodies` are the body and the others that may be sent instead, if there are any;
    `content_type` and `accept` the arguments that choose.
    """

    operation: Operation
    method: str
    body: BodyPlan | None
    bodies: tuple[BodyPlan, ...]
    replies: tuple[ReplyMethod, ...]
    path: tuple[str, ...]
    others: tuple[str, ...]
    values: tuple[str, ...]
    uses: frozenset[str]
    content_type: str
    accept: str
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
    others = other_bodies(context, operation, takes)
    bodies = (body, *others) if body is not None and others else ()
    uses = uses.union(*(each.argument.needs() for each in bodies or (body,) if each))
    path, arguments, values, needed = _arguments(context, operation, takes)
    uses |= needed
    batch = plan_batch(context, operation, shadowed, taken)
    return Call(
        operation,
        names.method(operation),
        body,
        bodies,
        replies,
        path,
        arguments,
        values,
        uses | (_CHOOSING if bodies or replies[0].others else frozenset[str]()),
        choosing_name(context, operation, bodies, "content_type"),
        choosing_name(context, operation, bodies, "accept"),
        batch and replace(batch, start=path, others=arguments, values=values),
        plan_paging(context, operation, gives, taken),
    )


def _arguments(
    context: Context, operation: Operation, takes: Speller
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], frozenset[str]]:
    """Return the arguments for the path, the others, the values that the call is given,
    and the names that their types use.
    """
    path: list[str] = []
    required: list[str] = []
    optional: list[str] = []
    values: list[str] = []
    uses = frozenset[str]()
    for each in in_order(operation):
        name = context.names.argument(operation, each)
        found = takes.spell(each.schema)
        uses |= found.needs()
        values.append(f'"{name}": {name}')
        if each.location == "path":
            path.append(f"{name}: {found.whole()}")
        elif each.required:
            required.append(f"{name}: {found.whole()}")
        else:
            optional.append(f"{name}: {found.or_none().whole()} = None")
    return tuple(path), (*required, *optional), tuple(values), uses


_CHOOSING = frozenset({"Literal"})


def choosing_name(
    context: Context, operation: Operation, bodies: Iterable[BodyPlan], name: str
) -> str:
    """Return the argument that chooses a media type; no other is called so."""
    taken = {context.names.argument(operation, each) for each in operation.parameters}
    taken = taken.union(*(each.keys for each in bodies))
    while name in taken:
        name += "_"
    return name


def has_keywords(call: Call, body: BodyPlan | None = None) -> bool:
    """Whether the keys of the body can be given as keywords: where there are any, and
    none of them is also an argument of the method.
    """
    body = call.body if body is None else body
    if body is None or body.params is None or not body.keys:
        return False
    own = {argument.split(":", 1)[0] for argument in call.others}
    return own.isdisjoint(body.keys)
