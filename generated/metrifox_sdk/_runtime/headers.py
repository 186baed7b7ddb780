"""Headers of requests and replies: names in any case, values that do not leak."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

_SECRET_WORDS = ("auth", "key", "token", "secret", "cookie", "password", "signature")


class Headers(Mapping[str, str]):
    """A read-only mapping of header names, in any case, to values.

    A header that came more than once has its values joined by `, `, as RFC 9110
    allows; `multi_items()` gives them one by one. The repr hides the value of each
    header whose name speaks of a secret.
    """

    __slots__ = ("_pairs", "_values")

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._pairs = tuple(pairs)
        self._values: dict[str, str] | None = None

    def _table(self) -> dict[str, str]:
        if self._values is None:
            table: dict[str, str] = {}
            for name, value in self._pairs:
                name = name.lower()
                table[name] = f"{table[name]}, {value}" if name in table else value
            self._values = table
        return self._values

    def __getitem__(self, name: str) -> str:
        return self._table()[name.lower()]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._table()

    def __iter__(self) -> Iterator[str]:
        return iter(self._table())

    def __len__(self) -> int:
        return len(self._table())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Headers):
            return NotImplemented
        return self._table() == other._table()

    __hash__ = None  # type: ignore[assignment]  # how Python says "not hashable"

    def __reduce__(self) -> tuple[type[Headers], tuple[tuple[tuple[str, str], ...]]]:
        return (Headers, (self._pairs,))

    def __repr__(self) -> str:
        shown = {
            name: "***" if is_secret(name) else value
            for name, value in self._table().items()
        }
        return f"Headers({shown!r})"

    def find(self, name: str) -> str | None:
        """The value of a header by its name in small letters; None without it."""
        return self._table().get(name)

    def multi_items(self) -> tuple[tuple[str, str], ...]:
        """Every header as it stood: name and value, repeated ones too."""
        return self._pairs


def is_secret(name: str) -> bool:
    """Whether a header or parameter of this name is likely to carry a secret."""
    lowered = name.lower()
    return any(word in lowered for word in _SECRET_WORDS)


NO_HEADERS = Headers()
