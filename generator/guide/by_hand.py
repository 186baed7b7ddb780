"""Faults of what people write in a client; no rule of documents looks for them."""

from __future__ import annotations

from .entries import Entry

_BY_HAND = {
    "custom-code": (
        "a class of `custom/` cannot take the place of a generated one",
        "A class of `custom/` that extends `GeneratedPet` must be called `Pet`, stand "
        "alone in\na module of the folder, and the client must have a `Pet`. Where the "
        "spec has renamed\nor removed it, rename or remove the class.",
    ),
    "kept-conflict": (
        "a kept edit and the spec change the same lines",
        "Both have changed the same lines, and only you know what is meant. Drop the "
        "edit\n(it is shown a last time), generate, make it anew where it is still "
        "wanted, and keep it.",
    ),
    "kept-edit": (
        "a kept edit cannot be used, or is not needed any more",
        "An edit is kept as a patch and the text that it was made of, which belong "
        "together. Take\nboth from version control again, or drop the edit.",
    ),
    "kept-lines": (
        "more lines are edited by hand than the spec allows",
        "`x-clientpress: kept-lines` caps the edits, so that a client stays what its "
        "spec says.\nDrop an edit, make it a class in `custom/`, or raise the number.",
    ),
    "kept-names": (
        "the names of the last run cannot be read",
        "`.clientpress/names.json` says which name each thing has, so that what is new "
        "renames\nnothing. Where a merge left it in pieces, keep the lines of both "
        "sides; generate then\nputs it right.",
    ),
}


def entries_by_hand() -> dict[str, tuple[Entry, str]]:
    """Return what these faults are about, and why they are told, by code."""
    return {
        code: (Entry(code, "error", summary, "generating"), why)
        for code, (summary, why) in _BY_HAND.items()
    }
