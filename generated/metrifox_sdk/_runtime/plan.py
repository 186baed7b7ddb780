"""What a class of models or a TypedDict says of its fields, read on first use.

A plan is made from the class's own annotations only. Threads that need one at the same
time may make it twice; each is whole, and one of them stays.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Annotated, Any, ClassVar, NotRequired, Required, get_args, get_origin

from .annotations import shape_of, union_of
from .expressions import evaluate_in
from .markers import Extra, Key
from .missing import MISSING
from .model import Model
from .shapes import ANYTHING, MapOf, OneOf, Plain, Shape, passing


class Field:
    """A field: its Python name, its JSON key, and what may stand there."""

    __slots__ = ("key", "name", "passing", "required", "shape")

    def __init__(self, name: str, key: str, shape: Shape, required: bool) -> None:
        self.name = name
        self.key = key
        self.shape = shape
        self.passing = passing(shape)
        self.required = required


class Plan:
    """The fields of a class, by JSON key.

    `extra` is the field that holds the other members, with the shape of each of them;
    None where the class says nothing of them.
    """

    __slots__ = ("extra", "fields", "required")

    def __init__(self, fields: Iterable[Field], extra: Field | None = None) -> None:
        self.fields = {field.key: field for field in fields}
        self.required = tuple(
            field.key for field in self.fields.values() if field.required
        )
        self.extra = extra


_PLANS: dict[type, Plan] = {}


def plan_of(cls: type) -> Plan:
    """The plan of a class of models or of a TypedDict."""
    plan = _PLANS.get(cls)
    if plan is None:
        plan = _model_plan(cls) if issubclass(cls, Model) else _record_plan(cls)
        _PLANS[cls] = plan
    return plan


def _model_plan(cls: type[Model]) -> Plan:
    fields: dict[str, Field] = {}
    extra: Field | None = None
    for klass in reversed(cls.__mro__):
        if not issubclass(klass, Model) or klass is Model:
            continue
        defaults = klass.__dict__["_defaults"]
        for name, annotation in _annotations(klass).items():
            if name.startswith("_") or get_origin(annotation) is ClassVar:
                continue
            field = _field(name, annotation, name not in defaults)
            if any(isinstance(mark, Extra) for mark in _marks(annotation)):
                values = field.shape
                shape = values.values if isinstance(values, MapOf) else ANYTHING
                extra = Field(name, name, shape, required=False)
                continue
            if defaults.get(name) is MISSING:
                shape = _without_null(field.shape)
                field = Field(name, field.key, shape, required=False)
            fields[name] = field
    return Plan(fields.values(), extra)


def _record_plan(cls: Any) -> Plan:
    fields: list[Field] = []
    for name, annotation in _annotations(cls).items():
        required: bool = cls.__total__
        inner = annotation
        while get_origin(inner) in (Annotated, Required, NotRequired):
            if get_origin(inner) is not Annotated:
                required = get_origin(inner) is Required
            inner = get_args(inner)[0]
        fields.append(_field(name, annotation, required))
    return Plan(fields)


def _annotations(cls: Any) -> dict[str, Any]:
    """The class's own annotations, evaluated."""
    try:
        raw: dict[str, object] = cls.__annotations__
    except NameError:
        # From Python 3.14 on annotations may name what comes later.
        if "annotationlib" not in sys.stdlib_module_names:
            raise
        library: Any = __import__("annotationlib")
        raw = library.get_annotations(cls, format=library.Format.FORWARDREF)
    return dict(zip(raw, evaluate_in(cls.__module__, raw.values()), strict=True))


def _marks(annotation: Any) -> tuple[object, ...]:
    marks: tuple[object, ...] = ()
    while get_origin(annotation) in (Annotated, Required, NotRequired):
        marks += getattr(annotation, "__metadata__", ())
        annotation = get_args(annotation)[0]
    return marks


def _field(name: str, annotation: Any, required: bool) -> Field:
    keys = [mark.name for mark in _marks(annotation) if isinstance(mark, Key)]
    return Field(name, keys[0] if keys else name, shape_of(annotation), required)


def _without_null(shape: Shape) -> Shape:
    if not isinstance(shape, OneOf):
        return shape
    kept = [
        variant
        for variant in shape.variants
        if not (isinstance(variant, Plain) and variant.word == "null")
    ]
    if shape.discriminator is not None and len(kept) > 1:
        return OneOf(tuple(kept), shape.discriminator)
    return union_of(kept)
