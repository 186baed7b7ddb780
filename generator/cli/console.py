"""Where messages go: plain when piped, coloured with progress on a terminal."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import TextIO


def wants_color(stream: TextIO | None, environment: Mapping[str, str]) -> bool:
    """Return whether a stream is to be coloured (no-color.org, force-color.org)."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return is_terminal(stream, environment)


def is_terminal(stream: TextIO | None, environment: Mapping[str, str]) -> bool:
    """Return whether a person looks at a stream, with a terminal that can draw."""
    if stream is None or environment.get("TERM") == "dumb":
        return False
    try:
        return stream.isatty()
    except ValueError:  # the stream was closed
        return False


class Console:
    """Standard output for results, standard error for what is said about them.

    A stream that is closed, or whose reader went away, takes what comes and says
    nothing.
    """

    def __init__(
        self, out: TextIO | None, err: TextIO | None, environment: Mapping[str, str]
    ) -> None:
        self._out = out
        self._err = err
        self.color_out = wants_color(out, environment)
        self.color_err = wants_color(err, environment)
        self._progress = is_terminal(err, environment)
        self._plain_out = not is_terminal(out, environment)
        self.failure: OSError | None = None
        """Why a stream could not take what was written (a full disk)."""
        for stream in (out, err):
            # A character that the stream cannot encode must not end the run.
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")

    def result(self, text: str, style: str = "") -> None:
        """Write one line of a result; raw where it goes to a file or a program."""
        line = text if self._plain_out else _harmless(text)
        self._attempt(self._out, _styled(line, style, self.color_out))

    def write(self, text: str) -> None:
        """Write a result for programs, as it is."""
        self._attempt(self._out, text)

    def say(self, text: str, style: str = "") -> None:
        """Write one line about the run."""
        self.tell(_styled(_harmless(text), style, self.color_err))

    def tell(self, text: str) -> None:
        """Write lines about the run that are fit for a terminal already."""
        self.flush()  # so that both streams stand in order where they are one
        self._attempt(self._err, text)

    def error(self, message: str, hint: str = "") -> None:
        """Say what is wrong, and what to do."""
        self.say(f"clientpress: {message}", "bold red")
        if hint:
            self.say(f"hint: {hint}", "cyan")

    @contextmanager
    def status(self, about: str) -> Generator[Callable[[str], None]]:
        """Give what shows, where a person looks, what is being done with `about`."""
        if not self._progress or self._err is None:
            yield lambda _: None
            return
        from rich.console import Console as Rich

        rich = Rich(file=self._err, markup=False, highlight=False)
        with rich.status("") as status:
            yield lambda doing: status.update(_harmless(f"{doing} {about} \u2026"))

    def clear(self) -> None:
        """Empty the screen where a person looks: what is told next stands on top."""
        if self._progress:
            self.tell("\x1b[2J\x1b[H")

    def flush(self) -> None:
        """Send on what was written."""
        for stream in (self._out, self._err):
            self._attempt(stream, None)

    def _attempt(self, stream: TextIO | None, text: str | None) -> None:
        """Write lines, or flush where there are none, whether or not anybody reads."""
        if stream is None:
            return
        try:
            if text is None:
                stream.flush()
            else:
                stream.write(text)
        except BrokenPipeError:
            _silence(stream)
        except OSError as error:
            _silence(stream)
            self.failure = self.failure or error
        except ValueError:  # the stream was closed
            return


def _harmless(text: str) -> str:
    """Return one line that cannot drive a terminal."""
    from ..diagnostics.visible import visible

    return visible(text, 10_000)


def _silence(stream: TextIO) -> None:
    """Send a stream nowhere, so that not even the end of the process complains."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _styled(line: str, style: str, color: bool) -> str:
    """Return a line with its end, coloured where that is wanted."""
    if not color or not style:
        return f"{line}\n"
    from rich.color import ColorSystem
    from rich.style import Style

    text = Style.parse(style).render(line, color_system=ColorSystem.STANDARD)
    return f"{text}\n"
