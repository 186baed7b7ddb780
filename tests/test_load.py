"""Reading documents: meaning of scalars, references, places, hostile files."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.diagnostics import Location, Report
from generator.load import Document, Json, UnresolvedReference, limits, load_document

HEAD = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\n"
QUICK = settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def load(folder: Path, text: str | bytes, name: str = "openapi.yaml") -> Document:
    """Write a document and load it; it must have no faults."""
    report = Report()
    document = load_document(write(folder, text, name), report)
    assert report.faults == []
    return document


def write(folder: Path, text: str | bytes, name: str = "openapi.yaml") -> Path:
    """Write a file."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def codes(path: Path) -> list[str]:
    """Return the codes of the faults of a file."""
    report = Report()
    load_document(path, report)
    return [fault.code for fault in report.faults]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("y", "y"),
        ("2024-01-15", "2024-01-15"),
        ("1_000", "1_000"),
        ("12:30:45", "12:30:45"),
        ("1.10", 1.1),
        ("0o14", 12),
        ("014", 14),
        ("0x1F", 31),
        ("-7", -7),
        ("+.5", 0.5),
        ("1e3", 1000.0),
        ("1.", 1.0),
        (".", "."),
        ("-", None),
        ("~", None),
        ("", None),
        ("null", None),
        ("nUll", "nUll"),
        ("TRUE", True),
        ("tRue", "tRue"),
        ("false", False),
        ("'false'", "false"),
        ('"1"', "1"),
        ("!!str 1", "1"),
        ("!!int '1'", 1),
        ("!!float 1", 1.0),
        ("! 1", "1"),
        ("|\n    a\n    b", "a\nb\n"),
    ],
)
def test_scalars_have_the_meaning_of_yaml_1_2(
    tmp_path: Path, text: str, value: object
) -> None:
    """The core schema holds, not the guesses of YAML 1.1."""
    if text == "-":
        value, text = [None], "[~]"
    document = load(tmp_path, f"{HEAD}x-value: {text}\n")
    node = document.root.get("x-value")
    assert node is not None
    assert node.value == value
    assert type(node.value) is type(value)


def test_keys_are_text(tmp_path: Path) -> None:
    """A key is what the author wrote, whatever it looks like."""
    text = f"{HEAD}x: {{404: a, true: b, no: c, ~: d, 1.0: e, 2024-01-01: f}}\n"
    node = load(tmp_path, text).root.get("x")
    assert node is not None
    assert list(node.mapping()) == ["404", "true", "no", "~", "1.0", "2024-01-01"]


def test_merge_keys_add_what_is_missing(tmp_path: Path) -> None:
    """YAML 1.2 has no merge keys, but documents use them; own members go first."""
    text = (
        f"{HEAD}x-a: &a {{name: a, kind: cat}}\nx-b: &b {{kind: dog, age: 3}}\n"
        "x-one: {<<: *a, name: own}\nx-two: {<<: [*a, *b]}\n"
        "x-text: {'<<': plain}\n"
    )
    document = load(tmp_path, text)
    data = document.root.mapping()
    assert data["x-one"] == {"name": "own", "kind": "cat"}
    assert data["x-two"] == {"name": "a", "kind": "cat", "age": 3}
    assert data["x-text"] == {"<<": "plain"}
    place = document.position(Location(document.name, "/x-one/kind"), "value")
    assert place is not None
    assert (place.line, place.column) == (3, 25)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_byte_order_mark(tmp_path: Path, end: str) -> None:
    """Lines count the same however they end."""
    text = "\ufeff" + HEAD.replace("\n", end) + f"x-ä: é  # ü{end}x-b: here{end}"
    document = load(tmp_path, text)
    place = document.position(Location(document.name, "/x-b"), "value")
    assert place is not None
    assert tuple(place) == (4, 6, 4)
    assert document.line(document.name, 3) == "x-ä: é  # ü"


