"""Reads `info`, `tags` and `x-clientpress`: what the API and its client are called."""

from __future__ import annotations

from collections.abc import Callable

from ..diagnostics import Fault, Report
from ..load.node import Node
from .api import Info, Settings, Tag
from .identifiers import (
    class_prefix,
    is_distribution_name,
    is_identifier,
    is_package_name,
    is_version,
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


def read_settings(root: Node, info: Info, report: Report) -> Settings:
    """Return how the client is to be called, with defaults made of the title."""
    words = words_of_title(info.title)
    given = _Given(root.get(EXTENSION), report)
    package = given.text("package", is_package_name, "the name of a package")
    package = package or package_name(words)
    distribution = given.text(
        "distribution", is_distribution_name, "the name of a distribution"
    )
    client = given.text("client", is_identifier, "the start of class names")
    prefix = given.text("env-prefix", is_identifier, "the start of variables")
    version = given.text("version", is_version, "a version as PEP 440 writes it")
    license_ = given.text("license", _is_line, "one line")
    return Settings(
        package=package,
        distribution=distribution or package.strip("_").replace("_", "-"),
        client=client or class_prefix(words),
        env_prefix=prefix or "_".join(words).upper(),
        version=version or python_version(info.version),
        author=given.text("author", _is_line, "one line"),
        license=license_ or "MIT",
        repository=given.text("repository", _is_line, "one line"),
    )


class _Given:
    """What stands in `x-clientpress`; tells what cannot be used."""

    def __init__(self, node: Node | None, report: Report) -> None:
        self._node = node
        self._report = report

    def text(
        self, key: str, is_valid: Callable[[str], bool], meaning: str
    ) -> str | None:
        """Return a setting, or None, told, where it is not what it must be."""
        node = self._node.get(key) if self._node is not None else None
        if node is None:
            return None
        if isinstance(node.value, str) and is_valid(node.value):
            return node.value
        self._report.add(Fault("invalid-setting", f"{key} must be {meaning}", node.at))
        return None


def _is_line(text: str) -> bool:
    return text.isprintable() and bool(text.strip())
