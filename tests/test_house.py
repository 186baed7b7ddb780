"""The house as CONTRIBUTING.md has it: which room may use which, and how large."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml
from jinja2 import Environment, nodes

ROOT = Path(__file__).parent.parent
GENERATOR = ROOT / "generator"
TEMPLATES = ROOT / "templates"
RUNTIME = TEMPLATES / "runtime"

# Each room, and the rooms it may import: always further down the line, never back.
ROOMS = {
    "diagnostics": set[str](),
    "shipped": set[str](),
    "load": {"diagnostics"},
    "validate": {"load", "diagnostics"},
    "ir": {"load", "diagnostics"},
    "hand": {"diagnostics"},
    "render": {"hand", "ir", "load", "shipped", "diagnostics"},
    "output": {"diagnostics"},
    "inputs": {"output", "shipped"},
    "pipeline": {"hand", "render", "ir", "validate", "load", "diagnostics"},
    "formats": {"diagnostics"},
    "diff": {"render", "hand", "ir", "load", "formats", "diagnostics"},
    "guide": {"validate", "shipped", "diagnostics"},
    "cli": {
        *("pipeline", "inputs", "hand", "output", "formats", "guide", "diff"),
        "diagnostics",
    },
    "__main__": {"cli"},
    "__init__": set[str](),
}

# Each package of others, and the rooms that may import it.
PACKAGES = {
    "yaml": {"load"},
    "jinja2": {"render"},
    "ruff": {"render"},
    "rich": {"cli"},
    "openapi_spec_validator": {"validate"},
    "jsonschema_rs": {"validate", "render"},  # render: samples fit their schemas
}
RUNTIME_PACKAGES = {"h11", "httpcore2", "httpx2", "truststore"}

LINES_OF_MODULE = 220
LINES_OF_FUNCTION = 45
# Folders that tools leave behind; version control does not know them.
CACHE = re.compile(r"\..*|__pycache__$|.*\.egg-info$|build$|dist$")
NO_ROOMS = {"utils.py", "util.py", "helpers.py", "common.py", "misc.py"}

# Property names of our own document that any program may have.
GENERAL = {"created_at", "full_name"}

FILTERS = {"join", "indent", "literal", "docstring"}
STATEMENTS = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If),
    *(nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Filter, nodes.Const),
    *(nodes.Tuple, nodes.Not),
)


def modules(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(GENERATOR).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield every import of a module of generator/, relative ones made absolute."""
    package = path.relative_to(ROOT).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            head = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join([*head, *([node.module] if node.module else [])])
            for alias in node.names:
                yield node.lineno, f"{base}.{alias.name}"


def texts() -> dict[str, str]:
    """Return what a person may read of the project, by path."""
    found: dict[str, str] = {}
    for top in ("generator", "templates", "generated", "spec", "tests", ".github"):
        for path in sorted((ROOT / top).rglob("*")):
            inside = path.relative_to(ROOT / top).parts
            if path.is_file() and not any(map(CACHE.match, inside[:-1])):
                found[name(path)] = path.read_text(encoding="utf-8", errors="replace")
    for path in [*sorted(ROOT.glob("*.*")), ROOT / "Makefile", ROOT / ".ci/run"]:
        if path.is_file() and path.name != ".git":  # that of a further work tree
            found[name(path)] = path.read_text(encoding="utf-8", errors="replace")
    return found


def test_every_room_is_known() -> None:
    found = {
        path.name.removesuffix(".py")
        for path in GENERATOR.iterdir()
        if path.name not in ("__pycache__", "py.typed")
    }
    assert found <= ROOMS.keys()


def test_the_table_of_rooms_has_no_circle() -> None:
    done: set[str] = set()
    while ready := {room for room, used in ROOMS.items() if used <= done} - done:
        done |= ready
    assert done == ROOMS.keys()


def test_imports_point_one_way() -> None:
    wrong = [
        f"{name(path)}:{line}: {room_of(path)} imports {target}"
        for path in modules(GENERATOR)
        for line, target in imports(path)
        if target.startswith("generator.")
        and (room := target.split(".")[1]) != room_of(path)
        and room not in ROOMS[room_of(path)]
    ]
    assert wrong == []


