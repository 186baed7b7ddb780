"""Places and faults: what every phase uses to say what is wrong and where.

Imports nothing of the other rooms.
"""

from .fault import Fault, InputError, Related, Report, Severity
from .location import Location, Part, Places, Position, escape, unescape
from .suggest import nearest
from .text import format_report

__all__ = [
    "Fault",
    "InputError",
    "Location",
    "Part",
    "Places",
    "Position",
    "Related",
    "Report",
    "Severity",
    "escape",
    "format_report",
    "nearest",
    "unescape",
]
