"""What the API takes: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from datetime import date
    from typing import Annotated, Literal

    from .._runtime.markers import Key


class PetXParams(TypedDict, total=False):
    """\\N{DIGIT ONE} \\x41 \\

    Source: `#/components/schemas/Pet..-x`
    """

    na_me: Annotated[Literal['"""', "'''", "\\", "a\nb", "{{ 1 }}"], Key('na"me\n')]
    """\"\"" """
    abc: Annotated[str, Key("\u202eabc")]
    """#"""
    longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglong_cc8458d7: Annotated[
        date | str,
        Key(
            "longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglong"
        ),
    ]
    """A date, `YYYY-MM-DD`."""
    u540d_u524d: Annotated[Literal["\u2028"], Key("名前")]
    """The JSON key `名前`."""
