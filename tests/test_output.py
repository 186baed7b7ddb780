"""What writing a client to a folder does, and what it leaves alone."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from generator.output import MANIFEST, OutputError, write
from generator.output.lock import locked

FILES = {
    "README.md": "# Pets\n",
    "pets/__init__.py": "",
    "pets/models/pet.py": "class Pet: ...\n",
    "tests/test_pets.py": "assert True\n",
}


def tree(folder: Path) -> dict[str, object]:
    """Return what a person sees in a folder: every path with its content."""
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = ("link", os.readlink(path))
        elif path.is_file():
            found[name] = path.read_bytes()
        elif not any(path.iterdir()):
            found[name] = "empty"
    return found


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Return inode and time of everything beside and inside a folder."""
    return {
        str(path): (path.lstat().st_ino, path.lstat().st_mtime_ns)
        for path in [folder.parent, *folder.parent.rglob("*")]
    }


def reasons(error: pytest.ExceptionInfo[OutputError]) -> dict[str, str]:
    return {problem.path: problem.reason for problem in error.value.problems}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder of a client that was written once, in a parent of its own."""
    folder = tmp_path / "work" / "client"
    write(FILES, folder)
    return folder


def test_a_first_run_writes_every_file_and_the_manifest(tmp_path: Path) -> None:
    changes = write(FILES, tmp_path / "a" / "b" / "client")
    assert changes.written == tuple(sorted(FILES))
    assert (changes.changed, changes.removed, changes.unchanged) == ((), (), ())
    found = tree(tmp_path / "a" / "b" / "client")
    assert {path: found[path] for path in FILES} == {
        path: text.encode() for path, text in FILES.items()
    }
    assert found.keys() - FILES.keys() == {MANIFEST}
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["client"]


def test_the_same_files_in_any_order_give_the_same_bytes(
    out: Path, tmp_path: Path
) -> None:
    write(dict(reversed(FILES.items())), tmp_path / "other")
    assert tree(tmp_path / "other") == tree(out)


def test_nothing_is_touched_where_nothing_changed(out: Path) -> None:
    before = stamps(out)
    changes = write(FILES, out)
    assert changes.nothing
    assert changes.unchanged == tuple(sorted(FILES))
    assert stamps(out) == before


def test_a_run_tells_what_it_wrote_changed_and_removed(out: Path) -> None:
    untouched = stamps(out)[str(out / "README.md")]
    new = {**FILES, "pets/__init__.py": "x = 1\n", "pets/new.py": ""}
    del new["pets/models/pet.py"]
    changes = write(new, out)
    assert changes.written == ("pets/new.py",)
    assert changes.changed == ("pets/__init__.py",)
    assert changes.removed == ("pets/models/pet.py",)
    assert changes.unchanged == ("README.md", "tests/test_pets.py")
    assert tree(out).keys() == {*new, MANIFEST}
    assert not (out / "pets/models").exists()
    assert stamps(out)[str(out / "README.md")] == untouched
    assert [path.name for path in out.parent.iterdir()] == ["client"]


def test_files_of_others_stay_with_all_that_belongs_to_them(out: Path) -> None:
    (out / ".venv/bin").mkdir(parents=True)
    (out / ".venv/bin/python").symlink_to("/nowhere/python")
    (out / ".venv/lib").symlink_to("bin")
    (out / ".venv/secret").write_text("s")
    (out / ".venv/secret").chmod(0o640)
    (out / ".venv").chmod(0o555)
    (out / "empty").mkdir()
    (out / "pets/mine.py").write_text("mine\n")
    os.utime(out / ".venv", (1, 2))
    inode = (out / ".venv/secret").stat().st_ino
    before = {path: value for path, value in tree(out).items() if path not in FILES}
    write({**FILES, "README.md": "# Other\n"}, out)
    after = tree(out)
    assert {p: v for p, v in after.items() if p not in FILES} | {
        MANIFEST: before[MANIFEST]
    } == before
    assert (out / ".venv/secret").stat().st_ino == inode
    assert (out / ".venv/secret").stat().st_nlink == 1
    assert (out / ".venv/secret").stat().st_mode & 0o777 == 0o640
    assert (out / ".venv").stat().st_mode & 0o777 == 0o555
    assert (out / ".venv").stat().st_mtime == 2
    (out / ".venv").chmod(0o755)


def test_the_mode_of_a_changed_file_stays(out: Path) -> None:
    (out / "README.md").chmod(0o600)
    write({**FILES, "README.md": "# Other\n"}, out)
    assert (out / "README.md").stat().st_mode & 0o777 == 0o600


def test_the_bytecode_of_a_removed_module_goes_with_it(out: Path) -> None:
    cache = out / "pets/models/__pycache__"
    cache.mkdir()
    (cache / "pet.cpython-311.pyc").write_bytes(b"x")
    new = {path: text for path, text in FILES.items() if "models" not in path}
    write(new, out)
    assert not (out / "pets/models").exists()


def test_every_path_in_the_way_is_told_and_nothing_is_written(out: Path) -> None:
    (out / "README.md").write_text("# Mine\n")
    (out / "tests/test_pets.py").unlink()
    (out / "pets/new.py").write_text("theirs\n")
    (out / "pets/models/pet.py").write_text("edited\n")
    new = {**FILES, "README.md": "# Other\n", "pets/new.py": "ours\n"}
    del new["pets/models/pet.py"]
    before = tree(out)
    with pytest.raises(OutputError, match="4 paths are in the way") as error:
        write(new, out)
    assert reasons(error) == {
        "README.md": "was edited by hand",
        "pets/models/pet.py": (
            "was edited by hand, and is no longer part of the client"
        ),
        "pets/new.py": "was not written by clientpress",
        "tests/test_pets.py": "was deleted by hand",
    }
    assert "--force" in error.value.hint
    assert tree(out) == before
    write(new, out, force=True)
    found = tree(out)
    assert {path: found.get(path) for path in new} == {
        path: text.encode() for path, text in new.items()
    }
    assert "pets/models/pet.py" not in found


def test_an_edit_that_the_new_client_agrees_with_is_no_edit(out: Path) -> None:
    (out / "README.md").write_text("# Other\n")
    changes = write({**FILES, "README.md": "# Other\n"}, out)
    assert changes.changed == (MANIFEST,)
    assert write({**FILES, "README.md": "# Third\n"}, out).changed == ("README.md",)


def test_line_ends_of_version_control_are_no_edit(out: Path) -> None:
    (out / "README.md").write_bytes(b"# Pets\r\n")
    assert write(FILES, out).changed == ("README.md",)
    assert (out / "README.md").read_bytes() == b"# Pets\n"


def test_a_folder_of_others_without_a_manifest(tmp_path: Path) -> None:
    (tmp_path / "client").mkdir()
    (tmp_path / "client/notes.txt").write_text("mine")
    (tmp_path / "client/pets").write_text("a file where a folder must stand")
    with pytest.raises(OutputError) as error:
        write(FILES, tmp_path / "client")
    assert reasons(error) == {"pets": "is no folder, and one must stand there"}
    (tmp_path / "client/pets").unlink()
    write(FILES, tmp_path / "client")
    assert tree(tmp_path / "client")["notes.txt"] == b"mine"


def test_a_folder_of_others_is_never_removed(out: Path) -> None:
    (out / "pets/new.py").mkdir()
    (out / "pets/new.py/data").write_text("mine")
    for force in (False, True):
        with pytest.raises(OutputError) as error:
            write({**FILES, "pets/new.py": ""}, out, force=force)
        assert reasons(error) == {
            "pets/new.py": "is a folder, and a file must stand there"
        }
    assert (out / "pets/new.py/data").read_text() == "mine"


def test_links_inside_are_never_written_through(out: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "pet.py").write_text("class Pet: ...\n")
    (out / "pets/models/pet.py").unlink()
    (out / "pets/models").rmdir()
    (out / "pets/models").symlink_to(outside)
    (out / "README.md").unlink()
    (out / "README.md").symlink_to(outside / "README.md")
    new = {**FILES, "pets/models/pet.py": "new\n"}
    with pytest.raises(OutputError) as error:
        write(new, out)
    assert reasons(error).keys() == {"README.md", "pets/models"}
    write(new, out, force=True)
    assert tree(outside) == {"pet.py": b"class Pet: ...\n"}
    assert not (out / "pets/models").is_symlink()
    assert (out / "pets/models/pet.py").read_text() == "new\n"


@pytest.mark.parametrize(
    "content",
    [
        "<<<<<<< ours\n{}\n",
        "[]",
        "[" * 100_000,
        '{"format": 2, "files": {}}',
        '{"format": 1, "files": []}',
        '{"format": 1, "files": {"../keep": "%s"}}' % ("0" * 64),
        '{"format": 1, "files": {"/keep": "%s"}}' % ("0" * 64),
        '{"format": 1, "files": {"a\\u0000b": "%s"}}' % ("0" * 64),
        '{"format": 1, "files": {"README.md": "0"}}',
    ],
)
def test_a_manifest_of_somebody_else_removes_nothing(out: Path, content: str) -> None:
    keep = out.parent / "keep"
    keep.write_text("mine")
    (out / MANIFEST).write_text(content)
    before = tree(out.parent)
    with pytest.raises(OutputError) as error:
        write({"README.md": "# Other\n"}, out)
    assert reasons(error)[MANIFEST].startswith("cannot be used: it ")
    assert tree(out.parent) == before
    write({"README.md": "# Other\n"}, out, force=True)
    assert keep.read_text() == "mine"
    assert "pets/models/pet.py" in tree(out)


@pytest.mark.parametrize(
    "path",
    [
        *("../x", "/x", "a/../x", "a//b", "./x", "", "a\\b", "a\0b", "a\nb", "c:x"),
        *("con", "a/NUL.py", "x.", "x ", ".git/hooks/pre-commit", "n" * 256),
        *("\ud800", MANIFEST),
    ],
)
def test_paths_that_no_client_may_have(tmp_path: Path, path: str) -> None:
    with pytest.raises(OutputError, match="cannot write"):
        write({path: ""}, tmp_path / "a" / "client")
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize(
    "paths",
    [
        ("Pet.py", "pet.py"),
        ("a", "a/b"),
        ("A/x", "a/y"),
        ("stra\u00dfe", "strasse"),
        ("\u00e9.py", "e\u0301.py"),
    ],
)
def test_paths_that_cannot_stand_together(
    tmp_path: Path, paths: tuple[str, str]
) -> None:
    with pytest.raises(OutputError, match="cannot write"):
        write(dict.fromkeys(paths, ""), tmp_path / "client")
    assert not any(tmp_path.iterdir())


def test_folders_that_hold_more_than_a_client(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home" / "me"))
    (tmp_path / "home" / "me").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "file").write_text("")
    program = Path(__file__).parents[1]
    for folder, reason in [
        (Path("/"), "the root of the file system"),
        (tmp_path / "home" / "me", "the home folder"),
        (tmp_path / "home", "the home folder"),
        (tmp_path / "x" / ".." / "home", "the home folder"),
        (program, "the folder of clientpress itself"),
        (program / "generator" / "output", "the folder of clientpress itself"),
        (tmp_path / "link", "is a link"),
        (tmp_path / "file", "is not a folder"),
    ]:
        with pytest.raises(OutputError, match=reason):
            write(FILES, folder)


def test_two_runs_at_once_write_one_after_the_other(out: Path) -> None:
    """Both end well, and the folder is wholly of one of them."""
    versions = [{**FILES, "README.md": f"{n}\n", f"{n}.py": ""} for n in range(6)]
    runs = [
        threading.Thread(target=write, args=(files, out), kwargs={"patience": 60})
        for files in versions
    ]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    text = (out / "README.md").read_text()
    assert tree(out).keys() == {*versions[int(text)], MANIFEST}
    assert [path.name for path in out.parent.iterdir()] == ["client"]


def test_a_run_beside_another_says_so(out: Path) -> None:
    with (
        locked(out, 0),
        pytest.raises(OutputError, match="another run is writing beside"),
    ):
        write({}, out, patience=0.1)
    assert write({}, out).removed == tuple(sorted(FILES))


def test_a_run_from_inside_the_folder_goes_on_there(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(out / "pets")
    write({**FILES, "pets/new.py": ""}, Path(".."))
    assert Path("new.py").exists()
    assert Path.cwd() == out / "pets"
