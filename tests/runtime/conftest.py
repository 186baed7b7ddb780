"""The runtime's own tests import it as the package `runtime`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "templates"))
