"""What a model has of a dict: it works where a plain dict of JSON is expected."""

from __future__ import annotations

from collections.abc import Iterator, KeysView, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

if TYPE_CHECKING:
    from abc import ABCMeta

D = TypeVar("D")


class JsonObject:
    """A JSON object that is kept as it came."""

    __slots__ = ("__dict__", "__weakref__", "_json")

    _json: dict[str, Any]

    def _forget(self) -> None:
        """Drop what was converted: the JSON may change."""
        kept = self.__dict__.get("http_response")
        self.__dict__.clear()
        if kept is not None:
            self.__dict__["http_response"] = kept

    def __getitem__(self, key: str) -> Any:
        return self._json[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self._forget()
        self._json[key] = value

    def __delitem__(self, key: str) -> None:
        self._forget()
        del self._json[key]

    def __contains__(self, key: object) -> bool:
        return key in self._json

    def __iter__(self) -> Iterator[str]:
        return iter(self._json)

    def __reversed__(self) -> Iterator[str]:
        return reversed(self._json)

    def __len__(self) -> int:
        return len(self._json)

    def keys(self) -> KeysView[str]:
        """The JSON keys that came."""
        return self._json.keys()

    @overload
    def get(self, key: str) -> Any: ...
    @overload
    def get(self, key: str, default: D) -> Any | D: ...
    def get(self, key: str, default: object = None) -> Any:
        """The JSON of `key` as received, or `default` where it did not come."""
        return self._json.get(key, default)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, JsonObject):
            return self._json == other._json
        return self._json == other if isinstance(other, dict) else NotImplemented


# Makes `match reply: case {"data": {...}}` and isinstance(reply, Mapping) work.
cast("ABCMeta", Mapping).register(JsonObject)
