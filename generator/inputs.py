"""What a client was made of, in one checksum, so that a run can tell in a moment that
nothing has changed.

The checksum covers the files of the document, the classes of `custom/` and the program
itself. It stands in the manifest, where `generate` alone trusts it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from . import shipped
from .output.manifest import Inputs

_HERE = Path(__file__).parent
_CODE = (".py", ".jinja")
_SKIPPED = frozenset({"__pycache__"})


def inputs_of(spec: Path, read: Iterable[Path], output: Path) -> Inputs | None:
    """Return what a client was made of, by the files that were read of its document.

    None where one of them does not stand in the document's folder.
    """
    folder = Path(os.path.realpath(spec.parent))
    names: list[str] = []
    for path in read:
        if not path.is_relative_to(folder):
            return None
        names.append(path.relative_to(folder).as_posix())
    if not names or names[0] != spec.name:
        return None
    return Inputs(tuple(names), _checksum(folder, names, output))


def are_same(inputs: Inputs, spec: Path, output: Path) -> bool:
    """Whether a document and a folder still hold what a client was made of."""
    if inputs.files[:1] != (spec.name,):
        return False
    folder = Path(os.path.realpath(spec.parent))
    try:
        return inputs.sha256 == _checksum(folder, inputs.files, output)
    except OSError:
        return False


def _checksum(folder: Path, names: Iterable[str], output: Path) -> str:
    whole = sha256()
    for name, path in (
        *((name, folder / name) for name in names),
        *_custom(output),
        *_program(),
    ):
        # Version control may have changed the ends of lines.
        content = path.read_bytes().replace(b"\r\n", b"\n")
        whole.update(f"{name}\0{len(content)}\0".encode())
        whole.update(content)
    return whole.hexdigest()


def _custom(output: Path) -> Iterator[tuple[str, Path]]:
    """Yield the modules of `custom/`, in the one package of a client."""
    for path in sorted(output.glob("*/custom/*.py")):
        yield path.relative_to(output).as_posix(), path


def _program() -> Iterator[tuple[str, Path]]:
    """Yield the code of the generator and the templates, by names that do not depend
    on where they stand.
    """
    templates = shipped.templates()
    for title, top in (("generator", _HERE), ("templates", templates)):
        for name in _below(top, "" if top is templates else "templates"):
            yield f"{title}/{name}", top / name


def _below(top: Path, without: str) -> list[str]:
    """Return the names of all code below a folder, sorted."""
    found: list[str] = []
    for place, folders, files in os.walk(top):
        inner = os.path.relpath(place, top).replace(os.sep, "/")
        prefix = "" if inner == "." else f"{inner}/"
        skipped = _SKIPPED | ({without} if not prefix else set[str]())
        folders[:] = [name for name in folders if name not in skipped]
        found += [f"{prefix}{name}" for name in files if name.endswith(_CODE)]
    return sorted(found)
