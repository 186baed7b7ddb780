"""How much a document may hold, so that a hostile one ends in a fault, not in a crash.

Real documents stay far below: the largest known ones have 40 MB, 12 levels of nesting
under a schema, and less than a million nodes.
"""

MAX_BYTES = 64 * 1024 * 1024
"""The size of one file, and of all files of a document together."""

MAX_DEPTH = 200
"""Levels of nesting, aliases followed. The JSON Schema engine cannot take many more."""

MAX_NODES = 1_500_000
"""Keys and values in one file."""

MAX_EXPANSION = 1_000_000
"""Nodes that YAML aliases and merge keys may add to those that are written."""

MAX_FILES = 2_000
"""Files that one document may be spread over."""

MAX_HINTS = 50
"""Unknown references for which a like one is looked up: that takes its time."""

MAX_FAULTS = 200
"""Faults of one file after which reading it ends."""
