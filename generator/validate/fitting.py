"""Whether values fit Schema Objects, asked of jsonschema-rs.

Most schemas with an example are small (a type, a title) and most examples fit: those
are settled here. All others of a document are compiled as the properties of a few
schemas, since compiling each alone would go through all that it refers to again.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias
from urllib.parse import quote

from ..diagnostics import Location
from ..load import Json, Node, UnresolvedReference
from .causes import Causes
from .engine import Problem, problems, value_at
from .formats import FORMATS
from .heap import give_back
from .plainly import fits_plainly
from .prepared import Preparation, is_wide
from .walk import Index

if TYPE_CHECKING:
    from jsonschema_rs import Registry, Validator

Direction: TypeAlias = Literal["request", "response", "any"]
"""Which way a value goes: readOnly members need not be sent, writeOnly not received."""

_GROUP, _GROUPS = 64, 4
"""Cases that are compiled together: so many at least, in so many groups at most."""
_ATTEMPTS = 64
"""How often a group is split in two to find the schema that cannot be compiled."""


class Case(NamedTuple):
    """A value and the place of the schema that it should fit."""

    value: Json
    schema: dict[str, Json]
    at: Location
    direction: Direction


class Fitting:
    """Checks values against the Schema Objects of one document."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._document = index.document
        self._attempts = _ATTEMPTS
        self._wide = False
        self._causes = Causes(index, self._uri)

    def problems(self, cases: Sequence[Case]) -> list[list[Problem]]:
        """Return for each case why the value does not fit."""
        found: list[list[Problem]] = [[] for _ in cases]
        self._wide = any(is_wide(case.value) for case in cases)
        hard = [i for i, c in enumerate(cases) if not fits_plainly(c.value, c.schema)]
        if hard:
            self._check_all(cases, hard, found)
            give_back(sum(source.size for source in self._document.sources))
        return found

    def _check_all(
        self, cases: Sequence[Case], hard: list[int], found: list[list[Problem]]
    ) -> None:
        """Check the cases that need the engine, a few groups after each other.

        What the engine compiles for all at once takes twice the memory of a group.
        """
        registry = self._registry()
        size = max(_GROUP, -(-len(hard) // _GROUPS))
        for start in range(0, len(hard), size):
            self._check(cases, hard[start : start + size], registry, found)

    def _check(
        self,
        cases: Sequence[Case],
        chosen: list[int],
        registry: Registry | None,
        found: list[list[Problem]],
    ) -> None:
        """Check the chosen cases; where one cannot be compiled, the others alone."""
        if registry is None or not chosen or self._attempts <= 0:
            return
        self._attempts -= 1
        engine = self._compiled([cases[i].at for i in chosen], registry)
        if engine is None:
            half = len(chosen) // 2
            if half:
                self._check(cases, chosen[:half], registry, found)
                self._check(cases, chosen[half:], registry, found)
            return
        instance: Json = {f"v{n}": cases[i].value for n, i in enumerate(chosen)}
        if engine.is_valid(instance):
            return
        for problem in problems(engine.iter_errors(instance), instance):
            case = chosen[int(problem.path[0][1:])]
            inner = problem._replace(path=problem.path[1:])
            if not self._is_excused(inner, cases[case]) and not self._causes.cover(
                inner
            ):
                found[case].append(inner)

    def _compiled(self, places: list[Location], registry: Registry) -> Validator | None:
        """Return what checks the members v0, v1, ... against the schemas at places."""
        import jsonschema_rs as engine

        schema = {
            "properties": {
                f"v{n}": {"$ref": f"{self._uri(at.source)}#{_fragment(at.pointer)}"}
                for n, at in enumerate(places)
            }
        }
        kind = (
            engine.Draft4Validator
            if self._document.version == "3.0"
            else engine.Draft202012Validator
        )
        try:
            return kind(
                schema,
                registry=registry,
                offline=True,
                validate_formats=True,
                formats=FORMATS,
            )
        except (ValueError, engine.ReferencingError):
            return None

    def _registry(self) -> Registry | None:
        """Return the files of the document as the engine knows them."""
        import jsonschema_rs as engine

        @cache
        def is_regex(pattern: str) -> bool:
            try:
                engine.Draft202012Validator({"pattern": pattern})
            except ValueError:
                return False
            return True

        is_3_0 = self._document.version == "3.0"
        preparation = Preparation(self._broken(), is_regex, wide=self._wide)
        resources = [
            (self._uri(source.name), preparation.of(source.data))
            for source in self._document.sources
        ]
        draft = engine.Draft4 if is_3_0 else engine.Draft202012
        try:
            return engine.Registry(resources, draft=draft)
        except (ValueError, engine.ReferencingError):
            return None

    def _broken(self) -> set[str]:
        """Return the texts of references that lead nowhere."""
        texts: set[str] = set()
        for fault in self._index.unresolved:
            node = self._document.node(fault.at)
            if node is not None and isinstance(node.value, str):
                texts.add(node.value)
        return texts

    def _uri(self, source: str) -> str:
        """Return the URI that a file has for the engine."""
        uri = self._document.uri(source)
        return uri if "://" in uri else f"document:///{quote(uri)}"

    def _is_excused(self, problem: Problem, case: Case) -> bool:
        """Return whether a missing member need not stand in this direction."""
        name = problem.argument
        if problem.keyword != "required" or not isinstance(name, str):
            return False
        word = {"request": "readOnly", "response": "writeOnly"}.get(case.direction)
        source = self._document.root.at.source
        path = (*problem.schema[:-1], "properties", name)
        value = value_at(self._document.data, path)
        if word is None or not isinstance(value, dict):
            return False
        try:
            node = Node(self._document, value, _location(source, path)).follow()
        except UnresolvedReference:
            return False
        return node.flag(word) or value.get(word) is True


def _location(source: str, path: Sequence[str]) -> Location:
    """Return the location of a path."""
    at = Location(source, "")
    for token in path:
        at = at.child(token)
    return at


def _fragment(pointer: str) -> str:
    """Return a JSON Pointer as it stands in a URI."""
    return quote(pointer, safe="/~:@!$&'()*+,;=")
