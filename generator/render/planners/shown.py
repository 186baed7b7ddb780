"""Which operations the README shows, and what it tells of them."""

from __future__ import annotations

from ...ir.operation import Operation
from ..doc_pages import BatchText
from ..replies import extras, own_form, streams
from ..samples import (
    failures_in,
    has_body_sample,
    has_sample,
    sample_call,
    sample_items,
)
from .context import Context
from .credentials import credentials
from .examples import shown_batch


def first_failures(
    context: Context,
) -> tuple[Operation, tuple[str, list[str]]] | None:
    """Return an operation whose reply lists what failed, and where."""
    found = (
        (each, failures_in(context, each))
        for each in context.api.operations
        if has_sample(each)
    )
    return next(((each, where) for each, where in found if where), None)


def first_shown(context: Context) -> Operation | None:
    """Return the operation that the quickstart shows: one with an example, if any, else
    the one that asks for least.
    """
    found = filter(has_sample, context.api.operations)
    return min(found, key=_effort, default=None)


def _effort(operation: Operation) -> tuple[bool, ...]:
    """Return what a call of an operation asks of who reads it, the worst first."""
    is_shown = has_body_sample(operation)
    return (
        operation.paging is not None,
        not is_shown,
        operation.docs.deprecated,
        operation.request_body is not None and not is_shown,
        operation.method != "GET" and not is_shown,
        any(each.required for each in operation.parameters),
    )


def shown_arguments(context: Context, shown: Operation | None) -> str:
    """Return the arguments of a client that may make a call: all credentials of the
    first way to show who one is.
    """
    taken = [each for each in credentials(context) if each.arguments]
    ways = [] if shown is None else [way for way in shown.security if way]
    asked = {use.scheme for use in ways[0]} if ways else set[str]()
    used = [each for each in taken if each.scheme.name in asked] or taken[:1]
    return ", ".join(f'{name}="…"' for each in used for name in each.arguments)


def paged_call(context: Context) -> str:
    """Return a call of an operation that answers page by page."""
    found = (each for each in context.api.operations if each.paging is not None)
    shown = next((each for each in found if has_sample(each)), None)
    return sample_call(context, shown) if shown is not None else ""


def streamed_call(context: Context) -> str:
    """Return a call that gives a stream, where there is one."""
    shown = next((each for each in context.api.operations if streams(each)), None)
    if shown is None:
        return ""
    names, own = context.names, own_form(shown) == "stream"
    method = names.method(shown) if own else names.extra(shown, "stream")
    if has_sample(shown):
        return sample_call(context, shown, method=method)
    return f"client.{names.group(shown).attribute}.{method}(...)"


def written_call(context: Context) -> str:
    """Return the method that writes a reply to a file, where there is one."""
    operations = context.api.operations
    shown = next((each for each in operations if "to_file" in extras(each)), None)
    if shown is None:
        return ""
    names = context.names
    return f"client.{names.group(shown).attribute}.{names.extra(shown, 'to_file')}"


def batch_text(context: Context) -> BatchText | None:
    """Return the operation whose bulk imports the README tells of."""
    first = next((each for each in context.api.operations if each.batch), None)
    shown = shown_batch(context) or first
    methods = context.names.batch(shown) if shown is not None else None
    if shown is None or shown.batch is None or methods is None:
        return None
    return BatchText(
        f"client.{context.names.group(shown).attribute}.{methods.collect}",
        context.names.items(shown),
        f"{shown.batch.max_items:,}",
        methods.iterate,
        sample_items(shown, shown.batch.items),
    )