def test_packages_of_others_stand_in_their_rooms() -> None:
    wrong = [
        f"{name(path)}:{line}: {target}"
        for path in modules(GENERATOR)
        for line, target in imports(path)
        if (top := target.split(".")[0]) not in sys.stdlib_module_names
        and top != "generator"
        and room_of(path) not in PACKAGES.get(top, set[str]())
    ]
    assert wrong == []


def test_only_the_formatter_imports_ruff() -> None:
    users = {
        name(path)
        for path in modules(GENERATOR)
        for _, target in imports(path)
        if target.split(".")[0] == "ruff"
    }
    assert users <= {"generator/render/format.py"}


def test_the_runtime_needs_one_package_and_no_generator() -> None:
    wrong = [
        f"{name(path)}:{line}: {target}"
        for path in modules(RUNTIME)
        for line, target in imports(path)
        if (top := target.split(".")[0]) not in sys.stdlib_module_names
        and not target.startswith("templates.runtime")
        and top not in RUNTIME_PACKAGES
    ]
    assert wrong == []


def test_modules_are_short() -> None:
    lines = {
        name(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in modules(GENERATOR) + modules(RUNTIME)
    }
    assert {path: n for path, n in lines.items() if n > LINES_OF_MODULE} == {}


def test_functions_are_short() -> None:
    long = [
        f"{name(path)}:{node.lineno}: {node.name}"
        for path in modules(GENERATOR) + modules(RUNTIME)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= LINES_OF_FUNCTION
    ]
    assert long == []


def test_every_module_says_what_it_is() -> None:
    silent = [
        name(path)
        for path in modules(GENERATOR) + modules(RUNTIME)
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_there_is_no_room_for_odds_and_ends() -> None:
    found = [path for path in modules(ROOT / "generator") if path.name in NO_ROOMS]
    found += [path for path in modules(TEMPLATES) if path.name in NO_ROOMS]
    assert found == []


def properties(value: Any) -> Iterator[str]:
    """Yield the names of all properties in a document (plain JSON, hence Any)."""
    if isinstance(value, dict):
        if isinstance(value.get("properties"), dict):
            yield from value["properties"]
        for member in value.values():
            yield from properties(member)
    elif isinstance(value, list):
        for item in value:
            yield from properties(item)


def test_nothing_knows_the_api_it_is_shown_on() -> None:
    spec = ROOT / "spec" / "openapi.yaml"
    document = yaml.safe_load(spec.read_text(encoding="utf-8"))
    # A name of one word ("status", "type") says nothing of where it comes from.
    names = {word for word in properties(document) if "_" in word} - GENERAL
    assert names
    pattern = re.compile(rf"metrifox|customer|\b(?:{'|'.join(sorted(names))})\b", re.I)
    found = [
        f"{path}: {match.group()}"
        for path, text in texts().items()
        if path.startswith(("generator/", "templates/"))
        for match in [pattern.search(f"{path}\n{text}")]
        if match
    ]
    assert found == []


def test_the_map_of_the_runtime_names_every_module() -> None:
    folder = TEMPLATES / "runtime"
    text = (folder / "__init__.py").read_text(encoding="utf-8")
    told = re.findall(r"`([a-z_]+\*?)`", text)
    there = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    named = {one: {name for name in there if fnmatch(name, one)} for one in told}
    assert [one for one, found in named.items() if not found] == []
    assert there - set[str]().union(*named.values()) == set()


def test_no_path_of_a_machine_stands_in_the_tree() -> None:
    pattern = re.compile(r"(?<![\w.])/(?:work|farm|root)/")
    assert [path for path, text in texts().items() if pattern.search(text)] == []


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.jinja")), ids=name)
def test_templates_only_print(path: Path) -> None:
    """No computing: for, if on a field, and the filters that lay out a text."""
    tree = Environment(autoescape=False).parse(path.read_text(encoding="utf-8"))
    wrong = [
        f"line {node.lineno}: {type(node).__name__}"
        for node in tree.find_all(nodes.Node)
        if not isinstance(node, STATEMENTS)
        or (isinstance(node, nodes.Filter) and node.name not in FILTERS)
        or (isinstance(node, nodes.For) and (node.test or node.recursive))
        or (isinstance(node, nodes.Getitem) and not isinstance(node.arg, nodes.Const))
    ]
    assert wrong == []
