"""Plans what the tests of an operation know of its replies."""

from __future__ import annotations

from ...ir.operation import Example, MediaType, Operation, Response
from ...ir.schema import Reference, String
from ...ir.stream_reader import is_stream
from ..media import base_name, failures, form_schema, is_json, preferred
from ..planners.context import Context
from ..replies import Form, chosen, in_media_type
from ..text import literal
from .contents import hull, raw
from .nodes import Entries, Free, Node, Plain
from .samples import Samples
from .writer import Writer


class ReplyPlanner:
    """Writes the declarations of replies; `declarations` are the names they use."""

    def __init__(self, context: Context, models: Samples, writer: Writer) -> None:
        self._context = context
        self._models = models
        self._writer = writer
        self.declarations: set[str] = set()

    def successes(self, operation: Operation, form: Form) -> tuple[str, ...]:
        """Return the declarations of what a method of a form may get."""
        return tuple(self._reply(operation, *each) for each in chosen(operation, form))

    def in_media_type(self, operation: Operation, name: str) -> tuple[str, ...]:
        """Return the declarations of what may come where a media type is asked for."""
        found = in_media_type(operation, name)
        return tuple(self._reply(operation, *each) for each in found)

    def failures(self, operation: Operation) -> tuple[str, ...]:
        """Return the declarations of the errors."""
        return tuple(
            self._reply(operation, each, preferred(each.contents))
            for each in failures(operation)
        )

    def _reply(
        self, operation: Operation, response: Response, media: MediaType | None
    ) -> str:
        """Return the declaration of a reply."""
        self.declarations.add("Reply")
        parts = [literal(response.status)]
        if media is not None:
            if is_stream(media.name):
                return self._stream(response, media)
            json = is_json(media) and not self._is_text(media)
            if json:
                node = schema_sample(media, self._models)
            else:
                node = raw(media, f"{operation.path} reply")
            parts.append(self._writer.expression(node or hull(media.schema)))
            if node is None:
                parts.append("partial=True")
            if base_name(media) != "application/json":
                some = "application/json" if json else "application/octet-stream"
                name = some if "*" in media.name else media.name
                parts.append(f"media_type={literal(name)}")
            if is_json(media) and node is not None:
                parts += examples(media.examples)
        return f"Reply({', '.join(parts)})"

    def _stream(self, response: Response, media: MediaType) -> str:
        """Return the declaration of a reply that is a stream of one item."""
        node: Node | None = Plain("an item")
        if media.item_schema is not None:
            node = self._models.node(media.item_schema, "value")
        parts = [literal(response.status)]
        parts.append("[]" if node is None else f"[{self._writer.expression(node)}]")
        parts.append(f"media_type={literal(media.name)}")
        return f"Reply({', '.join(parts)})"

    def _is_text(self, media: MediaType) -> bool:
        """Whether a reply of any type is a plain text, or bytes, rather than JSON."""
        schema = media.schema
        for _ in range(30):
            if not isinstance(schema, Reference):
                break
            schema = self._context.api.schemas[schema.target].schema
        is_plain = isinstance(schema, String) and schema.format in (None, "binary")
        return "*" in media.name and is_plain


def schema_sample(media: MediaType, samples: Samples) -> Node | None:
    """Return a sample of the values of a media type; None where none was found."""
    if media.schema is None:
        return Free(Plain("anything"))
    return samples.node(media.schema, "value")


def form_sample(context: Context, media: MediaType, samples: Samples) -> Node | None:
    """Return the sample of a form, which has names whatever its schema says."""
    named = form_schema(context.api, media) is not None
    node = schema_sample(media, samples) if named else None
    if not named or (isinstance(node, Free) and isinstance(node.value, Plain)):
        return Entries((("name", Plain("anything")),))
    return node


def examples(examples: tuple[Example, ...]) -> list[str]:
    """Return what a declaration says of examples."""
    names = tuple(each.name or "example" for each in examples)
    if not names:
        return []
    listed = ", ".join(map(literal, names))
    return [f"examples=({listed}{',' if len(names) == 1 else ''})"]
