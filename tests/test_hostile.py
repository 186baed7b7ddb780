"""Inputs to survive: each ends in a client or in one clear error, in time and memory.

Every case is run as a user would, by the command, in a folder where a stray file shows.
Code in the text of a document is for `test_render_hostile`, the output folder for
`test_output_faults`, what comes over the wire for `runtime/test_hostile_json`.
"""

from __future__ import annotations

import ast
import json
import os
import re
import resource
import subprocess
import sys
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from generator.cli import main
from generator.diagnostics import Report
from generator.ir import read_api
from generator.load import load_document
from generator.render import plan
from generator.render.render import fill_all
from generator.validate import validate

Json = dict[str, Any]
ROOT = Path(__file__).parent.parent
SECONDS = 10
BYTES = 1 << 30
LEVELS = 20
"""Indentation in the output goes no deeper."""
YAML = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {}\n"


def ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def operation(schema: Json, **members: Any) -> Json:
    content = {"content": {"application/json": {"schema": schema}}}
    return {
        "operationId": "pets.create",
        "tags": ["pets"],
        "requestBody": content,
        "responses": {"200": {"description": "done", **content}},
        **members,
    }


def document(**schemas: Any) -> str:
    """A document whose one operation takes and returns the schema `X`."""
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "paths": {"/pets": {"post": operation(ref("X"))}},
        "components": {"schemas": schemas},
    }
    return json.dumps(whole)


def nested(opening: str, depth: int, closing: str) -> str:
    """A document with a schema in a schema, as text: too deep for `json.dumps`."""
    schema = opening * depth + '{"type": "string"}' + closing * depth
    return document(X={"HERE": 1}).replace('{"HERE": 1}', schema)


def field(**schema: Any) -> str:
    """A document with an object of one required property."""
    return document(
        X={"type": "object", "required": ["a"], "properties": {"a": schema}}
    )


def bomb(entry: str) -> str:
    """Aliases of aliases, nine times nine levels."""
    lines = ["x-0: &a0 {k: 1}"]
    for level in range(1, 10):
        nine = [entry.format(f"a{level - 1}", n) for n in range(9)]
        lines.append(f"x-{level}: &a{level} {{{', '.join(nine)}}}")
    return YAML + "\n".join(lines)


def chain(length: int, link: Any) -> str:
    """Schemas each of which is made of the next one."""
    links = {f"A{n}": link(ref(f"A{n + 1}"), n) for n in range(length)}
    return document(**links, **{f"A{length}": {"type": "object"}}, X=ref("A0"))


HEAVY: dict[str, tuple[str, str]] = {
    # Depth
    "arrays 95 deep": (nested('{"type": "array", "items": ', 95, "}"), ""),
    "objects 60 deep": (nested('{"properties": {"a": ', 60, "}}"), ""),
    "allOf 95 deep": (nested('{"allOf": [', 95, "]}"), ""),
    "arrays 1,000 deep": (nested('{"items": ', 1000, "}"), "too-large"),
    "arrays 100,000 deep": (nested('{"items": ', 100_000, "}"), "too-large"),
    "YAML 100,000 deep": (YAML + "x: " + "[" * 100_000, "too-large"),
    # Bombs
    "aliases": (bomb("k{1}: *{0}"), "too-large"),
    "merge keys": (bomb("k{1}: {{<<: *{0}}}"), "too-large"),
    "lists of merge keys": (
        YAML
        + f"x: &a {{{', '.join(f'k{n}: 1' for n in range(2000))}}}\ny:\n"
        + f"  - {{<<: [{', '.join(['*a'] * 50)}]}}\n" * 50,
        "too-large",
    ),
    "an alias of itself": (YAML + "x: &a [*a]", "recursive-alias"),
    # Size
    "100 MB": (YAML + "x: " + "a" * 100_000_000, "too-large"),
    "two million keys": (
        YAML + "x:\n" + "".join(f"  k{n}: 1\n" for n in range(2_000_000)),
        "too-large",
    ),
    "1 MB of description": (field(type="string", description="word " * 200_000), ""),
    "10,000 values of an enum": (
        field(type="string", enum=[f"value {n}" for n in range(10_000)]),
        "",
    ),
    "a billion items": (
        field(type="array", items={"type": "string"}, minItems=10**9),
        "",
    ),
    "a billion characters": (field(type="string", minLength=10**9), ""),
    # What grows faster than the document
    "allOf that doubles": (
        chain(40, lambda following, _: {"allOf": [following, following]}),
        "",
    ),
    "anyOf that doubles": (
        chain(40, lambda following, _: {"anyOf": [following, following]}),
        "",
    ),
    "allOf of allOf": (
        chain(
            1500,
            lambda following, n: {"allOf": [following, {"properties": {f"p{n}": {}}}]},
        ),
        "too-large",
    ),
    # Patterns
    "a pattern that backtracks": (
        field(type="string", pattern="^(a+)+$", example="a" * 40 + "!"),
        "invalid-example",
    ),
    "a pattern that looks ahead": (
        field(type="string", pattern="^(?=(a+)+b)a*$", example="a" * 40 + "!"),
        "invalid-example",
    ),
    "a pattern of a million": (
        field(type="string", pattern="^a{1000000}$"),
        "",
    ),
}


