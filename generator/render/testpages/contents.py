"""Samples of bodies that are no JSON, or whose schema gave none; how calls are made."""

from __future__ import annotations

from collections.abc import Iterable

from ...ir.api import Api
from ...ir.operation import MediaType, Operation, Parameter
from ...ir.schema import Array, Object, Reference, Schema, SchemaId, String, Union
from ..media import is_base64, is_text
from ..names import Group
from ..planners.reply_methods import ReplyMethod
from ..text import literal
from .nodes import Entries, Items, Node, OneOf, Plain, Raw


def hull(schema: Schema | None) -> Node:
    """Return the least that may come in place of a sample."""
    return Items(()) if isinstance(schema, Array) else Entries(())


def raw(media: MediaType, text: str) -> Node | None:
    """Return a body that is no JSON: a text, or bytes."""
    schema = media.schema
    is_any = "*" in media.name and schema is not None and not is_base64(schema)
    if (is_text(media) or is_any) and not (
        isinstance(schema, String) and schema.format == "binary"
    ):
        return Plain(text)
    return Raw(text.encode("ascii", "replace").decode())


def apart(node: Node, each: Parameter, others: Iterable[Parameter]) -> Node:
    """Return the sample of an argument with keys that no other argument has.

    The members of an object may stand in the query by their own names.
    """
    if each.location != "query" or not isinstance(node, Entries):
        return node
    taken = {one.name for one in others if one.location == "query"}
    entries = ((_free(key, taken), value) for key, value in node.entries)
    return Entries(tuple(entries))


def _free(key: str, taken: set[str]) -> str:
    while key in taken:
        key += "_"
    return key


def is_compound(api: Api, schema: Schema) -> bool:
    """Whether a value is an array or an object."""
    pending, seen = [schema], set[SchemaId]()
    while pending:
        match pending.pop():
            case Array() | Object():
                return True
            case Union(variants=variants):
                pending.extend(variants)
            case Reference(target=target) if target not in seen:
                seen.add(target)
                pending.append(api.schemas[target].schema)
            case _:
                pass
    return False


def called(
    group: Group,
    operation: Operation,
    reply: ReplyMethod,
    suffix: str,
    chosen: tuple[str, str] | None,
) -> str:
    """Return what a test calls; it gives the reply, however the method does."""
    call = f"client.{group.attribute}.{reply.name}"
    if chosen is not None:
        call = f"partial({call}, {chosen[0]}={literal(chosen[1])})"
    if reply.form == "to_file":
        before = sum(each.location == "path" for each in operation.parameters)
        return f"written{suffix}({call}, {before})"
    if operation.paging is not None and reply.form == "whole":
        return f"first_reply{suffix}({call})"
    return call


def in_path(node: Node) -> Node | None:
    """Return the sample of a value that stands in a path, which holds no null and
    nothing empty.
    """
    if isinstance(node, OneOf):
        values = tuple(value for value in node.values if value != "")
        return OneOf(values) if values else None
    return None if node in (Plain(None), Plain("")) else node
