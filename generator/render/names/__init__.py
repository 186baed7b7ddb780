"""The one authority for names in Python: `name_everything`, after everything is known.

Whoever needs a name asks a `Names`: pages, docs and generated tests alike.
"""

from .classes import module_of
from .groups import Group
from .methods import OperationKey, operation_key
from .names import Names, name_everything

__all__ = [
    "Group",
    "Names",
    "OperationKey",
    "module_of",
    "name_everything",
    "operation_key",
]
