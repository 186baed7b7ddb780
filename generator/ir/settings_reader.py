"""Reads `info`, `tags` and `x-clientpress`: what the API and its client are called."""

from __future__ import annotations

from ..load.node import Node
from .api import Info, Settings, Tag
from .identifiers import (
    class_prefix,
    package_name,
    python_version,
    words_of_title,
)

EXTENSION = "x-clientpress"
"""The object at the root of a document that says how its client is to be called."""


def read_info(root: Node) -> Info:
    """Return the Info Object."""
    node = root.get("info") or root
    contact, license_ = node.get("contact"), node.get("license")
    version = node.mapping().get("version")
    return Info(
        title=node.text("title") or "API",
        version=str(version) if isinstance(version, str | int | float) else "",
        summary=node.text("summary"),
        description=node.text("description"),
        terms_of_service=node.text("termsOfService"),
        contact_name=contact.text("name") if contact is not None else None,
        contact_url=contact.text("url") if contact is not None else None,
        contact_email=contact.text("email") if contact is not None else None,
        license_name=license_.text("name") if license_ is not None else None,
        license_url=license_.text("url") if license_ is not None else None,
    )


def read_tags(root: Node) -> tuple[Tag, ...]:
    """Return the tags of the document."""
    listed = root.get("tags")
    return tuple(
        Tag(node.at, name, node.text("description"), node.text("x-python-name"))
        for node in (() if listed is None else listed.items())
        if (name := node.text("name")) is not None
    )


def read_settings(root: Node, info: Info) -> Settings:
    """Return how the client is to be called, with defaults made of the title.

    What is given has been checked, and is taken as it is.
    """
    words = words_of_title(info.title)
    given = root.get(EXTENSION) or Node(root.document, {}, root.at)
    kept = given.mapping().get("kept-lines")
    package = given.text("package") or package_name(words)
    return Settings(
        package=package,
        distribution=given.text("distribution") or package.strip("_").replace("_", "-"),
        client=given.text("client") or class_prefix(words),
        env_prefix=given.text("env-prefix") or "_".join(words).upper(),
        version=given.text("version") or python_version(info.version),
        author=given.text("author"),
        license=given.text("license") or "MIT",
        repository=given.text("repository"),
        most_kept=kept if isinstance(kept, int) else None,
    )