def test_json_means_json(tmp_path: Path) -> None:
    """A file in braces is JSON if it can be, and YAML otherwise."""
    text = '{"openapi": "3.0.0", "x": "\\u00e9", "y": [1, {"z": 2}]}'
    document = load(tmp_path, text)
    assert document.version == "3.0"
    place = document.position(Location(document.name, "/y/1/z"), "value")
    assert place is not None
    assert text[place.column - 1] == "2"
    assert load(tmp_path, "{openapi: 3.2.0, x: no}").version == "3.2"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` is standard input."""
    stdin = io.TextIOWrapper(io.BytesIO(HEAD.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    report = Report()
    document = load_document(Path("-"), report)
    assert report.faults == []
    assert document.name == "<stdin>"


class TestReferences:
    """What a `$ref` leads to."""

    def follow(self, document: Document, pointer: str) -> Location:
        """Follow the reference at a place."""
        node = document.node(Location(document.name, pointer))
        assert node is not None
        return node.follow().at

    def test_within(self, tmp_path: Path) -> None:
        """Pointers with escapes, chains, and places that are no components."""
        text = (
            f"{HEAD}x-a: {{$ref: '#/x-b'}}\n"
            "x-b: {$ref: '#/paths/~1p~1%7Bid%7D/x~0'}\n"
            "paths: {'/p/{id}': {x~: {here: 1}}}\n"
        )
        document = load(tmp_path, text)
        name = document.name
        assert self.follow(document, "/x-a") == Location(name, "/paths/~1p~1{id}/x~0")

    def test_files(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Files are found from the file that names them, and shown as users do."""
        monkeypatch.chdir(tmp_path)
        write(tmp_path, "Pet: {$ref: '../a%20b.json#/x'}\n", "spec/sub/pet.yaml")
        write(tmp_path, '{"x": {"$ref": "openapi.yaml#/info"}}', "spec/a b.json")
        root = f"{HEAD}x-a: {{$ref: 'sub/pet.yaml#/Pet'}}\n"
        write(tmp_path, root, "spec/openapi.yaml")
        document = load_document(Path("spec/openapi.yaml"), Report())
        assert self.follow(document, "/x-a") == Location("spec/openapi.yaml", "/info")
        names = [source.name for source in document.sources]
        assert names == ["spec/openapi.yaml", "spec/sub/pet.yaml", "spec/a b.json"]

    def test_identifiers(self, tmp_path: Path) -> None:
        """`$id` and `$anchor` name places; pointers count from the resource."""
        text = f"""{HEAD}components:
  schemas:
    Pet:
      $id: https://example.com/pet
      $defs: {{Name: {{$anchor: name, type: string}}}}
      properties:
        a: {{$ref: '#/$defs/Name'}}
        b: {{$ref: '#name'}}
        c: {{$ref: '#/components/schemas/Dog'}}
    Dog: {{$ref: 'https://example.com/pet#name'}}
    Cat: {{$ref: 'https://example.com/pet'}}
"""
        document = load(tmp_path, text)
        pet = "/components/schemas/Pet"
        name = Location(document.name, f"{pet}/$defs/Name")
        for pointer in ("a", "b", "c"):
            assert self.follow(document, f"{pet}/properties/{pointer}") == name
        cat = self.follow(document, "/components/schemas/Cat")
        assert cat == Location(document.name, pet)

    @pytest.mark.parametrize(
        ("ref", "code"),
        [
            ("#/nothing", "unknown-ref"),
            ("#/info/title/x", "unknown-ref"),
            ("#/tags/01", "unknown-ref"),
            ("other.yaml", "unknown-ref"),
            ("#name", "unknown-ref"),
            ("#/x-a", "circular-ref"),
            ("#/x-b", "circular-ref"),
            ("//host/pet.yaml", "forbidden-ref"),
            ("HTTP://host/pet.yaml", "forbidden-ref"),
            ("%2e%2e/secret.yaml", "forbidden-ref"),
            ("sub/../../secret.yaml", "forbidden-ref"),
            ("link.yaml", "forbidden-ref"),
            ("..\\secret.yaml", "forbidden-ref"),
            ("a\\0.yaml", "forbidden-ref"),
        ],
    )
    def test_nowhere(self, tmp_path: Path, ref: str, code: str) -> None:
        """What leads nowhere, in a circle or out of the folder is not followed."""
        write(tmp_path, "secret: 1\n", "secret.yaml")
        (tmp_path / "spec").mkdir()
        (tmp_path / "spec" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
        text = f"{HEAD}tags: [a, b]\nx-a: {{$ref: {json.dumps(ref)}}}\n"
        document = load(tmp_path, text + "x-b: {$ref: '#/x-a'}\n", "spec/openapi.yaml")
        node = document.root.get("x-a")
        assert node is not None
        with pytest.raises(UnresolvedReference) as caught:
            node.follow()
        assert caught.value.fault.code == code

    def test_a_broken_file_is_told_once(self, tmp_path: Path) -> None:
        """The fault stands in the file that is broken and names who needs it."""
        write(tmp_path, "a: [", "pet.yaml")
        text = f"{HEAD}x-a: {{$ref: pet.yaml}}\nx-b: {{$ref: 'pet.yaml#/b'}}\n"
        report = Report()
        document = load_document(write(tmp_path, text), report)
        for key in ("x-a", "x-b"):
            node = document.root.get(key)
            assert node is not None
            with pytest.raises(UnresolvedReference) as caught:
                node.follow()
            assert caught.value.told
        (fault,) = report.faults
        assert fault.at.source.endswith("pet.yaml")
        assert fault.related[0].at.pointer == "/x-a/$ref"


class TestHostile:
    """Files that would crash or stall a careless reader."""

    def test_size(self, tmp_path: Path) -> None:
        """A file over the limit is refused before it is read."""
        path = tmp_path / "openapi.yaml"
        with path.open("wb") as file:
            file.truncate(100 * 1024 * 1024)
        assert codes(path) == ["too-large"]

    @pytest.mark.parametrize("text", ["- a\n" * 1001, "[" + "[]," * 1001])
    def test_many_values(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
    ) -> None:
        """A file of more values than the limit is refused."""
        monkeypatch.setattr(limits, "MAX_NODES", 1000)
        assert codes(write(tmp_path, text)) == ["too-large"]

    @pytest.mark.parametrize(
        "text",
        [
            "[" * 100_000,
            '{"a":' * 100_000 + "1" + "}" * 100_000,
            "- " * 100_000,
            "".join(f"{' ' * depth}a:\n" for depth in range(2000)),
        ],
    )
    def test_depth(self, tmp_path: Path, text: str) -> None:
        """Deep nesting is a fault, not a crash."""
        assert codes(write(tmp_path, text)) == ["too-large"]

    def test_bomb_of_merges(self, tmp_path: Path) -> None:
        """Merge keys count like aliases."""
        wide = ", ".join(f"k{n}: 1" for n in range(2000))
        text = f"{HEAD}x-a: &a {{{wide}}}\n"
        text += "".join(f"x-{n}: {{<<: *a}}\n" for n in range(1000))
        assert codes(write(tmp_path, text)) == ["too-large"]

    def test_bomb_of_text(self, tmp_path: Path) -> None:
        """An alias to long text counts by its length."""
        text = f"{HEAD}x-a: &a '{'x' * 1_000_000}'\nx-b: [{'*a, ' * 1000}]\n"
        assert codes(write(tmp_path, text)) == ["too-large"]

    @pytest.mark.parametrize(
        ("raw", "code"),
        [
            (b"", "not-openapi"),
            (b"\xff\xfeo\0", "invalid-encoding"),
            ("openapi: 3.1.0".encode("utf-16-le"), "invalid-encoding"),
            ("openapi: 3.1.0".encode("utf-32-be"), "invalid-encoding"),
            (b"openapi: \xc3\x28", "invalid-encoding"),
            (b"openapi: a\0b", "invalid-encoding"),
            (b"openapi: \x1b[31m", "yaml-syntax"),
            (b'{"a": "\\ud800"}', "invalid-encoding"),
            (b'{"a": NaN}', "invalid-number"),
            (b'{"a": ' + b"1" * 10_000 + b"}", "invalid-number"),
            (b"a: " + b"1" * 10_000, "invalid-number"),
            (b"a: 1e999", "invalid-number"),
        ],
    )
    def test_bytes(self, tmp_path: Path, raw: bytes, code: str) -> None:
        """Bytes that are no text, and numbers that are none."""
        assert codes(write(tmp_path, raw))[0] == code

    def test_not_files(self, tmp_path: Path) -> None:
        """What is missing, a folder or a pipe is told, and nothing waits for it."""
        os.mkfifo(tmp_path / "pipe")
        for name in ("missing.yaml", ".", "pipe", "pipe/x"):
            assert codes(tmp_path / name) == ["unreadable-file"]

    def test_many_duplicates(self, tmp_path: Path) -> None:
        """Reading ends where there are more faults than anyone reads."""
        assert len(codes(write(tmp_path, "a: 1\n" * 50_000))) == 200


YAML_TEXT = st.lists(
    st.sampled_from(
        [
            *"\t\r\n -:?{}[],&*!|>'\"%@`#~<=.ab01é\u2028\ufeff\x85",
            *("\n  ", ": ", "- ", "<<: *a", "&a ", "*a", "!!int ", "---\n", "...\n"),
            "openapi: 3.1.0\n",
        ]
    ),
    max_size=40,
).map("".join)


