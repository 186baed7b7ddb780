"""Plans the tests of webhooks and callbacks: each payload, read by its functions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..names.words import pascal, words
from ..pages import File
from ..planners.context import Context
from ..planners.webhooks import payloads
from ..text import Text
from .contents import hull
from .nodes import Free, Node, Plain
from .samples import Samples
from .writer import Writer


@dataclass(frozen=True, slots=True)
class PayloadClass:
    """The tests of one payload; `function` reads it, `sample` is its table."""

    name: str
    doc: Text
    payload: Text
    function: str
    sample: str


@dataclass(frozen=True, slots=True)
class PayloadTestsPage:
    """`webhooks_test.py`: no group of operations has a module of such a name."""

    package: str
    functions: tuple[str, ...]
    uses_samples: bool
    classes: tuple[PayloadClass, ...]


def payload_tests(
    context: Context, models: Samples, constants: Mapping[str, str]
) -> list[File]:
    """Return the tests of what the API sends by itself, if it sends anything."""
    writer = Writer(constants, "samples.")
    classes: list[PayloadClass] = []
    for name, function, schema in payloads(context):
        node: Node = Free(Plain("anything"))
        if schema is not None:
            node = models.node(schema, "value") or hull(schema)
        title = pascal(words(function.removeprefix("parse_")))
        taken = {each.name for each in classes}
        own = f"Test{title}"
        classes.append(
            PayloadClass(
                f"Test_{function}" if own in taken else own,
                Text(f"The payload of `{name}`."),
                Text(name),
                function,
                writer.expression(node),
            )
        )
    page = PayloadTestsPage(
        context.api.settings.package,
        tuple(sorted(writer.functions)),
        writer.uses_samples,
        tuple(classes),
    )
    path = "tests/webhooks_test.py"
    return [File(path, f"{path}.jinja", page)] if classes else []
