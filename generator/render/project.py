"""The files of a new project: a document to start from, and what runs the commands."""

from __future__ import annotations

import json
from dataclasses import dataclass

from ..ir.identifiers import package_name, words_of_title
from .markdown import markdown
from .templates import fill

SPEC = "spec/openapi.yaml"
_TEMPLATES = {
    SPEC: "openapi.yaml",
    ".gitattributes": "gitattributes",
    ".github/workflows/ci.yml": "ci.yml",
    ".gitignore": "gitignore",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
    "Makefile": "Makefile",
    "README.md": "README.md",
}


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """What the files of a project say of it; `requirement` is what clientpress is
    installed by, as a Makefile has it."""

    package: str
    title_yaml: str
    title_markdown: str
    requirement: str


def render_project(
    name: str, package: str | None, title: str | None, requirement: str
) -> dict[str, str]:
    """Return the files of a project by their paths; `name` is that of its folder, and
    says what is not given.
    """
    title = " ".join((title or "").split())
    package = package or package_name(
        [each.lower() for each in words_of_title(title or name)]
    )
    title = title or " ".join(each.capitalize() for each in words_of_title(package))
    page = ProjectPage(
        package,
        json.dumps(title, ensure_ascii=False),
        markdown(title),
        requirement.replace("$", "$$").replace("#", "\\#"),
    )
    files = {
        path: fill(f"project/{template}.jinja", page)
        for path, template in _TEMPLATES.items()
    }
    return dict(sorted(files.items()))
