"""Turns an OpenAPI document into a typed Python client."""
