"""The tests of what the API sends by itself: every payload is read, or told apart."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import ClassVar

import pytest

from .changes import minimal, unknown_members
from .forms import to_json
from .reading import differences

FORMS: dict[str, Callable[[str], object]] = {
    "bytes": str.encode,
    "text": str,
    "JSON": json.loads,
}
"""What a server may have of a request's body, made of its text."""


class PayloadTests:
    """Reads the payload `name` with its own function, `own`, and with `parse`."""

    name: ClassVar[str]
    own: ClassVar[Callable[..., object]]
    parse: ClassVar[Callable[..., object]]
    error: ClassVar[type[Exception]]
    table: ClassVar[object]

    @pytest.mark.parametrize("form", FORMS)
    def test_read(self, form: str) -> None:
        """Each attribute gives what was sent; nothing differs from the description."""
        text = json.dumps(to_json(self.table))
        body = FORMS[form](text)
        if form == "JSON" and not isinstance(body, dict | list):
            body = text  # a payload that is a plain text would be taken for JSON
        for found in (self.own(body, strict=True), self.parse(self.name, body)):
            assert not list(differences(found, self.table, "payload"))

    @pytest.mark.parametrize("change", [minimal, unknown_members])
    def test_less_and_more(self, change: Callable[[object], object]) -> None:
        """What need not come may be left out, and what is new stays."""
        table = change(self.table)
        found = self.own(json.dumps(to_json(table)))
        assert not list(differences(found, table, "payload"))

    @pytest.mark.parametrize("body", [b"", b"{", b"\xff"], ids=["empty", "cut", "bad"])
    def test_unreadable(self, body: bytes) -> None:
        """What is no JSON is an error that names the payload."""
        with pytest.raises(self.error, match="the payload of") as caught:
            self.own(body)
        assert getattr(caught.value, "name", None) == self.name

    def test_unknown_name(self) -> None:
        """A name that nobody knows is an error."""
        with pytest.raises(self.error):
            self.parse(f"{self.name} of nobody", b"{}")
