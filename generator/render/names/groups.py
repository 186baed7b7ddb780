"""Names the groups of operations (`client.pets`), their classes and modules."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from ...diagnostics import Fault, Related, Report, Severity
from ...ir.api import Api, Tag
from ...ir.operation import Operation
from .clashes import INLINE, Wish, settle
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
    (`/v1/pets/{id}`: pets), or in `default`. `words` are those of the tag.
    """

    attribute: str
    class_name: str
    module: str
    words: tuple[str, ...]
    operations: tuple[Operation, ...]
    tag: Tag | None = None

    @property
    def async_class_name(self) -> str:
        """The name of the class whose methods are awaited."""
        return f"Async{self.class_name}"


def name_groups(api: Api, taken: frozenset[str], report: Report) -> tuple[Group, ...]:
    """Return the groups in the order of the document; `taken` are names of classes."""
    tags = {tag.name: tag for tag in api.tags}
    members: defaultdict[str, list[Operation]] = defaultdict(list)
    used: defaultdict[str, dict[str, Operation]] = defaultdict(dict)
    for operation in api.operations:
        text = group_text(operation)
        attribute = _attribute(text, tags.get(text))
        members[attribute].append(operation)
        if operation.group is not None:
            used[attribute].setdefault(text, operation)
    for attribute, texts in used.items():
        if len(texts) > 1:
            report.add(_merged(attribute, texts))
    classes = _classes(members, taken | {f"{api.settings.client}Client"}, report)
    return tuple(
        Group(
            attribute=attribute,
            class_name=classes[attribute],
            module=free(attribute.lower(), FILES, "group_"),
            words=tuple(words(group_text(operations[0]))),
            operations=tuple(operations),
            tag=next((tags[text] for text in used[attribute] if text in tags), None),
        )
        for attribute, operations in members.items()
    )


def group_text(operation: Operation) -> str:
    """Return what names the group of an operation: its tag, or a word of its path."""
    if operation.group is not None:
        return operation.group
    for segment in operation.path.split("/"):
        if segment and "{" not in segment and not NO_GROUP.fullmatch(segment):
            return segment
    return "default"


def _attribute(text: str, tag: Tag | None) -> str:
    if tag is not None and tag.python_name is not None:
        return tag.python_name
    return free(snake(words(text)), _TAKEN, "group_")


def _classes(
    members: dict[str, list[Operation]], taken: frozenset[str], report: Report
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
    return settle(wishes, report)


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
