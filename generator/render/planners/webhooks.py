"""Plans `webhooks/`: what reads the payloads that the API sends by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ...diagnostics import Location, Report
from ...ir.operation import Operation, Webhook
from ...ir.schema import Schema
from ..annotations import Speller
from ..media import is_json
from ..names.clashes import DERIVED, Wish, settle, still
from ..names.words import snake, words
from ..pages import File
from ..prose import WIDTH, doc, first_paragraph, paragraphs, section, sentence
from ..text import Text, literal
from ..webhook_pages import PayloadFunction, WebhooksPage
from .context import Context
from .imports import import_lines

_DOC = """\
Readers of what the API sends by itself, in webhooks and callbacks.

Whether it was the API that sent a request is not for these to tell: a description has
no place for signatures. Check the signature of the body first, as bytes, as the API
asks for it, and parse those same bytes then.
"""
_RAISES = "It is no JSON, or of another kind; with `strict`, it differs."


class _Hook(NamedTuple):
    """A webhook or a callback: what it is called, by whom, and what it sends."""

    name: str
    words: tuple[str, ...]
    hook: Webhook
    schema: Schema | None


def has_webhooks(context: Context) -> bool:
    """Whether the API sends anything that can be read."""
    return next(_hooks(context), None) is not None


def webhook_files(context: Context) -> list[File]:
    """Return `webhooks/`, where the API sends something by itself."""
    hooks = list(_hooks(context))
    if not hooks:
        return []
    keys, names = _named(hooks, context)
    speller = Speller(context.api, context.names, "model")
    uses = {"Any", "TYPE_CHECKING", "Mapping"}
    payloads: list[PayloadFunction] = []
    for index, each in enumerate(hooks):
        name, function = keys[index], names[index]
        found = None if each.schema is None else speller.spell(each.schema)
        text = "Any" if found is None else found.whole()
        uses |= found.needs() if found is not None else set[str]()
        payloads.append(
            PayloadFunction(
                function,
                f"_{function}_payload",
                Text(name),
                text,
                literal(text),
                f"Literal[{literal(name)}]",
                _doc(each.hook.operation, name),
            )
        )
    now = {"Any", "TYPE_CHECKING", "overload"}
    checking = (uses | {"Literal"}) - now
    page = WebhooksPage(
        Text(_DOC),
        import_lines(context, now, "webhooks", "__init__"),
        import_lines(context, checking, "webhooks", "__init__", 4),
        tuple(payloads),
    )
    return [File("webhooks/__init__.py", "package/webhooks.py.jinja", page)]


def webhook_functions(context: Context) -> dict[Location, str]:
    """Return the functions by where the operations stand whose payloads they read."""
    return {at: told[0] for at, told in _readers(context).items()}


def payloads(context: Context) -> list[tuple[str, str, Schema | None]]:
    """Return what `parse` knows each payload by, its own function, and its schema."""
    hooks = list(_hooks(context))
    keys, names = _named(hooks, context)
    rows = zip(keys, names.values(), hooks, strict=True)
    return [(key, function, each.schema) for key, function, each in rows]


def webhook_readers(context: Context) -> dict[Location, str]:
    """Return what the next run keeps: each function, and what `parse` knows it by."""
    return {at: " ".join(told) for at, told in _readers(context).items()}


def _readers(context: Context) -> dict[Location, tuple[str, str]]:
    hooks = list(_hooks(context))
    keys, names = _named(hooks, context)
    told = zip(names.values(), keys, strict=True)
    return {each.hook.operation.at: one for each, one in zip(hooks, told, strict=True)}


def _named(hooks: list[_Hook], context: Context) -> tuple[list[str], dict[int, str]]:
    """Return what `parse` knows each by, and the name of its own function."""
    reader = context.names.before.reader
    had = [reader(each.hook.operation.at) or ("", "") for each in hooks]
    known = Counter(name for _, name in had)
    keys = [_key(each, hooks) for each in hooks]
    for index, (_, name) in enumerate(had):
        # A second URL of a callback must not rename the first.
        if known[name] == 1 and name == _key(hooks[index], []):
            keys[index] = name
    wishes = [
        Wish(index, keys[index], each.hook.at, *_claim(each))
        for index, each in enumerate(hooks)
    ]
    return keys, settle(wishes, Report(), still(wishes, lambda index: had[index][0]))


def _hooks(context: Context) -> Iterator[_Hook]:
    """Yield the webhooks, then the callbacks of each operation, that hold JSON."""
    for hook in context.api.webhooks:
        yield from _hook(hook.name, (hook.name,), hook)
    for operation in context.api.operations:
        group = context.names.group(operation).attribute
        method = context.names.method(operation)
        for hook in operation.callbacks:
            name = f"{group}.{method}.{hook.name}"
            yield from _hook(name, (method, hook.name), hook)


def _hook(name: str, named: tuple[str, ...], hook: Webhook) -> Iterator[_Hook]:
    body = hook.operation.request_body
    media = (
        next((each for each in body.contents if is_json(each)), None) if body else None
    )
    if media is not None:
        yield _Hook(name, named, hook, media.schema)


def _key(each: _Hook, hooks: list[_Hook]) -> str:
    """Return the name that `parse` knows it by. A POST is what a webhook usually is, so
    its name says no more; a callback to one of several URLs says to which.
    """
    name, method = each.name, each.hook.operation.method.upper()
    urls = {one.hook.expression for one in hooks if one.name == each.name}
    if len(urls) > 1:
        name = f"{name} {each.hook.expression}"
    return name if method == "POST" else f"{name} {method}"


def _claim(each: _Hook) -> tuple[tuple[str, ...], int]:
    """Return what a function may be called, and how good its claim is."""
    method = each.hook.operation.method
    plain = [word for part in each.words for word in words(part)]
    if method.upper() != "POST":
        plain += words(method.lower())
    long = [*plain, *words(each.hook.expression or "")]
    group = [*words(each.name), *long[len(each.words) :]]
    named = (snake(parts) for parts in (plain, long, group))
    return tuple(dict.fromkeys(f"parse_{name}" for name in named)), DERIVED


def _doc(operation: Operation, name: str) -> Text:
    width = WIDTH - 4
    told = operation.summary or first_paragraph(operation.docs.description)
    first = sentence(told) if told else f"Read the payload of `{name}`."
    return doc(
        [
            paragraphs([first], width),
            section("Raises:", [("PayloadError", _RAISES)], width),
            [f"Source: `#{operation.at.pointer}`"],
        ]
    )
