"""How the attributes of models are read: converted once, then kept.

A class gets a reader for each of its fields when the first one is read. It is a
descriptor without `__set__`, so what it has read stands in the instance and is found
before it; `Model.__getattr__` is asked only before that, and for what is no field.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from .decode import converter
from .formats import Converter
from .missing import MISSING
from .model import Model, json_of, keep_reading
from .plan import Field, Plan, plan_of


class Reader:
    """Reads one field of one class of models."""

    __slots__ = ("_field", "cls", "convert", "key", "name", "required")

    def __init__(self, cls: type[Model], field: Field) -> None:
        self.cls = cls
        self.name = field.name
        self.key = field.key
        self.required = field.required
        self._field = field
        self.convert: Converter | None = self._convert_first

    def prepare(self) -> Converter | None:
        """Make what converts the field."""
        self.convert = converter(self._field.shape)
        return self.convert

    def _convert_first(self, value: object) -> object:
        """Convert the first value that comes; a program reads few of the fields."""
        convert = self.prepare()
        return value if convert is None else convert(value)

    def __get__(self, model: Model | None, cls: type) -> Any:
        # A subclass may see the field differently; it makes its own readers.
        if model is None or cls is not self.cls:
            raise AttributeError(f"{cls.__name__!r} has no attribute {self.name!r}")
        json = model._json  # pyright: ignore[reportPrivateUsage]  # a door takes time
        value = json.get(self.key, MISSING)
        convert = self.convert
        if value is MISSING:
            value = self.absent()
        elif convert is not None:
            value = convert(value)
        model.__dict__[self.name] = value
        return value

    def absent(self) -> object:
        """What a field reads as that did not come."""
        if not self.required:
            return None
        raise AttributeError(
            f"the API left out {self.key!r}, which its description requires of"
            f" {self.cls.__name__}; get({self.key!r}) reads it as None",
            name=self.name,
        )


class ExtraReader(Reader):
    """Reads every member that no other field names, as a dict."""

    __slots__ = ("each", "known")

    def __init__(self, cls: type[Model], plan: Plan, extra: Field) -> None:
        super().__init__(cls, extra)
        self.known = plan.fields
        self.each: Converter | None = converter(extra.shape)

    def __get__(self, model: Model | None, cls: type) -> Any:
        if model is None or cls is not self.cls:
            return super().__get__(model, cls)
        data = json_of(model)
        found: object = {key: data[key] for key in data if key not in self.known}
        found = found if self.each is None else self.each(found)
        model.__dict__[self.name] = found
        return found


Reading: TypeAlias = Mapping[str, Reader]
"""The readers of a class, by attribute."""


def reading_of(cls: type[Model]) -> Reading:
    """The readers of a class; made once, kept on the class."""
    plan = plan_of(cls)
    reading = {field.name: Reader(cls, field) for field in plan.fields.values()}
    if plan.extra is not None:
        reading[plan.extra.name] = ExtraReader(cls, plan, plan.extra)
    for name, reader in reading.items():
        # What a subclass defines by hand, a property say, goes before the field.
        owner = next((base for base in cls.__mro__ if name in vars(base)), None)
        if owner is None or isinstance(vars(owner)[name], Reader):
            setattr(cls, name, reader)
    keep_reading(cls, reading)
    return reading
