"""The runtime as a client has it: copied into a package, beside its classes."""

from __future__ import annotations

import pickle
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

RUNTIME = Path(__file__).parents[2] / "templates" / "runtime"
ID = "123e4567-e89b-12d3-a456-426614174000"
FILES = {
    "__init__.py": "",
    "models/__init__.py": """
from .._runtime.lazy import lazy_exports
__all__ = ["Owner", "Pet"]
__getattr__, __dir__ = lazy_exports(__name__, {"owner": ("Owner",), "pet": ("Pet",)})
""",
    "models/owner.py": '''
from __future__ import annotations
from typing import TYPE_CHECKING
from .._runtime.model import Model
if TYPE_CHECKING:
    from .pet import Pet

class Owner(Model):
    """An owner."""
    name: str
    """Their name."""
    pets: list[Pet] | None = None
''',
    "models/pet.py": """
from __future__ import annotations
from typing import TYPE_CHECKING, Annotated
from .._runtime.missing import MISSING
from .._runtime.model import Model
if TYPE_CHECKING:
    from uuid import UUID
    from .._runtime.markers import Key
    from .owner import Owner

class Pet(Model):
    id: UUID
    owner: Owner | None = None
    chip_id: Annotated[str | None, Key("chipId")] = MISSING
""",
    "params/__init__.py": """
from .._runtime.lazy import lazy_exports
__all__ = ["PetParams"]
__getattr__, __dir__ = lazy_exports(__name__, {"pet": ("PetParams",)})
""",
    "params/pet.py": """
from __future__ import annotations
from typing import TYPE_CHECKING, TypedDict
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import Annotated, Required
    from .._runtime.markers import Check, Key

class PetParams(TypedDict, total=False):
    born: Required[date | str]
    chip_id: Annotated[str, Key("chipId")]
    friends: Annotated[Sequence[PetParams], Check(max_items=3)]
""",
}


@pytest.fixture
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    package = tmp_path / "zoo_sdk"
    shutil.copytree(RUNTIME, package / "_runtime")
    for name, text in FILES.items():
        (package / name).parent.mkdir(exist_ok=True)
        (package / name).write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    import zoo_sdk._runtime.decode  # type: ignore[import-not-found]  # written above
    import zoo_sdk._runtime.encode
    import zoo_sdk._runtime.preload

    yield zoo_sdk._runtime
    for name in [name for name in sys.modules if name.split(".")[0] == "zoo_sdk"]:
        del sys.modules[name]


def test_classes_are_imported_when_a_reply_needs_them(runtime: Any) -> None:
    assert "zoo_sdk.models.pet" not in sys.modules
    data = {"id": ID, "owner": {"name": "Ann", "pets": [{"chipId": "7"}]}}
    pet = runtime.decode.decode(data, "Pet")
    assert pet.id == UUID(ID)
    assert pet.owner.name == "Ann"
    assert pet.owner.pets[0].chip_id == "7"
    assert type(pet).__module__ == "zoo_sdk.models.pet"


def test_requests_are_written_by_their_params(runtime: Any) -> None:
    given = {"born": date(2024, 1, 31), "chip_id": "7"}
    wanted = {"born": "2024-01-31", "chipId": "7"}
    encode = runtime.encode.encode
    assert encode({**given, "friends": [given]}, "PetParams") == {
        **wanted,
        "friends": [wanted],
    }
    with pytest.raises(Exception, match=r"friends\[0\]\.born: is required") as caught:
        encode({**given, "friends": [{}]}, "PetParams")
    assert type(caught.value).__name__ == "RequestValidationError"


def test_models_pickle_by_their_public_place(runtime: Any) -> None:
    pet = runtime.decode.decode({"id": ID}, "Pet")
    assert pickle.loads(pickle.dumps(pet)).id == UUID(ID)


def test_everything_can_be_made_at_once(runtime: Any) -> None:
    runtime.preload.preload_package("zoo_sdk")
    assert {"zoo_sdk.models.owner", "zoo_sdk.models.pet"} <= sys.modules.keys()
    before = set(sys.modules)
    pet = runtime.decode.decode({"id": ID, "owner": {}}, "Pet")
    assert pet.id == UUID(ID)
    assert pet.owner.pets is None
    assert set(sys.modules) == before
