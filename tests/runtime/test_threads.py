"""Plans are made on first use, by as many threads as ask."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from runtime.decode import decode
from runtime.encode import encode
from runtime.expressions import set_lookup

SOURCE = """
from __future__ import annotations
from datetime import date
from typing import Annotated, Required, Sequence, TypedDict
from runtime.markers import Key
from runtime.missing import MISSING
from runtime.model import Model

class Owner(Model):
    born: date

class Pet(Model):
    born: date
    owner: Owner | None = None
    friends: list[Pet] | None = MISSING
    chip_id: Annotated[int | None, Key("chipId")] = None

class PetParams(TypedDict, total=False):
    born: Required[date | str]
    chip_id: Annotated[int, Key("chipId")]
    friends: Sequence[PetParams]
"""


@pytest.fixture(autouse=True)
def fast_switches() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)
    set_lookup(None)


def together(work: Callable[[], Any], count: int = 16) -> list[Any]:
    found: list[Any] = []
    start = threading.Barrier(count)

    def run() -> None:
        start.wait()
        try:
            found.append(work())
        except Exception as error:  # told by the test itself
            found.append(error)

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


@pytest.mark.parametrize("turn", range(10))
def test_the_first_use_by_many(turn: int) -> None:
    classes: dict[str, Any] = {"__name__": __name__}
    exec(SOURCE, classes)
    set_lookup(classes.__getitem__)
    day = {"born": "2024-01-31"}
    data = {**day, "owner": day, "friends": [day], "chipId": 7}

    def read() -> Any:
        pet = decode(data, "Pet")
        return pet.owner.born, pet.friends[0].born, pet.chip_id, pet.born

    def write() -> Any:
        given = {"born": date(2024, 1, 31), "chip_id": 7}
        return encode({**given, "friends": [given]}, "PetParams")

    born = date(2024, 1, 31)
    assert together(read) == [(born, born, 7, born)] * 16
    sent = {**day, "chipId": 7}
    assert together(write) == [{**sent, "friends": [sent]}] * 16
