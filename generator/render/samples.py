"""Examples in Python: JSON values as literals, calls with the values of a document."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..ir.operation import Example, Operation, Parameter
from ..ir.schema import Choice, Property, Reference, Schema
from ..load.node import Json
from .media import is_json, preferred, successes
from .planners.context import Context
from .planners.method_docs import in_order
from .reach import is_class, received
from .text import literal

_WIDTH = 80
_LINES = 40


def python(value: Json, indent: int = 0) -> str:
    """Return a JSON value as a literal, laid out as black would."""
    flat = _flat(value)
    if len(flat) + indent <= _WIDTH or not isinstance(value, dict | list) or not value:
        return flat
    pad = " " * (indent + 4)
    if isinstance(value, dict):
        rows = [
            f"{pad}{literal(key)}: {python(each, indent + 4)},"
            for key, each in value.items()
        ]
        return "\n".join(["{", *rows, f"{' ' * indent}}}"])
    rows = [f"{pad}{python(each, indent + 4)}," for each in value]
    return "\n".join(["[", *rows, f"{' ' * indent}]"])


def _flat(value: Json) -> str:
    match value:
        case str():
            return literal(value)
        case dict():
            rows = [f"{literal(key)}: {_flat(each)}" for key, each in value.items()]
            return f"{{{', '.join(rows)}}}"
        case list():
            return f"[{', '.join(map(_flat, value))}]"
        case _:
            return repr(value)


def sample_call(
    context: Context,
    operation: Operation,
    client: str = "client",
    method: str | None = None,
) -> str:
    """Return a call of an operation, or of another method of it, with values of its
    examples.
    """
    names = context.names
    arguments: list[str] = []
    keywords: list[str] = []
    for each in in_order(operation):
        value = python(_parameter_value(each), 4)
        if each.location == "path":
            arguments.append(value)
        elif each.required:
            keywords.append(f"{names.argument(operation, each)}={value}")
    body = _body_example(operation)
    if body is not None:
        arguments.append(python(body.value))
    group = names.group(operation).attribute
    name = f"{client}.{group}.{method or names.method(operation)}"
    flat = ", ".join([*arguments, *keywords])
    if "\n" not in flat and len(name) + len(flat) < _WIDTH:
        return f"{name}({flat})"
    if len(arguments) == 1 and not keywords:
        return f"{name}({arguments[0]})"
    rows = "".join(
        f"    {each.replace(chr(10), chr(10) + '    ')},\n"
        for each in [*arguments, *keywords]
    )
    return f"{name}(\n{rows})"


def sample_items(operation: Operation, items: str) -> str:
    """Return a list of items, from an example of the body that holds them."""
    body = _body_example(operation)
    value = body.value if body is not None else None
    given = value.get(items) if isinstance(value, dict) else None
    return python(given) if isinstance(given, list) else "[]"


def _body_example(operation: Operation) -> Example | None:
    """Return the shortest example of a body."""
    body = operation.request_body
    media = preferred(body.contents) if body is not None else None
    if media is None or not is_json(media):
        return None
    return _shortest(media.examples)


def _shortest(examples: Iterable[Example]) -> Example | None:
    listed = list(examples)
    if not listed:
        return None
    shortest = min(listed, key=lambda each: len(json.dumps(each.value, default=str)))
    return shortest if python(shortest.value).count("\n") <= _LINES else None


def has_sample(operation: Operation) -> bool:
    """Whether a call can be shown: it needs no body, or has an example of one."""
    body = operation.request_body
    return body is None or not body.required or has_body_sample(operation)


def has_body_sample(operation: Operation) -> bool:
    """Whether there is an example of a body that can be shown."""
    return _body_example(operation) is not None


def _parameter_value(each: Parameter) -> Json:
    if each.examples:
        return each.examples[0].value
    for docs in (each.docs, each.schema.docs):
        if docs.examples:
            return docs.examples[0]
        if docs.has_default:
            return docs.default
    if isinstance(each.schema, Choice):
        return each.schema.values[0]
    return "…"


def sample_attribute(context: Context, operation: Operation) -> str:
    """Return the way to the first plain value that a reply always has: `.data.id`."""
    path = ""
    schema = _reply(operation)
    for _ in range(4):
        found = _class_of(context, schema)
        if found is None:
            return path
        handle, properties = found
        always = [each for each in received(properties) if each.required] or properties
        chosen = always[0]
        path += f".{context.names.attribute(handle.target, chosen.name)}"
        schema = chosen.schema
    return path


def failures_in(context: Context, operation: Operation) -> tuple[str, list[str]] | None:
    """Return the list of a reply that holds what failed, as an attribute, and the
    attributes of its items: a list of objects with an `error`.
    """
    found = _class_of(context, _reply(operation))
    return None if found is None else _failures(context, *found, "", 2)


def _failures(
    context: Context,
    handle: Reference,
    properties: tuple[Property, ...],
    path: str,
    depth: int,
) -> tuple[str, list[str]] | None:
    names = context.names
    for each in received(properties):
        here = f"{path}.{names.attribute(handle.target, each.name)}"
        items = getattr(each.schema, "items", None)
        item = _class_of(context, items) if items is not None else None
        if item is not None:
            keys = [one.name for one in item[1]]
            if "error" in keys:
                return here, [names.attribute(item[0].target, key) for key in keys]
        inner = _class_of(context, each.schema)
        if inner is not None and depth:
            found = _failures(context, *inner, here, depth - 1)
            if found is not None:
                return found
    return None


def _reply(operation: Operation) -> Schema | None:
    for response in successes(operation):
        media = preferred(response.contents)
        if media is not None and is_json(media) and media.schema is not None:
            return media.schema
    return None


def _class_of(
    context: Context, schema: Schema | None
) -> tuple[Reference, tuple[Property, ...]] | None:
    """Return the class that a schema stands for, if it does."""
    seen: set[object] = set()
    while isinstance(schema, Reference) and schema.target not in seen:
        seen.add(schema.target)
        named = context.api.schemas.get(schema.target)
        if named is None:
            return None
        if is_class(named.schema) and context.names.has_model(schema.target):
            return schema, named.schema.properties
        schema = named.schema
    return None
