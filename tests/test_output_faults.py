"""However a run ends, the folder is the old client or the new one, never a mix."""

from __future__ import annotations

import errno
import os
import random
import signal
import time
from pathlib import Path

import pytest

from generator.output import OutputError, write
from generator.output.disk import Disk, Place
from generator.output.exchange import ExchangeUnsupported
from tests.test_output import tree

OLD = {"README.md": "old\n", "gone/a.py": "old\n", "pets/b.py": "same\n"}
NEW = {"README.md": "new\n", "new/c.py": "new\n", "pets/b.py": "same\n"}
THEIRS = {"notes.txt": "mine", ".venv/lib/site.py": "mine", "pets/x.py": "mine"}

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="a run is killed in a process of its own (fork)"
)


class Counting(Disk):
    """Counts the changes of a run; acts ahead of the one it is told."""

    def __init__(self, stop: int = -1, exchanges: bool = True) -> None:
        self.count = 0
        self.stop = stop
        self.exchanges = exchanges
        self.changes: list[str] = []

    def before(self, change: str, path: Place) -> None:
        self.changes.append(change)
        self.count += 1
        if self.count == self.stop:
            self.act(path)

    def act(self, path: Place) -> None:
        """Do nothing."""

    def exchange(self, one: Path, other: Path) -> None:
        if not self.exchanges:
            self.before("exchange", one)
            raise ExchangeUnsupported
        super().exchange(one, other)


class Killing(Counting):
    """Ends the process at once, as `kill -9` does."""

    def act(self, path: Place) -> None:
        os.kill(os.getpid(), signal.SIGKILL)


class Failing(Counting):
    """Fails as the system would."""

    code = errno.ENOSPC

    def act(self, path: Place) -> None:
        raise OSError(self.code, os.strerror(self.code), str(path))


def prepare(folder: Path) -> None:
    """Lay down the old client, with files of others in it."""
    write(OLD, folder)
    for path, text in THEIRS.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


def client(folder: Path) -> dict[str, bytes]:
    """Return our files in a folder, after a look that those of others are whole."""
    found = {path: data for path, data in tree(folder).items() if path[0] != "."}
    for path, text in THEIRS.items():
        assert (folder / path).read_text() == text
        found.pop(path, None)
    return {path: data for path, data in found.items() if isinstance(data, bytes)}


def as_bytes(files: dict[str, str]) -> dict[str, bytes]:
    return {path: text.encode() for path, text in files.items()}


def changes_of_a_run(folder: Path, exchanges: bool) -> list[str]:
    """Return the changes that a run from the old client to the new one makes."""
    prepare(folder)
    disk = Counting(exchanges=exchanges)
    write(NEW, folder, disk=disk)
    assert client(folder) == as_bytes(NEW)
    return disk.changes


