"""Plans the generated tests: what each call takes and gives, in tables.

The tests hold their own copy of every name and every rule, made of the API and of the
names alone, so that a client that was rendered wrongly cannot agree with itself.
"""

from .plan import plan_tests

__all__ = ["plan_tests"]
