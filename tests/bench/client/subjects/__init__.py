"""What is measured: one module each, run in an environment of its own.

A module has `connect(url)`, which gives a `create` and a `bulk` that take dicts and
read what was answered, and a way to have 50 calls in flight. `ITEM` and `ITEMS` are
what all of them send.
"""
