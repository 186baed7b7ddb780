"""The generator against published documents: `python -m tests.corpus` (see there)."""
