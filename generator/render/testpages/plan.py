"""Plans all files of the generated tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ..names.words import snake, words
from ..pages import File
from ..planners.client import base_url_variable
from ..planners.context import Context
from ..planners.credentials import credentials
from ..planners.security import default_security, has_public
from ..text import Text
from .nodes import Sample
from .operations import OperationPlanner
from .pages import (
    ClientSupportPage,
    ClientTestsPage,
    DocumentPage,
    SampleConstant,
    SamplesPage,
    TestModulePage,
)
from .payloads import payload_tests
from .samples import Samples
from .writer import Writer


def plan_tests(context: Context) -> list[File]:
    """Return the files of `tests/` that are filled; the others are copied."""
    api, names = context.api, context.names
    models = Samples(api, names, "model")
    params = Samples(api, names, "params")
    made = {
        "model": models.make_all(context.reach.models),
        "params": params.make_all(context.reach.params),
    }
    samples = [*made["params"], *made["model"]]
    constants = _constants(sample.class_name for sample in samples)
    files: list[File] = []
    for group in names.groups:
        files.append(OperationPlanner(context, models, params, constants).file(group))
    return [
        File(
            "tests/openapi.json", "tests/openapi.json.jinja", DocumentPage(api.document)
        ),
        File(
            "tests/samples.py",
            "tests/samples.py.jinja",
            _samples(context, made, constants),
        ),
        File(
            "tests/support/client.py",
            "tests/support/client.py.jinja",
            _client(context),
        ),
        *files,
        *_client_tests(context, files),
        *payload_tests(context, models, constants),
    ]


def _constants(class_names: Iterable[str]) -> dict[str, str]:
    """Return the constant of each class; a clash is settled by the class's own name."""
    plain = {name: snake(words(name)).upper() for name in class_names}
    counts = Counter(plain.values())
    return {
        name: constant if counts[constant] == 1 else f"{name}_SAMPLE"
        for name, constant in plain.items()
    }


def _samples(
    context: Context, made: Mapping[str, list[Sample]], constants: Mapping[str, str]
) -> SamplesPage:
    writer = Writer(constants)
    listed = [
        SampleConstant(
            constants[sample.class_name],
            (
                *([f"models.{sample.class_name}"] if kind == "model" else []),
                *map(writer.member, sample.members),
            ),
        )
        for kind in ("params", "model")
        for sample in made[kind]
    ]
    functions = writer.functions | ({"obj"} if listed else set[str]())
    return SamplesPage(
        context.api.settings.package,
        bool(made["model"]),
        tuple(sorted(functions)),
        tuple(listed),
    )


def _client(context: Context) -> ClientSupportPage:
    settings = context.api.settings
    secrets: list[tuple[Text, Text]] = []
    arguments: list[tuple[str, Text]] = []
    variables: list[tuple[str, Text]] = []
    for each in credentials(context):
        values = [f"test-{name.replace('_', '-')}" for name in each.arguments]
        if values:
            secrets.append((Text(each.scheme.name), Text(":".join(values))))
        texts = [Text(value) for value in values]
        arguments += zip(each.arguments, texts, strict=True)
        variables += zip(each.variables, texts, strict=True)
    return ClientSupportPage(
        settings.package,
        f"{settings.client}Client",
        f"{settings.client}Error",
        tuple(secrets),
        tuple(arguments),
        tuple(variables),
        base_url_variable(context),
    )


def _client_tests(context: Context, modules: Iterable[File]) -> list[File]:
    """Return the tests of the client itself, where it has a call to make."""
    found: list[ClientTestsPage] = []
    asked = default_security(context.api)
    needed = bool(asked) and all(asked) and not has_public(context.api)
    for file in modules:
        assert isinstance(file.page, TestModulePage)
        module = file.path.removeprefix("tests/").removesuffix(".py")
        found += (
            ClientTestsPage(
                module,
                each.name,
                needs_credentials=needed,
                has_replies=each.method.value != "HEAD",
            )
            for each in file.page.classes
            if each.skipped is None
        )
    page = next((each for each in found if each.has_replies), (*found, None)[0])
    path = "tests/client_test.py"
    return [] if page is None else [File(path, f"{path}.jinja", page)]
