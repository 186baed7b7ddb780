"""Plans the files around the package: exports, errors, packaging."""

from __future__ import annotations

import json

from ..extended import client_names
from ..names.reserved import KEYWORDS
from ..pages import ErrorsPage, File, IndexPage, Submodule, TextPage
from ..prose import first_paragraph
from ..text import Text, is_seen
from .context import Context
from .examples import example_files

ERRORS = (
    "APIConnectionError",
    "APIError",
    "APIRedirectError",
    "APIResponseError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "InternalServerError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestFault",
    "RequestValidationError",
    "ResponseTooLargeError",
    "ResponseValidationError",
    "UnprocessableEntityError",
)
"""The errors of the runtime that a client shows under their own names."""

_SHOWN = (
    (
        "_runtime.batch",
        (
            "BatchCreated",
            "BatchFailed",
            "BatchOptions",
            "BatchProgress",
            "BatchResult",
            "BatchUnknown",
        ),
    ),
    ("_runtime.default_async", ("AsyncHTTPTransport",)),
    ("_runtime.default_sync", ("HTTPTransport",)),
    ("_runtime.drift", ("Drift",)),
    ("_runtime.model", ("Model",)),
    (
        "_runtime.options",
        ("AsyncClientOptions", "ClientOptions", "RequestOptions", "Timeout"),
    ),
    ("_runtime.pages", ("AsyncPage", "AsyncPager", "Page", "Pager")),
    ("_runtime.preload", ("preload",)),
    ("_runtime.reply", ("HttpResponse",)),
    ("_runtime.resource", ("SupportsToDict",)),
    ("_runtime.stream", ("Stream",)),
    ("_runtime.stream_async", ("AsyncStream",)),
    ("_runtime.stream_items", ("Event",)),
    (
        "_runtime.transport",
        ("AsyncTransport", "Request", "Response", "Transport", "TransportError"),
    ),
)


def package_files(context: Context) -> list[File]:
    """Return `__init__.py`, `exceptions.py` and `py.typed`."""
    api, settings = context.api, context.api.settings
    base = f"{settings.client}Error"
    clients = (*client_names(settings), "init")
    errors = tuple(sorted((*ERRORS, base)))
    submodules = (
        *(Submodule(module, names) for module, names in _SHOWN),
        *(
            Submodule(each.module.removeprefix("."), each.names)
            for each in context.shown("client", clients)
        ),
        Submodule("exceptions", errors),
    )
    names = sorted(name for each in submodules for name in each.names)
    summary = (
        first_paragraph(api.info.summary) or f"Client of the {api.info.title} API."
    )
    index = IndexPage(
        Text(summary),
        submodules,
        ("__version__", *names),
        lazy="._runtime.lazy",
        version=Text(settings.version),
    )
    page = ErrorsPage(
        Text(f"What the client raises; `{base}` is the base of all."), base, ERRORS
    )
    return [
        File("__init__.py", "package/index.py.jinja", index),
        File("exceptions.py", "package/exceptions.py.jinja", page),
        File("py.typed", "package/py.typed.jinja", TextPage({})),
    ]


def project_files(context: Context) -> list[File]:
    """Return `pyproject.toml` and `LICENSE`."""
    api, settings = context.api, context.api.settings
    summary = (
        first_paragraph(api.info.summary) or f"Client of the {api.info.title} API."
    )
    values = {
        "package": settings.package,
        "distribution": toml_string(settings.distribution),
        "version": toml_string(settings.version),
        "description": toml_string(summary),
        "license": toml_string(settings.license),
        "author": toml_string(settings.author) if settings.author else "",
        "examples": "yes" if example_files(context) else "",
        "repository": toml_string(settings.repository) if settings.repository else "",
    }
    holder = settings.author or f"The authors of {settings.distribution}"
    files = [File("pyproject.toml", "pyproject.toml.jinja", TextPage(values))]
    if settings.license == "MIT":
        one_line = " ".join(holder.split())
        files.append(File("LICENSE", "LICENSE.jinja", TextPage({"holder": one_line})))
    return files


def toml_string(text: str) -> str:
    """Return a basic string of TOML, on one line."""
    flat = " ".join(text.split()).encode("utf-8", "replace").decode("utf-8")
    quoted = json.dumps(flat, ensure_ascii=False)
    return "".join(c if is_seen(c) else f"\\U{ord(c):08x}" for c in quoted)


def is_package_name(name: str) -> bool:
    """Whether a name can be that of a package, so that no path leads elsewhere."""
    return name.isascii() and name.isidentifier() and name not in KEYWORDS