def limited() -> None:
    """Hold a process to its memory and its time.

    The time is the processor's, and twice as much: a core that is shared counts slower.
    """
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (2 * SECONDS, 2 * SECONDS))


@pytest.mark.parametrize("case", HEAVY)
def test_time_and_memory(tmp_path: Path, case: str) -> None:
    """Ten seconds and a GiB are enough for an answer, whatever the document says."""
    text, code = HEAVY[case]
    spec = tmp_path / ("openapi.json" if text.startswith("{") else "openapi.yaml")
    spec.write_text(text, "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "generator", "generate", spec, "-o", tmp_path / "out"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        preexec_fn=limited,
        check=False,
    )
    expect(tmp_path, run.returncode, run.stderr, code)


LIGHT: dict[str, tuple[str | bytes, str]] = {
    # Cycles
    "refers to itself": (document(X=ref("X")), "circular-ref"),
    "two in a circle": (document(X=ref("Y"), Y=ref("X")), "circular-ref"),
    "allOf itself": (document(X={"allOf": [ref("X")]}), "circular-ref"),
    "oneOf itself": (document(X={"oneOf": [ref("X")]}), "circular-ref"),
    "not itself": (document(X={"not": ref("X")}), "circular-ref"),
    "items of itself": (document(X={"type": "array", "items": ref("X")}), ""),
    "values of itself": (document(X={"additionalProperties": ref("X")}), ""),
    "requires itself": (
        document(
            X={"type": "object", "required": ["x"], "properties": {"x": ref("X")}}
        ),
        "",
    ),
    "stands for itself": (
        document(
            X={
                "oneOf": [ref("Y")],
                "discriminator": {
                    "propertyName": "k",
                    "mapping": {"y": "#/components/schemas/X"},
                },
            },
            Y={
                "type": "object",
                "required": ["k"],
                "properties": {"k": {"type": "string"}, "x": ref("X")},
            },
        ),
        "",
    ),
    "stands for itself alone": (
        field(
            type="object",
            required=["k"],
            properties={"k": {"type": "string"}},
            discriminator={
                "propertyName": "k",
                "mapping": {"x": "#/components/schemas/X/properties/a"},
            },
        ),
        "",
    ),
    "two parents of each other": (
        document(
            X={"allOf": [ref("Y")], "discriminator": {"propertyName": "k"}},
            Y={
                "type": "object",
                "required": ["k"],
                "properties": {"k": {"type": "string"}, "x": ref("X")},
                "discriminator": {"propertyName": "k"},
            },
        ),
        "",
    ),
    "a dynamic reference to itself": (
        document(X={"$dynamicAnchor": "n", "$dynamicRef": "#n"}),
        "circular-ref",
    ),
    # Tags
    "a tag that runs behind a short name": (
        "%TAG !y! tag:yaml.org,2002:python/\n---\n"
        f"{YAML}x: !y!object/apply:os.mkdir [PWNED]",
        "custom-tag",
    ),
    "a tag that runs in full": (
        f"{YAML}x: !<tag:yaml.org,2002:python/object/apply:os.mkdir> [PWNED]",
        "custom-tag",
    ),
    "a tag of no number": (f"{YAML}x: !!int abc", "invalid-number"),
    "an unknown version of YAML": (f"%YAML 9.9\n---\n{YAML}", "yaml-syntax"),
    "a merge of itself": (f"{YAML}x: &a {{<<: *a}}", "recursive-alias"),
    "a key that is an escape of another": (
        YAML + '"\\x6fpenapi": 3.1.0',
        "duplicate-key",
    ),
    "a key that is a list": (f"{YAML}? [a]\n: 1", "yaml-key"),
    "a tag that runs": (
        "openapi: !!python/object/apply:os.mkdir [PWNED]",
        "custom-tag",
    ),
    # Shapes
    "nothing": ("", "not-openapi"),
    "null": ("null", "not-openapi"),
    "a list": ("[]", "not-openapi"),
    "a text": ("openapi", "not-openapi"),
    "bytes": (bytes(range(256)), "invalid-encoding"),
    "a NUL": (b"openapi: 3.1.0\0", "invalid-encoding"),
    "UTF-16": (YAML.encode("utf-16"), "invalid-encoding"),
    "UTF-8 with a fault": (b"openapi: '3.1.0\xff'", "invalid-encoding"),
    "half of a pair": ('{"openapi": "\\ud800"}', "invalid-encoding"),
    "a byte order mark": (b"\xef\xbb\xbf" + YAML.encode(), ""),
    "lines that end with CR": (YAML.replace("\n", "\r"), ""),
    "a tab": ("info:\n\ttitle: Pets\n", "yaml-syntax"),
    "two documents": (YAML + "---\n" + YAML, "multiple-documents"),
    "paths as a list": (YAML.replace("{}", "[]"), "structure"),
    "info as null": (YAML.replace("{title: Pets, version: '1'}", "null"), "structure"),
    "a number for a path": (YAML.replace("{}", "{1: {}}"), "structure"),
    "a number for a status": (
        YAML.replace("{}", "{/a: {get: {responses: {404: {description: no}}}}}"),
        "",
    ),
    # Numbers and patterns
    "a number in base 16": (f"{YAML}x: 0x{'f' * 5000}", "invalid-number"),
    "no number": (
        field(type="number", default=1).replace(": 1}", ": NaN}"),
        "invalid-number",
    ),
    "negative zero": (field(enum=["HERE", 0.5]).replace('"HERE"', "-0.0"), ""),
    "a step that is hardly there": (field(type="number", multipleOf=1e-308), ""),
    "a pattern of 1,000 times 1,000": (
        field(type="string", pattern="(a{1000}){1000}"),
        "",
    ),
    "10,000 digits": (
        field(type="integer", maximum=1).replace(": 1}", f": {'1' * 10_000}}}"),
        "invalid-number",
    ),
    "beyond a float": (
        field(type="number", maximum=1).replace(": 1}", ": 1e999}"),
        "invalid-number",
    ),
}