def in_a_child(folder: Path, disk: Disk) -> int:
    """Write the new client in a process of its own; return how that ended."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            write(NEW, folder, disk=disk)
            code = 0
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1]


@pytest.mark.parametrize("exchanges", [True, False], ids=["exchange", "renames"])
def test_killed_ahead_of_every_change(tmp_path: Path, exchanges: bool) -> None:
    changes = changes_of_a_run(tmp_path / "first" / "client", exchanges)
    seen: set[str] = set()
    for stop in range(1, len(changes) + 1):
        folder = tmp_path / str(stop) / "client"
        prepare(folder)
        status = in_a_child(folder, Killing(stop, exchanges))
        assert os.WIFSIGNALED(status)
        if not folder.exists():
            assert not exchanges  # between the two renames
            seen.add("none")
        else:
            found = client(folder)
            assert found in (as_bytes(OLD), as_bytes(NEW)), changes[stop - 1]
            seen.add("old" if found == as_bytes(OLD) else "new")
        write(NEW, folder, disk=Counting(exchanges=exchanges))
        assert client(folder) == as_bytes(NEW)
        assert os.listdir(folder.parent) == ["client"]
    assert seen == ({"old", "new"} if exchanges else {"old", "new", "none"})


def test_killed_at_any_time(tmp_path: Path) -> None:
    """The same by the clock, with a client that takes a while to write."""
    old = {f"pets/m{n}.py": "old\n" * 50 for n in range(100)}
    new = {f"pets/m{n}.py": "new\n" * 50 for n in range(100)}
    folder = tmp_path / "client"
    write(old, folder)
    start = time.monotonic()
    write(new, folder)
    length = time.monotonic() - start
    rng = random.Random(7)
    for _ in range(20):
        write(old, folder)
        child = os.fork()
        if child == 0:
            write(new, folder)
            os._exit(0)
        time.sleep(rng.uniform(0, 1.2 * length))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        found = {path: data for path, data in tree(folder).items() if path[0] != "."}
        assert found in (as_bytes(old), as_bytes(new))
    write(new, folder)
    assert os.listdir(tmp_path) == ["client"]


@pytest.mark.parametrize("exchanges", [True, False], ids=["exchange", "renames"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_a_fault_ahead_of_every_change(
    tmp_path: Path, code: int, exchanges: bool
) -> None:
    changes = changes_of_a_run(tmp_path / "first" / "client", exchanges)
    told = 0
    for stop in range(1, len(changes) + 1):
        folder = tmp_path / str(stop) / "client"
        prepare(folder)
        disk = Failing(stop, exchanges)
        disk.code = code
        try:
            done, message = write(NEW, folder, disk=disk), ""
        except OutputError as error:
            done, message = None, error.message
        if done is None:
            told += 1
            assert "nothing was changed" in message
            assert client(folder) == as_bytes(OLD), changes[stop - 1]
            assert os.listdir(folder.parent) == ["client"]
        else:
            # The new client is in place; only the old one was not wholly removed.
            assert client(folder) == as_bytes(NEW)
            assert done.leftover is None or done.leftover.exists()
        write(NEW, folder)
        assert client(folder) == as_bytes(NEW)
        assert os.listdir(folder.parent) == ["client"]
    assert told > 5


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "no permission for"),
        (errno.EXDEV, "cannot be exchanged as a whole"),
        (errno.EIO, "input/output error"),
    ],
)
def test_a_fault_of_the_system_is_one_sentence(
    tmp_path: Path, code: int, words: str
) -> None:
    disk = Failing(3)
    disk.code = code
    with pytest.raises(OutputError, match=words):
        write(NEW, tmp_path / "client", disk=disk)
    assert not any(tmp_path.iterdir())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder(tmp_path: Path) -> None:
    folder = tmp_path / "parent" / "client"
    prepare(folder)
    for closed in (folder, folder.parent):
        closed.chmod(0o555)
        with pytest.raises(OutputError, match="no permission for"):
            write(NEW, folder)
        closed.chmod(0o755)
        assert client(folder) == as_bytes(OLD)
        assert os.listdir(folder.parent) == ["client"]


class Late(Counting):
    """Saves a file of somebody else while the new tree is put in place."""

    def exchange(self, one: Path, other: Path) -> None:
        (one / "pets/late.txt").write_text("mine")
        (one / "saved").mkdir()
        (one / "saved/late.txt").write_text("mine")
        super().exchange(one, other)


@pytest.mark.parametrize("exchanges", [True, False], ids=["exchange", "renames"])
def test_a_file_that_came_while_we_wrote_is_kept(
    tmp_path: Path, exchanges: bool
) -> None:
    folder = tmp_path / "client"
    prepare(folder)
    write(NEW, folder, disk=Late(exchanges=exchanges))
    assert (folder / "pets/late.txt").read_text() == "mine"
    assert (folder / "saved/late.txt").read_text() == "mine"
    assert os.listdir(tmp_path) == ["client"]


def test_without_hard_links_files_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    folder = tmp_path / "client"
    prepare(folder)
    (folder / "link").symlink_to("nowhere")
    os.utime(folder / "notes.txt", (1, 2))
    monkeypatch.setattr(os, "link", refuse)
    write(NEW, folder)
    assert (folder / "notes.txt").stat().st_mtime == 2
    assert os.readlink(folder / "link") == "nowhere"
    (folder / "link").unlink()
    assert client(folder) == as_bytes(NEW)
