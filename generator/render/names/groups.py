"""Names the groups of operations (`client.pets`), their classes and modules."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ...diagnostics import Fault, Location, Related, Report, Severity
from ...ir.api import Api, Tag
from ...ir.operation import Operation
from .before import Before
from .clashes import INLINE, Wish, settle, still
from .reserved import (
    CLASSES,
    CLIENT_ATTRIBUTES,
    FILES,
    GROUP_CLASSES,
    IN_ANNOTATIONS,
    free,
)
from .words import pascal, snake, words

NO_GROUP = re.compile(r"api|rest|v[0-9]+(\.[0-9]+)*", re.IGNORECASE)
"""Segments of a path that say nothing of what it is about."""
_TAKEN = CLIENT_ATTRIBUTES | IN_ANNOTATIONS


@dataclass(frozen=True, slots=True)
class Group:
    """The operations of one tag: `client.<attribute>`, in `resources/<module>.py`.

    Operations without a tag stand in the group that the first word of their path names
    (`/v1/pets/{id}`: pets), or in `default`.
    """

    attribute: str
    class_name: str
    module: str
    operations: tuple[Operation, ...]
    tag: Tag | None = None

    @property
    def async_class_name(self) -> str:
        """The name of the class whose methods are awaited."""
        return f"Async{self.class_name}"


def group_members(api: Api) -> dict[str, list[Operation]]:
    """Return the operations of each group, by its attribute."""
    tags = {tag.name: tag for tag in api.tags}
    members: defaultdict[str, list[Operation]] = defaultdict(list)
    for operation in api.operations:
        text = group_text(operation)
        members[_attribute(text, tags.get(text))].append(operation)
    return dict(members)


def classes_before(api: Api, before: Before) -> Iterator[Wish[tuple[str, Location]]]:
    """Yield the classes that groups had before: no model may take their names."""
    for attribute, operations in group_members(api).items():
        name = before.group(attribute)
        if name is not None and name.isidentifier():
            label, at = f"the group `{attribute}`", operations[0].at
            for each in (name, f"Async{name}"):
                yield Wish((f"{label} {each}", at), label, at, (each,), INLINE)


def name_groups(
    api: Api, taken: frozenset[str], report: Report, before: Before
) -> tuple[Group, ...]:
    """Return the groups in the order of the document; `taken` are names of classes."""
    tags = {tag.name: tag for tag in api.tags}
    members = group_members(api)
    used: defaultdict[str, dict[str, Operation]] = defaultdict(dict)
    for attribute, operations in members.items():
        for operation in operations:
            if operation.group is not None:
                used[attribute].setdefault(operation.group, operation)
        if len(used[attribute]) > 1:
            report.add(_merged(attribute, used[attribute]))
    taken |= {f"{api.settings.client}Client"}
    classes = _classes(members, taken, report, before)
    return tuple(
        Group(
            attribute=attribute,
            class_name=classes[attribute],
            module=free(attribute.lower(), FILES, "group_"),
            operations=tuple(operations),
            tag=next((tags[text] for text in used[attribute] if text in tags), None),
        )
        for attribute, operations in members.items()
    )


def group_text(operation: Operation) -> str:
    """Return what names the group of an operation: its tag, or a word of its path."""
    if operation.group is not None:
        return operation.group
    # A document with faults may have a query in a path, or something behind `#`.
    for segment in re.split("[?#]", operation.path)[0].split("/"):
        if segment and "{" not in segment and not NO_GROUP.fullmatch(segment):
            return segment
    return "default"


def _attribute(text: str, tag: Tag | None) -> str:
    if tag is not None and tag.python_name is not None:
        return tag.python_name
    return free(snake(words(text)), _TAKEN, "group_")


def _classes(
    members: dict[str, list[Operation]],
    taken: frozenset[str],
    report: Report,
    before: Before,
) -> dict[str, str]:
    taken |= CLASSES | GROUP_CLASSES

    def is_free(name: str) -> bool:
        return not any(each in taken for each in (name, f"Async{name}"))

    wishes: list[Wish[str]] = []
    for attribute, operations in members.items():
        plain = free(pascal(words(attribute)), frozenset(), "Group")
        names = [plain, f"{plain}Resource", f"{plain}ResourceGroup"]
        if plain.startswith("Async"):
            names = names[1:]
        candidates = tuple(filter(is_free, names)) or (names[-1],)
        label, at = f"the group `{attribute}`", operations[0].at
        wishes.append(Wish(attribute, label, at, candidates, INLINE, attribute))
    return settle(wishes, report, still(wishes, before.group))


def _merged(attribute: str, texts: dict[str, Operation]) -> Fault:
    told = ", ".join(repr(text) for text in texts)
    first, *others = texts.values()
    return Fault(
        code="tag-clash",
        message=f"the tags {told} stand for one group in Python: `client.{attribute}`",
        at=others[-1].at,
        severity=Severity.WARNING,
        hint="spell the tag alike everywhere, or give one of them x-python-name",
        related=(Related(first.at, "first used here"),),
    )