@pytest.mark.parametrize("case", LIGHT)
def test_shapes(
    tmp_path: Path,
    case: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whatever stands in a file is a client or one clear error."""
    text, code = LIGHT[case]
    raw = text if isinstance(text, bytes) else text.encode()
    spec = tmp_path / ("openapi.json" if raw.startswith(b"{") else "openapi.yaml")
    spec.write_bytes(raw)
    monkeypatch.chdir(tmp_path)
    status = main(["generate", spec.name, "--output", "out"])
    expect(tmp_path, status, capsys.readouterr().err, code)


REFERENCES = {
    "http://127.0.0.1:1/x.yaml": "forbidden-ref",
    "https://example.com/x.yaml": "forbidden-ref",
    "//example.com/x.yaml": "forbidden-ref",
    "file:///etc/passwd": "forbidden-ref",
    "data:,x": "forbidden-ref",
    "/etc/passwd": "forbidden-ref",
    "../../../../../../../../etc/passwd": "forbidden-ref",
    "%2e%2e/%2e%2e/x.yaml": "forbidden-ref",
    "link.yaml": "forbidden-ref",
    "C:\\x.yaml": "forbidden-ref",
    "\\\\host\\share": "forbidden-ref",
    "\0.yaml": "forbidden-ref",
    "#/info/title": "unknown-ref",
    "#/info/title/0": "unknown-ref",
    "#/components/schemas/X/..": "unknown-ref",
    "#/components/schemas/~2": "unknown-ref",
    "": "unknown-ref",
    "#": "unknown-ref",
    "#/": "unknown-ref",
    ".": "unknown-ref",
    "folder": "unknown-ref",
    "a" * 5000: "unknown-ref",
    "#/components/schemas/%58": "",
    "http://[::1/x.yaml": "forbidden-ref",
    "//[host/x.yaml": "forbidden-ref",
    "#/paths/-": "unknown-ref",
    "#/components/schemas/X/required/99999999999999999999": "unknown-ref",
    "#/components/schemas/X/required/\u0660": "unknown-ref",
    "pipe.yaml": "unreadable-file",
}


@pytest.mark.parametrize("text", REFERENCES)
def test_references(
    tmp_path: Path,
    text: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What stands outside of the document's folder is not read."""
    (tmp_path / "link.yaml").symlink_to("/etc/passwd")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "openapi.json").write_text(field(**{"$ref": text}), "utf-8")
    monkeypatch.chdir(tmp_path)
    status = main(["generate", "openapi.json", "--output", "out"])
    expect(tmp_path, status, capsys.readouterr().err, REFERENCES[text])


