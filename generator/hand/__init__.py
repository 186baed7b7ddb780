"""What people write beside and inside of a client, and what becomes of it.

`<package>/custom/` holds classes that take the place of generated ones (`custom.py`);
`.clientpress/kept/` holds edits of generated files, which are merged into what a
document gives (`kept.py`); `.clientpress/names.json` holds the names that things have
(`names.py`), which people may edit. All are inputs of a run, as the document is.
"""

from .custom import PREFIX, Extension, Extensions, find_strays, read_custom
from .kept import KEPT, KeptEdit, kept_lines, put_back, read_kept
from .names import NAMES, NO_NAMES, KeptNames, read_names
from .texts import Texts

__all__ = [
    "KEPT",
    "NAMES",
    "NO_NAMES",
    "PREFIX",
    "Extension",
    "Extensions",
    "KeptEdit",
    "KeptNames",
    "Texts",
    "find_strays",
    "kept_lines",
    "put_back",
    "read_custom",
    "read_kept",
    "read_names",
]
