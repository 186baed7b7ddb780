"""The commands as people and CI see them: messages, streams, exit codes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import generator
from generator.cli import main
from generator.diagnostics import Fault, Location, Report, Severity
from generator.load import Terms
from generator.output import MANIFEST

OWN = Terms()
FILES = {"README.md": "# Pets\n", "pets/client.py": "class Client: ...\n"}


class Pipeline(ModuleType):
    """Stands for the pipeline: gives the files and faults that a test sets."""

    def __init__(self) -> None:
        super().__init__("generator.pipeline")
        self.OWN, self.Terms = OWN, Terms
        self.files = dict(FILES)
        self.faults: list[Fault] = []
        self.error: BaseException | None = None

    def read(
        self,
        spec: Path,
        report: Report,
        progress: Callable[[str], object],
        terms: Terms = OWN,
    ) -> None:
        progress("Reading")
        if self.error is not None:
            raise self.error
        report.extend(self.faults)
        report.gate()

    def files_read(self, report: Report) -> list[Path]:
        return []

    def generate(
        self,
        spec: Path,
        report: Report,
        progress: Callable[[str], object],
        terms: Terms = OWN,
        beside: Path | None = None,
    ) -> dict[str, str]:
        self.read(spec, report, progress, terms)
        return self.files


@pytest.fixture
def pipeline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    """A folder with a spec in it to stand in, and a pipeline that obeys."""
    fake = Pipeline()
    monkeypatch.setitem(sys.modules, "generator.pipeline", fake)
    monkeypatch.setattr(generator, "pipeline", fake, raising=False)
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "CLIENTPRESS_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec/openapi.yaml").write_text("openapi: 3.1.0\n")
    return fake


def fault(severity: Severity = Severity.ERROR) -> Fault:
    at = Location("spec/openapi.yaml", "/info")
    return Fault("some-rule", "something is wrong", at, severity=severity)


WARNING, ERROR = fault(Severity.WARNING), fault()


@pytest.mark.usefixtures("pipeline")
def test_generate_says_what_it_wrote(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate"]) == 0
    assert capsys.readouterr() == (
        "written generated/README.md\n"
        "written generated/pets/client.py\n"
        "generated: 2 written\n",
        "",
    )
    assert Path("generated/pets/client.py").read_text() == "class Client: ...\n"


def test_generate_says_what_changed(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["generate"])
    capsys.readouterr()
    assert main(["generate"]) == 0
    assert capsys.readouterr() == ("generated: nothing changed (2 files)\n", "")
    pipeline.files = {"README.md": "# Cats\n", "cats.py": ""}
    assert main(["generate"]) == 0
    assert capsys.readouterr().out == (
        "written generated/cats.py\n"
        "changed generated/README.md\n"
        "removed generated/pets/client.py\n"
        "generated: 1 written, 1 changed, 1 removed\n"
    )


def test_many_files_are_counted(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.files = {f"pets/m{n}.py": "" for n in range(1200)}
    assert main(["generate", "-o", "sdk"]) == 0
    assert capsys.readouterr().out == "sdk: 1,200 written\n"


@pytest.mark.usefixtures("pipeline")
def test_generate_does_not_overwrite_a_hand_edit(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["generate"])
    capsys.readouterr()
    Path("generated/README.md").write_text("# Mine\n")
    Path("generated/pets/client.py").unlink()
    assert main(["generate"]) == 1
    assert capsys.readouterr() == (
        "",
        "clientpress: generated was not written: 2 paths are in the way\n"
        "  README.md was edited by hand\n"
        "  pets/client.py was deleted by hand\n"
        "hint: keep edits with clientpress keep FILE, move what is yours elsewhere, "
        "or overwrite it with --force\n",
    )
    assert Path("generated/README.md").read_text() == "# Mine\n"
    assert main(["generate", "--force"]) == 0
    assert Path("generated/README.md").read_text() == "# Pets\n"


@pytest.mark.parametrize(
    ("command", "code", "last"),
    [
        ("generate", 2, "2 errors, 1 warning; nothing was written"),
        ("check", 2, "2 errors, 1 warning; generated was not compared"),
        ("validate", 1, "2 errors, 1 warning"),
    ],
)
def test_a_wrong_spec(
    pipeline: Pipeline,
    capsys: pytest.CaptureFixture[str],
    command: str,
    code: int,
    last: str,
) -> None:
    second = Fault("other-rule", "that too", Location("spec/openapi.yaml", ""))
    pipeline.faults = [ERROR, second, WARNING]
    assert main([command]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert "error[some-rule]: something is wrong" in err
    assert "warning[some-rule]: something is wrong" in err
    assert err.splitlines()[-1] == f"spec/openapi.yaml: {last}"
    assert not Path("generated").exists()


@pytest.mark.parametrize("command", ["generate", "validate"])
def test_warnings_do_not_stop(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    pipeline.faults = [WARNING]
    assert main([command]) == 0
    err = capsys.readouterr().err
    assert err.startswith("spec/openapi.yaml: warning[some-rule]")
    assert err.endswith("spec/openapi.yaml: 1 warning\n")


@pytest.mark.usefixtures("pipeline")
def test_validate_says_that_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate"]) == 0
    assert capsys.readouterr() == ("", "spec/openapi.yaml: no faults\n")


def test_check_prints_a_diff(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["generate"])
    capsys.readouterr()
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("", "generated is what spec/openapi.yaml says\n")
    pipeline.files["README.md"] = "# Cats\n"
    before = Path("generated", MANIFEST).read_bytes()
    assert main(["check"]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[:5] == [
        *("--- a/generated/README.md", "+++ b/generated/README.md"),
        *("@@ -1 +1 @@", "-# Pets", "+# Cats"),
    ]
    assert err == (
        "clientpress: generated is not what spec/openapi.yaml says: 2 files differ\n"
        "  generated/README.md: changed\n"
        f"  generated/{MANIFEST}: the list of files\n"
        "hint: write it anew with: clientpress generate\n"
    )
    assert Path("generated", MANIFEST).read_bytes() == before


@pytest.mark.usefixtures("pipeline")
def test_check_tells_a_hand_edit_and_changed_line_ends(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["generate"])
    Path("generated/README.md").write_text("# Mine\n")
    assert main(["check"]) == 1
    err = capsys.readouterr().err
    assert "  generated/README.md: edited by hand\n" in err
    assert "hint: change the spec in place of the files" in err
    Path("generated/README.md").write_bytes(b"# Pets\r\n")
    assert main(["check"]) == 1
    out, err = capsys.readouterr()
    assert out == "# generated/README.md: has lines that end in CRLF, not LF\n"
    assert "hint: only line ends differ" in err


@pytest.mark.usefixtures("pipeline")
def test_check_of_a_folder_that_is_not_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "--output", "none"]) == 1
    assert capsys.readouterr() == (
        "",
        "clientpress: there is no none\nhint: write it with: "
        "clientpress generate --output none\n",
    )


@pytest.mark.usefixtures("pipeline")
def test_check_names_files_as_the_repository_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".git").mkdir()
    main(["generate", "--output", "sdks/python"])
    Path("sdks/python/README.md").unlink()
    monkeypatch.chdir(tmp_path / "sdks")
    capsys.readouterr()
    assert main(["check", "../spec/openapi.yaml", "--output", "python"]) == 1
    assert "+++ b/sdks/python/README.md\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["generat"], "there is no command 'generat'\nhint: did you mean 'generate'?"),
        (["make"], "there is no command 'make'\nhint: see clientpress --help"),
        (["generate", "none.yaml"], "there is no none.yaml"),
        (["validate", "spec"], "spec is a folder, not an OpenAPI document"),
        (["check", "--output", ""], "the folder after --output is empty"),
        (["check", "--force"], "unrecognized arguments: --force"),
        (["check", "--xyz"], "hint: see clientpress check --help"),
        (["generate", "--forc"], "hint: did you mean --force?"),
        (["validate", "--format", "sarfi"], "hint: did you mean sarif?"),
        (["rules", "--format", "yaml"], "hint: see clientpress rules --help"),
        (["generate", "--output"], "argument --output/-o: expected one argument"),
        (["generate", "a", "b"], "unrecognized arguments: b"),
    ],
)
@pytest.mark.usefixtures("pipeline")
def test_wrong_use(
    capsys: pytest.CaptureFixture[str], words: list[str], message: str
) -> None:
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert err.count("\n") == 2


@pytest.mark.usefixtures("pipeline")
def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "examples:" in capsys.readouterr().err


@pytest.mark.usefixtures("pipeline")
def test_generate_refuses_a_link(capsys: pytest.CaptureFixture[str]) -> None:
    Path("generated").symlink_to("elsewhere")
    assert main(["generate"]) == 1
    assert "clientpress: generated is a link" in capsys.readouterr().err


def test_an_internal_error_is_one_message(
    pipeline: Pipeline,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pipeline.error = KeyError("x")
    assert main(["generate"]) == 3
    err = capsys.readouterr().err
    assert err.startswith("clientpress: internal error: KeyError: 'x'\nhint: ")
    assert "Traceback" not in err
    assert main(["generate", "--traceback"]) == 3
    assert "Traceback" in capsys.readouterr().err
    monkeypatch.setenv("CLIENTPRESS_TRACEBACK", "1")
    assert main(["generate"]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_a_file_that_cannot_be_used_is_no_internal_error(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.error = PermissionError(13, "Permission denied", "parts/pet.yaml")
    assert main(["generate"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("clientpress: parts/pet.yaml: permission denied\nhint: ")
    own = Path(main.__code__.co_filename).with_name("gone.py")
    pipeline.error = FileNotFoundError(2, "No such file", str(own))
    assert main(["generate"]) == 3


def test_an_interrupt_is_one_line(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.error = KeyboardInterrupt()
    assert main(["generate"]) == 130
    assert capsys.readouterr().err.startswith("clientpress: interrupted; ")


def test_names_cannot_drive_a_terminal(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["generate", "a\x1b[2J.yaml"]) == 2
    assert "\x1b" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", [[], ["generate"], ["check"], ["validate"], ["rules"], ["explain"]]
)
def test_help_reads_well(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--help"]) == 0
    out, err = capsys.readouterr()
    assert "exit codes:" in out
    assert err == ""
    assert max(map(len, out.splitlines())) <= 88
