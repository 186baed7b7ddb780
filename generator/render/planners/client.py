"""Plans `client.py`: the clients, their credentials and what they know of the API."""

from __future__ import annotations

from ...ir.api import SecurityScheme
from ..client_pages import Attribute, ClientArgument, ClientClass, ClientPage
from ..extended import client_names
from ..layout import import_from
from ..names import Group
from ..pages import File
from ..prose import WIDTH, doc, first_paragraph, paragraphs, section, sentence
from ..text import Text, literal
from .context import Context
from .credentials import Credential, credentials
from .security import default_security, has_public, security_literal
from .servers import server_arguments, server_choice, server_names

_FETCHING = (
    "In place of a token: the id of a client, for which tokens are fetched.",
    "The secret that goes with it.",
    "Where tokens are fetched, if not where the document says.",
)


def client_file(context: Context) -> File:
    """Return `client.py`."""
    api, settings = context.api, context.api.settings
    taken = credentials(context)
    kinds = {each.kind for each in taken} | ({"Server"} if api.servers else set[str]())
    given = [each for each in taken if each.arguments]
    arguments = tuple(
        ClientArgument(name, name in each.texts or len(each.arguments) > 1)
        for each in given
        for name in (*each.arguments, *each.texts)
    )
    _, made = client_names(settings)
    own = context.extensions.get(made)
    page = ClientPage(
        doc=Text(f"The clients of the {_called(api.info.title)}, and `init`."),
        config_imports=tuple(sorted(kinds | {"ClientConfig"})),
        config=tuple(_config(context, taken)),
        arguments=arguments,
        takes_tokens=not all(each.is_text for each in arguments),
        checking_imports=tuple(
            import_from(f".{module}", sorted(names), 4)
            for module, names in _imported(context, made).items()
        ),
        credentials=", ".join(
            f"{literal(each.scheme.name)}: {each.value}" for each in given
        ),
        choice=server_choice(api),
        classes=_classes(context, taken),
        made=made,
        made_in="" if own is None else f"custom.{own.module}",
    )
    return File("client.py", "package/client.py.jinja", page)


def _config(context: Context, taken: list[Credential]) -> list[str]:
    """Return the arguments of what the runtime knows of the API."""
    api, settings = context.api, context.api.settings
    config = [
        f"package={literal(settings.package)}",
        f"distribution={literal(settings.distribution)}",
        f"version={literal(settings.version)}",
        f"title={literal(api.info.title)}",
    ]
    config += server_arguments(api)
    if taken:
        rows = ", ".join(
            f"{literal(each.scheme.name)}: {each.declaration}" for each in taken
        )
        config.append(f"schemes={{{rows}}}")
    security = default_security(api)
    if security:
        config.append(f"security={security_literal(security)}")
        if has_public(api):
            config.append("public=True")
    config.append(f"base_url_env={literal(base_url_variable(context))}")
    return config


def base_url_variable(context: Context) -> str:
    """Return the environment variable of the base URL."""
    return f"{context.api.settings.env_prefix}_BASE_URL"


def _classes(context: Context, taken: list[Credential]) -> tuple[ClientClass, ...]:
    prefix = context.api.settings.client
    return tuple(
        ClientClass(
            name=context.own_name(f"{start}{prefix}Client"),
            base=f"{start or 'Sync'}Client",
            options=f"{start}ClientOptions",
            token=f"{start}Token",
            doc=_doc(context, taken, is_async=bool(start)),
            attributes=tuple(
                Attribute(
                    group.attribute,
                    f"{start}{group.class_name}",
                    _home(context, group, f"{start}{group.class_name}"),
                    _group_text(group),
                )
                for group in context.names.groups
            ),
        )
        for start in ("", "Async")
    )


def _home(context: Context, group: Group, name: str) -> str:
    """Return the module of the package that a class of calls is taken from."""
    own = context.extensions.get(name)
    return f"resources.{group.module}" if own is None else f"custom.{own.module}"


def _imported(context: Context, made: str) -> dict[str, list[str]]:
    """Return the modules that classes are taken from, each with the names."""
    found: dict[str, list[str]] = {}
    own = context.extensions.get(made)
    if own is not None:
        found[f"custom.{own.module}"] = [made]
    for group in context.names.groups:
        for name in (group.async_class_name, group.class_name):
            found.setdefault(_home(context, group, name), []).append(name)
    return dict(sorted(found.items())) if context.extensions else found


def _group_text(group: Group) -> Text:
    told = sentence(first_paragraph(group.tag.description if group.tag else None))
    text = told or f"Calls of the group `{group.attribute}`."
    return doc([paragraphs([text], WIDTH - 8)])


def _doc(context: Context, taken: list[Credential], *, is_async: bool) -> Text:
    width = WIDTH - 4
    info = context.api.info
    which = "async client" if is_async else "client"
    rows = [
        (argument, _credential_text(each.scheme, variable))
        for each in taken
        for argument, variable in zip(each.arguments, each.variables, strict=True)
    ]
    for each in taken:
        if each.texts:
            told = zip(_FETCHING, each.texts, each.text_variables, strict=True)
            rows += [
                (name, f"{text} From `{variable}`.") for text, name, variable in told
            ]
    url = f"Where the API is; else `{base_url_variable(context)}`"
    url += ", else the first server." if context.api.servers else "."
    rows.append(("base_url", url))
    rows += _choice_rows(context)
    kind = "AsyncClientOptions" if is_async else "ClientOptions"
    rows.append(("options", f"Timeouts, retries and more: see `{kind}`."))
    raised = [("ConfigurationError", "An argument is missing or cannot be used.")]
    head = f"The {which} of the {_called(info.title)}."
    return doc(
        [
            paragraphs([head, info.summary], width),
            section("Args:", rows, width),
            section("Raises:", raised, width),
        ]
    )


def _choice_rows(context: Context) -> list[tuple[str, str]]:
    """Return what the arguments are for that choose a server."""
    api = context.api
    choice = server_choice(api)
    rows: list[tuple[str, str]] = []
    if choice.server:
        known = [name for name in server_names(api) if name]
        told = "Another server than the first: "
        told += f"{', '.join(known)}, or its place from 0." if known else "its place."
        rows.append(("server", told))
    if choice.variables:
        told = "Values of variables in the URLs of servers."
        rows.append(("server_variables", told))
    return rows


def _credential_text(scheme: SecurityScheme, variable: str) -> str:
    told = sentence(first_paragraph(scheme.description))
    return f"{told} From the environment: `{variable}`.".strip()


def _called(title: str) -> str:
    """Return what an API is called in a sentence; many a title says that it is one."""
    is_said = title.strip().lower().endswith((" api", " apis"))
    return title if is_said else f"{title} API"
