"""Plans the modules of `resources`: one for each group, sync and async."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..layout import arguments
from ..names import Group
from ..pages import (
    Constant,
    File,
    IndexPage,
    Method,
    ResourceClass,
    ResourcePage,
    Signature,
)
from ..prose import WIDTH, doc, paragraphs
from ..replies import extras
from ..text import Text
from .batches import batch_methods
from .calls import Call, has_keywords, plan_call
from .context import Context
from .declarations import constant_name, declaration, declared_names
from .imports import import_lines
from .method_docs import method_doc
from .reply_methods import ReplyMethod, variant
from .signatures import Arguments, choices, choosing, signatures


def resource_files(context: Context) -> list[File]:
    """Return the index and the modules of `resources`."""
    groups = context.names.groups
    submodules = tuple(
        each
        for group in sorted(groups, key=lambda group: group.module)
        for each in context.shown(
            group.module, (group.async_class_name, group.class_name)
        )
    )
    index = IndexPage(
        Text("The groups of calls; each class is imported when it is used."),
        submodules,
        tuple(sorted(name for each in submodules for name in each.names)),
    )
    return [
        File("resources/__init__.py", "package/index.py.jinja", index),
        *(
            File(
                f"resources/{group.module}.py",
                "package/resources/resource.py.jinja",
                _page(context, group),
            )
            for group in groups
        ),
    ]


def _page(context: Context, group: Group) -> ResourcePage:
    shadowed = {
        name
        for each in group.operations
        for name in (
            context.names.method(each),
            *(context.names.extra(each, form) for form in extras(each)),
        )
    }
    taken = {constant_name(each) for each in shadowed}
    calls = [plan_call(context, each, shadowed, taken) for each in group.operations]
    runtime, checking = {"AsyncResource", "SyncResource"}, {"RequestOptions"}
    for call in calls:
        runtime |= {"Body", "Encoding", "Operation", "Parameter", "Returns"} & (
            declared_names(context, call.operation, call.body)
        )
        checking |= declared_names(context, call.operation, call.body) | call.uses
        if _takes_fields(call):
            checking.add("Unpack")
        for reply in call.replies:
            overloads, own = signatures(call, reply, is_async=False)
            runtime |= {"overload"} if overloads else set()
            parts = [part for each in (*overloads, own) for part in each.parts]
            if any(part.endswith(" = MISSING") for part in parts):
                runtime.add("MISSING")
        if call.paging is not None:
            runtime.add("PageRules")
            checking |= call.paging.uses()
        if call.batch is not None:
            runtime.add("Batch")
            checking |= call.batch.uses()
    runtime.add("TYPE_CHECKING")
    return ResourcePage(
        Text(f"Calls of the group `{group.attribute}`."),
        import_lines(context, runtime, "resources", group.module),
        import_lines(context, checking - runtime, "resources", group.module, 4),
        tuple(_constants(context, group, calls)),
        tuple(_classes(context, group, calls)),
    )


def _classes(
    context: Context, group: Group, calls: list[Call]
) -> Iterator[ResourceClass]:
    for name, base, define in (
        (group.class_name, "SyncResource", "def"),
        (group.async_class_name, "AsyncResource", "async def"),
    ):
        methods = tuple(_methods(context, calls, define))
        own = context.own_name(name)
        yield ResourceClass(own, base, _group_text(group), methods)


def _constants(context: Context, group: Group, calls: list[Call]) -> Iterator[Constant]:
    for call in calls:
        yield declaration(context, group, call.operation, call.body)
        for form in extras(call.operation):
            yield variant(context, group, call.operation, form)
        if call.paging is not None:
            yield call.paging.constant
        if call.batch is not None:
            yield call.batch.constant


def _methods(context: Context, calls: list[Call], define: str) -> Iterator[Method]:
    is_async = define != "def"
    for call in calls:
        for reply in call.replies:
            yield _method(context, call, reply, define)
        if call.batch is not None:
            name = constant_name(call.method)
            yield from batch_methods(call.batch, name, is_async=is_async)


def _group_text(group: Group) -> Text:
    told = group.tag.description if group.tag is not None else None
    lines = paragraphs([told or f"Calls of the group `{group.attribute}`."], WIDTH - 4)
    return doc([lines, [f"Use it as `client.{group.attribute}`."]])


def _method(context: Context, call: Call, reply: ReplyMethod, define: str) -> Method:
    is_async = define.startswith("async")
    overloads, own = signatures(call, reply, is_async=is_async)
    wait = "await " if is_async else ""
    does, parts = reply.call, [choosing(call, reply)]
    if reply.target is not None:
        parts.append(reply.target)
    if call.paging is not None and reply.form == "whole":
        # What gives a pager sends nothing yet, so it is itself no coroutine.
        does = "_pages"
        returns = call.paging.returns(reply.given, is_async=is_async).whole()
        overloads = tuple(replace(each, returns=returns) for each in overloads)
        own = replace(own, returns=returns)
        define, wait = "def", ""
        parts.append(call.paging.constant.name)
    head = f"{define} {reply.name}"
    if call.values or call.body is not None:
        parts.append(f"{{{', '.join(call.values)}}}")
    if call.body is not None:
        parts.append("body")
    if _takes_fields(call):
        parts.append("fields")
        parts.append("options")
    else:
        parts.append("options=options")
    inner = arguments(f"return {wait}self.{does}", parts, "", 8)
    return Method(
        reply.name,
        tuple(_laid_out(head, each, ": ...") for each in overloads),
        _laid_out(head, own, ":"),
        method_doc(
            context,
            call.operation,
            call.body,
            reply,
            choices(call, reply),
            keywords=has_keywords(call),
        ),
        f"self.{does}({inner})",
        define,
        wait,
    )


def _takes_fields(call: Call) -> bool:
    return any(has_keywords(call, each) for each in (call.body, *call.bodies))


def _laid_out(head: str, given: Arguments, tail: str) -> Signature:
    parts, returns = given.parts, given.returns
    return Signature(arguments(head, parts, f" -> {returns}{tail}", 4), returns, parts)
