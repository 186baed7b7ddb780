"""Imports packages named on the command line, and tells of each what went wrong.

python importing.py FOLDER SLUG...
"""

from __future__ import annotations

import sys
import traceback
from importlib import import_module
from pathlib import Path


def main(folder: str, slugs: list[str]) -> None:
    """Print a line for each package: its name, a tab, and what is wrong with it."""
    for slug in slugs:
        sys.path.insert(0, str(Path(folder) / slug))
        reason = ""
        try:
            package = import_module(slug)
            for name in package.__all__:
                getattr(package, name)
            import_module(f"{slug}._runtime.preload").preload()
        except Exception as error:  # whatever it is, it is told
            last = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{Path(last.filename).name}:{last.lineno}"
            text = " ".join(f"{type(error).__name__}: {error} ({where})".split())
            reason = text
        sys.path.pop(0)
        for name in [name for name in sys.modules if name.split(".")[0] == slug]:
            del sys.modules[name]
        print(slug, reason, sep="\t", flush=True)
    print("done", "", sep="\t", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
