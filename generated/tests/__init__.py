"""Tests of this client: each call goes to a server on this machine that checks it.

`test_<resource>.py` holds the tables: the operations, what they take and what they
answer. `samples.py` holds one sample of every object. `support/` acts on the tables.
"""

import pytest

pytest.register_assert_rewrite(f"{__name__}.support.operation_tests")
