"""The headers of the parts of a multipart body: as given, by the types they have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from .annotations import shape_named
from .errors import ConfigurationError, RequestFault, RequestValidationError
from .header_values import check_header
from .missing import MISSING
from .prepare_body import encoded
from .shapes import Checked, Choice
from .styles import in_header

if TYPE_CHECKING:
    from .operation import Encoding
    from .parameter import Parameter

_NOTHING: Mapping[str, object] = {}


class PartHeaders:
    """What a call gives as headers of its parts, by their names.

    `validate` is whether those that the API requires must be there.
    """

    def __init__(self, given: Mapping[str, object] | None, validate: bool) -> None:
        self._given = given or _NOTHING
        self._validate = validate
        self._sent: set[str] = set()

    def lines(
        self, name: str | None, encoding: Encoding | None, own: object = None
    ) -> list[tuple[str, str]]:
        """The headers of one part; `own` are given with its content.

        Raises:
            RequestValidationError: with every fault of them.
        """
        at = f"part_headers.{name}" if name is not None else "part_headers"
        given: object = None if name is None else self._given.get(name)
        self._sent.add(name or "")
        declared = (
            {one.name.lower(): one for one in encoding.headers} if encoding else {}
        )
        faults: list[RequestFault] = []
        found: dict[str, tuple[str, str]] = {}
        for layer in (given, own):
            if layer is None:
                continue
            if not isinstance(layer, Mapping):
                raise _error([RequestFault(at, "must be a dict of names to values")])
            for key, value in cast("Mapping[object, object]", layer).items():
                known = declared.pop(str(key).lower(), None)
                place = f"{at}[{str(key)!r}]"
                try:
                    text = self._text(known, value, place)
                    found[str(key).lower()] = check_header(key, text)
                except ConfigurationError as error:
                    faults.append(RequestFault(place, str(error)))
                except RequestValidationError as error:
                    faults += error.faults
        for key, header in declared.items():
            if header.required:
                only = _only_value(header)
                if only is not MISSING:
                    found[key] = (header.name, in_header(header, only))
                elif self._validate:
                    place = f"{at}[{header.name!r}]"
                    faults.append(RequestFault(place, "is required"))
        if faults:
            raise _error(faults)
        return [*found.values()]

    def _text(self, header: Parameter | None, value: object, at: str) -> object:
        """A header as text; without a type it has to be that already."""
        if header is None:
            return value
        return in_header(header, encoded(value, header.type, self._validate, at))

    def check_all_sent(self) -> None:
        """Tell of headers for a part that there is not."""
        lost = [name for name in self._given if name not in self._sent]
        if lost:
            reason = "no part of this name is sent"
            raise _error([RequestFault(f"part_headers.{one}", reason) for one in lost])


def _only_value(header: Parameter) -> object:
    """The value of a header that can have no other; MISSING where it can."""
    shape = shape_named(header.type)
    while isinstance(shape, Checked):
        shape = shape.inner
    if isinstance(shape, Choice) and len(shape.values) == 1:
        return shape.values[0]
    return MISSING


def _error(faults: list[RequestFault]) -> RequestValidationError:
    return RequestValidationError("the body does not fit", faults)