@QUICK
@given(text=YAML_TEXT)
def test_any_text_loads_or_is_a_fault(tmp_path: Path, text: str) -> None:
    """No text raises, and every place that is told is inside of the text."""
    report = Report()
    document = load_document(write(tmp_path, text), report)
    lines = max(1, len(document.sources[0].starts))
    for fault in report.faults:
        if fault.position is not None:
            assert 1 <= fault.position.line <= lines
            assert fault.position.column >= 1
            assert fault.position.length >= 1


@QUICK
@given(raw=st.binary(max_size=60))
def test_any_bytes_load_or_are_a_fault(tmp_path: Path, raw: bytes) -> None:
    """No bytes raise."""
    assert codes(write(tmp_path, raw, "openapi.json"))


SCALARS = st.sampled_from(
    ["pet", "é", "日本", "😀", "a b", 'q"', "a/b", "m~n", "", "7"]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(SCALARS, inner, max_size=3),
    max_leaves=12,
)


def check_places(document: Document, value: Json, at: Location) -> None:
    """Check that the token of every key and scalar stands where it is said to."""
    if isinstance(value, dict):
        for key, member in value.items():
            assert token(document, at.child(key), "key") == json.dumps(key)
            check_places(document, member, at.child(key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            check_places(document, item, at.child(index))
    else:
        assert token(document, at, "value") == json.dumps(value)


def token(document: Document, at: Location, part: str) -> str:
    """Return the text at a place; JSON with all characters escaped, to compare."""
    place = document.position(at, "key" if part == "key" else "value")
    assert place is not None
    line = document.line(at.source, place.line)
    return json.dumps(
        json.loads(line[place.column - 1 : place.column - 1 + place.length])
    )


@QUICK
@given(value=VALUES, indent=st.sampled_from([None, 2]), ascii_only=st.booleans())
@pytest.mark.parametrize("name", ["openapi.json", "openapi.yaml"])
def test_places_are_those_of_the_tokens(
    tmp_path: Path, name: str, value: Json, indent: int | None, ascii_only: bool
) -> None:
    """In JSON, read as JSON or as YAML, each token stands where it is said to."""
    data: Json = {"openapi": "3.1.0", "x-value": value}
    text = json.dumps(data, indent=indent, ensure_ascii=ascii_only)
    if name == "openapi.yaml":
        text = f"# makes it YAML\n{text}" if "\\ud" not in text else text
    check_places(load(tmp_path, text, name), data, Location(str(tmp_path / name), ""))
