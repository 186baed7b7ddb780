"""From an API to the pages of its client: names first, then every file."""

from __future__ import annotations

from dataclasses import replace

from ..diagnostics import Report
from ..hand import NO_NAMES, Extensions, KeptNames
from ..ir.api import Api
from ..shipped import templates
from .extended import check_extensions
from .names import name_everything
from .pages import Copy, Pages
from .planners.client import client_file
from .planners.context import make_context
from .planners.docs import docs_files
from .planners.examples import example_files
from .planners.kept_names import names_file
from .planners.package import package_files, project_files
from .planners.resources import resource_files
from .planners.types import types_files
from .planners.webhooks import webhook_files
from .reach import reach
from .testpages import plan_tests


def plan(
    api: Api,
    report: Report,
    extensions: Extensions | None = None,
    kept: KeptNames = NO_NAMES,
) -> Pages:
    """Return all pages of a client; clashes of names are told in the report.

    `extensions` are classes written by hand that take the place of generated ones;
    `kept` are the names of the last run.
    """
    reached = reach(api)
    names = name_everything(api, reached, report, kept)
    extended = check_extensions(api, names, reached, extensions or {}, report)
    context = make_context(api, names, reached, extended)
    package = [
        *package_files(context),
        client_file(context),
        *resource_files(context),
        *types_files(context, "models"),
        *types_files(context, "params"),
        *webhook_files(context),
    ]
    inside = api.settings.package
    files = [replace(each, path=f"{inside}/{each.path}") for each in package]
    return Pages(
        (
            names_file(context),
            *project_files(context),
            *docs_files(context, package),
            *example_files(context),
            *files,
            *plan_tests(context),
        ),
        (*_runtime(inside), *_support()),
    )


def _runtime(package: str) -> list[Copy]:
    """Return the modules of the runtime, which are copied as they are."""
    return [
        Copy(f"{package}/_runtime/{path.name}", f"runtime/{path.name}")
        for path in sorted((templates() / "runtime").glob("*.py"))
    ]


def _support() -> list[Copy]:
    """Return the code that the generated tests share."""
    tests = templates() / "tests"
    paths = (path.relative_to(templates()).as_posix() for path in tests.rglob("*.py"))
    return [Copy(path, path) for path in sorted(paths)]