def expect(folder: Path, status: int, told: str, code: str) -> None:
    """One clear error with the code and nothing written; or without one, a client."""
    there = {path.name for path in folder.iterdir()}
    assert there - {
        "openapi.json",
        "openapi.yaml",
        "link.yaml",
        "folder",
        "pipe.yaml",
    } <= {"out"}
    assert "Traceback" not in told
    if not code:
        assert status == 0, told
        for path in (folder / "out").rglob("*.py"):
            if "_runtime" not in path.parts:
                text = path.read_text("utf-8")
                compile(text, path, "exec", dont_inherit=True)
                assert not re.search(rf"^ {{{4 * LEVELS + 1}}}", text, re.MULTILINE)
        return
    assert status == 2, told
    assert f"error[{code}]" in told
    assert len(told) < 10_000
    assert not (folder / "out").exists()


NAMES = [
    *("../x", "/etc/x", "..\\x", "a\0b", "%2e%2e", "CON", "nul.txt", "x.", "x ", "."),
    *("n" * 300, "Pet", "pet", "PET", "fi", "ﬁ", "Ⅷ", "VIII", "é", "e\u0301", ""),
    *("1st", "!!!", "שלום", "a\u200bb", "🐕", "class", "match", "type", "print"),
    *("self", "cls", "options", "List", "Optional", "Any", "dict", "Response"),
    *("Model", "__class__", "__init__", "None", "True", "getPet", "get_pet"),
    *("GetPet", "get-pet", "getpet", "body", "client", "to_dict", "datetime"),
]


def test_names(tmp_path: Path) -> None:
    """All of them side by side, everywhere: each operation is there, all compiles."""
    paths: Json = {}
    for number, name in enumerate(NAMES):
        parameter = {"name": name or "-", "in": "query", "schema": {"type": "string"}}
        paths[f"/p{number}"] = {
            "post": operation(
                ref(f"S{number}"),
                operationId=name,
                tags=[name],
                parameters=[parameter],
            )
        }
    properties: Json = {name: {"type": "string", "enum": [name]} for name in NAMES}
    schemas: Json = {f"S{n}": {"title": name} for n, name in enumerate(NAMES)}
    schemas["S0"] = {"type": "object", "properties": properties}
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas},
    }
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(whole), "utf-8")
    report = Report()
    files = fill_all(plan(read_api(load_document(spec, report), report), report))
    folded = [path.casefold() for path in files]
    assert len(set(folded)) == len(folded)
    operations = 0
    for path, text in files.items():
        steps = path.split("/")
        assert not {"", ".", ".."} & set(steps)
        assert all(len(step) < 120 and step.isascii() for step in steps)
        if path.endswith(".py"):
            tree = ast.parse(text)
            if "/resources/" in path:
                operations += sum(
                    isinstance(node, ast.Assign | ast.AnnAssign) for node in tree.body
                )
    assert operations >= len(NAMES)
    assert os.listdir(tmp_path) == ["openapi.json"]


def paths(*names: str, **members: Any) -> str:
    """A document with an operation at each path; variables have their parameters."""
    found: Json = {}
    for name in names:
        variables = dict.fromkeys(re.findall(r"\{([^{}]*)\}", name))
        parameters = [
            {"name": each, "in": "path", "required": True, "schema": {"type": "string"}}
            for each in variables
        ]
        responses = {"200": {"description": "done"}}
        found[name] = {"get": {"parameters": parameters, "responses": responses}}
    whole = {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}}
    return json.dumps(whole | {"paths": found} | members)


