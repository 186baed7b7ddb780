"""A package whose names are imported when they are used."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

SUBMODULE = """
import time
time.sleep(0.05)
class Cat: pass
class Dog: pass
"""


@pytest.fixture
def zoo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    folder = tmp_path / "lazy_zoo"
    folder.mkdir()
    (folder / "__init__.py").write_text(
        "from runtime.lazy import lazy_exports\n"
        "__all__ = ['Cat', 'Dog']\n"
        "__getattr__, __dir__ = lazy_exports(__name__, {'pets': ('Cat', 'Dog')})\n"
    )
    (folder / "pets.py").write_text(SUBMODULE)
    monkeypatch.syspath_prepend(tmp_path)
    import lazy_zoo  # type: ignore[import-not-found]  # written above

    yield lazy_zoo
    for name in [name for name in sys.modules if name.startswith("lazy_zoo")]:
        del sys.modules[name]


def test_imports_a_name_when_it_is_used(zoo: ModuleType) -> None:
    assert "lazy_zoo.pets" not in sys.modules
    assert zoo.Cat.__name__ == "Cat"
    assert "Cat" in vars(zoo), "the second use must not look it up again"
    assert "Dog" in dir(zoo)


def test_a_submodule_is_an_attribute(zoo: ModuleType) -> None:
    assert zoo.pets.Dog is zoo.Dog


def test_an_unknown_name_fails_as_python_says_it(zoo: ModuleType) -> None:
    with pytest.raises(
        AttributeError, match=r"^module 'lazy_zoo' has no attribute 'Cow'"
    ):
        _ = zoo.Cow
    with pytest.raises(ImportError, match="cannot import name 'Cow'"):
        exec("from lazy_zoo import Cow")


def test_threads_get_one_class(zoo: ModuleType) -> None:
    found: list[object] = []
    start = threading.Barrier(20)

    def use() -> None:
        start.wait()
        found.append(zoo.Cat)

    threads = [threading.Thread(target=use) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 20
    assert len(set(map(id, found))) == 1


def test_imports_nothing_itself() -> None:
    templates = Path(__file__).parents[2] / "templates"
    code = (
        f"import sys; sys.path.insert(0, {str(templates)!r});"
        "before = set(sys.modules); import runtime.lazy;"
        "print(*sorted(set(sys.modules) - before))"
    )
    command = [sys.executable, "-I", "-c", code]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert set(output.split()) <= {"__future__", "runtime", "runtime.lazy"}
