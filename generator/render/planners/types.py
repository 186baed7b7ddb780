"""Plans the modules of `models` and `params`."""

from __future__ import annotations

from collections.abc import Iterable

from ...ir.schema import Choice, NamedSchema, Object
from ..annotations import Speller
from ..facts import describe, describe_property
from ..layout import assigned
from ..names import module_of
from ..names.classes import Kind
from ..names.members import EXTRA, name_extra
from ..names.names import has_extra
from ..pages import Alias, Class, Field, File, IndexPage, TypesPage
from ..prose import WIDTH, doc, paragraphs
from ..reach import is_class, is_left_out, received, sent
from ..text import Text, literal
from .context import Context
from .fields import Row, extra_field, model_field, params_field
from .imports import import_lines

_SUBJECTS = {
    "models": "What the API replies",
    "params": "What the API takes",
}


def types_files(context: Context, package: str) -> list[File]:
    """Return the index and the modules of `models` or `params`."""
    kind: Kind = "model" if package == "models" else "params"
    modules = context.models if kind == "model" else context.params
    files = [
        File(
            f"{package}/{module}.py",
            f"package/{package}/module.py.jinja",
            _Module(context, kind, package, module).page(schemas),
        )
        for module, schemas in modules.items()
    ]
    index = _index(context, kind, package)
    return [File(f"{package}/__init__.py", "package/index.py.jinja", index), *files]


def _index(context: Context, kind: Kind, package: str) -> IndexPage:
    name_of = context.names.model if kind == "model" else context.names.params
    modules = context.models if kind == "model" else context.params
    submodules = tuple(
        each
        for module, schemas in modules.items()
        for each in context.shown(module, (name_of(named.id) for named in schemas))
    )
    names = sorted(name for each in submodules for name in each.names)
    text = f"{_SUBJECTS[package]}; each class is imported when it is used."
    return IndexPage(Text(text), submodules, tuple(names))


class _Module:
    """Plans one module; collects the names that it uses."""

    def __init__(self, context: Context, kind: Kind, package: str, module: str) -> None:
        self._context = context
        self._kind: Kind = kind
        self._package = package
        self._module = module
        self._uses: set[str] = set()
        self._at_runtime: set[str] = set()

    def page(self, schemas: Iterable[NamedSchema]) -> TypesPage:
        """Return the page of the module."""
        listed = list(schemas)
        classes = [
            self._class(named, named.schema)
            for named in listed
            if is_class(named.schema)
        ]
        aliases = [self._alias(each) for each in listed if not is_class(each.schema)]
        bases = {"Model"} if self._kind == "model" else {"TypedDict"}
        runtime = self._at_runtime | (bases if classes else set[str]())
        runtime |= {"TypeAlias"} if aliases else set[str]()
        checking = self._imports(self._uses - runtime, 4)
        if checking:
            runtime.add("TYPE_CHECKING")
        subject = _SUBJECTS[self._package]
        return TypesPage(
            Text(f"{subject}: names that begin with {self._first_word(listed)}."),
            self._imports(runtime),
            checking,
            tuple(aliases),
            tuple(classes),
            tuple(each for each in classes if each.read_only),
        )

    def _imports(self, uses: Iterable[str], indent: int = 0) -> tuple[str, ...]:
        context, package, module = self._context, self._package, self._module
        return import_lines(context, uses, package, module, indent)

    def _first_word(self, schemas: list[NamedSchema]) -> str:
        name = self._name(schemas[0])
        return name[: len(module_of(name).rstrip("_"))]

    def _name(self, named: NamedSchema) -> str:
        names = self._context.names
        return (
            names.model(named.id) if self._kind == "model" else names.params(named.id)
        )

    def _doc(self, named: NamedSchema) -> Text:
        schema, pointer = named.schema, named.id.pointer
        told = describe(self._context.api, schema, schema.docs)
        name = self._name(named)
        lines = paragraphs(told or [f"`{name}` of the API."], WIDTH - 4)
        return doc([lines, [f"Source: `#{pointer}`"]])

    def _alias(self, named: NamedSchema) -> Alias:
        speller = Speller(self._context.api, self._context.names, self._kind)
        found = speller.alias(named.id)
        if isinstance(named.schema, Choice):
            self._at_runtime |= found.needs()
            text = found.whole()
            return Alias(self._name(named), text, text, self._doc(named))
        self._uses |= found.needs()
        text = assigned(f"{self._name(named)}: TypeAlias", literal(found.whole()))
        return Alias(self._name(named), found.whole(), text, self._doc(named))

    def _class(self, named: NamedSchema, schema: Object) -> Class:
        names = self._context.names
        model = self._kind == "model"
        kept = received(schema.properties) if model else sent(schema.properties)
        name_of = names.attribute if model else names.key
        attributes = [name_of(named.id, each.name) for each in kept]
        speller = Speller(self._context.api, names, self._kind, attributes)
        plan = model_field if model else params_field
        rows = [
            plan(each, name, speller)
            for each, name in zip(kept, attributes, strict=True)
        ]
        docs = [describe_property(self._context.api, each) for each in kept]
        if has_extra(schema):
            name = EXTRA if model else name_extra(attributes)
            rows.append(extra_field(schema, name, speller))
            docs.append(["Every other key."])
        own_name = self._context.own_name(self._name(named))
        fields = self._fields(rows, docs)
        keys = (literal(each.name) for each in schema.properties if is_left_out(each))
        read_only = () if model else tuple(keys)
        return Class(own_name, self._doc(named), fields, read_only)

    def _fields(self, rows: list[Row], docs: list[list[str]]) -> tuple[Field, ...]:
        for row in rows:
            self._uses |= row.uses - {"MISSING", "_dt", "builtins"}
            self._at_runtime |= row.uses & {"MISSING", "_dt", "builtins"}
        return tuple(
            Field(
                row.name,
                row.annotation,
                doc([paragraphs(told, WIDTH - 4)]),
                row.default,
            )
            for row, told in zip(rows, docs, strict=True)
        )