PATHS = [
    *("/..", "/a/../b", "/%2e%2e/a", "/a%00b", "//", "///a", "/{}", "/{", "/}", "/a}"),
    *("/{a{b}}", "/{a}{a}", "/{ a }", "/{a\n}", "/{a/b}", "/{__class__}", "/{self}"),
    *("/a?b", "/a#b", "/\\..\\", "/a b", "/{é}", "/{%61}", "/\u202e", "/'\"\\"),
    *("/{{ 7*7 }}", "/{%if%}", "/C:\\x", "/con", "/{*}", "/{+a}", "/{a:int}", "/:a"),
]
URLS = [
    *("https://a\nb", 'https://a"b', "https://{{x}}", "{{x}}", "https://{", "", "//a"),
    *("https://[::1", "javascript:alert(1)", "file:///etc", "https://u:p@a.example"),
    *("https://a.example:99999", "\\\\a", "https:// a", "ftp://a", "https://{a}/{a}"),
]
ODD: Json = {
    "step": {"type": "number", "multipleOf": 0},
    "least": {"type": "array", "minItems": -1, "items": {}},
    "most": {"type": "string", "maxLength": 1e20},
    "words": {"type": "string", "minLength": "2"},
    "greek": {"type": "string", "pattern": "^\\p{Script=Greek}+$"},
    "broken": {"type": "string", "pattern": "["},
    "slow": {"type": "string", "pattern": "^(([a-z])+.)+[A-Z]([a-z])+$"},
    "mixed": {"enum": [-0.0, 0, 1.0, 1, True, "1", {"a": 1}, [1, 2], None]},
    "huge": {"const": 10**30, "default": 10**20, "format": "int32"},
    "odd": {"type": "string", "format": "\n'\""},
    "kinds": {"type": []},
    "none": {"type": None, "enum": []},
    "never": {"type": "integer", "minimum": 5, "maximum": 1},
    "false": {"type": "array", "items": False, "uniqueItems": True, "minItems": 3},
    "listed": {"type": "object", "properties": [], "required": "a"},
    "said": {"type": "string", "description": 5, "title": ["a"], "deprecated": "yes"},
    "told": {"type": "object", "discriminator": "a", "xml": 5},
    "union": {"oneOf": [], "anyOf": [{"type": "null"}], "not": {}},
}
STRANGE = {
    "paths": paths(*PATHS),
    "URLs": paths(
        "/a",
        servers=[{"url": url, "variables": {"a": {"default": "\n"}}} for url in URLS],
    ),
    "schemas": field(type="object", properties=ODD),
    "500 parameters": json.dumps(
        {
            **json.loads(paths("/a")),
            "paths": {
                "/a": {
                    "get": {
                        "parameters": [
                            {"name": f"p{n}", "in": "query", "schema": {}}
                            for n in range(500)
                        ],
                        "responses": {"200": {"description": "done"}},
                    }
                }
            },
        }
    ),
}


@pytest.mark.parametrize("case", STRANGE)
def test_documents_of_others(
    tmp_path: Path,
    case: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With --permissive a client, whatever stands there; without it, errors or one."""
    (tmp_path / "openapi.json").write_text(STRANGE[case], "utf-8")
    monkeypatch.chdir(tmp_path)
    arguments = ["generate", "openapi.json", "--output", "out"]
    status = main(arguments)
    assert status in (0, 2)
    assert (tmp_path / "out").exists() == (status == 0)
    assert "Traceback" not in capsys.readouterr().err
    expect(tmp_path, main([*arguments, "--permissive"]), capsys.readouterr().err, "")


@pytest.mark.parametrize("kind", ["a pipe", "a device", "a folder", "a circle"])
def test_what_is_no_file(
    tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = tmp_path / "openapi.yaml"
    match kind:
        case "a pipe":
            os.mkfifo(spec)
        case "a device":
            spec.symlink_to("/dev/zero")
        case "a folder":
            spec.mkdir()
        case _:
            spec.symlink_to(spec)
    assert main(["generate", str(spec), "--output", str(tmp_path / "out")]) == 2
    assert "Traceback" not in capsys.readouterr().err
    assert os.listdir(tmp_path) == ["openapi.yaml"]


def test_unions_of_unions_are_checked_in_time(tmp_path: Path) -> None:
    """The time that checking takes grows with the document, not with its square."""
    spec = tmp_path / "openapi.json"
    variant = {"type": "object", "properties": {"a": {"type": "string"}}}
    text = chain(1500, lambda following, _: {"oneOf": [following, variant]})
    spec.write_text(text, "utf-8")
    report = Report()
    started = process_time()
    validate(load_document(spec, report), report)
    assert process_time() - started < SECONDS
    assert not report.errors
