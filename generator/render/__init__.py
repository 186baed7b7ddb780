"""Turns an API into finished Python: names, annotations, pages, templates, layout."""

from .plan import plan
from .render import render

__all__ = ["plan", "render"]
