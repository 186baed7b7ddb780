"""Measures the client beside others, in one run: `make bench`."""
