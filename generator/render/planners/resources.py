"""Plans the modules of `resources`: one for each group, sync and async."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.operation import Operation
from ..annotations import Speller, Type
from ..layout import arguments
from ..names import Group
from ..pages import (
    File,
    IndexPage,
    Method,
    ResourceClass,
    ResourcePage,
    Signature,
    Submodule,
)
from ..prose import WIDTH, doc, paragraphs
from ..text import Text
from .bodies import BodyPlan, plan_body, return_type
from .context import Context
from .declarations import constant_name, declaration, declared_names
from .imports import import_lines
from .method_docs import in_order, method_doc

_OPTIONS = "options: RequestOptions | None = None"


def resource_files(context: Context) -> list[File]:
    """Return the index and the modules of `resources`."""
    groups = context.names.groups
    submodules = tuple(
        Submodule(group.module, (group.async_class_name, group.class_name))
        for group in sorted(groups, key=lambda group: group.module)
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


@dataclass(frozen=True, slots=True)
class _Call:
    """What is known of one method before it is laid out."""

    operation: Operation
    method: str
    body: BodyPlan | None
    returns: Type
    path: tuple[str, ...]
    others: tuple[str, ...]
    values: tuple[str, ...]
    uses: frozenset[str]


def _page(context: Context, group: Group) -> ResourcePage:
    shadowed = {context.names.method(each) for each in group.operations}
    calls = [_call(context, each, shadowed) for each in group.operations]
    runtime, checking = {"AsyncResource", "SyncResource"}, {"RequestOptions"}
    for call in calls:
        runtime |= {"Body", "Encoding", "Operation", "Parameter", "Returns"} & (
            declared_names(context, call.operation, call.body)
        )
        checking |= declared_names(context, call.operation, call.body) | call.uses
        if call.body is not None and (call.body.params or not call.body.required):
            runtime.add("MISSING")
        if _has_keywords(call):
            runtime.add("overload")
            checking.add("Unpack")
    plain = tuple(_method(context, call, "def") for call in calls)
    awaited = tuple(_method(context, call, "async def") for call in calls)
    runtime.add("TYPE_CHECKING")
    text = _group_text(group)
    return ResourcePage(
        Text(f"Calls of the group `{group.attribute}`."),
        import_lines(context, runtime, "resources", group.module),
        import_lines(context, checking - runtime, "resources", group.module, 4),
        tuple(declaration(context, group, call.operation, call.body) for call in calls),
        (
            ResourceClass(group.class_name, "SyncResource", text, "def", "", plain),
            ResourceClass(
                group.async_class_name,
                "AsyncResource",
                text,
                "async def",
                "await ",
                awaited,
            ),
        ),
    )


def _group_text(group: Group) -> Text:
    told = group.tag.description if group.tag is not None else None
    lines = paragraphs([told or f"Calls of the group `{group.attribute}`."], WIDTH - 4)
    return doc([lines, [f"Use it as `client.{group.attribute}`."]])


def _call(context: Context, operation: Operation, shadowed: set[str]) -> _Call:
    api, names = context.api, context.names
    takes = Speller(api, names, "params", shadowed, checks=False)
    gives = Speller(api, names, "model", shadowed)
    body = plan_body(context, operation, takes)
    returns = return_type(operation, gives)
    uses = returns.needs() | (body.argument.needs() if body else frozenset[str]())
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
    return _Call(
        operation,
        names.method(operation),
        body,
        returns,
        tuple(path),
        (*required, *optional),
        tuple(values),
        uses | ({"SupportsToDict"} if body and body.params else frozenset[str]()),
    )


def _has_keywords(call: _Call) -> bool:
    """Whether the keys of the body can be given as keywords: where none of them is also
    an argument of the method.
    """
    if call.body is None or call.body.params is None:
        return False
    own = {argument.split(":", 1)[0] for argument in call.others}
    return own.isdisjoint(call.body.keys)


def _method(context: Context, call: _Call, define: str) -> Method:
    overloads, own = _signatures(call)
    head = f"{define} {call.method}"
    wait = "await " if define.startswith("async") else ""
    parts = [constant_name(call.method)]
    if call.values or call.body is not None:
        parts.append(f"{{{', '.join(call.values)}}}")
    if call.body is not None:
        parts.append("body")
    if _has_keywords(call):
        parts.append("fields")
        parts.append("options")
    else:
        parts.append("options=options")
    inner = arguments(f"return {wait}self._call", parts, "", 8)
    return Method(
        call.method,
        tuple(_laid_out(head, each, call.returns, ": ...") for each in overloads),
        _laid_out(head, own, call.returns, ":"),
        method_doc(context, call.operation, call.body, keywords=_has_keywords(call)),
        f"self._call({inner})",
    )


def _laid_out(head: str, parts: tuple[str, ...], returns: Type, tail: str) -> Signature:
    text = returns.whole()
    return Signature(arguments(head, parts, f" -> {text}{tail}", 4), text, parts)


def _signatures(call: _Call) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """Return the arguments of the overloads of a method, if it has any, and its own."""
    start, tail = ("self", *call.path), ("*", *call.others, _OPTIONS)
    if call.body is None:
        return (), (*start, *tail)
    given = f"body: {call.body.argument.whole()}"
    if not call.body.required:
        given += " = MISSING"
    if not _has_keywords(call):
        return (), (*start, given, "/", *tail)
    typed = f"**fields: Unpack[{call.body.params}]"
    return (
        ((*start, given, "/", *tail), (*start, "/", *tail, typed)),
        (*start, "body: object = MISSING", "/", *tail, "**fields: object"),
    )
