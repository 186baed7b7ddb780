"""Plans the tests of operations: a module for each group, a class for each method."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...ir.operation import Operation, Parameter
from ..annotations import Speller
from ..media import base_name, is_form, is_json, sent_as
from ..names import Group
from ..names.words import pascal, words
from ..pages import File
from ..planners.bodies import BodyPlan, other_bodies, plan_body
from ..planners.calls import choosing_name
from ..planners.context import Context
from ..planners.declarations import constant_name
from ..planners.method_docs import in_order
from ..planners.reply_methods import ReplyMethod, reply_methods
from ..text import Text, literal
from .batches import batch_classes
from .contents import apart, called, in_path, is_compound, raw
from .nodes import Member, Node
from .pages import OperationClass, TestModulePage
from .part_headers import part_headers
from .replies import ReplyPlanner, examples, form_sample, schema_sample
from .samples import Samples
from .writer import Writer

_TAILS = {"path": "/1", "query": " & 1"}
"""What is put to sample texts to see that they are encoded."""


class OperationPlanner:
    """Plans the test classes of one module."""

    def __init__(
        self,
        context: Context,
        models: Samples,
        params: Samples,
        constants: Mapping[str, str],
    ) -> None:
        self._context = context
        self._models = models
        self._params = params
        self._writer = Writer(constants, "samples.")
        self._declarations = {"Operation"}
        self._gives = Speller(context.api, context.names, "model")
        self._takes = Speller(context.api, context.names, "params")
        self._replies = ReplyPlanner(context, models, self._writer)

    def file(self, group: Group) -> File:
        """Return the module of a group."""
        classes = tuple(self._classes(group))
        taken = {each.name for each in classes}
        tools = (self._arguments, self._params, self._models, self._writer)
        batches = tuple(batch_classes(self._context, group, taken, *tools))
        page = TestModulePage(
            Text(f"`client.{group.attribute}`, call by call."),
            tuple(sorted({*self._declarations, *self._replies.declarations})),
            tuple(sorted(self._writer.functions)),
            self._writer.uses_samples,
            classes,
            batches,
        )
        path = f"tests/test_{group.module}.py"
        return File(path, "tests/test_resource.py.jinja", page)

    def _classes(self, group: Group) -> list[OperationClass]:
        context, made = self._context, list[OperationClass]()
        for operation in group.operations:
            own = plan_body(context, operation, self._takes)
            others = other_bodies(context, operation, self._takes)
            for reply in reply_methods(context, operation, self._gives):
                name = f"Test{pascal(words(reply.name))}"
                made.append(self._class(group, operation, reply, name, own))
                if reply.constant == constant_name(context.names.method(operation)):
                    bodies = [own, *others] if own else others
                    made += self._others(group, operation, reply, name, bodies)
        counts = Counter(each.name for each in made)
        named = [
            each if counts[each.name] == 1 else replace(each, name=f"Test_{each.key}")
            for each in made
        ]
        again = Counter[str]()  # `application/xml` and `*+xml` have the same letters
        for index, each in enumerate(named):
            again[each.name] += 1
            if again[each.name] > 1:
                named[index] = replace(each, name=f"{each.name}_{again[each.name]}")
        return named

    def _others(
        self,
        group: Group,
        operation: Operation,
        reply: ReplyMethod,
        name: str,
        bodies: list[BodyPlan],
    ) -> Iterator[OperationClass]:
        """Yield the tests of a method with its body in other media types, its reply."""
        context = self._context
        argument = choosing_name(context, operation, bodies, "content_type")
        for body in bodies[1:]:
            ending = pascal(words(base_name(body.media)))
            chosen = (argument, sent_as(body.media))
            yield self._class(group, operation, reply, name + ending, body, chosen)
        argument = choosing_name(context, operation, bodies, "accept")
        own = bodies[0] if bodies else None
        for media_type, _ in reply.others:
            ending = f"As{pascal(words(media_type))}"
            chosen = (argument, media_type)
            yield replace(
                self._class(group, operation, reply, name + ending, own, chosen),
                replies=self._replies.in_media_type(operation, media_type),
                variant=True,
            )

    def _class(
        self,
        group: Group,
        operation: Operation,
        reply: ReplyMethod,
        name: str,
        plan: BodyPlan | None,
        chosen: tuple[str, str] | None = None,
    ) -> OperationClass:
        """Return the tests of a method; `chosen` is what it is given to choose."""
        arguments, missing = self._arguments(operation)
        body, unmade = self._body(operation, plan)
        missing += unmade
        return OperationClass(
            name=name,
            key=reply.name if chosen is None else f"{reply.name}_{name}",
            doc=Text(f"{operation.method} {operation.path}"),
            method=Text(operation.method),
            path=Text(operation.path),
            call=called(group, operation, reply, "", chosen),
            call_async=called(group, operation, reply, "_async", chosen),
            arguments=tuple(arguments),
            body=body,
            replies=self._replies.successes(operation, reply.form),
            failures=self._replies.failures(operation),
            skipped=(
                Text(f"no sample value was found for {' and '.join(missing)}")
                if missing
                else None
            ),
            paged=operation.paging is not None and reply.form == "whole",
            written=reply.form == "to_file",
            partial=chosen is not None,
            variant=reply.constant
            != constant_name(self._context.names.method(operation)),
        )

    def _arguments(self, operation: Operation) -> tuple[list[str], list[str]]:
        found: list[str] = []
        missing: list[str] = []
        for each in in_order(operation):
            tail = (
                ""
                if is_compound(self._context.api, each.schema)
                else _TAILS.get(each.location, "")
            )
            node = self._params.node(each.schema, each.name, tail, items=2)
            if node is not None and each.location == "path":
                node = in_path(node)
            if node is None:
                if each.required:
                    missing.append(f"the {each.location} parameter {each.name!r}")
                continue
            node = apart(node, each, operation.parameters)
            found.append(self._writer.member(self._argument(operation, each, node)))
        if found:
            self._writer.functions.add("obj")
        return found, missing

    def _argument(self, operation: Operation, each: Parameter, node: Node) -> Member:
        name = self._context.names.argument(operation, each)
        place = each.location
        return Member(name, each.name, node, required=each.required, place=place)

    def _body(
        self, operation: Operation, body: BodyPlan | None
    ) -> tuple[str | None, list[str]]:
        if body is None:
            return None, []
        node: Node | None
        if is_form(body.media):
            node = form_sample(self._context, body.media, self._params)
        elif is_json(body.media):
            node = schema_sample(body.media, self._params)
        else:
            node = raw(body.media, f"{operation.path} body")
        if node is None:
            return None, ["the body"] if body.required else []
        self._declarations.add("Body")
        parts = [self._writer.expression(node)]
        media_type = sent_as(body.media).partition(";")[0].strip().lower()
        if media_type != "application/json":
            parts.append(f"media_type={literal(media_type)}")
        if not body.required:
            parts.append("required=False")
        if self._has_keywords(operation, body):
            parts.append("keywords=True")
        if body.wrap is not None:
            parts.append(f"wrap={literal(body.wrap)}")
        parts += part_headers(body.media, self._params, self._writer)
        if is_json(body.media):
            parts += examples(body.media.examples)
        return f"Body({', '.join(parts)})", []

    def _has_keywords(self, operation: Operation, body: BodyPlan) -> bool:
        own = {
            self._context.names.argument(operation, each)
            for each in operation.parameters
            if each.location != "path"
        }
        return bool(body.params and body.keys) and own.isdisjoint(body.keys)
