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
from .shapes import MapOf, OneOf, Plain, Shape, passing


class Field:
    """A field: its Python name, its JSON key, and what may stand there.

    Its shape is made when it is first asked for: a call uses few fields of a class.
    """

    __slots__ = (
        "_annotation",
        "_null",
        "_passing",
        "_shape",
        "key",
        "name",
        "required",
    )

    def __init__(
        self,
        name: str,
        key: str,
        annotation: Any,
        required: bool,
        null: bool = True,
        shape: Shape | None = None,
    ) -> None:
        self.name = name
        self.key = key
        self.required = required
        self._annotation = annotation
        self._null = null
        self._shape = shape
        self._passing: frozenset[type] | None = None

    @property
    def shape(self) -> Shape:
        """What may stand there."""
        shape = self._shape
        if shape is None:
            shape = shape_of(self._annotation)
            shape = self._shape = shape if self._null else _without_null(shape)
        return shape

    @property
    def passing(self) -> frozenset[type]:
        """The types whose values are certainly right."""
        found = self._passing
        if found is None:
            found = self._passing = passing(self.shape)
        return found


class Plan:
    """The fields of a class, by JSON key.

    `extra` is the field that holds the other members, and `others` their shape as a
    map; None where the class says nothing of them. `read_only` are JSON keys that are
    left out of a request.
    """

    __slots__ = ("extra", "fields", "others", "read_only", "required")

    def __init__(
        self,
        fields: Iterable[Field],
        extra: Field | None = None,
        read_only: Iterable[str] = (),
    ) -> None:
        found = None if extra is None else extra.shape
        self.others = found if isinstance(found, MapOf) else None
        self.fields = {field.key: field for field in fields}
        self.required = tuple(
            field.key for field in self.fields.values() if field.required
        )
        self.extra = extra
        self.read_only = frozenset(read_only)


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
            if _is_extra(annotation):
                extra = _field(name, annotation, required=False)
                continue
            null = defaults.get(name) is not MISSING
            fields[name] = _field(name, annotation, name not in defaults, null)
    return Plan(fields.values(), extra)


def _record_plan(cls: Any) -> Plan:
    fields: list[Field] = []
    extra: Field | None = None
    for name, annotation in _annotations(cls).items():
        if _is_extra(annotation):
            extra = _field(name, annotation, required=False)
            continue
        # A class that extends another may be total where that one is not.
        required: bool = name in cls.__required_keys__
        inner = annotation
        while get_origin(inner) in (Annotated, Required, NotRequired):
            if get_origin(inner) is not Annotated:
                required = get_origin(inner) is Required
            inner = get_args(inner)[0]
        fields.append(_field(name, annotation, required))
    # A TypedDict can hold annotations only, so its module says what else there is.
    module = sys.modules.get(cls.__module__)
    read_only: dict[str, list[str]] = getattr(module, "_READ_ONLY", {})
    return Plan(fields, extra, read_only.get(cls.__name__, ()))


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


def _is_extra(annotation: Any) -> bool:
    return any(isinstance(mark, Extra) for mark in _marks(annotation))


def _field(name: str, annotation: Any, required: bool, null: bool = True) -> Field:
    keys = [mark.name for mark in _marks(annotation) if isinstance(mark, Key)]
    return Field(name, keys[0] if keys else name, annotation, required, null)


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
