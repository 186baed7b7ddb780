"""How a difference between the folder and the client is told."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from generator.output import MANIFEST, Difference, compare, unified_diff, write

FILES = {"README.md": "# Pets\n", "pets/a.py": "a\nb\nc\n", "pets/b.py": "b\n"}
NEW = {"README.md": "# Pets\n", "pets/a.py": "a\nB\nc\n", "pets/c.py": "c\n"}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "client"
    write(FILES, folder)
    return folder


def kinds(differences: list[Difference]) -> dict[str, str]:
    return {difference.path: difference.kind for difference in differences}


def diff(old: bytes | None, new: bytes | None, limit: int = 2000) -> list[str]:
    difference = Difference("a.py", "changed", old, new)
    return list(unified_diff([difference], Path("client"), limit))


def test_no_difference_after_writing(out: Path) -> None:
    assert compare(FILES, out) == []


def test_files_of_others_are_no_difference(out: Path) -> None:
    (out / "notes.txt").write_text("mine")
    assert compare(FILES, out) == []


def test_each_kind_of_difference(out: Path) -> None:
    (out / "README.md").write_text("# Mine\n")
    assert kinds(compare(NEW, out)) == {
        "README.md": "edited",
        "pets/a.py": "changed",
        "pets/b.py": "extra",
        "pets/c.py": "missing",
        MANIFEST: "manifest",
    }
    assert list(kinds(compare(NEW, out)))[-1] == MANIFEST


def test_a_lost_or_broken_manifest_is_a_difference(out: Path) -> None:
    (out / MANIFEST).write_text("<<<<<<< ours\n")
    assert kinds(compare(FILES, out)) == {MANIFEST: "manifest"}
    (out / MANIFEST).unlink()
    assert kinds(compare(FILES, out)) == {MANIFEST: "manifest"}


def test_nothing_is_written(out: Path, tmp_path: Path) -> None:
    before = [(path, path.lstat().st_mtime_ns) for path in tmp_path.rglob("*")]
    compare(NEW, out)
    assert len(compare(NEW, tmp_path / "none")) == 4
    assert [(p, p.lstat().st_mtime_ns) for p in tmp_path.rglob("*")] == before


def test_the_diff_applied_gives_the_client(out: Path) -> None:
    """What is shown is all there is: git makes the new client from it."""
    (out / "pets/a.py").write_bytes(b"a\nb\nc")
    patch = "\n".join(unified_diff(compare(NEW, out), Path("client"))) + "\n"
    subprocess.run(
        ["git", "apply", "-"], input=patch, text=True, check=True, cwd=out.parent
    )
    assert compare(NEW, out) == []
    assert not (out / "pets/b.py").exists()


def test_a_missing_last_newline_is_shown() -> None:
    assert diff(b"a\nb", b"a\nb\n") == [
        *("--- a/client/a.py", "+++ b/client/a.py", "@@ -1,2 +1,2 @@", " a"),
        *("-b", "\\ No newline at end of file", "+b"),
    ]


def test_what_lines_do_not_show_is_said() -> None:
    mark = "# client/a.py: "
    assert diff(b"a\r\n", b"a\n") == [f"{mark}has lines that end in CRLF, not LF"]
    assert diff(b"\xef\xbb\xbfa\n", b"a\n") == [f"{mark}begins with a byte order mark"]
    assert diff(b"\xff\n", b"a\n")[0] == f"{mark}is not UTF-8"
    assert diff(b"\xff\n", b"a\n")[-2:] == ["-\\xff", "+a"]


def test_a_separator_inside_a_line_is_no_line_end() -> None:
    """Python splits lines at more than LF; editors and git do not."""
    assert diff("a\u2028\x0cb\n".encode(), b"a\n")[-2:] == ["-a\u2028\x0cb", "+a"]


def test_a_giant_diff_is_cut_and_says_so() -> None:
    lines = diff(b"a\n" * 3000, b"b\n" * 3000)
    assert len(lines) < 600
    assert lines[-1].endswith("more lines of this file's diff are not shown")
    many = [Difference(f"{n}.py", "missing", None, b"a\n") for n in range(900)]
    shown = list(unified_diff(many, Path("client"), 100))
    assert len(shown) < 110
    assert shown[-1] == "# 875 more files differ; not shown"


def test_lines_that_repeat_do_not_take_long() -> None:
    old = "".join(f"{n % 199}\n" for n in range(20_000)).encode()
    new = "".join(f"{n * 7 % 199}\n" for n in range(20_000)).encode()
    start = time.monotonic()
    diff(old, new)
    assert time.monotonic() - start < 5  # 80 s when left to difflib


def test_a_coarse_diff_is_still_right(tmp_path: Path) -> None:
    old = "".join(f"{n % 90}\n" for n in range(6_000))
    new = "0\n1\n" + "".join(f"{n * 7 % 90}\n" for n in range(6_000))
    (tmp_path / "client").mkdir()
    (tmp_path / "client/a.py").write_text(old)
    differences = [Difference("a.py", "changed", old.encode(), new.encode())]
    patch = list(unified_diff(differences, Path("client"), 20_000, 20_000))
    assert sum(line.startswith("@@") for line in patch) == 1
    subprocess.run(
        ["git", "apply", "-"],
        input="\n".join(patch) + "\n",
        text=True,
        check=True,
        cwd=tmp_path,
    )
    assert (tmp_path / "client/a.py").read_text() == new
