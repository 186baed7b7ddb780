"""The client against a server that misbehaves."""

from __future__ import annotations

import sys
from pathlib import Path

# The client of this checkout, also where it is not installed.
sys.path.append(str(Path(__file__).parents[2] / "generated"))
