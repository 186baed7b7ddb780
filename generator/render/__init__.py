"""Turns an API into finished Python: names, annotations, pages, templates, layout."""
