"""Plans the methods that take any number of items, and the declarations behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.operation import Batch, Operation
from ..annotations import Speller, Type
from ..annotations.type import union
from ..layout import arguments
from ..names.methods import BatchMethods
from ..pages import Constant, Method, Signature
from ..prose import WIDTH, doc, paragraphs, section
from ..text import Text, literal
from .bodies import SUPPORTS, sent_as_class
from .context import Context

_INDENT = 8
_HOW = """\
They go out in requests of up to {max_items}, several at a time. One that is not valid
fails alone, and no request holds it. Each ends as exactly one of created, failed and
unknown, and is told in the order of the input. Unknown is one that was sent and of
which nobody can tell what became: no answer came, or one that does not speak of it.
"""
_JOURNAL = """\
With a `journal` a run that was stopped, even killed, goes on where it was when it is
started again with the same input: nothing is sent again whose outcome is known.
"""
_SETTINGS = """\
The keywords of `BatchOptions`: `max_concurrency` (requests at a time, 4),
`on_progress` (called with a `BatchProgress`), `journal` (a path), `in_flight`
("unknown" or "resend": what to do with what was in flight when the run of the journal
ended), `options` (of each request, such as `timeout`).
"""
_WRONG = """\
An option is wrong, or the journal is in use, damaged, or of other input.
"""
_NEVER = """\
A request that fails raises nothing: its items are told as failed or unknown, with the
error as their `cause`.
"""


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """What is known of the batch of an operation before its methods are laid out.

    `item` and `outcome` are types as methods spell them; `start` and `others` are the
    arguments of the parameters, `values` what these are given as.
    """

    operation: Operation
    batch: Batch
    methods: BatchMethods
    single: str
    argument: str
    item: Type
    outcome: Type
    constant: Constant
    start: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    values: tuple[str, ...] = ()

    def uses(self) -> set[str]:
        """Return the names that its methods use."""
        found = {*self.item.needs(), *self.outcome.needs(), "Unpack", "BatchOptions"}
        found |= {"AsyncGenerator", "AsyncIterable", "Generator", "Iterable"}
        return found | {"BatchResult", "BatchCreated", "BatchFailed", "BatchUnknown"}


def plan_batch(
    context: Context, operation: Operation, shadowed: set[str], taken: set[str]
) -> BatchPlan | None:
    """Return the batch of an operation; `taken` are the constants of its module."""
    batch, names = operation.batch, context.names
    methods = names.batch(operation)
    if batch is None or methods is None:
        return None
    takes = Speller(context.api, names, "params", shadowed, checks=False)
    gives = Speller(context.api, names, "model", shadowed)
    item = takes.spell(batch.item)
    if sent_as_class(context, item):
        item = union([item, SUPPORTS])
    single = names.method(operation)
    constant = f"_{single.rstrip('_').upper()}_BATCH"
    while constant in taken:
        constant += "_"
    return BatchPlan(
        operation,
        batch,
        methods,
        single,
        names.items(operation),
        item,
        gives.spell(batch.data_schema),
        _declaration(context, batch, constant),
    )


def _declaration(context: Context, batch: Batch, name: str) -> Constant:
    item = Speller(context.api, context.names, "params").spell(batch.item)
    outcome = Speller(context.api, context.names, "model").spell(batch.data_schema)
    parts = [
        literal(batch.items),
        literal(item.whole()),
        f"max_items={batch.max_items}",
        f"created={literal(batch.created)}",
        f"failed={literal(batch.failed)}",
    ]
    if batch.index != "index":
        parts.append(f"index={literal(batch.index)}")
    if batch.key is not None:
        parts.append(f"key={literal(batch.key)}")
    if batch.data is not None:
        parts.append(f"data={literal(batch.data)}")
    parts.append(f"data_type={literal(outcome.whole())}")
    if batch.error != "error":
        parts.append(f"error={literal(batch.error)}")
    return Constant(name, outcome.whole(), tuple(parts), kind="Batch")


def batch_methods(plan: BatchPlan, operation: str, *, is_async: bool) -> list[Method]:
    """Return the methods of a batch; `operation` is the constant of its operation."""
    kind = plan.outcome.whole()
    outcome = f"BatchCreated[{kind}] | BatchFailed | BatchUnknown"
    iterated = (
        f"AsyncGenerator[{outcome}, None]"
        if is_async
        else f"Generator[{outcome}, None, None]"
    )
    define, wait = ("async def", "await ") if is_async else ("def", "")
    return [
        _method(
            *(plan, plan.methods.collect, "_batch_all", operation),
            *(define, wait, f"BatchResult[{kind}]"),
        ),
        # What gives an async generator is itself no coroutine.
        _method(
            *(plan, plan.methods.iterate, "_batch_iter", operation),
            *("def", "", iterated),
            is_async=is_async,
        ),
    ]


def _method(
    plan: BatchPlan,
    name: str,
    call: str,
    operation: str,
    define: str,
    wait: str,
    returns: str,
    *,
    is_async: bool | None = None,
) -> Method:
    awaited = is_async if is_async is not None else bool(wait)
    taken = f"Iterable[{plan.item.whole()}]"
    if awaited:
        taken += f" | AsyncIterable[{plan.item.whole()}]"
    star = ("*", *plan.others) if plan.others else ()
    parts = (
        *("self", *plan.start, f"{plan.argument}: {taken}"),
        *(*star, "**settings: Unpack[BatchOptions]"),
    )
    laid_out = arguments(f"{define} {name}", parts, f" -> {returns}:", 4)
    given = [operation, plan.constant.name, plan.argument, "settings"]
    if plan.values:
        given.append(f"{{{', '.join(plan.values)}}}")
    inner = arguments(f"return {wait}self.{call}", given, "", 8)
    return Method(
        name,
        (),
        Signature(laid_out, returns, parts),
        _doc(plan, name == plan.methods.collect),
        f"self.{call}({inner})",
        define,
        wait,
    )


def _doc(plan: BatchPlan, collects: bool) -> Text:
    """Return the docstring of one of the methods."""
    width, operation = WIDTH - _INDENT, plan.operation
    end = "collect" if collects else "yield"
    first = (
        f"Send any number of `{plan.batch.items}` through `{plan.single}`; {end} what "
        "becomes of each."
    )
    how = _HOW.format(max_items=plan.batch.max_items)
    source = f"`{operation.method.upper()} {operation.path}`"
    return doc(
        [
            paragraphs([first, how, _NEVER, _JOURNAL], width),
            section("Args:", _arguments(plan), width),
            section(
                "Returns:" if collects else "Yields:", [("", _result(collects))], width
            ),
            section("Raises:", [("ConfigurationError", _WRONG)], width),
            [f"Source: {source}, `#{operation.at.pointer}`"],
        ]
    )


def _arguments(plan: BatchPlan) -> Iterator[tuple[str, str]]:
    what = "Any iterable of items" if plan.item.is_any else "Any iterable of them"
    yield plan.argument, f"{what}, of any length; it is read as requests go out."
    if plan.values:
        yield "others", f"As those of `{plan.single}`, the same for each request."
    yield "settings", _SETTINGS


def _result(collects: bool) -> str:
    if collects:
        return "The outcomes, as `created`, `failed` and `unknown`."
    return (
        "A `BatchCreated`, `BatchFailed` or `BatchUnknown` for each item, in order. "
        "Where you stop early, close the generator: what is in flight is settled then."
    )
