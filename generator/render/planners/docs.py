"""Plans `README.md` and `api.md` of the package."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...ir.operation import Operation
from ..doc_pages import ApiClass, ApiGroup, ApiMethod, ApiPage, ReadmePage
from ..markdown import cell, code, markdown, summary
from ..names import Group
from ..pages import Class, File, ResourcePage, Signature, TypesPage
from ..replies import extras
from ..samples import sample_attribute, sample_call
from ..webhook_pages import WebhooksPage
from .client import base_url_variable
from .context import Context
from .credentials import credentials
from .examples import example_files
from .shown import (
    batch_text,
    first_failures,
    first_shown,
    paged_call,
    shown_arguments,
    streamed_call,
    written_call,
)


def docs_files(
    context: Context, files: list[File], groups: Callable[[], tuple[ApiGroup, ...]]
) -> list[File]:
    """Return `README.md` and `api.md`; the reference tells of the classes in `files`,
    and of the methods in `groups`, which are asked for last: they may have to be waited
    for.
    """
    hooks = (each.page for each in files if isinstance(each.page, WebhooksPage))
    functions = [one.function for page in hooks for one in page.payloads]
    return [_readme(context, functions), _reference(context, files, groups)]


def _readme(context: Context, parsers: list[str]) -> File:
    api, settings = context.api, context.api.settings
    taken = [each for each in credentials(context) if each.arguments]
    secrets = [
        (argument, variable)
        for each in taken
        for argument, variable in zip(
            (*each.arguments, *each.texts),
            (*each.variables, *each.text_variables),
            strict=True,
        )
    ]
    first = first_shown(context)
    failed = first_failures(context)
    page = ReadmePage(
        title=markdown(api.info.title) or "API",
        description=summary(api.info.description or api.info.summary)
        or markdown(api.info.title),
        distribution=settings.distribution,
        package=settings.package,
        client=f"{settings.client}Client",
        error=f"{settings.client}Error",
        base_url_variable=base_url_variable(context),
        arguments=shown_arguments(context, first),
        secrets=tuple(secrets),
        first_call=sample_call(context, first) if first else "",
        first_async_call=_indented(sample_call(context, first)) if first else "",
        first_value=(
            sample_attribute(context, first) if first and not first.paging else ""
        ),
        failed=failed[1][0] if failed else "",
        failed_call=sample_call(context, failed[0]) if failed else "",
        failed_values=(
            ", ".join(f"item.{name}" for name in failed[1][1]) if failed else ""
        ),
        groups=tuple(_group_list(context)),
        paged=paged_call(context),
        parsers=tuple(parsers),
        streamed=streamed_call(context),
        written=written_call(context),
        batch=batch_text(context),
        has_example=bool(example_files(context)),
        license=markdown(settings.license),
    )
    return File("README.md", "README.md.jinja", page)


def _indented(text: str) -> str:
    return text.replace("\n", "\n        ")


def _group_list(context: Context) -> list[ApiGroup]:
    return [
        ApiGroup(
            f"client.{group.attribute}",
            summary(group.tag.description if group.tag else None),
            tuple(
                ApiMethod(
                    f"client.{group.attribute}.{name}", (), cell(text), cell(source)
                )
                for name, text, source in _told(context, group)
            ),
        )
        for group in context.names.groups
    ]


def _told(context: Context, group: Group) -> Iterator[tuple[str, str, str]]:
    """Yield each method of a group: its name, what it does, what it sends."""
    for each in group.operations:
        source = code(f"{each.method.upper()} {each.path}")
        told = _summary(each)
        yield context.names.method(each), told, source
        for form in extras(each):
            end = "as a stream" if form == "stream" else "written to a file"
            text = f"{told.rstrip('.')}: {end}" if told else end.capitalize()
            yield context.names.extra(each, form), text, source
        batch = context.names.batch(each)
        if batch is not None and each.batch is not None:
            what = f"any number of {code(each.batch.items)}, each with its outcome"
            many = f"{source}, as often as needed"
            yield batch.collect, f"Send {what}, collected", many
            yield batch.iterate, f"Send {what}, one by one in order", many


def _summary(operation: Operation) -> str:
    return markdown(operation.summary) or summary(operation.docs.description)


def reference_of(context: Context, resources: list[File]) -> tuple[ApiGroup, ...]:
    """Return what `api.md` tells of the methods in the modules of resources."""
    pages = {file.path: file.page for file in resources}
    return tuple(
        ApiGroup(group.title, group.text, _methods(context, index, pages))
        for index, group in enumerate(_group_list(context))
    )


def _reference(
    context: Context, files: list[File], groups: Callable[[], tuple[ApiGroup, ...]]
) -> File:
    settings = context.api.settings
    models, params = (_classes(context, files, each) for each in ("models", "params"))
    page = ApiPage(
        title=markdown(context.api.info.title) or "API",
        package=settings.package,
        client=f"{settings.client}Client",
        groups=groups(),
        models=models,
        params=params,
        has_batch=any(each.batch for each in context.api.operations),
        has_pages=any(each.paging for each in context.api.operations),
    )
    return File("api.md", "api.md.jinja", page)


def _methods(
    context: Context, index: int, pages: dict[str, object]
) -> tuple[ApiMethod, ...]:
    group = context.names.groups[index]
    page = pages[f"resources/{group.module}.py"]
    assert isinstance(page, ResourcePage)
    return tuple(
        ApiMethod(
            method.name,
            tuple(
                _line(f"client.{group.attribute}.{method.name}", each)
                for each in method.overloads or (method.signature,)
            ),
            text,
            source,
        )
        for method, (_, text, source) in zip(
            page.classes[0].methods, _told(context, group), strict=True
        )
    )


def _line(name: str, signature: Signature) -> str:
    arguments = list(signature.parts[1:])
    if arguments[:1] == ["/"]:
        arguments = arguments[1:]
    flat = f"{name}({', '.join(arguments)}) -> {signature.returns}"
    if len(flat) <= 88:
        return flat
    rows = "".join(f"    {each},\n" for each in arguments)
    return f"{name}(\n{rows}) -> {signature.returns}"


def _classes(context: Context, files: list[File], folder: str) -> tuple[ApiClass, ...]:
    inside = f"{context.api.settings.package}/{folder}/"
    found: list[ApiClass] = []
    for file in files:
        page = file.page
        if file.path.startswith(inside) and isinstance(page, TypesPage):
            found += [
                ApiClass(alias.name, cell(code(alias.type)), ())
                for alias in page.aliases
            ]
            found += [_class(context, each) for each in page.classes]
    return tuple(sorted(found, key=lambda each: each.name))


def _class(context: Context, each: Class) -> ApiClass:
    rows = tuple(
        (
            field.name,
            cell(code(field.annotation)),
            cell(markdown(" ".join(field.doc.value.split()))),
        )
        for field in each.fields
    )
    return ApiClass(context.shown_name(each.name), summary(each.doc.value), rows)
