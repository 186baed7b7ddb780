"""Golden cases: a small document each, what it gives, and a test that runs it."""
