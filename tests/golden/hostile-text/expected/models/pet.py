"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from datetime import date
    from typing import Annotated, Literal

    from .._runtime.markers import Key


class PetX(Model):
    """\\N{DIGIT ONE} \\x41 \\

    Source: `#/components/schemas/Pet..-x`
    """

    na_me: Annotated[
        Literal['"""', "'''", "\\", "a\nb", "{{ 1 }}"] | str | None, Key('na"me\n')
    ] = MISSING
    """\"\"" """
    abc: Annotated[str | None, Key("\u202eabc")] = MISSING
    """#"""
    longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglong_cc8458d7: Annotated[
        date | None,
        Key(
            "longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglong"
        ),
    ] = MISSING
    """A date, `YYYY-MM-DD`."""
    u540d_u524d: Annotated[Literal["\u2028"] | str | None, Key("名前")] = MISSING
    """The JSON key `名前`."""
