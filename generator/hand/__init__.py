"""What people write beside and inside of a client, and what becomes of it.

`<package>/custom/` holds classes that take the place of generated ones (`custom.py`);
`.clientpress/kept/` holds edits of generated files, which are merged into what a
document gives (`kept.py`). Both are inputs of a run, as the document is.
"""

from .custom import PREFIX, Extension, Extensions, find_strays, read_custom
from .kept import KEPT, KeptEdit, kept_lines, put_back, read_kept
from .texts import Texts

__all__ = [
    "KEPT",
    "PREFIX",
    "Extension",
    "Extensions",
    "KeptEdit",
    "Texts",
    "find_strays",
    "kept_lines",
    "put_back",
    "read_custom",
    "read_kept",
]
