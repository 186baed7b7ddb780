"""The generator beside others: wall time, processor time and memory by document."""
