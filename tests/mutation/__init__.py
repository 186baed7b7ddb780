"""Breaks a client in many ways; its generated tests must notice each of them."""
