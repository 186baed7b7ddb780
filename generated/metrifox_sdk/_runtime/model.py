"""`Model`, the base of the classes that replies are read as."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from .json_object import JsonObject
from .missing import MISSING

if TYPE_CHECKING:
    from typing import Self

    from .read import Reading
    from .reply import HttpResponse

M = TypeVar("M", bound="Model")

RESERVED = frozenset(
    ["from_dict", "get", "http_response", "keys", "to_dict", "to_json"]
)
"""Names that no field may have, because every model has them."""

_READING_METHODS = frozenset(["copy", "items", "values"])
_CHANGING_METHODS = frozenset(["clear", "pop", "popitem", "setdefault", "update"])


class Model(JsonObject):
    """An object of a reply: attributes give Python values, `[...]` the JSON as it came.

    `pet.created_at` is a datetime, `pet["created_at"]` the text that came. A
    value that does not fit its type reads as it was received. A field that the API left
    out reads as None where it may be missing; where the API's description requires it,
    reading raises an AttributeError that says so. `"name" in model` tells missing from
    null. Members that the description does not know are found with `[...]` and `get`.

    A model has the ways of a dict: `get`, `keys`, `in`, `len`, iteration, `**model`,
    `dict(model)`, `==` with a dict or a model. Like a dict it is not hashable.
    Attributes cannot be set; `model["name"] = value` changes the JSON, and attributes
    follow. The JSON is kept, not copied; `to_dict()` gives a copy.

    A model of no class, plain `Model`, is what a reply holds where it names a variant
    that the description does not know; its attributes are its JSON.

    Attributes:
        http_response: status and headers of the reply, on the object that a call
            returned; None on what it holds, on copies made by pickle and on your own.
    """

    __slots__ = ()

    _defaults: ClassVar[Mapping[str, object]] = {}
    _reading: ClassVar[Reading | None] = None

    http_response: HttpResponse | None = None

    def __init__(self, data: Mapping[str, Any], /) -> None:
        """Read `data`, a JSON object, as `from_dict` does."""
        object.__setattr__(self, "_json", _object(type(self), data))

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        # A default would hide the field from __getattr__; it says "may be missing".
        taken = {
            name: value
            for name, value in vars(cls).items()
            if (value is None or value is MISSING) and not name.startswith("_")
        }
        for name in taken:
            if name != "http_response":
                delattr(cls, name)
        cls._defaults = taken
        cls._reading = None

    if not TYPE_CHECKING:  # a checker must see the fields of a class and no others

        def __getattr__(self, name: str) -> Any:
            if name[:1] == "_":
                raise AttributeError(f"{type(self).__name__!r} has no {name!r}")
            reading = type(self)._reading
            if reading is None:
                from .read import reading_of

                reading = reading_of(type(self))
            reader = reading.get(name)
            return (
                self._other(name)
                if reader is None
                else reader.__get__(self, type(self))
            )

    def _other(self, name: str) -> Any:
        """What an attribute gives that is no field."""
        if name in _CHANGING_METHODS:
            self._forget()
        if name in _CHANGING_METHODS or name in _READING_METHODS:
            return getattr(self._json, name)
        if type(self) is Model and name in self._json:
            return self._json[name]
        from .show import no_field

        raise AttributeError(no_field(self, name), name=name)

    def __setattr__(self, name: str, value: object) -> None:
        own = name[:1] == "_" or name == "http_response"
        if not own and not hasattr(getattr(type(self), name, None), "__set__"):
            raise AttributeError(
                f"cannot set {name!r}: {type(self).__name__} has read-only attributes;"
                ' set the JSON with model["key"] = value, or change a copy, to_dict()',
                name=name,
            )
        object.__setattr__(self, name, value)

    def __repr__(self) -> str:
        from .show import show_model

        return show_model(self)

    def __dir__(self) -> list[str]:
        from .plan import plan_of

        fields = plan_of(type(self)).fields.values()
        return sorted({*super().__dir__(), *(field.name for field in fields)})

    def to_dict(self) -> dict[str, Any]:
        """A deep copy of the JSON."""
        from .show import copy_json

        return copy_json(self._json)

    def to_json(self, *, indent: int | None = None) -> str:
        """The JSON as text; `indent` is the number of spaces for each level.

        Raises:
            ValueError: Python cannot write it: it is nested thousands of levels deep,
                or holds an integer of thousands of digits.
            TypeError: a value that you put in has no JSON form.
        """
        from .show import write_json

        return write_json(self._json, indent)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read a JSON object as this class; a dict is kept as it is, not copied.

        Nothing is checked: as in a reply, what does not fit stays as it is.

        Raises:
            TypeError: `data` is not a mapping.
        """
        return read_as(cls, _object(cls, data))

    def __copy__(self) -> Self:
        return self._again(self._json.copy())

    def __deepcopy__(self, memo: object) -> Self:
        return self._again(self.to_dict())

    def _again(self, data: dict[str, Any]) -> Self:
        found = self.from_dict(data)
        if self.http_response is not None:
            found.http_response = self.http_response
        return found

    def __reduce__(self) -> tuple[object, ...]:
        return type(self).from_dict, (self._json,)


def _object(cls: type, data: object) -> dict[str, Any]:
    """What a model keeps: a JSON object."""
    if isinstance(data, dict):
        return cast("dict[str, Any]", data)
    if isinstance(data, Mapping):
        return dict(cast("Mapping[str, Any]", data))
    raise TypeError(f"{cls.__name__} reads a dict, not a {type(data).__name__}")


def read_as(cls: type[M], data: dict[str, Any]) -> M:
    """A JSON object as a class, with nothing in the way."""
    found = object.__new__(cls)
    object.__setattr__(found, "_json", data)
    return found


def json_of(model: Model) -> dict[str, Any]:
    """The JSON that a model keeps, itself."""
    return model._json  # pyright: ignore[reportPrivateUsage]  # the one door to it


def keep_reading(cls: type[Model], reading: Reading) -> None:
    """Keep how the attributes of a class are read, for `Model.__getattr__`."""
    cls._reading = reading  # pyright: ignore[reportPrivateUsage]  # made elsewhere
