"""Writes rendered files to a folder, or compares them with what stands there."""
