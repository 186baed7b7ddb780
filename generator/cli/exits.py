"""Exit codes, as `--help` and docs/commands.md list them."""

DONE, DIFFERENT, WRONG = 0, 1, 2
"""Done; not written, different or with errors; nothing usable to read, or wrong use."""
INTERNAL, INTERRUPTED = 3, 130
"""A fault of clientpress itself; stopped by the user (128 + SIGINT)."""
