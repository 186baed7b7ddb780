"""Which version this is."""

from __future__ import annotations

from pathlib import Path


def version() -> str:
    """Return the version of the installed distribution, or of the checkout."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("clientpress")
    except PackageNotFoundError:
        import tomllib

        project = Path(__file__).parents[2] / "pyproject.toml"
        return str(tomllib.loads(project.read_text())["project"]["version"])
