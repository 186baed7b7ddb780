"""The import statements for the names that a module uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ..layout import import_from
from .context import Context

_HOMES = {
    "collections.abc": "AsyncGenerator AsyncIterable Generator Iterable Mapping"
    " Sequence",
    "datetime": "date datetime time timedelta",
    "decimal": "Decimal",
    "typing": "Annotated Any Literal Required TYPE_CHECKING TypeAlias TypedDict Unpack"
    " overload",
    "uuid": "UUID",
}
_STANDARD = {name: home for home, names in _HOMES.items() for name in names.split()}
_OURS = {
    "batch": "BatchCreated BatchFailed BatchOptions BatchResult BatchUnknown",
    "batch_declaration": "Batch",
    "files": "FileContent FileInput",
    "download": "FileTarget",
    "markers": "ByPattern ByPlace Check Discriminator Extra Key",
    "missing": "MISSING",
    "model": "Model",
    "reply": "HttpResponse",
    "stream": "Stream",
    "stream_async": "AsyncStream",
    "operation": "Body Encoding Operation Returns",
    "parameter": "Parameter",
    "options": "RequestOptions",
    "pages": "AsyncPager Pager",
    "page_rules": "PageRules",
    "resource": "AsyncResource SupportsToDict SyncResource",
}
_RUNTIME = {name: home for home, names in _OURS.items() for name in names.split()}
_MODULES = {"_dt": "import datetime as _dt", "builtins": "import builtins"}


def import_lines(
    context: Context, uses: Iterable[str], package: str, module: str, indent: int = 0
) -> tuple[str, ...]:
    """Return the imports of a module of a package (`models`, `resources`), in the order
    that import sorters give them. What needs no import is left out.
    """
    plain: list[str] = []
    found: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for name in sorted(set(uses)):
        if name in _MODULES:
            plain.append(_MODULES[name])
        elif name in _STANDARD:
            found[0, _STANDARD[name]].append(name)
        elif name in _RUNTIME:
            found[1, f".._runtime.{_RUNTIME[name]}"].append(name)
        elif name in context.homes and context.homes[name] != (package, module):
            found[_place(context, name, package)].append(name)
    lines = [*sorted(plain)]
    for kind in (0, 1, 2):
        lines += [
            import_from(home, sorted(names, key=_order), indent)
            for (of, home), names in sorted(found.items())
            if of == kind
        ]
        if kind == 0 and lines:
            lines.append("")
    while lines and not lines[-1]:
        lines.pop()
    return tuple(lines)


def _order(name: str) -> tuple[int, str]:
    """Constants first, then classes, then functions."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def _place(context: Context, name: str, package: str) -> tuple[int, str]:
    home, module = context.homes[name]
    return (2, f".{module}") if home == package else (1, f"..{home}.{module}")
